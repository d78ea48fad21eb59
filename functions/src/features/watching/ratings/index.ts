export { nextInstant, withImportedRatings, withRatings, withSettings } from './taste.ts';
export {
  loadTaste,
  loadTastesChangedLast,
  loadTastesChangedSince,
  type TasteMark,
  type TastePage,
} from './tastes-store.ts';
