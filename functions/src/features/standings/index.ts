export { type Earned, type Shown, writeEarned, writeShown } from './store.ts';
