import { Component, type ReactNode } from 'react';
import type { Text } from '../../src/shared/texts.ts';
import { ProblemNote } from './problem-note.tsx';

/** A fault of the page itself is told in its place, instead of a blank screen. */
export class ErrorBoundary extends Component<{ where: Text; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <ProblemNote error={this.state.error} where={this.props.where} onRetry={() => this.setState({ error: undefined })} />;
  }
}
