import { query } from '../../../platform/operation.ts';
import { mayLook } from '../../access/index.ts';
import { municipalityOfAuthority } from '../municipality.rules.ts';
import { readAuthorities } from '../readings.contract.ts';
import { daysOf, matching, pageOf, shownOn, snapshotAsOf } from './asked.ts';

export const readAuthoritiesOperation = query(readAuthorities, {
  allow: mayLook,
  async run(context, { asOf, on, search, municipality, ...asked }) {
    const snapshot = await snapshotAsOf(context, asOf);
    const [shown, matches] = [shownOn(on), matching(search)];
    const wanted = [...snapshot.authorities.values()].filter(
      (each) =>
        shown(each) &&
        matches(each.code, each.name, each.shortName, each.ogrn) &&
        (municipality === undefined || municipalityOfAuthority(snapshot, each.id) === municipality),
    );
    const { inAll, page } = pageOf(wanted, asked);
    return {
      decision: snapshot.decision,
      inAll,
      authorities: page.map((each) => ({
        code: each.code,
        name: each.name,
        shortName: each.shortName ?? null,
        kind: each.kind,
        ogrn: each.ogrn ?? null,
        inn: each.inn ?? null,
        parent: each.parent === undefined ? null : (snapshot.authorities.get(each.parent)?.code ?? null),
        territory: each.territory ?? null,
        municipality: municipalityOfAuthority(snapshot, each.id) ?? null,
        ...daysOf(each),
      })),
    };
  },
});
