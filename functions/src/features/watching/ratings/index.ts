export { nextInstant, withImportedRatings, withinLimit, withRatings, withSettings } from './taste.ts';
export {
  loadTaste,
  loadTastesChangedLast,
  loadTastesChangedSince,
  type TasteMark,
  type TastePage,
} from './tastes-store.ts';
