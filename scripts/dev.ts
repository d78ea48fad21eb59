/**
 * `npm run dev`: the suite with functions rebuilt and reloaded on save, and the dashboard with hot reload.
 * Keeps data for the next start. Options: `--fresh` (the sample data), `--inspect`, `--free-ports`.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { drifting, startTmdb } from '@cine/dev-tmdb';
import { watchFunctions } from './build/cold-start/bundle.ts';
import { manifestOf } from './build.ts';
import { serveSite } from './dev/site.ts';
import { sampleToday } from './sample/new-releases.ts';
import { setUpAuth } from './start/auth-settings.ts';
import { type Emulators, startEmulators } from './start/emulators.ts';
import { interruption } from './start/interruption.ts';
import { type LocalClock, startLocalClock } from './start/local-clock.ts';
import { startLocalCloud } from './start/local-cloud.ts';
import { readEndpoints } from './start/local-endpoints.ts';
import { buildLocalFunctions } from './start/local-functions.ts';
import { startLocalIdentity } from './start/local-identity.ts';
import { startLocalMail } from './start/local-mail.ts';
import { startLocalPush } from './start/local-push.ts';
import { sampleSettings, siteSettings } from './start/local-settings.ts';
import { openPlace, usualPlace } from './start/place.ts';
import { assertFree } from './start/ports.ts';
import { step } from './start/step.ts';
import { useEmulators } from './start/use-emulators.ts';
import { readCommand } from './terminal/read-command.ts';

const root = join(import.meta.dirname, '..');
const data = join(root, 'build', 'dev', 'data');
/** How far time was moved, which the data must agree with. */
const keptTime = join(root, 'build', 'dev', 'time');
const { values: options } = readCommand({
  usage: `npm run dev -- [--fresh] [--inspect] [--free-ports]

  --fresh       begins with the sample data
  --inspect     lets a debugger attach to the functions, which then run one at a time
  --free-ports  uses other ports, and data of its own`,
  options: {
    fresh: { type: 'boolean', default: false },
    inspect: { type: 'boolean', default: false },
    'free-ports': { type: 'boolean', default: false },
  },
});
const isApart = options['free-ports'];
const place = isApart ? await openPlace(root) : usualPlace(root);
const { project, ports } = place;
const functionsFolder = join(place.folder, 'build', 'functions');
const log = join(place.folder, 'build', 'logs', 'emulators.log');
const stops: (() => Promise<unknown>)[] = [];

process.chdir(root);
const begun = performance.now();
const code = await Promise.race([run(), interruption().then(() => 0)]).catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
if (code === 0) console.log('\nStopping; data is kept for the next start …');
for (const stop of stops.reverse()) await stop();
// A failed start leaves its log.
if (code === 0) place.close();
process.exit(code);

/** Rejects if something fails to start or the emulators exit; otherwise stays pending. */
async function run(): Promise<number> {
  await assertFree(ports);
  if (options.fresh) rmSync(data, { recursive: true, force: true });
  if (!existsSync(data)) rmSync(keptTime, { force: true });
  const hasKept = existsSync(join(data, 'firebase-export-metadata.json'));
  const clock = await startLocalClock(place, keptTime);
  stops.push(() => clock.close());
  const mail = await startLocalMail(project, ports);
  stops.push(() => mail.close());
  const push = await startLocalPush(ports.push);
  stops.push(() => push.close());
  const cloud = await startLocalCloud(ports, join(place.folder, 'build', 'cloud'));
  stops.push(() => cloud.close());
  const identity = await startLocalIdentity(ports);
  stops.push(() => identity.close());
  await step('Building the functions', () =>
    buildLocalFunctions(functionsFolder, {
      ...siteSettings(ports.hosting),
      ...sampleSettings(ports.tmdb),
      ...mail.settings,
      ...push.settings,
      ...cloud.settings,
      ...identity.settings,
    }),
  );
  const site = serveSite(place);
  const tmdb = startTmdb({ port: ports.tmdb, catalogue: drifting(sampleToday()) });
  stops.push(async () => (await site).close());
  stops.push(async () => (await tmdb).close());
  const emulators = await step(
    `Starting the emulators with ${hasKept ? 'the data of the last time' : 'the sample data'}`,
    () => start(clock, hasKept ? data : join(root, 'emulator-data')),
  );
  clock.replaceEndpoints(readEndpoints(functionsFolder));
  await step('Starting the dashboard', () => Promise.all([site, tmdb]));
  await step('Checking the sample offers', checkOffers);
  stops.push(await watchFunctions(functionsFolder, () => console.log('Functions built; reloading …')));
  await announce();
  if (!hasKept) await step('Adding the ratings of the sample', addRatings);
  await step('Adding new releases', addNewReleases);
  if (!hasKept) await step('Beginning to learn the movies’ stills', learnStills);
  await emulators.gone;
  throw new Error(`The emulators exited; ${relative(root, log)} may say why.`);
}

async function start(clock: LocalClock, importFrom: string): Promise<Emulators> {
  const emulators = startEmulators({
    root,
    config: place.config,
    project,
    official: false,
    importFrom,
    exportTo: data,
    inspect: options.inspect,
    hosting: false,
    env: clock.env,
    log,
    onError: (message) => console.error(`A function reports: ${message}`),
    onReload: () => {
      console.log('Functions loaded.');
      manifestOf(functionsFolder).then(({ endpoints }) => clock.replaceEndpoints(endpoints), console.error);
    },
  });
  stops.push(emulators.stop);
  await emulators.ready;
  await setUpAuth(`127.0.0.1:${ports.auth}`, project);
  return emulators;
}

/** Offers count for some days only, and stored ones may be older. */
async function checkOffers(): Promise<void> {
  useEmulators(project, ports);
  // Imported now, when the Admin SDK finds the emulators.
  const { context } = await import('../functions/src/context.ts');
  const { checkSampleOffers } = await import('./sample/load-movies.ts');
  await checkSampleOffers(context());
}

async function addRatings(): Promise<void> {
  const { context } = await import('../functions/src/context.ts');
  const { addRaterSignIns, loadSampleRaters } = await import('./sample/load-raters.ts');
  await addRaterSignIns(context());
  await loadSampleRaters(context());
}

async function addNewReleases(): Promise<void> {
  const { context } = await import('../functions/src/context.ts');
  const { loadNewReleases } = await import('./sample/load-movies.ts');
  await loadNewReleases(context());
}

async function learnStills(): Promise<void> {
  const { beginJob } = await import('./start/job.ts');
  await beginJob('frames');
}

async function announce(): Promise<void> {
  const { functionsRegion } = await import('@cine/contract/operation');
  const at = (port: number) => `127.0.0.1:${port}`;
  // On the usual port it finds its way itself.
  const forClock = isApart ? `CLOUD_TASKS_EMULATOR_HOST=${at(ports.clock)} ` : '';
  console.log(`
Ready after ${((performance.now() - begun) / 1000).toFixed(1)} s; Ctrl-C ends it and keeps the data (${relative(root, data)}).

  The dashboard   http://localhost:${ports.hosting}
  The API         http://${at(ports.hosting)}/api/docs
  Mails           http://${at(ports.inbox)}
  Pushes          http://${at(ports.push)}
  Time            ${forClock}npm run clock -- 4h lets four hours pass, with all that is due in them
  Functions       http://${at(ports.functions)}/${project}/${functionsRegion}/<name>, such as door/sessions-create
  Firestore       ${at(ports.firestore)} (FIRESTORE_EMULATOR_HOST), project ${project}
  Authentication  ${at(ports.auth)} (FIREBASE_AUTH_EMULATOR_HOST)
  Log             ${relative(root, log)}
`);
}
