import { randomBytes, randomInt } from 'node:crypto';
import { isRegion } from '@cine/contract/availability/regions';
import { functionsRegion } from '@cine/contract/operation';
import { getApps, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import type { Backups } from './clients/cloud/backups.ts';
import type { Elasticsearch } from './clients/elasticsearch/client.ts';
import type { Encoders } from './clients/encoders/encoders.ts';
import type { FirebaseAuth } from './clients/firebase-auth/client.ts';
import type { IdentityClient } from './clients/identity/client.ts';
import type { Provider } from './clients/identity/provider.ts';
import type { ConfiguredModel } from './clients/models/model.ts';
import type { Push } from './clients/push/client.ts';
import { type AllowedEndpoints, hostsIn } from './clients/push/endpoint.ts';
import type { Sentry } from './clients/sentry/client.ts';
import type { Smtp } from './clients/smtp/client.ts';
import type { Tmdb } from './clients/tmdb/client.ts';
import {
  aiKeysGiven,
  aiModels,
  backupBucket,
  backupsKeptDays,
  catalogueSize,
  coveredRegions,
  digestKey,
  elasticsearchUrl,
  encodersUrl,
  environment,
  localCloudOrigin,
  localPushOrigin,
  mailFrom,
  passkeyRpId,
  pushHosts,
  pushPrivateKey,
  pushPublicKey,
  sampleOffers,
  searchSecrets,
  sentryDsn,
  signInProviders,
  signInSecretsGiven,
  siteOrigin,
  smtpUrl,
  tmdbBaseUrl,
  tmdbReadToken,
  webApiKey,
} from './config.ts';
import { deployedRelease } from './platform/deployed-release.ts';
import { countUsage } from './platform/firestore/usage.ts';
import { once } from './platform/once.ts';
import { traceId } from './platform/trace.ts';

/** What services need of the outside world. Time, ids and randomness come only from here. */
export type Context = {
  db: Firestore;
  auth: () => Auth;
  /** Epoch milliseconds. */
  now: () => number;
  /** A new document id that can't be guessed. */
  newId: () => string;
  /** 128 random bits in hexadecimal, which no program that finds links in texts cuts short. */
  newToken: () => string;
  /** An unpredictable integer from 0 to `below - 1`. */
  randomBelow: (below: number) => number;
  /** TMDB, loaded on first use; only for functions with its secret. */
  tmdb: () => Promise<Tmdb>;
  /** Elasticsearch, loaded on first use; null if not configured. Only for functions with its secret. */
  elasticsearch: () => Promise<Elasticsearch | null>;
  /** The SMTP server, loaded on first use; null if no mails are sent. Only for functions with its secret. */
  smtp: () => Promise<Smtp | null>;
  /** The sender of pushes, loaded on first use; null if none are sent. Only for functions with its secret. */
  push: () => Promise<Push | null>;
  /** The providers of identities by which people sign in, by id. */
  identityProviders: () => Promise<ReadonlyMap<string, Provider>>;
  /** Their client, loaded on first use; only for functions with their secret. */
  identities: () => Promise<IdentityClient>;
  /** Firebase Auth as apps call it, loaded on first use; null if not configured. */
  firebaseAuth: () => Promise<FirebaseAuth | null>;
  /** The language models that the operator set up, in the order in which they are asked. */
  models: () => Promise<readonly ConfiguredModel[]>;
  /** What makes vectors of texts and pictures; none of them unless the operator set encoders up. */
  encoders: () => Promise<Encoders>;
  /** Where backups go, loaded on first use; null if none are made. */
  backups: () => Promise<Backups | null>;
  /** Receives faults and traces, loaded on first use. Throws without a DSN. */
  sentry: () => Promise<Sentry>;
  /** Queues a task for now or an instant (epoch milliseconds). A task whose id is known is ignored. */
  enqueue: (queue: string, taskId: string, data: object, at?: number) => Promise<void>;
  settings: () => Settings;
};

/** The operator's settings of the catalogue and of mails. */
export type Settings = {
  /** Regions that are always covered, most important first. */
  coveredRegions: readonly string[];
  /** Movies that the catalogue should hold. */
  catalogueSize: number;
  /** Whether TMDB is the local stand-in, whose offers are made up. */
  sampleOffers: boolean;
  /** Whether mails are sent. */
  sendsMail: boolean;
  /** The dashboard's address, without a trailing slash. */
  origin: string;
  /** The domain that passkeys are bound to. */
  passkeyRpId: string;
  /** The key to which browsers bind their subscriptions; null if no pushes are sent. */
  pushKey: string | null;
  /** The push services that may be called. */
  pushServices: AllowedEndpoints;
};

let shared: Context | undefined;

/** The deployed instance's context, made on first use. */
export function context(): Context {
  shared ??= createContext();
  return shared;
}

function createContext(): Context {
  const app = getApps()[0] ?? initializeApp();
  const elasticsearch = once(loadElasticsearch);
  const smtp = once(loadSmtp);
  const push = once(loadPush);
  const firebaseAuth = once(loadFirebaseAuth);
  const models = once(loadModels);
  const encoders = once(loadEncoders);
  const backups = once(loadBackups);
  return {
    db: countUsage(getFirestore(app)),
    auth: () => getAuth(app),
    now: () => Date.now(),
    // Letters and digits only: Firestore reserves ids such as `__…__`.
    newId: () => randomBytes(15).toString('base64url').replace(/[-_]/g, '0'),
    newToken: () => randomBytes(16).toString('hex'),
    randomBelow: (below) => randomInt(below),
    tmdb: once(loadTmdb),
    elasticsearch: async () => (elasticsearchUrl.value() === '' ? null : elasticsearch()),
    smtp: async () => (mailFrom.value() === '' ? null : smtp()),
    push: async () => (pushPublicKey.value() === '' ? null : push()),
    identityProviders: once(loadIdentityProviders),
    identities: once(loadIdentityClient),
    firebaseAuth: async () => (authApiKey() === '' ? null : firebaseAuth()),
    models: async () => (aiModels.value() === '' ? [] : models()),
    encoders: async () => (encodersUrl.value() === '' ? {} : (await encoders())()),
    backups: async () => (backupBucket.value() === '' ? null : backups()),
    sentry: once(loadSentry),
    enqueue: async (queue, taskId, data, at) => {
      const { getFunctions } = await import('firebase-admin/functions');
      const path = `locations/${functionsRegion}/functions/${queue}`;
      try {
        await getFunctions(app)
          .taskQueue(path)
          .enqueue(
            { ...data, trace: traceId() },
            {
              id: taskId,
              ...(at !== undefined && { scheduleTime: new Date(at) }),
            },
          );
      } catch (error) {
        if (!isAlreadyQueued(error)) throw error;
      }
    },
    settings: () => ({
      coveredRegions: regionsIn(coveredRegions.value()),
      catalogueSize: catalogueSize.value(),
      sampleOffers: sampleOffers.value(),
      sendsMail: mailFrom.value() !== '',
      origin: siteOrigin(),
      passkeyRpId: passkeyRpId(),
      pushKey: pushPublicKey.value() || null,
      pushServices: pushServices(),
    }),
  };
}

async function loadTmdb(): Promise<Tmdb> {
  const { createTmdb } = await import('./clients/tmdb/client.ts');
  return createTmdb({ baseUrl: tmdbBaseUrl.value(), token: tmdbReadToken.value() });
}

async function loadElasticsearch(): Promise<Elasticsearch> {
  const { createElasticsearch } = await import('./clients/elasticsearch/client.ts');
  return createElasticsearch({ url: elasticsearchUrl.value(), apiKey: searchSecrets[0]?.value() ?? '' });
}

async function loadSmtp(): Promise<Smtp> {
  const { createSmtp } = await import('./clients/smtp/client.ts');
  return createSmtp({ url: smtpUrl(), from: mailFrom.value() });
}

async function loadPush(): Promise<Push> {
  const { createPush } = await import('./clients/push/client.ts');
  return createPush({
    publicKey: pushPublicKey.value(),
    privateKey: pushPrivateKey(),
    subject: pushSubject(),
    allowed: pushServices(),
  });
}

async function loadIdentityProviders(): Promise<ReadonlyMap<string, Provider>> {
  const { providersIn } = await import('./clients/identity/provider.ts');
  return providersIn(signInProviders.value());
}

async function loadIdentityClient(): Promise<IdentityClient> {
  const [{ createIdentityClient }, { secretsIn }] = await Promise.all([
    import('./clients/identity/client.ts'),
    import('./clients/identity/provider.ts'),
  ]);
  return createIdentityClient(secretsIn(signInSecretsGiven()));
}

async function loadFirebaseAuth(): Promise<FirebaseAuth> {
  const { createFirebaseAuth } = await import('./clients/firebase-auth/client.ts');
  return createFirebaseAuth({ apiKey: authApiKey(), emulator: authEmulator() });
}

/** The web app's key; the local suite's Firebase Auth takes any. Empty if Firebase Auth isn't configured. */
function authApiKey(): string {
  return webApiKey.value() || (authEmulator() === undefined ? '' : 'local');
}

function authEmulator(): string | undefined {
  const { FIREBASE_AUTH_EMULATOR_HOST: emulator } = process.env;
  return emulator;
}

async function loadModels(): Promise<ConfiguredModel[]> {
  const { configuredModels } = await import('./clients/models/configured.ts');
  return configuredModels(aiModels.value(), aiKeysGiven());
}

async function loadEncoders(): Promise<() => Promise<Encoders>> {
  const { createEncoders } = await import('./clients/encoders/client.ts');
  return createEncoders({ url: encodersUrl.value(), now: () => Date.now() });
}

async function loadBackups(): Promise<Backups> {
  const [{ openBackups }, { keyCheckOf }] = await Promise.all([
    import('./clients/cloud/backups.ts'),
    import('./platform/secret-digest.ts'),
  ]);
  return openBackups({
    project: process.env.GCLOUD_PROJECT!,
    bucket: backupBucket.value(),
    keptDays: backupsKeptDays(),
    keyCheck: async () => keyCheckOf(digestKey()),
    root: localCloudOrigin(),
    authEmulator: authEmulator(),
  });
}

async function loadSentry(): Promise<Sentry> {
  const { createSentry } = await import('./clients/sentry/client.ts');
  return createSentry(sentryDsn() ?? '', { release: deployedRelease(), environment: environment() });
}

function pushServices(): AllowedEndpoints {
  return { hosts: hostsIn(pushHosts.value()), local: localPushOrigin() };
}

/** Push services want to know whom to ask: a site, over HTTPS, or an address. */
function pushSubject(): string {
  const origin = siteOrigin();
  return origin.startsWith('https:') ? origin : 'mailto:nobody@localhost';
}

/** TMDB answers an unknown region as if it had no offers, so a typo must fail here. */
function regionsIn(list: string): string[] {
  const named = list.split(',').map((name) => name.trim());
  const unknown = named.filter((name) => !isRegion(name));
  if (unknown.length > 0) throw new Error(`COVERED_REGIONS names unknown regions: ${unknown.join(', ')}`);
  return named;
}

function isAlreadyQueued(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'functions/task-already-exists';
}
