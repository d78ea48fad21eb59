export type { Collected } from './collected.ts';
export { mergeGuestCollections } from './merge-guest-service.ts';
export { repointCollections } from './repoint-service.ts';
export { hasCollected, hasOthersCollected, loadCollectedById } from './store.ts';
