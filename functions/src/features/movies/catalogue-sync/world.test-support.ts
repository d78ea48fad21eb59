import { type MovieFacts, movieFactsSchema, type Offers } from '@cine/contract/movies/movie';
import type { JobCounts } from '@cine/contract/operations/core/jobs';
import { day } from '@cine/contract/time';
import { type Catalogue, readCatalogue, samplePath, startTmdb, type TmdbServer } from '@cine/dev-tmdb';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { createTmdb } from '#clients/tmdb/client.ts';
import { type Context, context, type Settings } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import type { Run } from '#core/jobs/run.ts';
import * as jobs from '#core/jobs/service.ts';
import { readRun } from '#core/jobs/store.ts';
import { isReferenced } from '#lifecycles.ts';
import { beforeTransactions } from '#test/database-with.ts';
import { saveFacts } from '#test/save-facts.ts';
import { suite } from '#test/suite.ts';
import { loadOffers, type OffersLookup, recordRegionAsks } from '../availability/index.ts';
import { framesJob } from '../frames/index.ts';
import { runTmdbTask } from '../look-up/index.ts';
import { catalogueJobs } from './jobs.ts';

const sample = readCatalogue(samplePath);
const maxAttempts = 6;
let worlds = 0;

export const jobsOfTmdb = { ...catalogueJobs, frames: framesJob };
export const definitions = Object.values(jobsOfTmdb);
type JobOfTmdb = keyof typeof jobsOfTmdb;

const none = { movies: 0, added: 0, synced: 0, listed: 0, gone: 0, failed: 0 };

export type RunWithCounts = Run & Required<Pick<JobCounts, keyof typeof none>>;

export function withCounts(run: Run): RunWithCounts {
  return { ...none, ...run.counts, ...run };
}

export type Task = { runId: string; batch: number };

/** It dies at its n-th transaction, and refuses everything from then on. */
export type Fate = { diesAtTransaction?: number };

/** Movies as users see them: facts, and offers in each region. */
export type Sight = Record<number, { facts: MovieFacts; offers: Record<string, ReturnType<OffersLookup>> }>;

export type World = Awaited<ReturnType<typeof createWorld>>;

/** A few movies, a TMDB that offers them, a stopped clock and a queue on demand. */
export async function createWorld(movies: number, { isEmpty = false } = {}) {
  const project = `demo-sync-${++worlds}`;
  const app = initializeApp({ projectId: project }, project);
  const db = (await suite()).databaseOf(app);
  const catalogue: Catalogue = structuredClone({ ...sample, movies: sample.movies.slice(0, movies) });
  const tmdb: TmdbServer = await startTmdb({ catalogue, token: 'right', requestsPerSecond: 10_000 });
  const options = { requestsPerSecond: 500, backoffMs: 1, maxRetryAfterMs: 20 };
  const tasks: (Task & { id: string })[] = [];
  let ids = 0;
  const world = {
    project,
    db,
    catalogue,
    tmdb,
    tasks,
    token: 'right',
    encoders: context().encoders,
    queueIsUp: true,
    now: Date.UTC(2026, 10, 20, 20),
    settings: {
      ...context().settings(),
      coveredRegions: ['FR', 'GB'],
      catalogueSize: 0,
      sampleOffers: false,
    } as Settings,

    /** A fresh process with empty caches. */
    instance(fate: Fate = {}): Context {
      const client = createTmdb({ baseUrl: tmdb.url, token: world.token, ...options });
      return {
        ...context(),
        db: mortal(db, fate),
        now: () => world.now,
        newId: () => `run-${++ids}`,
        tmdb: async () => client,
        encoders: world.encoders,
        settings: () => world.settings,
        enqueue: async (_queue, id, data) => {
          if (!world.queueIsUp) throw new Error('The queue is out of reach');
          if (!tasks.some((task) => task.id === id)) tasks.push({ ...(data as Task), id });
        },
      };
    },

    async plan(): Promise<RunWithCounts | null> {
      await jobs.resumeRuns(world.instance(), definitions);
      return world.start('availability');
    },

    startDue: (): Promise<void> => jobs.startDueJobs(world.instance(), definitions),

    async start(job: JobOfTmdb): Promise<RunWithCounts | null> {
      const started = await jobs.startRun(world.instance(), jobsOfTmdb[job], null);
      return started && withCounts(started.run);
    },

    /** Delivers a task to an instance; rejects as the function would. */
    deliver(task: Task, instance: Context = world.instance(), attempt = 1): Promise<void> {
      return runTmdbTask(instance, task, attempt >= maxAttempts, isReferenced);
    },

    /** As the queue does: each up to six times, each time to another instance. */
    async drain(): Promise<void> {
      for (let task = tasks.shift(); task; task = tasks.shift()) {
        for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
          const done = world.deliver(task, world.instance(), attempt).then(
            () => true,
            () => false,
          );
          if (await done) break;
        }
      }
    },

    async ended(runId: string): Promise<RunWithCounts> {
      return withCounts((await readRun(db, runId))!);
    },

    async checkAvailability(): Promise<RunWithCounts | null> {
      const run = await world.plan();
      await world.drain();
      return run && world.ended(run.id);
    },

    async run(job: JobOfTmdb): Promise<RunWithCounts> {
      const run = await world.start(job);
      await world.drain();
      return world.ended(run!.id);
    },

    /** From now on TMDB offers every movie elsewhere: each on a service of its own. */
    moveOffers(): void {
      for (const [index, { id }] of catalogue.movies.entries()) {
        catalogue.offers[id] = { FR: { flatrate: [1000 + index] }, GB: { free: [2000 + index] } };
      }
    },

    pass(ms: number): void {
      world.now += ms;
    },

    async look(): Promise<Sight> {
      const instance = world.instance();
      const { manifest, movies } = await loadCatalogue(instance);
      const regions = Object.keys(manifest.offers);
      const lookup = await loadOffers(instance, manifest, regions);
      return Object.fromEntries(
        [...movies.byId].map(([id, facts]) => {
          const offers = regions.map((region) => [region, lookup(region, id)] as const);
          return [id, { facts, offers: Object.fromEntries(offers) }];
        }),
      );
    },

    async want(...movieIds: number[]): Promise<void> {
      await db.doc('catalogue/wanted').set({ movieIds: FieldValue.arrayUnion(...movieIds) }, { merge: true });
    },

    /** As tonight's list does, by default as a member with a verified address. */
    async askAbout(regions: readonly string[], uid: string, as?: 'guest' | 'unverified'): Promise<void> {
      const { identities } = await suite();
      identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: as === undefined });
      const caller = { uid, isGuest: as === 'guest', signedInAt: 0 };
      await recordRegionAsks(world.instance(), caller, regions);
    },

    async close(): Promise<void> {
      await deleteApp(app);
      await tmdb.close();
    },

    offersAt: (movieId: number, region: string): Offers => catalogue.offers[movieId]?.[region] ?? {},

    asked: (): number[] =>
      tmdb.requests.entries.flatMap(({ path }) => Number(/movie\/(\d+)$/.exec(path)?.[1] ?? []) || []),
  };

  const allMovies = catalogue.movies.map((movie) =>
    movieFactsSchema.parse({ rating: null, popularity: null, posterPath: null, ...movie }),
  );
  if (!isEmpty) await saveFacts(world.instance(), allMovies);
  return world;
}

export async function worldOfYesterday(movies: number): Promise<World> {
  const world = await createWorld(movies);
  await world.checkAvailability();
  world.pass(day);
  world.tmdb.requests.clear();
  return world;
}

/** A database handle that fails from a transaction on, as if its process had died. */
function mortal(db: Firestore, { diesAtTransaction = Number.POSITIVE_INFINITY }: Fate): Firestore {
  return beforeTransactions(db, (begun) => {
    if (begun >= diesAtTransaction) throw new Error('The process is gone');
  });
}
