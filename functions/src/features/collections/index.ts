export type { Collected } from './collected.ts';
export { repointCollections } from './repoint-service.ts';
export { hasCollected, hasOthersCollected, loadCollectedById } from './store.ts';
export { takeOverCollections } from './take-over-service.ts';
