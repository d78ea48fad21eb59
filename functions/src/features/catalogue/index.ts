export { type Manifest, withOffers } from './manifest.ts';
export { factsOf, loadCatalogue, saveMovies } from './service.ts';
export { loadManifest, updateManifest } from './store.ts';
