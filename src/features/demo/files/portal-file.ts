import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { Month } from '../../../shared/days.ts';
import type { Applications } from '../applications.rules.ts';
import { randomOf, wholeOf } from '../random.rules.ts';
import type { Body } from '../world.ts';

/** The portal's extract of a month: service × body × status. What was never registered stands in it too, and must not be counted. */
export function portalFile(seed: number, month: Month, all: Iterable<{ body: Body; applications: readonly Applications[] }>): Uint8Array {
  const period = `${month.slice(5)}.${month.slice(0, 4)}`;
  const rows = [...all].flatMap(({ body, applications }) =>
    applications.flatMap(({ card, counts }) =>
      statusesOf(counts.epgu, randomOf(seed, body.code, card.service, month, 'statuses')).map(([status, count]) => [
        card.service,
        card.title,
        body.code,
        body.name,
        period,
        status,
        count,
      ]),
    ),
  );
  return writeCsv([
    ['Код услуги', 'Наименование услуги', 'ОГРН', 'Ведомство', 'Период', 'Статус заявления', 'Количество заявлений'],
    ...rows,
  ]);
}

/** Registered applications by the status they came to, which add up to them, with drafts and cancelled ones beside; zeros are left out. */
function statusesOf(registered: number, random: () => number): [status: string, count: number][] {
  let left = registered;
  const outcomes = parts.map(([status, part]): [string, number] => {
    const count = Math.min(left, wholeOf(registered * part, random));
    left -= count;
    return [status, count];
  });
  const found: [string, number][] = [
    ['Услуга оказана', left],
    ...outcomes,
    ['Черновик', wholeOf(registered * 0.14, random)],
    ['Отменено', wholeOf(registered * 0.03, random)],
  ];
  return found.filter(([, count]) => count > 0);
}

const parts = [
  ['В обработке', 0.04],
  ['Отказано в предоставлении услуги', 0.11],
  ['Отказ в приёме документов', 0.04],
  ['Отозвано заявителем', 0.02],
] as const;
