/** Formats of text that both engines read alike. */
export type InsertFormat = 'TSV' | 'TSVWithNames' | 'CSV' | 'CSVWithNames' | 'JSONEachRow' | 'JSONCompactEachRow';

/** The store of what happened, whichever engine keeps it. Statements are in the dialect both engines speak (see migrations/clickhouse). */
export type Warehouse = {
  /** Rows as JSON has them: 64-bit numbers as strings, Date as `YYYY-MM-DD`, an absent value as null. Throws `QueryFailed`. */
  query<Row>(sql: string): Promise<Row[]>;
  /** The answer as the engine writes it in `format` (TSV, CSVWithNames, …). */
  bytes(sql: string, format: string): Promise<Uint8Array>;
  /** Adds the rows held in `bytes`, which must not change meanwhile; they are on disk when it resolves. The rows fit `columns`, or the table's own. */
  insert(table: string, format: InsertFormat, bytes: Uint8Array, columns?: readonly string[]): Promise<void>;
  /** Runs one statement that answers nothing. */
  command(sql: string): Promise<void>;
  close(): Promise<void>;
};

/** The engine refused or could not finish a statement; `engineCode` is its own number of the error (62: syntax, 241: memory limit, …). */
export class QueryFailed extends Error {
  readonly engineCode: number | undefined;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'QueryFailed';
    const code = /\bCode: (\d+)/.exec(message)?.[1];
    this.engineCode = code === undefined ? undefined : Number(code);
  }
}

/** What both engines must be told, so that they read and print alike; an old server knows only some of it and behaves so anyway. */
export const strictness = {
  output_format_json_quote_64bit_integers: 1,
  session_timezone: 'UTC',
  // A first line equal to the columns' names would be taken for a heading, and lost.
  input_format_tsv_detect_header: 0,
  input_format_csv_detect_header: 0,
  // What is missing or superfluous is an error, not a zero or silence.
  input_format_null_as_default: 0,
  input_format_csv_empty_as_default: 0,
  input_format_skip_unknown_fields: 0,
  max_query_size: 16_777_216,
  // ALTER … DELETE is answered when the rows are gone.
  mutations_sync: 2,
};

/** Rows of an answer in JSONEachRow. */
export function rowsOf<Row>(bytes: Uint8Array): Row[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}
