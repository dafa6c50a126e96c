export { offersChannel } from './channel.rules.ts';
export { municipalityOf, municipalityOfAuthority } from './municipality.rules.ts';
export { cardServiceOf, familyOf, isListedOn, provisionOn } from './provision.rules.ts';
export { resolveAuthority, resolveService, resolveTerritory } from './resolve.rules.ts';
export type { Resolution } from './resolve.rules.ts';
export type { RegistrySnapshot, Source } from './snapshot.ts';
export { successorOf, successorOfAuthority, successorOfService } from './succession.rules.ts';
