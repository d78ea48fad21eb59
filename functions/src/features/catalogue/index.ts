export {
  hasSamples,
  type Manifest,
  type ManifestChange,
  type OfferShardVersion,
  withOffers,
} from './manifest.ts';
export { factsOf, loadCatalogue, type Movies, saveMovies, writeMovies } from './service.ts';
export { loadContents, loadManifest, loadMovieShard, updateManifest } from './store.ts';
