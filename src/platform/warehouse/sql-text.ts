/** A statement cut into code and what merely looks like code: quoted texts and names are `quoted`, comments are left out. */
export type Piece = { kind: 'code' | 'quoted'; text: string };

/** Reads SQL of either store far enough to know where quotes and comments begin and end. Throws SyntaxError when one never ends. */
export function piecesOf(sql: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of sql.matchAll(notCode)) {
    pieces.push({ kind: 'code', text: sql.slice(at, match.index) });
    at = match.index + match[0].length;
    if (match.groups?.['quoted'] !== undefined) pieces.push({ kind: 'quoted', text: match[0] });
    else if (match.groups?.['open'] !== undefined) throw new SyntaxError(`Never closed: ${match[0].slice(0, 60)}`);
    else pieces.push({ kind: 'code', text: ' ' });
  }
  pieces.push({ kind: 'code', text: sql.slice(at) });
  return pieces.filter((piece) => piece.text !== '');
}

/** The statements of a file, without comments and their semicolons. */
export function statementsOf(sql: string): string[] {
  const statements = [''];
  for (const piece of piecesOf(sql)) {
    const [first = '', ...rest] = piece.kind === 'code' ? piece.text.split(';') : [piece.text];
    statements[statements.length - 1] += first;
    statements.push(...rest);
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

const notCode =
  /(?<quoted>'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`)|--[^\n]*|\/\*[\s\S]*?\*\/|(?<open>['"`]|\/\*)/g;
