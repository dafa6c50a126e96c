import { fault } from '../../platform/errors.ts';
import { command } from '../../platform/operation.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import { say } from '../../shared/texts.ts';
import { mayDecide } from '../access/index.ts';
import { readSnapshot } from '../registry/index.ts';
import { importTargets as contract } from './indicators.contract.ts';
import { insertTarget, listTargets } from './indicators.store.ts';
import { faultTexts } from './indicators.texts.ts';
import { checkTarget, findSame } from './target-checks.ts';
import type { NewTarget } from './target-checks.ts';
import { readTargetsFile } from './targets-file.ts';
import type { FileProblem } from './targets-file.ts';
import { columnTitles, fileProblemTexts } from './targets.texts.ts';

/** Records the targets of a file, whole or not at all; those already held stay as they are. Faults: invalid `fileMissing`, and those of `readTable`. */
export const importTargets = command(contract, {
  allow: mayDecide,
  async prepare({ incoming }) {
    if (!incoming) throw fault('invalid', 'fileMissing');
    return readTargetsFile(await readTable(incoming.bytes, { name: incoming.name }));
  },
  async run({ tx, decision }, { fileName }, file) {
    const snapshot = await readSnapshot(tx, decision);
    const checked = file.targets.map(({ line, target }) => ({ line, ...checkTarget(target, snapshot) }));
    const errors = [
      ...file.problems.map(errorOf),
      ...checked.flatMap((each) => ('problem' in each ? [checkError(each.line, each.problem)] : [])),
    ];
    if (errors.length > 0) return { fileName, accepted: false, lines: checked.length, added: 0, unchanged: 0, errors };

    const held = await listTargets(tx, decision);
    const targets = checked.flatMap((each): NewTarget[] => ('target' in each ? [each.target] : []));
    let added = 0;
    for (const target of targets) {
      if (findSame(held, target)) continue;
      held.push(await insertTarget(tx, decision, target));
      added += 1;
    }
    return { fileName, accepted: true, lines: targets.length, added, unchanged: targets.length - added, errors: [] };
  },
});

function errorOf({ line, column, code, value, params }: FileProblem) {
  const places = { value, ...params };
  const text = fileProblemTexts[code];
  return { line, column, code, value, what: { ru: say(text, 'ru', places), en: say(text, 'en', places) } };
}

function checkError(line: number, { code, params }: { code: keyof typeof faultTexts; params: Record<string, string> }) {
  const text = faultTexts[code];
  const column =
    code === 'targetOutOfRange' ? columnTitles.value.ru : code === 'validityReversed' ? columnTitles.validTo.ru : columnTitles.scope.ru;
  return {
    line,
    column,
    code,
    value: params['scope'] ?? params['value'] ?? '',
    what: { ru: say(text, 'ru', params), en: say(text, 'en', params) },
  };
}
