export { customIndexOf, customMoviesOf, forgetCustomIndex } from './custom-index-service.ts';
export {
  asSeenBy,
  type CustomMovie,
  factsOfCustom,
  newMovieId,
  newMovieKeeping,
  ownFactsOf,
  promotedMovie,
  requireMaker,
} from './custom-movie.ts';
export {
  cardsOf,
  factsFor,
  isRepointing,
  type KnownMovie,
  loadCustomFacts,
  loadFactsToShare,
  movieFor,
  readCurrentFacts,
  readPromotedFacts,
  readRepointed,
} from './facts-service.ts';
export { matchesOf, suggestMatches } from './matches-service.ts';
export { planHiddenTexts, planShownTexts, readSharedTexts } from './moderation-service.ts';
export { listTexts, type MovieTexts } from './movie-texts.ts';
export {
  notePromotion,
  type Promotion,
  readPromotion,
  readPromotionsTo,
  writePromotion,
} from './promotions-store.ts';
export { deleteImported } from './service.ts';
export { loadRepointingBefore, postponeRepointing, readCustomMovie, writeCustomMovie } from './store.ts';
