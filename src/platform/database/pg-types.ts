import pg from 'pg';

type Parser = (text: string) => unknown;

/**
 * How values of PostgreSQL arrive, on our pool only: int8 as bigint, numeric as the text it is, date as an ISO day,
 * timestamptz as an ISO instant in UTC with its microseconds. The rest as `pg` has it.
 */
export const typesOfOurs: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? theirs(oid, 'binary') : (parsers.get(oid) ?? theirs(oid, 'text')),
};

/** `2024-01-31 10:00:00.123456+00`, as a session in UTC prints it, to `2024-01-31T10:00:00.123456Z`; `infinity` stays. */
function instantOf(text: string): string {
  if (!text.endsWith('+00')) return text;
  const [whole = '', fraction = ''] = text.slice(0, -3).replace(' ', 'T').split('.');
  return `${whole}.${fraction.padEnd(3, '0')}Z`;
}

const theirs = pg.types.getTypeParser as (oid: number, format: 'text' | 'binary') => Parser;
const arrayOfText = 1009;
const asIs: Parser = (text) => text;

// Numbers of types: https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/catalog/pg_type.dat
const parsers = new Map<number, Parser>([
  [20, BigInt],
  [1016, arrayOf(BigInt)],
  [1082, asIs],
  [1182, arrayOf(asIs)],
  [1184, instantOf],
  [1185, arrayOf(instantOf)],
  [1114, asIs],
  [1115, arrayOf(asIs)],
  [1700, asIs],
  [1231, arrayOf(asIs)],
]);

function arrayOf(parse: Parser): Parser {
  const strings = theirs(arrayOfText, 'text');
  const each = (item: unknown): unknown => (Array.isArray(item) ? item.map(each) : typeof item === 'string' ? parse(item) : item);
  return (text) => each(strings(text));
}
