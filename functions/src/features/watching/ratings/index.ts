export { planForgetting } from './forget-service.ts';
export { never as neverRated, type Replaced } from './rating.ts';
export { nextInstant, withImportedRatings, withRatings, withSettings } from './taste.ts';
export {
  loadTaste,
  loadTastesChangedLast,
  loadTastesChangedSince,
  type TasteMark,
  type TastePage,
} from './tastes-store.ts';
