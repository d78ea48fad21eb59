import './logs.ts';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from '@cine/contract/operations/core/jobs';
import { second } from '@cine/contract/time';
import { type ClockServer, type Delivery, type Endpoint, startClock, type Time } from '@cine/dev-clock';
import { type CloudServer, startCloud } from '@cine/dev-cloud';
import {
  type IdentityProviders,
  parametersOf,
  providerNames,
  startIdentityProviders,
} from '@cine/dev-identity';
import { type SmtpServer, startSmtp } from '@cine/dev-mail';
import { type ModelServer, startModels } from '@cine/dev-models';
import { type PushService, startPushService } from '@cine/dev-push';
import { type SentryServer, startSentry } from '@cine/dev-sentry';
import { startTmdb, type TmdbServer } from '@cine/dev-tmdb';
import { type App, deleteApp, getApps, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import webPush from 'web-push';
import type { QueryReport } from '../../packages/firestore-emulator/src/index.ts';
import { startFirestoreEmulator } from '../../packages/firestore-emulator/src/index.ts';
import { sampleRegions } from '../../scripts/sample/regions.ts';
import { type TestUser, user } from './client.ts';
import { mount } from './mount.ts';
import { readTable, table } from './security-rules/table.ts';
import { sendAtOnce } from './send-at-once.ts';
import { send } from './send-json.ts';
import { type IdentityToolkit, startIdentityToolkit } from './stand-ins/identity-toolkit.ts';

const rows = new Set(readTable(table).rows.map(({ collection }) => collection));

export const project = 'demo-cine';

process.env.GCLOUD_PROJECT = project;
process.env.FIREBASE_CONFIG = JSON.stringify({ projectId: project });
// Unsigned tokens are accepted, as under the functions emulator.
process.env.FUNCTIONS_EMULATOR = 'true';
process.env.METADATA_SERVER_DETECTION = 'none';
// Off by default, so that tests reach these functions, too.
process.env.SINGLE_CALLABLES = 'true';
process.env.FIREBASE_DEBUG_MODE = 'true';
process.env.FIREBASE_DEBUG_FEATURES = JSON.stringify({ skipTokenVerification: true });

/** What the emulator counts in a project, and when all that calls caused there is done. */
type Counted = {
  /** Waits until every trigger caused so far has run. */
  settled: () => Promise<void>;
  /** Waits for triggers and tasks, and all that they caused. */
  quiet: () => Promise<void>;
  /** Documents read and written since the last reset, as the emulator counts them. */
  counters: () => Promise<{ reads: number; writes: number; deletes: number }>;
  /** Sets the counters to 0 after all that was caused so far has run, so that nothing of it is counted. */
  resetCounters: () => Promise<void>;
  /** What the emulator counts for an action alone. */
  costOf: (action: () => Promise<unknown>) => ReturnType<Counted['counters']>;
};

export type Suite = Counted & {
  url: string;
  emulator: string;
  /** The stand-in for TMDB, over the sample catalogue. */
  tmdb: TmdbServer;
  /** The stand-in for an SMTP server. */
  smtp: SmtpServer;
  /** The push service of all browsers, and the key that messages are signed with. */
  push: PushService & { publicKey: string };
  models: ModelServer;
  /** Is told of faults where SENTRY_DSN is set to its own. */
  sentry: SentryServer;
  /** Where backups and the list of erasures are. */
  cloud: CloudServer & { folder: string };
  /** Runs schedules and tasks; the schedules only when it lets time pass. */
  clock: ClockServer;
  endpoints: Record<string, Endpoint>;
  tasks: {
    /** Every attempt so far, by when it ended. */
    log: readonly Delivery[];
    /** Delivers every task, retries without pauses, until all are done or given up. */
    settled: () => Promise<void>;
  };
  /** The providers by which people sign in. */
  signIn: IdentityProviders;
  /** The stand-in for Auth. */
  identities: IdentityToolkit;
  /** Runs a scheduled function as Cloud Scheduler does; returns the HTTP status. */
  runSchedule: (name: string) => Promise<Delivery['status']>;
  /** Starts a job, whether or not it is due. */
  startJob: (job: Job) => Promise<void>;
  /** A new user with a unique id. */
  newUser: (options?: {
    guest?: boolean;
    operator?: boolean;
    language?: string;
    name?: string;
    network?: string;
  }) => TestUser;
  /** An app's database; without a socket, as the emulator is in this process. */
  databaseOf: (app: App) => Firestore;
  /** Another project in the same emulator, empty, whose documents trigger the same functions. */
  emptyProject: (project: string) => Promise<Counted>;
  /** Lets the functions use an empty project until `end` is called, for tests that look at all users. */
  ownProject: (project: string) => Promise<Counted & { end: () => Promise<void> }>;
  /** Writes many documents whose triggers would do nothing, without running them. */
  withoutTriggers: (write: () => Promise<unknown>) => Promise<void>;
  /** How many documents changed since then, by their collection; without those that count calls. */
  changes: () => Promise<Record<string, number>>;
};

/** The sources, or the built entry that `CINE_ENTRY` names. */
export async function loadEntry(): Promise<Record<string, unknown>> {
  return import(process.env.CINE_ENTRY ?? new URL('../src/index.ts', import.meta.url).href);
}

/** What `suite` has started. */
export let running: Suite;
let started: Promise<Suite> | undefined;

/**
 * The functions, mounted over a stand-alone emulator with the project's rules and the sample catalogue:
 * started once for all suites of a run, at the machine's time unless there is another.
 */
export async function suite(time?: Time): Promise<Suite> {
  started ??= start(time);
  running = await started;
  return running;
}

async function start(time: Time | undefined): Promise<Suite> {
  let mounted: Awaited<ReturnType<typeof mount>>;
  const emulator = await startFirestoreEmulator({
    projectId: project,
    rulesFile: fileURLToPath(new URL('../../firestore.rules', import.meta.url)),
    indexesFile: fileURLToPath(new URL('../../firestore.indexes.json', import.meta.url)),
    enforceIndexes: true,
    // The code must handle expired documents; a sweep during a test would hide them.
    ttl: { sweepMs: 2 ** 31 - 1 },
    // A trigger that can't succeed is given up after three seconds.
    delivery: {
      backoffMs: 50,
      maxBackoffMs: second,
      callHere: (url, event) => mounted.deliverHere(url, event),
    },
  });
  const address = `127.0.0.1:${emulator.port}`;
  process.env.FIRESTORE_EMULATOR_HOST = address;
  sendAtOnce();

  const databaseOf = (app: App) => {
    const db = getFirestore(app);
    db.settings({ grpcOptions: { 'grpc.channelFactoryOverride': () => emulator.channel() } });
    return db;
  };
  databaseOf(getApps()[0] ?? initializeApp());

  const smtp = await startSmtp();
  // What an instance asks for itself would be among what calls cost.
  process.env.SIGN_OUTS_ASKED_EVERY = '-1';
  process.env.SIGN_INS_NOT_NOTED = 'true';
  process.env.METRICS_SAVED_EVERY = '-1';
  // Secrets are bound to functions when they are loaded.
  process.env.MAIL_FROM = 'Ciné-Compagnon <newsletter@cine.example>';
  process.env.SMTP_URL = smtp.url;
  process.env.PUBLIC_ORIGIN = 'https://cine.example/';

  const push = await startPushService();
  const pushKeys = webPush.generateVAPIDKeys();
  process.env.PUSH_PUBLIC_KEY = pushKeys.publicKey;
  process.env.PUSH_PRIVATE_KEY = pushKeys.privateKey;
  process.env.PUSH_LOCAL_ORIGIN = push.url;
  process.env.PUSH_HOSTS = 'fcm.googleapis.com';

  const models = await startModels();
  process.env.AI_MODELS = JSON.stringify({ mistral: { model: 'stand-in', url: models.urlOf('mistral') } });
  process.env.AI_KEYS = '{"mistral":"any key"}';

  const sentry = await startSentry();

  const cloudFolder = mkdtempSync(join(tmpdir(), 'cine-cloud-'));
  const cloud = await startCloud({ port: 0, folder: cloudFolder, buckets: ['backups'], emulator: address });
  process.env.BACKUP_BUCKET = 'backups';
  process.env.CLOUD_LOCAL_ORIGIN = cloud.url;

  const signIn = await startIdentityProviders({
    redirectUris: callbacks('https://cine.example', 'http://cine.localhost'),
  });
  Object.assign(process.env, parametersOf(signIn));

  const identities = await startIdentityToolkit();
  mounted = await mount(await loadEntry());
  identities.onDeleted(mounted.signInDeleted);
  const admin = `http://${address}/emulator/v1/projects/${project}`;
  await registerTriggers(admin, mounted);
  const tmdb = await startTmdb();
  process.env.TMDB_BASE_URL = tmdb.url;
  process.env.TMDB_READ_TOKEN = 'any-token';
  process.env.SAMPLE_OFFERS = 'true';
  // No lists to fill it from, and room for look-ups.
  process.env.CATALOGUE_SIZE = String(tmdb.catalogue.movies.length);
  const { checkSampleOffers } = await import('../../scripts/sample/load-movies.ts');
  process.env.COVERED_REGIONS = sampleRegions.join();
  const log: Delivery[] = [];
  const clock = await startClock({
    port: 0,
    ...(time && { time }),
    settled: async () => {
      await ask(`${admin}:settled`, 'GET');
      await identities.settled();
    },
    urlOf: (name) => `${mounted.url}/${name}`,
    isHeld: true,
    onDelivery: (delivery) => {
      if (delivery.taskId !== null) log.push(delivery);
    },
  });
  clock.replaceEndpoints(mounted.endpoints);
  const tasks = { log, settled: clock.deliverAllTasks };
  process.env.CLOUD_TASKS_EMULATOR_HOST = clock.host;

  const [{ context }, { countUsage }] = await Promise.all([
    import('#context.ts'),
    import('#platform/firestore/usage.ts'),
  ]);
  await importSample(admin);
  await checkSampleOffers(context());
  // Opened while Auth's usual stand-in is the one that is named.
  await context().backups();

  const written = new Set<string>();
  const noteWritten = async (admin: string) => {
    for (const collection of Object.keys((await ask(`${admin}:changes`, 'GET')) as object))
      written.add(collection);
  };
  after(async () => {
    await clock.close();
    await mounted.close();
    await tmdb.close();
    await smtp.stop();
    await push.close();
    await models.close();
    await sentry.close();
    await cloud.close();
    rmSync(cloudFolder, { recursive: true });
    await signIn.close();
    await noteWritten(admin);
    const queries = emulator.queries();
    await emulator.close();
    await identities.close();
    checkIndexes(queries);
    checkCollections(written);
  });
  const countedIn = (admin: string): Counted => {
    const settled = async () => {
      await ask(`${admin}:settled`, 'GET');
    };
    const quiet = async () => {
      // A task may delete a user, which runs a trigger, which may queue a task.
      for (let done = -1; done < tasks.log.length; ) {
        done = tasks.log.length;
        await settled();
        await tasks.settled();
        await identities.settled();
        await tasks.settled();
      }
    };
    const counters: Counted['counters'] = async () => (await ask(`${admin}:counters`, 'GET')) as never;
    const resetCounters = async () => {
      await quiet();
      await noteWritten(admin);
      await ask(`${admin}:counters`, 'DELETE');
    };
    const costOf: Counted['costOf'] = async (action) => {
      await resetCounters();
      await action();
      return counters();
    };
    return { settled, quiet, counters, resetCounters, costOf };
  };
  const counted = countedIn(admin);
  const emptyProject = async (name: string) => {
    const other = `http://${address}/emulator/v1/projects/${name}`;
    await registerTriggers(other, mounted);
    return countedIn(other);
  };
  return {
    ...counted,
    url: mounted.url,
    emulator: address,
    tmdb,
    smtp,
    models,
    sentry,
    cloud: { ...cloud, folder: cloudFolder },
    signIn,
    push: { ...push, publicKey: pushKeys.publicKey },
    clock,
    endpoints: mounted.endpoints,
    tasks,
    runSchedule: async (name) => (await clock.runSchedule(name)).status,
    startJob: async (job) => {
      const [{ startRun }, { jobs }] = await Promise.all([
        import('#core/jobs/service.ts'),
        import('#jobs.ts'),
      ]);
      await startRun(context(), jobs[job], null);
    },
    newUser: ({ name = 'user', ...options } = {}) => user(mounted.url, `${name}-${randomUUID()}`, options),
    identities,
    databaseOf,
    emptyProject,
    ownProject: async (name) => {
      const own = await emptyProject(name);
      const app = initializeApp({ projectId: name }, name);
      const { db } = context();
      Object.assign(context(), { db: countUsage(databaseOf(app)) });
      const end = async () => {
        await own.quiet();
        Object.assign(context(), { db });
        await deleteApp(app);
      };
      return { ...own, end };
    },
    withoutTriggers: async (write) => {
      await counted.settled();
      mounted.runTriggers(false);
      try {
        await write();
        await counted.settled();
      } finally {
        mounted.runTriggers(true);
      }
    },
    changes: async () => {
      const {
        rateLimits: _,
        signInGuards: __,
        ...changes
      } = (await ask(`${admin}:changes`, 'GET')) as {
        [collection: string]: number;
      };
      return changes;
    },
  };
}

/** Imports the sample into this project alone: others are for tests that start empty. */
async function importSample(admin: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../emulator-data/firestore_export', import.meta.url));
  await ask(`${admin}:import`, 'POST', {
    database: `projects/${project}/databases/(default)`,
    export_directory: `${folder}/firestore_export.overall_export_metadata`,
  });
}

async function registerTriggers(admin: string, mounted: Awaited<ReturnType<typeof mount>>): Promise<void> {
  await ask(`${admin}:functionsEmulator`, 'POST', { host: new URL(mounted.url).host });
  for (const { key, eventType, document } of mounted.triggers) {
    await ask(`${admin}/eventarcTrigger?eventarcTriggerId=${key}`, 'POST', {
      eventType,
      database: '(default)',
      namespace: '(default)',
      document: { value: document, matchType: 'PATH_PATTERN' },
    });
  }
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await send(url, { method, ...(body && { body: JSON.stringify(body), headers }) });
  if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body);
}

/** Throws if these tests caused a write to a collection without a row in the table of the security rules. */
function checkCollections(written: ReadonlySet<string>): void {
  const missing = [...written].filter((collection) => !rows.has(collection));
  if (missing.length === 0) return;
  throw new Error(
    `functions/test/security-rules/table.ts lacks what these tests wrote: ${missing.join(', ')}`,
  );
}

/**
 * Throws if a query of this process needs an undeclared index, even where the code survived the refusal.
 * Leaves the report to `npm test`, which finds unused indexes.
 */
function checkIndexes(report: QueryReport): void {
  const folder = process.env.CINE_QUERY_REPORTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(report));
  }
  const missing = report.queries.flatMap(({ missing }) => missing ?? []);
  if (missing.length === 0) return;
  const lines = missing.map(({ part, entry }) => `  ${part}: ${JSON.stringify(entry)}`);
  throw new Error(`firestore.indexes.json lacks indexes that these tests need:\n${lines.join('\n')}`);
}

/** Where each provider returns to, at these addresses of the dashboard. */
function callbacks(...origins: string[]): Record<string, string[]> {
  return Object.fromEntries(
    providerNames.map((name) => [name, origins.map((origin) => `${origin}/api/auth/${name}/callback`)]),
  );
}
