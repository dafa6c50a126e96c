export { offersChannel } from './channel.rules.ts';
export { readOktmo } from './control-digits.rules.ts';
export { municipalityOf, municipalityOfAuthority } from './municipality.rules.ts';
export { findListingOn, isListedOn, positionOf, provisionOn } from './provision.rules.ts';
export { resolveAuthority, resolveService, resolveTerritory } from './resolve.rules.ts';
export type { Resolution } from './resolve.rules.ts';
export type { Authority, Listing, Provision, RegistrySnapshot, Service, Source, Succession, Territory, Validity } from './snapshot.ts';
export { successorOf, successorOfAuthority, successorOfService } from './succession.rules.ts';
export type { Successor } from './succession.rules.ts';
