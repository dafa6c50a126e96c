import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contracts, commands, faultTexts } from './app.ts';
import { helpOfCommand } from './platform/cli/help.ts';
import { parseWords } from './platform/cli/parse-words.ts';
import { inputSchema, pathFields } from './platform/contract-input.ts';

test('every fault the program throws has a sentence in both languages, which asks only for what the fault carries', async () => {
  const faults = await thrownFaults();
  expect(faults.length).toBeGreaterThan(50);
  const silent = faults.filter(({ code }) => !faultTexts[code]?.ru || !faultTexts[code].en);
  expect(silent.map(({ code, file }) => `${code} in ${file}`)).toEqual([]);
  expect([...Map.groupBy(faults, ({ code }) => code)].flatMap(([code, thrown]) => unfilled(code, thrown))).toEqual([]);
});

test('both languages of a sentence speak of the same things', () => {
  const uneven = Object.entries(faultTexts).filter(([, { ru, en }]) => placesOf(ru).join() !== placesOf(en).join());
  expect(uneven.map(([code]) => code)).toEqual([]);
});

test('operations differ in name and in address', () => {
  expect(new Set(contracts.map((each) => each.name)).size).toBe(contracts.length);
  expect(new Set(contracts.map(({ route }) => `${route.method} ${route.path}`)).size).toBe(contracts.length);
});

test('a path speaks only of fields that the input has, and a query holds no nested fields', () => {
  for (const contract of contracts) {
    const { properties = {} } = inputSchema(contract);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(pathFields(contract)));
    const nested = Object.entries(properties).filter(([, schema]) => contract.route.method === 'GET' && schema.type === 'object');
    expect(nested).toEqual([]);
  }
});

test('a query is asked by GET, what changes something or takes a file by POST', () => {
  for (const { kind, takesFile, route } of contracts) expect(route.method).toBe(kind === 'command' || takesFile ? 'POST' : 'GET');
});

test('every command’s help has an example that begins with its words', () => {
  for (const command of commands) {
    expect(helpOfCommand(command, [], 'ru')).toContain('Пример:\n  ./vekha ');
    for (const example of command.examples) expect(command.words.startsWith(example.split(' ')[0] ?? '')).toBe(true);
  }
});

test('every example is understood as the command it stands under', () => {
  for (const command of commands) {
    for (const example of command.examples) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
      const parsed = parseWords(words, commands, 'ru', '0');
      expect([example, 'command' in parsed && parsed.command.words]).toEqual([example, command.words]);
    }
  }
});

interface ThrownFault {
  readonly code: string;
  /** Names of its params; undefined where they are spread from elsewhere. */
  readonly params: string[] | undefined;
  readonly file: string;
}

async function thrownFaults(): Promise<ThrownFault[]> {
  const entries = await readdir(import.meta.dirname, { recursive: true });
  const files = entries.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing/'));
  const found = await Promise.all(
    files.map(async (file) => {
      const source = (await readFile(join(import.meta.dirname, file), 'utf8')).replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
      return [...source.matchAll(/\bfault\(\s*'\w+',\s*'(\w+)'(?:,\s*(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}))?/g)].map(
        ([, code = '', params]) => ({
          code,
          params: params?.includes('...') ? undefined : namesIn(params ?? ''),
          file,
        }),
      );
    }),
  );
  return found.flat();
}

function namesIn(literal: string): string[] {
  return [...literal.matchAll(/[{,]\s*(\w+)\s*(?=[:,}])/g)].map(([, name = '']) => name);
}

// A fault may be thrown bare where it is found and get the rest of its params where more is known: readers of tables add the file's name.
function unfilled(code: string, thrown: readonly ThrownFault[]): string[] {
  const given = new Set(
    thrown.flatMap(({ params, file }) => [...(params ?? []), ...(file.startsWith('platform/tables/') ? ['name'] : [])]),
  );
  if (thrown.some(({ params }) => params === undefined)) return [];
  return placesOf(faultTexts[code]?.ru ?? '')
    .filter((place) => !given.has(place))
    .map((place) => `{${place}} of ${code}`);
}

function placesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}
