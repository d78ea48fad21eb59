import { functionsRegion } from '@cine/contract/operation';
import { setGlobalOptions } from 'firebase-functions/options';
import { defineBoolean, defineInt, defineSecret, defineString } from 'firebase-functions/params';

setGlobalOptions({ region: functionsRegion, maxInstances: 20 });

/** TMDB's "API read access token". */
export const tmdbReadToken = defineSecret('TMDB_READ_TOKEN');

/** Where TMDB is, without the version. */
export const tmdbBaseUrl = defineString('TMDB_BASE_URL', { default: 'https://api.themoviedb.org' });

/** Turned on where the dashboard is built to attest itself; under the emulators nobody can. */
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

/** Where Elasticsearch is, for catalogues that have outgrown the search index of our own; empty for that one. */
export const elasticsearchUrl = defineString('ELASTICSEARCH_URL', { default: '' });

/**
 * Elasticsearch's API key, for the functions that search: a secret, of which only those who have an Elasticsearch are
 * asked for a value. The Firebase CLI and Cloud Run both have the parameters in the environment when this is read.
 */
export const searchSecrets = process.env.ELASTICSEARCH_URL ? [defineSecret('ELASTICSEARCH_API_KEY')] : [];

/** Whom mails are from, as they show it: `Ciné-Compagnon <newsletter@cine.example>`; empty where none are sent. */
export const mailFrom = defineString('MAIL_FROM', { default: '' });

/** Where the dashboard is, for links in mails: `https://cine.example`; empty for Hosting's own address of the project. */
export const publicOrigin = defineString('PUBLIC_ORIGIN', { default: '' });

/**
 * The SMTP server's address with user and password, `smtps://user:password@host:465`, for the function that sends: a secret,
 * of which only those who send mails are asked for a value.
 */
export const smtpSecrets = process.env.MAIL_FROM ? [defineSecret('SMTP_URL')] : [];

/** The secret's value, in the function that is given it. */
export function smtpUrl(): string {
  return process.env.SMTP_URL ?? '';
}
