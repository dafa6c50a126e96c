export { mayDecide, mayLook } from './access.policy.ts';
export { demoAnalyst, localActor, localViewer } from './local-actor.ts';
