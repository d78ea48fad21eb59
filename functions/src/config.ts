import { setGlobalOptions } from 'firebase-functions/options';
import { defineBoolean, defineSecret, defineString } from 'firebase-functions/params';

/** Where every function runs; Firestore's triggers must be in the database's own region. */
export const region = 'europe-west1';

setGlobalOptions({ region, maxInstances: 20 });

/** TMDB's "API read access token". */
export const tmdbReadToken = defineSecret('TMDB_READ_TOKEN');

/** Where TMDB is, without the version. */
export const tmdbBaseUrl = defineString('TMDB_BASE_URL', { default: 'https://api.themoviedb.org' });

/** Turned on where the client attests itself; the emulators can't. */
export const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', { default: false });
