import type { Contract, InputOf, OutputOf } from '../../shared/contract.ts';
import type { Language } from '../../shared/texts.ts';
import type { Asked } from '../faults.ts';
import type { LocalFile } from './local-file.ts';
import { tableLines, type Column } from './print-table.ts';
import type { Transport } from './transport.ts';

/** What a command has at hand. */
export interface Session {
  readonly language: Language;
  /** The data folder, as an absolute path. */
  readonly folder: string;
  /** The user wants JSON and nothing else on the standard output. */
  readonly asksJson: boolean;
  /** Columns of the terminal; undefined where the output goes to a file or a program. */
  readonly width: number | undefined;
  /** Does an operation: in the server that holds the data folder, else in this process. */
  call<C extends Contract>(contract: C, input: InputOf<C>, file?: LocalFile): Promise<OutputOf<C>>;
  /** A line for the reader. */
  say(line: string): void;
  /** A line beside the answer: what is wrong, what to do, how it goes. */
  tell(line: string): void;
  /** A table for the reader, cut to the width of the terminal. */
  showTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void;
  /** The answer as JSON. */
  showJson(answer: unknown): void;
}

export interface OpenedSession extends Session {
  /** What was asked last: a fault's words may need it. */
  readonly asked: Asked | undefined;
  close(): Promise<void>;
}

export interface Output {
  write(text: string): void;
  readonly width: number | undefined;
}

/** A session whose stores or server are reached at its first call. */
export function openSession(it: {
  language: Language;
  folder: string;
  asksJson: boolean;
  out: Output;
  errors: Output;
  /** `decides`: the first operation is to change something. */
  connect: (decides: boolean) => Promise<Transport>;
}): OpenedSession {
  let transport: Promise<Transport> | undefined;
  let asked: Asked | undefined;
  return {
    language: it.language,
    folder: it.folder,
    asksJson: it.asksJson,
    width: it.out.width,
    get asked() {
      return asked;
    },
    async call<C extends Contract>(contract: C, input: InputOf<C>, file?: LocalFile) {
      asked = { contract, input };
      transport ??= it.connect(contract.kind === 'command');
      return (await (await transport).call(contract, withoutGaps(input), file)) as OutputOf<C>;
    },
    say: (line) => it.out.write(`${line}\n`),
    tell: (line) => it.errors.write(`${line}\n`),
    showTable(columns, rows) {
      for (const line of tableLines(columns, rows, it.language, it.out.width)) it.out.write(`${line}\n`);
    },
    showJson: (answer) => it.out.write(`${JSON.stringify(answer, null, 2)}\n`),
    async close() {
      await (await transport?.catch(() => undefined))?.close();
    },
  };
}

// A flag not given is no field at all, in this process as over HTTP.
function withoutGaps(input: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries((input ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined));
}
