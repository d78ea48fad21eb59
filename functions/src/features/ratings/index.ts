export { mergeGuestRatings } from './merge-guest-service.ts';
export type { Rating } from './rating.ts';
export { repointRatings } from './repoint-service.ts';
export { hasOthersRated, hasRated, loadRatingsById } from './store.ts';
