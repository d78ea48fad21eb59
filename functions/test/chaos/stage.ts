/** All that evenings in `npm run chaos` need. Everything but the instances is in this process. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minute, second } from '@cine/contract/time';
import { openTime, startClock } from '@cine/dev-clock';
import { startSmtp } from '@cine/dev-mail';
import { startModels } from '@cine/dev-models';
import { startPushService } from '@cine/dev-push';
import { startTmdb } from '@cine/dev-tmdb';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import webPush from 'web-push';
import { startFirestoreEmulator } from '../../../packages/firestore-emulator/src/index.ts';
import { sampleRegions } from '../../../scripts/sample/regions.ts';
import { send } from '../send-json.ts';
import { startIdentityToolkit } from '../stand-ins/identity-toolkit.ts';
import { startInstances } from './instances.ts';
import { openOutage } from './outage.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;

const project = 'demo-cine';
const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Timers whose work is too long to wait for, and has nothing to do with evenings. */
const leftOut = new Set(['jobs-startDue', 'jobs-tryQueues', 'newsletter-write']);

/** Starts it all, with some instances of the functions whose built entry is `entry`. */
export async function openStage(folder: string, entry: string, instanceCount: number) {
  const time = await openTime(join(folder, 'time'));
  const emulator = await startFirestoreEmulator({
    projectId: project,
    rulesFile: join(root, 'firestore.rules'),
    indexesFile: join(root, 'firestore.indexes.json'),
    enforceIndexes: true,
    importFrom: join(root, 'emulator-data', 'firestore_export'),
    ttl: { sweepMs: 2 ** 31 - 1 },
    // In production events are tried again for a day.
    delivery: { backoffMs: 50, maxBackoffMs: second, maxAttempts: 10_000 },
  });
  const address = `127.0.0.1:${emulator.port}`;
  const [tmdbOutage, smtpOutage, pushOutage, modelOutage] = await Promise.all([
    openOutage(),
    openOutage(),
    openOutage(),
    openOutage(),
  ]);
  const [identities, tmdb, smtp, push, models] = await Promise.all([
    startIdentityToolkit(),
    startTmdb({ requestsPerSecond: 1000 }),
    startSmtp(),
    startPushService(0, `http://${pushOutage.host}`),
    startModels(),
  ]);
  const portOf = (url: string) => Number(new URL(url).port);
  const through = (url: string, { host }: { host: string }) => url.replace(new URL(url).host, host);
  tmdbOutage.leadTo(portOf(tmdb.url));
  smtpOutage.leadTo(portOf(smtp.url));
  pushOutage.leadTo(push.port);
  modelOutage.leadTo(portOf(models.urlOf('mistral')));
  const keys = webPush.generateVAPIDKeys();

  Object.assign(process.env, {
    GCLOUD_PROJECT: project,
    FIREBASE_CONFIG: JSON.stringify({ projectId: project }),
    FIRESTORE_EMULATOR_HOST: address,
    METADATA_SERVER_DETECTION: 'none',
    FUNCTIONS_EMULATOR: 'true',
    FIREBASE_DEBUG_MODE: 'true',
    FIREBASE_DEBUG_FEATURES: JSON.stringify({ skipTokenVerification: true }),
    CINE_ENTRY: entry,
    DIGEST_KEY: 'any key',
    MAIL_FROM: 'Ciné-Compagnon <newsletter@cine.example>',
    SMTP_URL: through(smtp.url, smtpOutage),
    PUBLIC_ORIGIN: 'https://cine.example/',
    PUSH_PUBLIC_KEY: keys.publicKey,
    PUSH_PRIVATE_KEY: keys.privateKey,
    PUSH_LOCAL_ORIGIN: `http://${pushOutage.host}`,
    AI_MODELS: JSON.stringify({
      mistral: { model: 'stand-in', url: through(models.urlOf('mistral'), modelOutage) },
    }),
    AI_KEYS: '{"mistral":"any key"}',
    TMDB_BASE_URL: through(tmdb.url, tmdbOutage),
    TMDB_READ_TOKEN: 'any-token',
    SAMPLE_OFFERS: 'true',
    COVERED_REGIONS: sampleRegions.join(),
    // Ten minutes of play are a day of it.
    DAILY_BUDGET_CENTS: '1000000',
  });
  const [{ context }, { checkSampleOffers }] = await Promise.all([
    import('#context.ts'),
    import('../../../scripts/sample/load-movies.ts'),
  ]);
  await checkSampleOffers(context());

  const admin = `http://${address}/emulator/v1/projects/${project}`;
  const ask = async (below: string, method: string, body?: object) => {
    const answer = await send(`${admin}${below}`, { method, ...(body && { body: JSON.stringify(body) }) });
    if (answer.status >= 300) throw new Error(`${method} ${below}: ${answer.status} ${answer.body}`);
  };
  const settled = () => ask(`:settled?timeoutMs=${2 * minute}`, 'GET');
  // The clock is told of the functions' address once they run, and they of the clock's before.
  let functionsUrl = '';
  const clock = await startClock({
    port: 0,
    time,
    urlOf: (name) => `${functionsUrl}/${name}`,
    isHeld: true,
    settled,
  });
  const instances = await startInstances(instanceCount, folder, {
    ...process.env,
    CLOUD_TASKS_EMULATOR_HOST: clock.host,
  });
  functionsUrl = instances.url;
  clock.replaceEndpoints(instances.endpoints);
  await ask(':functionsEmulator', 'POST', { host: new URL(instances.url).host });
  for (const { key, eventType, document } of instances.triggers)
    await ask(`/eventarcTrigger?eventarcTriggerId=${key}`, 'POST', {
      eventType,
      database: '(default)',
      document: { value: document, matchType: 'PATH_PATTERN' },
    });
  const app = initializeApp({ projectId: project }, 'chaos');
  const db: Firestore = getFirestore(app);

  let aheadMs = 0;
  function pass(ms: number): void {
    aheadMs += ms;
    time.moveTo(time.now() + ms);
    instances.setClocks(aheadMs);
  }

  async function quiet(): Promise<void> {
    do {
      await settled();
      await clock.deliverAllTasks();
      await settled();
    } while (clock.state().tasks.count > 0);
  }

  return {
    db,
    instances,
    identities,
    push: { subscribe: () => push.subscribe(keys.publicKey) },
    outages: {
      'TMDB dead': tmdbOutage,
      'SMTP dead': smtpOutage,
      'push service dead': pushOutage,
      'model server dead': modelOutage,
    },
    faultsUrl: `${admin}:faults`,
    received: () => smtp.received,
    served: () => ({
      'mails taken': smtp.received.length,
      'pushes taken': push.taken.length,
      'models asked': models.calls.length,
      'TMDB asked': tmdb.requests.entries.length,
    }),
    /** Lets every clock be right, and a minute pass: what killed instances have locked ends. */
    endLocks: () => pass(minute + second),
    /** Once no faults come any more: does all that waits, as hours pass with every timer. */
    drain: async (rounds: number): Promise<void> => {
      await quiet();
      for (let round = 0; round < rounds; round += 1) {
        pass(20 * minute);
        for (const { name } of clock.state().schedules) {
          if (leftOut.has(name)) continue;
          const { status } = await clock.runSchedule(name);
          if (status !== 200 && status !== 204) throw new Error(`${name} answered ${status}`);
        }
        await quiet();
      }
    },
    close: async () => {
      await instances.close();
      await clock.close();
      await deleteApp(app);
      for (const outage of [tmdbOutage, smtpOutage, pushOutage, modelOutage]) outage.close();
      await Promise.all([tmdb.close(), smtp.stop(), push.close(), models.close(), identities.close()]);
      await emulator.close();
    },
  };
}
