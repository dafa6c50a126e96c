import type { Authority, RegistrySnapshot, Territory } from './snapshot.ts';

/**
 * The municipality (district, муниципальный or городской округ) a territory lies in, as its 8-digit ОКТМО. Parents held in the registry decide;
 * for a code it does not hold, the classifier's own structure does: digits 1–5 are the municipality's, 6–8 the settlement's, 9–11 the place's.
 * undefined: the region itself, another region, or a code that leads nowhere.
 */
export function municipalityOf(snapshot: RegistrySnapshot, oktmo: string): string | undefined {
  for (const code of enclosingCodes(oktmo)) {
    const held = snapshot.territories.get(code);
    if (held) return climb(snapshot, held);
  }
  return undefined;
}

/**
 * The municipality whose share the authority's applications count in (share.md §1): of an ОМСУ its territory's, of an institution the one of the
 * ОМСУ it belongs to. Regional and federal bodies, their institutions and the МФЦ have none.
 */
export function municipalityOfAuthority(snapshot: RegistrySnapshot, authority: number): string | undefined {
  const chain = withParents(snapshot, authority);
  const top = chain.at(-1);
  const municipal = chain.every((each) => municipalKinds.has(each.kind)) && top !== undefined;
  if (!municipal) return undefined;
  const territory = chain.find((each) => each.territory !== undefined)?.territory;
  return territory === undefined ? undefined : municipalityOf(snapshot, territory);
}

const municipalKinds: ReadonlySet<Authority['kind']> = new Set(['municipalBody', 'institution']);
const municipalityKinds: ReadonlySet<Territory['kind']> = new Set(['municipalDistrict', 'municipalOkrug', 'urbanOkrug']);

function enclosingCodes(oktmo: string): string[] {
  return [oktmo, oktmo.slice(0, 8), `${oktmo.slice(0, 5)}000`];
}

function climb(snapshot: RegistrySnapshot, from: Territory): string | undefined {
  const seen = new Set<string>();
  let at: Territory | undefined = from;
  while (at && !municipalityKinds.has(at.kind) && !seen.has(at.oktmo)) {
    seen.add(at.oktmo);
    at = at.parent === undefined ? undefined : snapshot.territories.get(at.parent);
  }
  return at && municipalityKinds.has(at.kind) ? at.oktmo : undefined;
}

/** The authority and those above it, nearest first. */
function withParents(snapshot: RegistrySnapshot, authority: number): Authority[] {
  const chain: Authority[] = [];
  let at = snapshot.authorities.get(authority);
  while (at && !chain.includes(at)) {
    chain.push(at);
    at = at.parent === undefined ? undefined : snapshot.authorities.get(at.parent);
  }
  return chain;
}
