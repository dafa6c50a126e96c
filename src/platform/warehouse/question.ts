import { readFileSync } from 'node:fs';
import type { Encoded } from './encode.ts';
import { piecesOf, statementsOf } from './sql-text.ts';

/**
 * A question kept in a `.sql` file beside the code that asks it: `question<{ from: Encoded }>(new URL('./share.sql', import.meta.url))`.
 * The file marks a value's place as `:from` (not inside quotes or comments); the answer is the statement with encoded values in their places.
 * The file holds one statement, and exactly the names it is asked with: throws SyntaxError at reading, RangeError at asking.
 */
export function question<Params extends Record<string, Encoded>>(file: URL): (params: Params) => string {
  const sql = readFileSync(file, 'utf8');
  const [statement, ...others] = statementsOf(sql);
  if (statement === undefined || others.length > 0) throw new SyntaxError(`${file.pathname}: one statement is expected`);
  const pieces = piecesOf(statement);
  return (params) => {
    const asked = new Set<string>();
    const filled = pieces.map((piece) =>
      piece.kind === 'quoted' ? piece.text : piece.text.replace(place, (_, name: string) => fill(name)),
    );
    const unknown = Object.keys(params).filter((name) => !asked.has(name));
    if (unknown.length > 0) throw new RangeError(`${file.pathname}: no place for ${unknown.join(', ')}`);
    return filled.join('');

    function fill(name: string): string {
      asked.add(name);
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      if (value === undefined) throw new RangeError(`${file.pathname}: no value for ${name}`);
      return value.sql;
    }
  };
}

// Not the `::` of a cast.
const place = /(?<![:\w]):([A-Za-z]\w*)/g;
