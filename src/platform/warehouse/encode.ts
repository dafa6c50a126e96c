declare const made: unique symbol;

/** A value already in the form of SQL. Only the functions of this file make one, so nothing unencoded fits into a question. */
export type Encoded = { readonly sql: string; readonly [made]: true };

/** A day, `YYYY-MM-DD`, that both engines hold: 1970-01-02…2105-12-31 (the old one prints day 0 as 0000-00-00). Throws RangeError: a caller lets nothing else in. */
export function day(value: string): Encoded {
  if (!isCalendarDay(value) || value < '1970-01-02' || value > '2105-12-31') throw new RangeError(`Not a day: ${JSON.stringify(value)}`);
  return encoded(`toDate('${value}')`);
}

/** A number of a thing, or any other integer from 0 to 2⁶⁴ − 1. */
export function id(value: number | bigint): Encoded {
  const whole = wholeOf(value);
  if (whole < 0n || whole > 0xffff_ffff_ffff_ffffn) throw new RangeError(`Not an id: ${value}`);
  return encoded(String(whole));
}

/** An integer of any sign, from −2⁶³ to 2⁶³ − 1. */
export function int(value: number | bigint): Encoded {
  const whole = wholeOf(value);
  if (BigInt.asIntN(64, whole) !== whole) throw new RangeError(`Not an Int64: ${value}`);
  // In brackets, or `a - :b` would begin a comment; in quotes, or the old server reads −2⁶³ as a fraction.
  return encoded(whole < 0n ? `(toInt64('${whole}'))` : String(whole));
}

/** Any well-formed text. */
export function text(value: string): Encoded {
  if (!value.isWellFormed()) throw new RangeError('Half of a surrogate pair is no text');
  return encoded(`'${value.replace(/[\\'\0\b\f\n\r\t]/g, (character) => escapes[character] ?? '')}'`);
}

/** One of the codes a column or a question knows; what is not among them is refused. */
export function code<Code extends string>(value: string, known: readonly Code[]): Encoded {
  if (!(known as readonly string[]).includes(value)) throw new RangeError(`Unknown code: ${JSON.stringify(value)}`);
  return text(value);
}

/** `(a, b, c)` for IN. Empty lists are an error of the engines, so the caller has to know what none of them means. */
export function list(items: readonly Encoded[]): Encoded {
  if (items.length === 0) throw new RangeError('An empty list has no form in SQL');
  return encoded(`(${items.map((item) => item.sql).join(', ')})`);
}

function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

const escapes: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function encoded(sql: string): Encoded {
  return { sql } as Encoded;
}

function wholeOf(value: number | bigint): bigint {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`Not an exact integer: ${value}`);
  return BigInt(value);
}
