/** The settings and secrets of the functions, each from the environment. */
import { functionsRegion } from '@cine/contract/operation';
import { isSentryDsn, shareOfTraces, usualTracesPercent } from '@cine/contract/sentry';
import { setGlobalOptions } from 'firebase-functions/options';
import { defineBoolean, defineInt, defineSecret, defineString } from 'firebase-functions/params';

const ownAccounts = defineBoolean('OWN_SERVICE_ACCOUNTS', { default: false });

/** Whom functions act as: those that answer calls, draw shared pages, make backups, or do the rest. */
export type ServiceAccount = 'calls' | 'pages' | 'backups' | 'background';

/**
 * The option of functions that run as one of docs/service-accounts.sh; none where the operator made none. The
 * Firebase CLI has the parameter in the environment.
 */
export function runsAs(account: ServiceAccount): { serviceAccount?: string } {
  return process.env[ownAccounts.name] === 'true' ? { serviceAccount: `cine-${account}@` } : {};
}

setGlobalOptions({ region: functionsRegion, maxInstances: 20, ...runsAs('background') });

/** TMDB's "API read access token". */
export const tmdbReadToken = defineSecret('TMDB_READ_TOKEN');

/** TMDB's address without the version. */
export const tmdbBaseUrl = defineString('TMDB_BASE_URL', { default: 'https://api.themoviedb.org' });

/** On if the dashboard is built to attest itself; impossible under the emulators. */
export const enforceAppCheck = defineBoolean('ENFORCE_APP_CHECK', { default: false });

/** Countries whose availability is always kept up to date, most important first. */
export const coveredRegions = defineString('COVERED_REGIONS', {
  default: 'FR,BE,CH,CA,GB,IE,US,DE,AT,ES,IT,RU',
});

/** While the catalogue is smaller, movies are added from TMDB's lists. */
export const catalogueSize = defineInt('CATALOGUE_SIZE', { default: 45_000 });

/** Other web sites that may call operations from a browser, as `https://one.example,https://two.example`. */
export const apiOrigins = defineString('API_ORIGINS', { default: '' });

/** The key of digests of networks and addresses, for all functions that answer calls. */
export const digestSecret = defineSecret('DIGEST_KEY');

/** The secret's value, for functions that declare it; on this machine any will do. Throws without one. */
export function digestKey(): string {
  const { DIGEST_KEY: key, FUNCTIONS_EMULATOR: emulated } = process.env;
  if (!key && emulated !== 'true') throw new Error('The secret DIGEST_KEY is missing');
  return key || 'local';
}

const usualBudgetCents = 200;
const dailyBudgetCents = defineInt('DAILY_BUDGET_CENTS', { default: usualBudgetCents });

/** What one account's calls may cost in a day, in millionths of a dollar at the prices in docs/costs.md. */
export function dailyBudget(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  return (dailyBudgetCents.value() || usualBudgetCents) * 10_000;
}

const usualSignOutsSeconds = 30;
const signOutsSeconds = defineInt('SIGN_OUTS_ASKED_EVERY', { default: usualSignOutsSeconds });

/** How often an instance asks who signed out everywhere, whose calls it refuses then; -1 for never. */
export function signOutsAskedEveryMs(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  const seconds = signOutsSeconds.value() || usualSignOutsSeconds;
  return seconds < 0 ? Number.POSITIVE_INFINITY : seconds * 1000;
}

const noSignIns = defineBoolean('SIGN_INS_NOT_NOTED', { default: false });

/** Whether members' last sign-ins are kept; new devices are told by them. */
export function notesSignIns(): boolean {
  return !noSignIns.value();
}

const usualLostAccounts = 20;
const mostLostAccounts = defineInt('LOST_ACCOUNTS_AT_MOST', { default: usualLostAccounts });

/** How many of 200 accounts may have lost their sign-ins; if more have, the hourly sweep deletes none. */
export function lostAccountsAtMost(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  return mostLostAccounts.value() || usualLostAccounts;
}

/** The bucket of Cloud Storage that gets the backups; empty if none are made. */
export const backupBucket = defineString('BACKUP_BUCKET', { default: '' });

const usualBackupDays = 30;
const backupDays = defineInt('BACKUP_DAYS', { default: usualBackupDays });

/** How long backups are kept. */
export function backupsKeptDays(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  return backupDays.value() || usualBackupDays;
}

const cloudLocalOrigin = defineString('CLOUD_LOCAL_ORIGIN', { default: '' });

/** What stands in for Google Cloud; undefined for Google itself. Throws where functions are deployed. */
export function localCloudOrigin(): string | undefined {
  const origin = cloudLocalOrigin.value();
  if (origin === '') return undefined;
  if (process.env.FUNCTIONS_EMULATOR !== 'true') throw new Error('CLOUD_LOCAL_ORIGIN is for emulators only');
  return origin;
}

/**
 * The providers of identities by which people sign in, as JSON: `{"yandex":{"clientId":"…"}}`, and what isn't
 * known of each; docs/deployment.md has more.
 */
export const signInProviders = defineString('SIGN_IN_PROVIDERS', { default: '' });

/** Their clients' secrets, as JSON: `{"yandex":"…"}`. A secret only if there are providers. */
export const signInSecrets = process.env.SIGN_IN_PROVIDERS ? [defineSecret('SIGN_IN_SECRETS')] : [];

/** The secret's value, for functions that declare it. */
export function signInSecretsGiven(): string {
  return process.env.SIGN_IN_SECRETS ?? '';
}

/** The project's web API key, by which `/api/auth` asks Firebase Auth; empty where that isn't offered. */
export const webApiKey = defineString('WEB_API_KEY', { default: '' });

/** On if TMDB is the local stand-in, whose offers are made up. */
export const sampleOffers = defineBoolean('SAMPLE_OFFERS', { default: false });

/** Instances of each door that are kept running, so that no call waits for one to start. */
export const doorMinInstances = defineInt('DOOR_MIN_INSTANCES', { default: 0 });

const singleCallables = defineBoolean('SINGLE_CALLABLES', { default: false });

/**
 * Whether each operation is a function of its own, besides the doors. The Firebase CLI and Cloud Run have the
 * parameter in the environment.
 */
export function hasSingleCallables(): boolean {
  return process.env[singleCallables.name] === 'true';
}

/** Elasticsearch's address, for catalogues too large for our own search index; empty to use our own. */
export const elasticsearchUrl = defineString('ELASTICSEARCH_URL', { default: '' });

/**
 * Elasticsearch's API key. A secret only if an address is set: the Firebase CLI and Cloud Run have the
 * parameters in the environment when this is read.
 */
export const searchSecrets = process.env.ELASTICSEARCH_URL ? [defineSecret('ELASTICSEARCH_API_KEY')] : [];

/** The sender of mails: `Ciné-Compagnon <newsletter@cine.example>`; empty if none are sent. */
export const mailFrom = defineString('MAIL_FROM', { default: '' });

/** The dashboard's address for links in mails: `https://cine.example`; empty for the project's on Hosting. */
const publicOrigin = defineString('PUBLIC_ORIGIN', { default: '' });

/** The dashboard's address, without a trailing slash. */
export function siteOrigin(): string {
  return publicOrigin.value().replace(/\/$/, '') || `https://${process.env.GCLOUD_PROJECT}.web.app`;
}

const passkeyDomain = defineString('PASSKEY_RP_ID', { default: '' });

/** The domain that passkeys are bound to: the dashboard's host, or one above it that the operator names. */
export function passkeyRpId(): string {
  return passkeyDomain.value() || new URL(siteOrigin()).hostname;
}

/**
 * The SMTP server's address with user and password, `smtps://user:password@host:465`, for the function that
 * sends. A secret only if mails are sent.
 */
export const smtpSecrets = process.env.MAIL_FROM ? [defineSecret('SMTP_URL')] : [];

/** The secret's value, for functions that declare it. */
export function smtpUrl(): string {
  return process.env.SMTP_URL ?? '';
}

/** The public half of the key that signs pushes, which browsers ask for; empty if none are sent. */
export const pushPublicKey = defineString('PUSH_PUBLIC_KEY', { default: '' });

/** The private half: a secret only if pushes are sent. */
export const pushSecrets = process.env.PUSH_PUBLIC_KEY ? [defineSecret('PUSH_PRIVATE_KEY')] : [];

/** The secret's value, for functions that declare it. */
export function pushPrivateKey(): string {
  return process.env.PUSH_PRIVATE_KEY ?? '';
}

/**
 * The push services that may be called: Chrome's, Firefox's, Safari's and Edge's. A name with `*.` means all
 * hosts below a domain.
 */
export const pushHosts = defineString('PUSH_HOSTS', {
  default:
    'fcm.googleapis.com,jmt17.google.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com',
});

const pushLocalOrigin = defineString('PUSH_LOCAL_ORIGIN', { default: '' });

/**
 * The address of the local push service, which may be called although it is this machine's; null without one.
 * Throws where functions are deployed.
 */
export function localPushOrigin(): string | null {
  const origin = pushLocalOrigin.value();
  if (origin === '') return null;
  if (process.env.FUNCTIONS_EMULATOR !== 'true') throw new Error('PUSH_LOCAL_ORIGIN is for emulators only');
  return origin;
}

/**
 * The language models to ask, as JSON, in this order: `{"mistral":{}}`; empty if rules answer everything.
 * docs/deployment.md has more.
 */
export const aiModels = defineString('AI_MODELS', { default: '' });

/** Their keys, as JSON: `{"mistral":"…"}`. A secret only if there are models. */
export const aiSecrets = process.env.AI_MODELS ? [defineSecret('AI_KEYS')] : [];

/** The secret's value, for functions that declare it. */
export function aiKeysGiven(): string {
  return process.env.AI_KEYS ?? '';
}

const usualAiDayCents = 10;
const aiDayCents = defineInt('AI_DAY_CENTS', { default: usualAiDayCents });

/** What models may cost for one user in a day, in millionths of a dollar. */
export function aiDayBudget(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  return (aiDayCents.value() || usualAiDayCents) * 10_000;
}

const usualAiMonthDollars = 20;
const aiMonthDollars = defineInt('AI_MONTH_DOLLARS', { default: usualAiMonthDollars });

/** What models may cost in a month in all, in millionths of a dollar. */
export function aiMonthBudget(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  return (aiMonthDollars.value() || usualAiMonthDollars) * 1_000_000;
}

/**
 * The address of the operator's function of encoders, which makes vectors of texts and pictures; empty
 * without one.
 */
export const encodersUrl = defineString('ENCODERS_URL', { default: '' });

/** What the product runs as, for health and metrics: `production`, `staging`; empty for the usual. */
const environmentName = defineString('ENVIRONMENT', { default: '' });

/** Its name of letters, digits and hyphens; `local` by default on a developer's machine. */
export function environment(): string {
  const usual = process.env.FUNCTIONS_EMULATOR === 'true' ? 'local' : 'production';
  const [name = usual] = /^[\w-]{1,40}$/.exec(environmentName.value()) ?? [];
  return name;
}

const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR'] as const;
export type LogLevel = (typeof levels)[number];

const leastLevel = defineString('LOG_LEVEL', { default: 'INFO' });

/** Whether lines of a level are written; an unknown setting counts as INFO. */
export function isLogged(level: LogLevel): boolean {
  const least = levels.indexOf(leastLevel.value().trim().toUpperCase() as LogLevel);
  return levels.indexOf(level) >= (least === -1 ? levels.indexOf('INFO') : least);
}

const dsn = defineString('SENTRY_DSN', { default: '' });

/** Where Sentry takes faults and traces; null if it isn't told, also where the setting is no DSN. */
export function sentryDsn(): string | null {
  const address = dsn.value().trim();
  return isSentryDsn(address, process.env.FUNCTIONS_EMULATOR === 'true') ? address : null;
}

const tracesPercent = defineInt('SENTRY_TRACES_PERCENT', { default: usualTracesPercent });

/** The share of traces that Sentry gets, from 0 to 1. */
export function tracedShare(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  return shareOfTraces(tracesPercent.value() || usualTracesPercent);
}

/** The token by which programs read metrics and health: a secret only if METRICS_BY_TOKEN is true. */
const metricsByToken = defineBoolean('METRICS_BY_TOKEN', { default: false });
export const metricsSecrets =
  process.env[metricsByToken.name] === 'true' ? [defineSecret('METRICS_TOKEN')] : [];

const shortestToken = 20;

/** The secret's value, for the function that declares it; null without one that is long enough. */
export function metricsToken(): string | null {
  const token = process.env.METRICS_TOKEN?.trim() ?? '';
  return token.length < shortestToken ? null : token;
}

const usualSavedSeconds = 60;
const metricsSeconds = defineInt('METRICS_SAVED_EVERY', { default: usualSavedSeconds });

/** How often at most an instance saves what it counted, in milliseconds; -1 for never. */
export function metricsSavedEveryMs(): number {
  // Where the Firebase CLI has set no parameters, the value is 0.
  const seconds = metricsSeconds.value() || usualSavedSeconds;
  return seconds < 0 ? Number.POSITIVE_INFINITY : seconds * 1000;
}
