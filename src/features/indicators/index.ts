export { effectOf } from './effect.ts';
