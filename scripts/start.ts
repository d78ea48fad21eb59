/**
 * `npm start`: builds everything, starts the suite, plays an evening and stays up; `npm run evening` ends
 * after it. `--official` uses Google's Firestore emulator (Java, a download), `--free-ports` other ports,
 * `--ui` Firebase's Emulator UI (a download).
 */

import { execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { startModels } from '@cine/dev-models';
import { drifting, startTmdb } from '@cine/dev-tmdb';
import { sampleToday } from './sample/new-releases.ts';
import { samplePassword, samplePeople } from './sample/people.ts';
import { setUpAuth } from './start/auth-settings.ts';
import { buildApart } from './start/build-apart.ts';
import { reasonWithoutUi, serveUi } from './start/emulator-ui.ts';
import { type Emulators, startEmulators } from './start/emulators.ts';
import { interruption } from './start/interruption.ts';
import { type LocalClock, startLocalClock } from './start/local-clock.ts';
import { startLocalCloud } from './start/local-cloud.ts';
import { readEndpoints } from './start/local-endpoints.ts';
import { startLocalIdentity } from './start/local-identity.ts';
import { startLocalMail } from './start/local-mail.ts';
import { startLocalPush } from './start/local-push.ts';
import { sampleSettings, siteSettings } from './start/local-settings.ts';
import { openPlace, usualPlace } from './start/place.ts';
import { assertFree, findFreePorts } from './start/ports.ts';
import { step } from './start/step.ts';
import { useEmulators } from './start/use-emulators.ts';
import { readCommand } from './terminal/read-command.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = readCommand({
  usage: `npm start -- [--free-ports] [--models] [--official] [--ui]   (npm run evening: the same, which ends after the evening)

  --free-ports  uses other ports, and data of its own
  --models      answers with stand-ins for language models, instead of rules alone
  --official    uses Google's Firestore emulator (Java, a download)
  --ui          adds Firebase's Emulator UI (a download)`,
  options: {
    evening: { type: 'boolean', default: false },
    'free-ports': { type: 'boolean', default: false },
    models: { type: 'boolean', default: false },
    official: { type: 'boolean', default: false },
    ui: { type: 'boolean', default: false },
  },
});
const eveningOnly = options.evening;
const isApart = options['free-ports'];
const place = isApart ? await openPlace(root) : usualPlace(root);
const { project, ports } = place;
const deployFolder = join(place.folder, 'build', 'functions');
const log = join(place.folder, 'build', 'logs', 'emulators.log');
/** The sample catalogue, and what its people did in the last month. */
const lastMonth = join(place.folder, 'build', 'last-month');
/** With a token, the real TMDB is used. */
const ownToken = process.env.TMDB_READ_TOKEN;
/** With an SMTP server (and a sender, `MAIL_FROM`), mails are really sent. */
const ownSmtp = process.env.SMTP_URL;
/** The Firebase CLI's usual one. */
const usualUiPort = 4000;
const sampleLabel = "their offers are samples, not the services' own";
const storyNeedsSample =
  'The story is written for the sample offers; what services really offer today may lack a movie that it needs.';
const started: (() => Promise<unknown>)[] = [];
let isUp = false;
let isEnding = false;

process.chdir(root);
process.env.PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
const code = await Promise.race([run(), interrupted()]).catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  return 1;
});
for (const end of started.reverse()) await end();
// After a failure the log there is still needed.
if (code !== 1) place.close();
process.exit(code);

/** Returns the exit code; stays pending while the suite is up. */
async function run(): Promise<number> {
  const { tmdb, smtp, inbox, ...others } = ports;
  await assertFree({ ...others, ...(!ownToken && { tmdb }), ...(!ownSmtp && { smtp, inbox }) });
  console.log('Ciné-Compagnon, all on this machine\n');
  const uiPort = options.ui ? await openUi() : null;
  const clock = await openClock();
  const mail = ownSmtp ? {} : await serveMail();
  const [push, signIn, models, cloud] = await Promise.all([
    servePush(),
    serveIdentity(),
    serveModels(),
    serveCloud(),
  ]);
  const settings = { ...siteSettings(ports.hosting), ...(!ownToken && sampleSettings(tmdb)) };
  const build = () =>
    buildApart({
      functions: {
        folder: deployFolder,
        defaults: { ...settings, ...mail, ...push, ...signIn, ...models, ...cloud },
      },
    });
  if (ownToken) await step('Building the functions', build);
  else
    await step('Building the functions, and playing the month before', () =>
      Promise.all([build(), playMonth(settings)]),
    );
  // The evening's friends use the client SDK.
  if (!eveningOnly) await step('Building the dashboard', buildDashboard);
  if (!ownToken) await step(`Starting the local stand-in for TMDB on port ${tmdb}`, serveTmdb);
  const emulators = await step('Starting the emulators', () => start(clock));
  clock.replaceEndpoints(readEndpoints(deployFolder));
  const movies = await step(
    ownToken ? 'Loading the sample’s movies' : 'Checking the sample offers',
    prepareData,
  );
  if (ownToken) await step('Looking up availability at TMDB', lookUpAvailability);
  const ratings = await step('Rating movies as the sample’s users', rateMovies);
  await step('Training on their ratings', learn);
  // One's own server would send it to a made-up address.
  if (!ownSmtp) await step('Sending a newsletter to one of them', () => sendNewsletter(clock));
  const offers = ownToken ? 'offers are TMDB’s current ones' : sampleLabel;
  console.log(`  ${movies} movies; ${offers}.\n  ${ratings} ratings by made-up users.\n`);
  isUp = true;

  const evening = await playEvening();
  if (evening !== 0 && ownToken && !isEnding) console.log(`\n${storyNeedsSample}`);
  if (eveningOnly || isEnding) return evening;
  if (!ownToken) await step('Adding new releases, which nobody has rated', addNewReleases);
  await step('Beginning to learn the movies’ stills', learnStills);
  await announce(uiPort);
  await emulators.gone;
  throw new Error(`The emulators exited; ${relative(root, log)} may say why.`);
}

/** Returns the exit code once the user ends the suite. */
async function interrupted(): Promise<number> {
  await interruption();
  isEnding = true;
  console.log('\nStopping …');
  return isUp && !eveningOnly ? 0 : 130;
}

/** Returns the Emulator UI's port, or null after saying why there is none. */
async function openUi(): Promise<number | null> {
  const reason = await reasonWithoutUi();
  if (reason !== null) {
    console.log(`No Emulator UI: ${reason}.\n`);
    return null;
  }
  const [port = usualUiPort] = isApart ? await findFreePorts(1) : [];
  await assertFree({ ui: port });
  serveUi(place.config, port);
  return port;
}

/** At the machine's time: a former run may have moved it. */
async function openClock(): Promise<LocalClock> {
  const file = join(place.folder, 'build', 'local-time');
  rmSync(file, { force: true });
  const clock = await startLocalClock(place, file);
  started.push(() => clock.close());
  return clock;
}

/** Returns what functions need to send mails to it. */
async function serveMail() {
  const mail = await startLocalMail(project, ports);
  started.push(() => mail.close());
  return mail.settings;
}

/** Returns what functions need to make backups in it. */
async function serveCloud() {
  const cloud = await startLocalCloud(ports, join(place.folder, 'build', 'cloud'));
  started.push(() => cloud.close());
  return cloud.settings;
}

/** Returns what functions need to send pushes to it. */
async function servePush() {
  const push = await startLocalPush(ports.push);
  started.push(() => push.close());
  return push.settings;
}

/** Returns what functions need to let people sign in by it. */
async function serveIdentity() {
  const identity = await startLocalIdentity(ports);
  started.push(() => identity.close());
  return identity.settings;
}

/** Returns what functions need to ask them; nothing if they aren't wanted. */
async function serveModels(): Promise<Record<string, string>> {
  if (!options.models) return {};
  const models = await startModels();
  started.push(() => models.close());
  const setting = { mistral: { model: 'stand-in', url: models.urlOf('mistral') } };
  return { AI_MODELS: JSON.stringify(setting), AI_KEYS: '{"mistral":"local"}' };
}

function buildDashboard(): Promise<void> {
  const local = { project, ports, people: samplePeople };
  return buildApart({ site: { folder: join(place.folder, 'build', 'web'), local } });
}

/** In a process of its own, whose time passes on its own. */
async function playMonth(settings: Readonly<Record<string, string>>): Promise<void> {
  rmSync(lastMonth, { recursive: true, force: true });
  const main = join(import.meta.dirname, 'sample', 'last-month', 'main.ts');
  const { NODE_OPTIONS: _clock, ...env } = process.env;
  const playing = promisify(execFile)(process.execPath, [main, lastMonth, `${lastMonth}-time`], {
    env: { ...env, ...settings },
  });
  // It would go on if the build that runs alongside it failed.
  started.push(async () => void playing.child.kill());
  await playing;
}

async function serveTmdb(): Promise<void> {
  const server = await startTmdb({ port: ports.tmdb, catalogue: drifting(sampleToday()) });
  started.push(() => server.close());
}

async function start({ env }: LocalClock): Promise<Emulators> {
  const onError = (message: string) => console.error(`A function reports: ${message}`);
  const emulators = startEmulators({
    root,
    config: place.config,
    project,
    official: options.official,
    importFrom: ownToken ? undefined : lastMonth,
    env,
    log,
    onError,
  });
  started.push(emulators.stop);
  await emulators.ready;
  await setUpAuth(`127.0.0.1:${ports.auth}`, project);
  return emulators;
}

/** Offers count for some days only, and the stored ones are older. */
async function prepareData(): Promise<number> {
  useEmulators(project, ports);
  // Imported now, when the Admin SDK finds the emulators.
  const { context } = await import('../functions/src/context.ts');
  const { checkSampleOffers, loadSampleMovies } = await import('./sample/load-movies.ts');
  if (ownToken) return loadSampleMovies(context());
  const { addSignIns } = await import('./sample/last-month/sign-ins.ts');
  await addSignIns(context());
  return checkSampleOffers(context());
}

async function lookUpAvailability(): Promise<void> {
  const { checkAvailability } = await import('./start/availability.ts');
  await checkAvailability((count, movies) => process.stdout.write(`${count} of ${movies} … `));
}

/** Returns the number of ratings. */
async function rateMovies(): Promise<number> {
  const { context } = await import('../functions/src/context.ts');
  const { addRaterSignIns, loadSampleRaters } = await import('./sample/load-raters.ts');
  await addRaterSignIns(context());
  return loadSampleRaters(context());
}

async function addNewReleases(): Promise<void> {
  const { context } = await import('../functions/src/context.ts');
  const { loadNewReleases } = await import('./sample/load-movies.ts');
  await loadNewReleases(context());
}

async function learn(): Promise<void> {
  const { runJob } = await import('./start/job.ts');
  await runJob('training');
  await runJob('neighbours');
}

/** A job goes on with it, for a minute with the sample. */
async function learnStills(): Promise<void> {
  const { beginJob } = await import('./start/job.ts');
  await beginJob('frames');
}

async function sendNewsletter(clock: LocalClock): Promise<void> {
  const { context } = await import('../functions/src/context.ts');
  const { addNewsletterReader } = await import('./sample/newsletter-reader.ts');
  const { runTimer } = await import('./start/job.ts');
  await addNewsletterReader(context());
  await runTimer(clock, 'newsletter-write');
}

async function playEvening(): Promise<number> {
  const story = spawn(process.execPath, [join(import.meta.dirname, 'evening', 'story.ts')], {
    stdio: 'inherit',
    env: { ...process.env, PUSH_SERVICE: `http://127.0.0.1:${ports.push}` },
  });
  const over = new Promise<number>((resolve) => {
    story.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  started.push(async () => {
    story.kill();
    await over;
  });
  return over;
}

/** Which language models answer. The build prefers what this process's environment says. */
function whichModels(): string {
  const { AI_MODELS: own } = process.env;
  if (own) return 'those of your AI_MODELS';
  return options.models
    ? 'a stand-in, which thinks about nothing'
    : 'none, rules answer (--models: a stand-in)';
}

async function announce(uiPort: number | null): Promise<void> {
  const { functionsRegion } = await import('@cine/contract/operation');
  const at = (port: number) => `127.0.0.1:${port}`;
  // On the usual ports these find their way themselves.
  const here = (settings: string) => (isApart ? `GCLOUD_PROJECT=${project} ${settings} ` : '');
  const authAt = `FIREBASE_AUTH_EMULATOR_HOST=${at(ports.auth)}`;
  const firestoreAt = `FIRESTORE_EMULATOR_HOST=${at(ports.firestore)}`;
  // An IP address has no passkeys.
  const site = `http://localhost:${ports.hosting}`;
  const forSite = isApart ? ` --url ${site}` : '';
  const forClock = isApart ? `CLOUD_TASKS_EMULATOR_HOST=${at(ports.clock)} ` : '';
  console.log(`
Everything is up; Ctrl-C ends it.

  The dashboard   ${site}
  Sign in as      ${samplePeople.map(({ name }) => name).join(', ')}: one tap on its first page, or
                  ${samplePeople.map(({ email }) => email).join(', ')},
                  password ${samplePassword}; its other buttons lead to stand-ins of their own
  The API         ${site}/api/docs
  Assistants      ${site}/mcp, with a token from the settings; /mcp?subjects=sessions,movies,watches for a shorter list
  Models          ${whichModels()}
  Pushes          http://${at(ports.push)}
  Mails           ${ownSmtp ? 'sent by your SMTP_URL' : `http://${at(ports.inbox)}, nothing leaves this machine`}
  Own movies      ${here(authAt)}npm run import-mine -- FILE --email EMAIL${forSite}
  An operator     ${here(`${authAt} ${firestoreAt}`)}npm run operator -- EMAIL --unverified
  More movies     ${here(firestoreAt)}npm run import-movies -- FOLDER

  Functions       http://${at(ports.functions)}/${project}/${functionsRegion}/<name>, such as door/sessions-create
  Firestore       ${at(ports.firestore)} (FIRESTORE_EMULATOR_HOST), project ${project}
  Authentication  ${at(ports.auth)} (FIREBASE_AUTH_EMULATOR_HOST)
  Time            ${forClock}npm run clock -- 4h lets four hours pass, with all that is due in them
  TMDB            ${ownToken ? 'the real one, with your TMDB_READ_TOKEN' : `http://${at(ports.tmdb)}/3, the local stand-in`}
  Log             ${relative(root, log)}${uiPort === null ? '' : `\n  Emulator UI     http://${at(uiPort)}`}
`);
}
