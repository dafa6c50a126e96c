import type { TableProblem } from './table.ts';

/** So many problems of one file somebody may still read; hostile files have millions. */
const mostProblems = 10_000;

/** Keeps the first problems and counts the rest. */
export class ProblemList {
  readonly kept: TableProblem[] = [];
  #more = 0;

  add(problem: TableProblem): void {
    if (this.kept.length < mostProblems) this.kept.push(problem);
    else this.#more += 1;
  }

  /** For `Table.seen`. */
  get seen(): string[] {
    return this.#more > 0 ? [`moreProblems=${this.#more}`] : [];
  }
}
