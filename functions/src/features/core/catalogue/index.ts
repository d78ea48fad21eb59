export { cardOf } from './card.ts';
export { fillImdbIds } from './imdb-service.ts';
export { readImdbIds } from './imdb-store.ts';
export { type ImportRun, importLeaseMs, isImporting, readImport, writeImport } from './import-store.ts';
export {
  hasSamples,
  type Manifest,
  type ManifestChange,
  type OfferShardVersion,
  withOffers,
} from './manifest.ts';
export { aboutOf, requireFacts, requireMovie } from './movie-service.ts';
export {
  loadMarks,
  loadMovies,
  loadMoviesOf,
  type MovieMark,
  type MovieRecord,
  markGone,
  movieDigestOf,
} from './movie-store.ts';
export { assertPossible, keepPossible } from './possible-service.ts';
export { asTheWriter, queueTimeoutSeconds, readWorkingUntil } from './queue-store.ts';
export { removeMovies } from './remove-service.ts';
export { loadCatalogue, type Movies, saveMovies, writeFacts, writeMovies } from './service.ts';
export { loadManifest, readContents, readMovieShard, updateManifest } from './store.ts';
