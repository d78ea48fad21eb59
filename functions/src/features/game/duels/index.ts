export { listDuels } from './use-cases/list-duels.ts';
export { previewDuel } from './use-cases/preview-duel.ts';
export { showDuel } from './use-cases/show-duel.ts';
