export { list as listDuels } from './use-cases/history.ts';
export { preview as previewDuel } from './use-cases/preview.ts';
export { show as showDuel } from './use-cases/show.ts';
