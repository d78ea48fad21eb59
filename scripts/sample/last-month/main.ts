/**
 * `main.ts EXPORT TIME`: plays the sample's last month through the functions' sources, all in this process
 * and with the settings of its environment, at the time of each evening, and exports the database to EXPORT.
 * TIME is a file for how far this process's time was moved.
 */
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { openTime, startClock } from '@cine/dev-clock';
import { getApps, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { mount } from '../../../functions/test/mount.ts';
import { startIdentityToolkit } from '../../../functions/test/stand-ins/identity-toolkit.ts';
import { startFirestoreEmulator } from '../../../packages/firestore-emulator/src/index.ts';
import { firstDay, recordedAt } from './diary.ts';
import { playMonth } from './play.ts';

const [exported, timeFile] = process.argv.slice(2) as [string, string];
const root = join(import.meta.dirname, '../../..');
const project = 'demo-cine';
const now = Date.now();
const begin = recordedAt(firstDay, now) - 10 * minute;

console.debug = () => undefined;
console.info = () => undefined;
console.log = () => undefined;
const time = await openTime(timeFile, begin);
const emulator = await startFirestoreEmulator({
  projectId: project,
  rulesFile: join(root, 'firestore.rules'),
  indexesFile: join(root, 'firestore.indexes.json'),
  importFrom: join(root, 'emulator-data'),
});
const host = `127.0.0.1:${emulator.port}`;
Object.assign(process.env, {
  GCLOUD_PROJECT: project,
  FIREBASE_CONFIG: JSON.stringify({ projectId: project }),
  FIRESTORE_EMULATOR_HOST: host,
  METADATA_SERVER_DETECTION: 'none',
  // Unsigned tokens are accepted, as under the functions emulator.
  FUNCTIONS_EMULATOR: 'true',
  FIREBASE_DEBUG_MODE: 'true',
  FIREBASE_DEBUG_FEATURES: JSON.stringify({ skipTokenVerification: true }),
});
const identities = await startIdentityToolkit();
// Without a socket, as the emulator is in this process.
getFirestore(getApps()[0] ?? initializeApp()).settings({
  grpcOptions: { 'grpc.channelFactoryOverride': () => emulator.channel() },
});
const mounted = await mount(await import('../../../functions/src/index.ts'));
const admin = `http://${host}/emulator/v1/projects/${project}`;
const settled = () => ask(`${admin}:settled`);
const clock = await startClock({
  port: 0,
  time,
  settled,
  urlOf: (name) => `${mounted.url}/${name}`,
  isHeld: true,
});
clock.replaceEndpoints(mounted.endpoints);
process.env.CLOUD_TASKS_EMULATOR_HOST = clock.host;
await deliver();

const { context } = await import('../../../functions/src/context.ts');
const { loadCatalogue } = await import('../../../functions/src/features/core/catalogue/index.ts');
const { startRun } = await import('../../../functions/src/features/core/jobs/service.ts');
const { jobs } = await import('../../../functions/src/jobs.ts');
const { checkSampleOffers } = await import('../load-movies.ts');
await checkSampleOffers(context());
const done = async () => {
  await settled();
  await clock.deliverAllTasks();
};
const { byId } = (await loadCatalogue(context())).movies;
// Westerns are left for the evening.
const movieIds = [...byId.values()]
  .filter(({ genres, runtime }) => !genres.includes('Western') && (runtime ?? 0) >= 75)
  .sort((one, other) => (other.popularity ?? 0) - (one.popularity ?? 0) || one.id - other.id)
  .map(({ id }) => id);

await playMonth(mounted.url, time, now, movieIds, {
  asWeekBegins: async () => {
    // Offers count for some days only, and the week's challenges are chosen by them.
    await checkSampleOffers(context());
    await startRun(context(), jobs.weekly, null);
    await done();
  },
  afterEvening: done,
});
// Counting once is as good as every night.
await startRun(context(), jobs.statistics, null);
await clock.runSchedule('badges-count');
await done();
await emulator.exportTo(exported);
process.exit(0);

/** Sends the emulator's events to the functions. */
async function deliver(): Promise<void> {
  await ask(`${admin}:functionsEmulator`, { host: new URL(mounted.url).host });
  for (const { key, eventType, document } of mounted.triggers) {
    await ask(`${admin}/eventarcTrigger?eventarcTriggerId=${key}`, {
      eventType,
      database: '(default)',
      namespace: '(default)',
      document: { value: document, matchType: 'PATH_PATTERN' },
    });
  }
  identities.onDeleted(mounted.signInDeleted);
}

async function ask(url: string, body?: object): Promise<void> {
  const answer = await fetch(url, {
    ...(body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
}
