import { strictEqual } from 'node:assert/strict';
import { collectionDocument, newCollection } from '@cine/contract/documents/collections';
import { newSettings, userDocument } from '@cine/contract/documents/users';
import { day, hour } from '@cine/contract/time';
import type { Context } from '../../functions/src/context.ts';
import { loadCatalogue } from '../../functions/src/features/core/catalogue/index.ts';
import { runBatch } from '../../functions/src/features/core/jobs/index.ts';
import { startRun } from '../../functions/src/features/core/jobs/service.ts';
import { arrivalsJob } from '../../functions/src/features/faces/arrivals/index.ts';
import { saveOffers } from '../../functions/src/features/movies/availability/index.ts';
import { note, report } from '../command/harness.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import type { Counters } from '../deployed/emulator.ts';
import { type Random, seeded } from '../deployed/random.ts';
import { startWorld, type World } from '../deployed/world.ts';

const size = { movies: 5_000, candidates: 500 };
const owners = 10_000;
const listed = 30;
const changed = 200;
/** The movies that one task of the refresh checks. */
const batch = 300;

type Owner = { uid: string; region: string; providers: number[]; movieIds: number[] };

/** Telling owners of watchlists what came to their services, or left them. */
export async function measureArrivals(): Promise<void> {
  const world = await startWorld(size);
  const random = seeded(17);
  const people = makeOwners(world, random);
  await save(world.context, people);
  const at = (days: number): Context => ({ ...world.context, now: () => Date.now() + days * day });
  const all = world.movies.map(({ id }) => id);
  await check(at(0), all, 'GB', []);
  // The first run takes in all watchlists.
  const first = await costOfRun(world, at(1));

  const some = (turn: number) => all.filter((_, place) => place % (size.movies / changed) === turn);
  const rounds = [
    { movieIds: some(1), region: 'GB', flatrate: [8], from: 2 },
    { movieIds: some(2), region: 'FR', flatrate: [8], from: 4 },
    // The same movies leave again, so the same people are told.
    { movieIds: some(2), region: 'FR', flatrate: [], from: 6 },
  ];
  const costs: { cost: Counters; told: number }[] = [];
  for (const { movieIds, region, flatrate, from } of rounds) {
    await check(at(from), movieIds, region, []);
    await check(at(from + 0.5), movieIds, region, []);
    await check(at(from + 1), movieIds, region, flatrate);
    const before = await told(world);
    const cost = await costOfRun(world, at(from + 1));
    costs.push({ cost, told: (await told(world)) - before });
    const idSet = new Set(movieIds);
    const matching = people.filter(
      (each) =>
        each.region === region && each.providers.includes(8) && each.movieIds.some((id) => idSet.has(id)),
    );
    strictEqual(costs.at(-1)!.told, matching.length);
  }
  const manifest = await world.context.db.doc('watchlistIndex/manifest').get();
  const blocks = (manifest.get('blocks') as unknown[]).length;
  const { bytes } = (await world.context.db.doc('watchlistIndex/block-0').get()).data()!;
  await world.stop();

  const [elsewhere, newly, again] = costs as [Told, Told, Told];
  note(
    '  the index',
    `${blocks} documents for ${owners} owners, the first of ${Math.round(bytes.length / 1000)} kB; taking all in cost ${first.reads} reads`,
  );
  note(
    `  ${changed} movies came, where nobody lives`,
    `${elsewhere.cost.reads} reads, ${blocks} of them of the index; ${elsewhere.cost.writes} writes`,
  );
  for (const [name, each] of [
    ['never told anything before', newly],
    ['told before', again],
  ] as const)
    note(
      `  to ${each.told} people, ${name}`,
      `${each.cost.reads} reads, ${blocks} of them of the index; ${each.cost.writes} writes`,
    );
  report({
    figure: 'arrivals.reads',
    value: (again.cost.reads - elsewhere.cost.reads) / again.told,
    unit: 'reads for each person with a match',
    sense: 'max',
    goal: 1,
    fixture: `${owners} owners of ${listed} movies each, ${changed} movies leave a service; on top of what a run costs that notifies nobody, ${elsewhere.cost.reads} reads, the ${blocks} documents of the index included`,
    warmth: 'cold',
  });
}

type Told = { cost: Counters; told: number };

function makeOwners({ movies }: World, random: Random): Owner[] {
  const ids = movies.map(({ id }) => id);
  return Array.from({ length: owners }, () => {
    const movieIds = new Set<number>();
    while (movieIds.size < listed) movieIds.add(random.pick(ids));
    return {
      uid: random.text(28),
      region: random.below(4) === 0 ? 'BE' : 'FR',
      providers: random.several(subscriptions, 1, 3),
      movieIds: [...movieIds],
    };
  });
}

/** Writes accounts and watchlists as the product does, a while ago. */
async function save({ db }: Context, people: readonly Owner[]): Promise<void> {
  const changedAt = Date.now() - hour;
  const writer = db.bulkWriter();
  for (const [n, { uid, region, providers, movieIds }] of people.entries()) {
    const account = userDocument.encode({
      ...newSettings,
      kind: 'member',
      username: `member_${n}`,
      displayName: `Member ${n}`,
      providers,
      region,
      locale: 'fr',
      timeZone: 'Europe/Paris',
      createdAt: changedAt,
      mergedInto: null,
      lastSessionAt: null,
    });
    void writer.set(db.doc(`users/${uid}`), account);
    const watchlist = collectionDocument.encode({ ...newCollection(changedAt), movieIds, changedAt });
    void writer.set(db.doc(`users/${uid}/collections/watchlist`), watchlist);
  }
  await writer.close();
}

/** Saves checks of movies as the refresh does, task by task. */
async function check(
  context: Context,
  movieIds: readonly number[],
  region: string,
  flatrate: number[],
): Promise<void> {
  const { movies } = await loadCatalogue(context);
  const offers = { [region]: flatrate.length > 0 ? { flatrate } : {} };
  const places = new Map([...movies.byId.keys()].map((id, place) => [id, place]));
  const tasks = Map.groupBy(movieIds, (id) => Math.floor(places.get(id)! / batch));
  for (const ids of tasks.values()) {
    const checks = ids.map((movieId) => ({ movieId, offers, checkedAt: context.now() }));
    await saveOffers(context, checks, movies.shardOf, [region]);
  }
}

async function costOfRun({ emulator }: World, base: Context): Promise<Counters> {
  const tasks: { runId: string; batch: number }[] = [];
  const enqueue: Context['enqueue'] = async (_queue, _id, task) => void tasks.push(task as (typeof tasks)[0]);
  const context = { ...base, enqueue };
  const { cost } = await emulator.costOf(async () => {
    await startRun(context, arrivalsJob, null);
    for (const { runId, batch } of tasks) await runBatch(context, [arrivalsJob], runId, batch, true);
  });
  return cost;
}

async function told({ context: { db } }: World): Promise<number> {
  return (await db.collectionGroup('notifications').count().get()).data().count;
}
