export { type Manifest, withOffers } from './manifest.ts';
export { factsOf, loadCatalogue, type Movies, saveMovies } from './service.ts';
export { loadManifest, updateManifest } from './store.ts';
