export { customIndexOf, forgetCustomIndex } from './custom-index-service.ts';
export { asMaker, asSeenBy, type CustomMovie, promoted } from './custom-movie.ts';
export {
  factsFor,
  factsForSession,
  factsNow,
  type KnownMovie,
  movieFor,
  promotedFacts,
} from './facts-service.ts';
export { matchesOf } from './matches-service.ts';
export {
  findUnfinished,
  loadCustomMovie,
  postponeRepointing,
  readCustomMovie,
  writeCustomMovie,
} from './store.ts';
export { suggestMatches } from './suggest-service.ts';
