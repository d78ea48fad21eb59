export { cardOf } from './card.ts';
export {
  type ImportRun,
  importLeaseMs,
  isImporting,
  loadImport,
  readImport,
  writeImport,
} from './import-store.ts';
export {
  hasSamples,
  type Manifest,
  type ManifestChange,
  type OfferShardVersion,
  withOffers,
} from './manifest.ts';
export { aboutOf, factsOf, movieOf } from './movie-service.ts';
export {
  digestOf,
  loadMarks,
  loadMovies,
  loadMoviesOf,
  type MovieMark,
  type MovieRecord,
  markGone,
} from './movie-store.ts';
export { asTheWriter, queueTimeoutSeconds, readWorkingUntil } from './queue-store.ts';
export { removeMovies } from './remove-service.ts';
export { loadCatalogue, type Movies, saveMovies, writeFacts, writeMovies } from './service.ts';
export { loadContents, loadManifest, loadMovieShard, updateManifest } from './store.ts';
