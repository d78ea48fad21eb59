/** Measures some rows of docs/reference/costs.md. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Documents, Operation } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import { jobSchema } from '@cine/contract/operations/core/jobs';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { second } from '@cine/contract/time';
import { readCatalogue, samplePath, startTmdb, type TmdbServer } from '@cine/dev-tmdb';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { createTmdb } from '../../functions/src/clients/tmdb/client.ts';
import { type Context, context } from '../../functions/src/context.ts';
import {
  jobsOfTmdb,
  worldOfYesterday,
} from '../../functions/src/features/movies/catalogue-sync/world.test-support.ts';
import { enqueueRoomOfDay } from '../../functions/src/features/movies/look-up/room-service.ts';
import { saveBudget } from '../../functions/src/features/movies/look-up/room-store.ts';
import { countUsage } from '../../functions/src/platform/firestore/usage.ts';
import { user } from '../../functions/test/client.ts';
import { linesDuring } from '../../functions/test/logs.ts';
import { named } from '../../functions/test/mount.ts';
import { loadEntry, type Suite, suite } from '../../functions/test/suite.ts';
import { measuredRow } from '../../scripts/reference/costs.ts';
import { isDeep } from '../../scripts/test/deep.ts';
import { saveCatalogue } from '../deployed/catalogue.ts';
import { newMovies } from './new-movies.ts';
import type { Row, Stage, Turn } from './row.ts';
import { rows as allRows } from './rows/index.ts';

/** When each world starts, as badges and streaks cost more at some hours and dates. */
const afternoon = Date.parse('2026-06-10T14:00:00Z');

/** How many rows are prepared at once: more would time out on a slow machine. */
const preparedAtOnce = 16;

/** Queues whose tasks a scene waits for: a draft can't be published before its movies are labelled. */
const awaited = ['challenges-label'];

export type World = {
  running: Suite;
  counted: Awaited<ReturnType<Suite['emptyProject']>>;
  movies: MovieFacts[];
  tmdb: TmdbServer;
  /**
   * Makes the functions an instance that has answered nothing yet: all that they hold is held for one
   * database client.
   */
  coldInstance: () => void;
  /** Makes them an instance that prepares what is measured, and whose tasks get lost but awaited ones. */
  preparing: () => void;
  /** Lets what is left of a second pass: what is kept to the second is another one then. */
  nextSecond: () => void;
  stop: () => Promise<void>;
};

export async function startWorld(project: string, movies: number): Promise<World> {
  const running = await suite();
  const counted = await running.emptyProject(project);
  const tmdb = await startTmdb({
    catalogue: { ...readCatalogue(samplePath), movies: newMovies() },
    requestsPerSecond: 1000,
  });
  const client = createTmdb({ baseUrl: tmdb.url, token: 'any', backoffMs: 0, requestsPerSecond: 1000 });
  const usual = { ...context() };
  const change = (changes: Partial<Context>) => Object.assign(context(), changes);
  const apps: App[] = [];
  const newClient = () => {
    const app = initializeApp({ projectId: project }, `${project} ${apps.length}`);
    apps.push(app);
    return countUsage(running.databaseOf(app));
  };
  const db = newClient();
  const settings = () => ({ ...usual.settings(), catalogueSize: 45_000 });
  // A millisecond passes with each look at the clock, however fast the machine is.
  let time = afternoon;
  const now = () => ++time;
  // By default no bucket is set.
  change({ db, tmdb: async () => client, settings, now, backups: async () => null });
  return {
    running,
    counted,
    tmdb,
    movies: await saveCatalogue(context(), { movies, candidates: movies }),
    coldInstance: () => change({ db: newClient(), enqueue: usual.enqueue }),
    preparing: () =>
      change({
        db,
        enqueue: async (queue, ...task) => {
          if (awaited.includes(queue)) await usual.enqueue(queue, ...task);
        },
      }),
    nextSecond: () => {
      time = Math.ceil(time / second) * second;
    },
    stop: async () => {
      change(usual);
      await Promise.all(apps.map((app) => deleteApp(app)));
      await tmdb.close();
    },
  };
}

/** Deeply all rows, otherwise the first of each operation. */
const rows = isDeep
  ? allRows
  : [...Map.groupBy(allRows, ({ operation }) => operation).values()].map(([first]) => first!);

/** Consecutive rows whose operations begin alike, in their order: a row may cost what others left. */
export const stretches: readonly (readonly Row[])[] = rows.reduce<Row[][]>((all, row) => {
  const last = all.at(-1);
  if (last && beginningOf(last[0]!) === beginningOf(row)) last.push(row);
  else all.push([row]);
  return all;
}, []);

function beginningOf({ operation }: Row): string {
  return operation.name.slice(0, operation.name.indexOf('-'));
}

/** Prepares everything; what is returned measures some rows of docs/reference/costs.md. */
export async function prepareOperations(
  world: World,
): Promise<(stretch: readonly Row[]) => Promise<string[]>> {
  const { running, movies, counted, preparing } = world;
  let isPreparing = true;
  const stage: Stage = {
    userOf: (uid, kind) => {
      const { call } = user(running.url, uid, { ...kind, network: uid });
      // Otherwise what a call causes would see the next call only sometimes.
      const callAndSettle: typeof call = async (operation, input) => {
        const answer = await call(operation, input);
        if (isPreparing) await counted.settled();
        return answer;
      };
      return { uid, call: callAndSettle };
    },
    confirm: (uid) =>
      running.identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true }),
    movies: movies.filter(({ year }) => year !== null),
  };
  preparing();
  const acts = new Map<Row, (turn: Turn) => Promise<unknown>>();
  for (let from = 0; from < rows.length; from += preparedAtOnce) {
    const some = rows.slice(from, from + preparedAtOnce);
    await Promise.all(some.map(async (row) => acts.set(row, await row.prepare(stage))));
  }
  isPreparing = false;
  return async (stretch) => {
    const lines: string[] = [];
    for (const row of stretch) lines.push(await measured(world, row, acts.get(row)!));
    return lines;
  };
}

async function measured(
  world: World,
  { operation, label, isAnswered }: Row,
  act: (turn: Turn) => Promise<unknown>,
): Promise<string> {
  world.tmdb.faults.clear();
  if (!isAnswered) world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
  world.coldInstance();
  const costOfTurn = async (turn: Turn) => {
    let cost: [reads: number, writes: number] = [0, 0];
    const lines = await linesDuring(async () => {
      cost = await costOf(world, () => act(turn));
    });
    const { reads, writes } = statedIn(lines);
    if (!isUncounted(operation) && (cost[0] > reads || cost[1] > writes))
      throw new Error(`${operation.name} ${label}: ${cost.join()}, and a budget counts ${reads},${writes}`);
    return cost;
  };
  const cold = await costOfTurn(0);
  world.nextSecond();
  const again = await costOfTurn(1);
  return measuredRow(operation.name, label, ...cold, ...again);
}

/** No budget pays for operators' work, or what is done once in an account's life. */
function isUncounted({ name, caller }: Operation): boolean {
  return caller === 'operator' || name === deleteAccount.name || name === mergeGuest.name;
}

/** What budgets count: the measured cost, plus the stated cost of what calls cause. */
export function statedIn(lines: readonly Record<string, unknown>[]): Documents {
  const calls = lines.filter(({ kind }) => kind === 'operation') as (Documents & { caused: Documents })[];
  const sum = (key: keyof Documents) => calls.reduce((all, call) => all + call[key] + call.caused[key], 0);
  return { reads: sum('reads'), writes: sum('writes') };
}

/** The timers, and the jobs but TMDB's: their second run in a row, when nothing is due. */
export async function measureTimers(world: World): Promise<string[]> {
  // The timer of jobs starts all that were never run, and those of TMDB fail at once.
  world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
  const { runSchedule, startJob } = world.running;
  const jobs = jobSchema.options.filter((job) => !(job in jobsOfTmdb));
  const timers = named(await loadEntry()).flatMap(([name, { __endpoint }]) =>
    __endpoint.scheduleTrigger ? [name] : [],
  );
  const runTimer = async (name: string) => {
    const status = await runSchedule(name);
    if (status !== 200) throw new Error(`${name}: ${status}`);
  };
  const runs: [name: string, run: () => Promise<void>][] = [
    ...jobs.map((job) => [job, () => startJob(job)] as [string, () => Promise<void>]),
    ...timers.map((name) => [name, () => runTimer(name)] as [string, () => Promise<void>]),
  ];
  const lines: string[] = [];
  for (const [name, run] of runs) {
    world.coldInstance();
    await costOf(world, run);
    lines.push(measuredRow(name, 'nothing is due', ...(await costOf(world, run))));
  }
  return lines;
}

/** The jobs that ask TMDB: a day after all movies were checked, then again. */
export async function measureCatalogueJobs(movies: number): Promise<string[]> {
  const running = await suite();
  const world = await worldOfYesterday(movies);
  const counted = await running.emptyProject(world.project);
  const measure = async (job: keyof typeof jobsOfTmdb) => {
    const run = async () => {
      await world.start(job);
      await world.drain();
    };
    return [
      measuredRow(job, 'a day after all were checked', ...(await costOf({ counted }, run))),
      measuredRow(job, 'at once after that', ...(await costOf({ counted }, run))),
    ];
  };
  try {
    const lines: string[] = [];
    for (const job of Object.keys(jobsOfTmdb)) lines.push(...(await measure(job as keyof typeof jobsOfTmdb)));
    return lines;
  } finally {
    await world.close();
  }
}

/** Making room for look-ups: a catalogue of 100 movies is full, 20 of them from look-ups. */
export async function measureRoom(): Promise<string> {
  const running = await suite();
  const world = await worldOfYesterday(100);
  world.settings.catalogueSize = 91;
  const counted = await running.emptyProject(world.project);
  try {
    const movieIds = world.catalogue.movies.slice(0, 20).map(({ id }) => id);
    await saveBudget(world.db, { day: '2026-01-01', added: 0, movieIds, roomMadeOn: null });
    const cost = await costOf({ counted }, async () => {
      await enqueueRoomOfDay(world.instance());
      await world.drain();
    });
    return measuredRow('lookUp-resume', 'making room: 20 movies of look-ups, one of which must go', ...cost);
  } finally {
    await world.close();
  }
}

/** What an old anonymous sign-in without an account adds to the sweep. */
export async function measureSignInSweep(world: World): Promise<string> {
  const { identities, runSchedule } = world.running;
  world.coldInstance();
  const sweep = () => runSchedule('privacy-sweep');
  await sweep();
  const [reads, writes] = await costOf(world, sweep);
  identities.add({ localId: 'stranger', createdAt: '0', lastRefreshAt: new Date(0).toISOString() });
  const [more, moreWrites] = await costOf(world, sweep);
  const label = 'besides, for a sign-in without an account';
  return measuredRow('privacy-sweep', label, more - reads, moreWrites - writes);
}

/** Documents read and written, deletions included, with all that follows. */
export async function costOf(
  { counted }: Pick<World, 'counted'>,
  act: () => Promise<unknown>,
): Promise<[reads: number, writes: number]> {
  await counted.resetCounters();
  await act();
  await counted.quiet();
  const { reads, writes, deletes } = await counted.counters();
  return [reads, writes + deletes];
}
