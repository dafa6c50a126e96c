import { command, type Command } from '../../../platform/cli/command.ts';
import { contractCommand } from '../../../platform/cli/contract-command.ts';
import { openLocalFile } from '../../../platform/cli/local-file.ts';
import { dayForEye } from '../../../shared/for-eye.ts';
import { asSet } from '../../../shared/share.ts';
import { say } from '../../../shared/texts.ts';
import { answerTexts, basisTexts, columnTexts as columns, commandTexts as texts, modalityTexts, scopeTexts } from '../commands.texts.ts';
import { endTarget, importTargets, readTargets, setTarget } from '../indicators.contract.ts';
import { instant } from './selection-flags.ts';
import { validDays } from './valid-days.ts';

const day = { ru: 'ДЕНЬ', en: 'DAY' };

const listCommand = contractCommand(readTargets, {
  words: 'targets list',
  isDefault: true,
  summary: texts.targets,
  fields: { asOf: { value: instant, says: texts.asOf } },
  examples: ['targets'],
  show: (session, { targets }) => {
    const { language } = session;
    if (targets.length === 0) return session.say(answerTexts.nothing[language]);
    return session.showTable(
      [
        { title: columns.number[language], of: (row) => row.id },
        { title: columns.whose[language], of: (row) => [scopeTexts[row.scopeKind][language], row.scope].filter(Boolean).join(' ') },
        { title: columns.value[language], of: (row) => asSet(row.value, language), right: true },
        { title: columns.dueOn[language], of: (row) => dayForEye(row.dueOn, language) },
        { title: columns.basis[language], of: (row) => basisTexts[row.basis][language] },
        { title: columns.modality[language], of: (row) => modalityTexts[row.modality][language] },
        { title: columns.valid[language], of: (row) => validDays(row, language) },
        { title: columns.item[language], of: (row) => row.item },
      ],
      targets,
    );
  },
});

const setCommand = contractCommand(setTarget, {
  words: 'targets set',
  summary: texts.setTarget,
  fields: {
    scopeKind: { value: { ru: 'ВИД', en: 'KIND' }, says: texts.scopeKind, required: true },
    scope: { value: { ru: 'КОД', en: 'CODE' }, says: texts.scope },
    value: { value: { ru: 'ПРОЦЕНТ', en: 'PERCENT' }, says: texts.value, required: true },
    dueOn: { value: day, says: texts.dueOn, required: true },
    basis: { value: { ru: 'ПЕРИОД', en: 'PERIOD' }, says: texts.basis, required: true },
    modality: { value: 'mandatory|recommended', says: texts.modality, required: true },
    item: { value: { ru: 'ПУНКТ', en: 'ITEM' }, says: texts.item, required: true },
    validFrom: { value: day, says: texts.validFrom },
    validTo: { value: day, says: texts.validTo },
  },
  examples: [
    'targets set --scope-kind everyMunicipality --value 50 --due-on 2024-12-31 --basis yearToDate --modality recommended --item "пункт 4"',
  ],
  show: (session, { target }) => session.say(say(answerTexts.targetSet, session.language, { target: target.id })),
});

const endCommand = contractCommand(endTarget, {
  words: 'targets end',
  summary: texts.endTarget,
  fields: {
    target: { name: { ru: 'НОМЕР', en: 'TARGET' }, says: texts.target },
    lastDay: { value: day, says: texts.lastDay, required: true },
    reason: { value: { ru: 'ТЕКСТ', en: 'TEXT' }, says: texts.reason, required: true },
  },
  examples: ['targets end 3 --last-day 2024-06-30 --reason "пункт изложен в новой редакции"'],
  show: (session, { target }) => {
    const { language } = session;
    session.say(
      say(answerTexts.targetEnded, language, {
        target: target.id,
        to: target.validTo === null ? '—' : dayForEye(target.validTo, language),
      }),
    );
  },
});

const loadCommand = command({
  words: 'targets load',
  summary: texts.loadTargets,
  arguments: { file: { name: { ru: 'ФАЙЛ', en: 'FILE' }, says: texts.file } },
  json: true,
  exits: { 2: texts.exitErrors },
  examples: ['targets load плановые-значения.csv'],
  run: async (session, { file: path }) => {
    const { language } = session;
    const file = await openLocalFile(path);
    const receipt = await session.call(importTargets, { fileName: file.name }, file);
    if (session.asksJson) session.showJson(receipt);
    else {
      const { lines, added, unchanged, errors } = receipt;
      session.say(say(answerTexts.loaded, language, { file: file.name, lines, added, unchanged }));
      if (errors.length > 0) {
        session.showTable(
          [
            { title: columns.line[language], of: (error) => error.line },
            { title: columns.column[language], of: (error) => error.column },
            { title: columns.code[language], of: (error) => error.code },
            { title: columns.value[language], of: (error) => error.value },
            { title: columns.what[language], of: (error) => error.what[language] },
          ],
          errors,
        );
        session.say(say(answerTexts.notLoaded, language, { count: errors.length }));
      }
    }
    return receipt.errors.length > 0 ? 2 : 0;
  },
});

export const targetCommands: readonly Command[] = [listCommand, setCommand, endCommand, loadCommand];
