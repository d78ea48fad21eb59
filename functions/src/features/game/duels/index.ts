export { previewDuel } from './use-cases/preview-duel.ts';
export { listDuels, showDuel } from './use-cases/show-duel.ts';
