import { query } from '../../platform/operation.ts';
import { writeWorkbook } from '../../platform/tables/write-workbook.ts';
import { mayLook } from '../access/index.ts';
import { originSheet } from './export-origin.ts';
import { rowsSheet } from './export-rows.ts';
import { exportTexts } from './export.texts.ts';
import { exportShare as contract } from './indicators.contract.ts';
import { rowsOf } from './read-share.ts';
import { reckon } from './reckon.ts';
import type { FigurePorts } from './simulated.ts';

/** Exactly the rows `readShare` gives, as a workbook with a sheet that says where they come from. Faults as `reckon`. */
export const exportShare = (ports: FigurePorts) =>
  query(contract, {
    allow: mayLook,
    async run(context, { by, language, ...selection }) {
      const reckoning = await reckon({ ...context, ...ports }, selection, { byMonth: by.includes('month') });
      const rows = await rowsOf(context, reckoning, by);
      const { from, to } = reckoning.asked.period;
      return {
        fileName: `${exportTexts.share[language]} ${from} – ${to}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await writeWorkbook([rowsSheet(rows, by, reckoning, language), originSheet(reckoning, selection, rows.length, language)]),
      };
    },
  });
