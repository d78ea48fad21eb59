export { type Places, standingDocument } from './documents.ts';
export { type Earned, type Shown, type Standing, writeEarned, writeShown } from './store.ts';
