import { functionsRegion } from '@cine/contract/operation';
import { setGlobalOptions } from 'firebase-functions/options';
import { defineBoolean, defineInt, defineSecret, defineString } from 'firebase-functions/params';

setGlobalOptions({ region: functionsRegion, maxInstances: 20 });

/** TMDB's "API read access token". */
export const tmdbReadToken = defineSecret('TMDB_READ_TOKEN');

/** Where TMDB is, without the version. */
export const tmdbBaseUrl = defineString('TMDB_BASE_URL', { default: 'https://api.themoviedb.org' });

/** Turned on where the client attests itself; the emulators can't. */
export const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', { default: false });

/** Countries whose availability is kept up to date whoever asks, the most important first. */
export const coveredRegions = defineString('COVERED_REGIONS', {
  default: 'FR,BE,CH,CA,GB,IE,US,DE,AT,ES,IT,RU',
});

/** Until the catalogue holds so many movies, more of them are taken from TMDB's lists. */
export const catalogueSize = defineInt('CATALOGUE_SIZE', { default: 45_000 });

/** Web sites that may use the REST API from a browser besides our own, as `https://one.example,https://two.example`. */
export const apiOrigins = defineString('API_ORIGINS', { default: '' });

/** Turned on where TMDB is the local stand-in, whose offers are made up. */
export const sampleOffers = defineBoolean('SAMPLE_OFFERS', { default: false });
