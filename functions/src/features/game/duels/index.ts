export { sideOf } from './duel.ts';
export { readDuel } from './store.ts';
export { previewDuel } from './use-cases/preview-duel.ts';
export { listDuels, showDuel } from './use-cases/show-duel.ts';
