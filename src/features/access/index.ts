export { mayDecide, mayLook } from './access.policy.ts';
export { demoAnalyst, localActor } from './local-actor.ts';
