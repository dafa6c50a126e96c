import type { Contract, InputOf, OutputOf } from '../../src/shared/contract.ts';
import type { Language } from '../../src/shared/texts.ts';

const root = '/api/v1';

/**
 * Asks an operation over HTTP. What it takes and gives is its contract's, checked by the server on both sides.
 * Throws `Problem`: the server's refusal in words (RFC 9457), or that the server did not answer.
 */
export async function ask<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: { language: Language; signal?: AbortSignal },
): Promise<OutputOf<C>> {
  return (await getJson(pathOf(contract, input), options)) as OutputOf<C>;
}

/** The address of a query, for a link that the browser itself follows (a file to keep). */
export function addressOf<C extends Contract>(contract: C, input: InputOf<C>): string {
  return `${root}${pathOf(contract, input)}`;
}

async function getJson(path: string, { language, signal }: { language: Language; signal?: AbortSignal }): Promise<unknown> {
  const response = await fetch(`${root}${path}`, {
    headers: { accept: 'application/json', 'accept-language': language },
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new Problem({ status: 0 });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok || body === undefined) throw new Problem(readProblem(body, response.status));
  return body;
}

interface ProblemDetails {
  /** HTTP status; 0 when there was no answer at all. */
  readonly status: number;
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
}

/** Why an answer did not come, in the server's own words where it gave them. */
export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.title ?? `HTTP ${details.status}`);
    this.name = 'Problem';
    this.details = details;
  }
}

function pathOf(contract: Contract, input: unknown): string {
  const left = new Map(Object.entries(input as Record<string, unknown>).filter(([, value]) => value !== undefined));
  const path = contract.route.path.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = left.get(name);
    left.delete(name);
    return encodeURIComponent(write(value));
  });
  const query = new URLSearchParams([...left].map(([name, value]) => [name, write(value)]).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The form the server reads back by the contract: `a,b` for a list of codes, JSON where a code has a comma. */
function write(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' && !each.includes(','))) return value.join(',');
  return JSON.stringify(value);
}

function readProblem(body: unknown, status: number): ProblemDetails {
  if (typeof body !== 'object' || body === null) return { status };
  const text = (name: string): Record<string, string> => {
    const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return { status, ...text('title'), ...text('detail'), ...text('code') };
}
