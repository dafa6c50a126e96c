import { query } from '../../platform/operation.ts';
import { channels } from '../../shared/channels.ts';
import { mayLook } from '../access/index.ts';
import type { AnsweredCells } from './assessment.rules.ts';
import { readMissing as contract } from './indicators.contract.ts';
import type { MissingCell } from './missing.rules.ts';
import { reckon } from './reckon.ts';
import { nameOfTerritory } from './row-names.ts';
import type { FigurePorts } from './simulated.ts';
import { readVolumes } from './volumes.ts';

/** Expected cells that did not come, by municipality, authority, service and month; as many as the figure's `missing`. Faults as `reckon`. */
export const readMissing = (ports: FigurePorts) =>
  query(contract, {
    allow: mayLook,
    async run(context, { after, limit, ...selection }) {
      const reckoning = await reckon({ ...context, ...ports }, selection);
      const { asked, snapshot, assessment, names } = reckoning;
      const volumeOf = await readVolumes(context, reckoning);
      const places = assessment.answered.filter((each) => each.missing.length > 0).map((cells) => ({ cells, order: orderOf(cells) }));
      const missing = places
        .toSorted((one, other) => compare(one.order, other.order))
        .flatMap(({ cells }) => cells.missing.map((each) => ({ cells, missing: each })));
      return { ...asked, inAll: missing.length, cells: missing.slice(after, after + limit).map(describe) };

      function orderOf({ card, channel }: AnsweredCells): string[] {
        const municipality = names.municipality(card.authority);
        const { name = '' } = snapshot.authorities.get(card.authority) ?? {};
        const { title = '' } = snapshot.services.get(card.service) ?? {};
        // What has no municipality comes last.
        return [
          municipality === null ? '1' : `0 ${nameOfTerritory(snapshot, municipality)}`,
          name,
          title,
          String(channels.indexOf(channel)),
        ];
      }

      function describe({ cells, missing: cell }: { cells: AnsweredCells; missing: MissingCell }) {
        const { authority, service } = cells.card;
        return {
          service: snapshot.services.get(service)?.code ?? String(service),
          serviceTitle: snapshot.services.get(service)?.title ?? '',
          authority: snapshot.authorities.get(authority)?.code ?? String(authority),
          authorityName: snapshot.authorities.get(authority)?.name ?? '',
          municipality: names.municipality(authority),
          channel: cells.channel,
          from: cell.from,
          to: cell.to,
          reason: cell.reason,
          comparableVolume: volumeOf(cells, cell) ?? null,
        };
      }
    },
  });

const alphabet = new Intl.Collator('ru', { numeric: true });

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [index, text] of one.entries()) {
    const order = alphabet.compare(text, other[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
