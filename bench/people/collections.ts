import { strictEqual } from 'node:assert/strict';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { showCollection } from '@cine/contract/operations/watching/collections';
import { cardOf } from '../../functions/src/features/core/catalogue/index.ts';
import { planEntries } from '../../functions/src/features/watching/collections/imported/plan-entries-service.ts';
import { transact } from '../../functions/src/platform/firestore/transact.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { note, report } from '../command/harness.ts';
import { startWorld, userOf, type World } from '../deployed/world.ts';

const movies = 5_000;
const uid = 'collector';
const tags = Array.from({ length: 10 }, (_, n) => `${n}${'я'.repeat(29)}`);

/** Opening a list of five thousand movies, without notes and with as long ones as there may be. */
export async function measureCollections(): Promise<void> {
  const world = await startWorld({ movies, candidates: 100 });
  await world.onInstance(async (instance) => {
    await userOf(uid, instance).call(setUpAccount, accountOf({ uid }, 'Léa'));
  });
  await fill(world, 'plain', {});
  await fill(world, 'full', { note: 'я'.repeat(500), tags });
  const nothing = await readsOf(world, 'shelf', 0);
  // A collection that was never used is a read, too.
  const plain = 1 + (await readsOf(world, 'plain', movies)) - nothing;
  const full = 1 + (await readsOf(world, 'full', movies)) - nothing;
  await world.stop();
  note('  with notes and tags as long as they may be', `${full} reads`);
  report({
    figure: 'collections.page.reads',
    value: plain,
    unit: 'reads besides those of any call',
    sense: 'max',
    goal: 11,
    fixture: `${movies} movies without notes; ${full} with full ones`,
    warmth: 'cold',
  });
}

async function fill(world: World, id: string, words: { note?: string; tags?: string[] }): Promise<void> {
  const { db, now } = world.context;
  const place = { kind: 'user', ownerId: uid, id } as const;
  for (let from = 0; from < movies; from += 500) {
    const entries = world.movies.slice(from, from + 500).map((facts) => {
      const { movieId, ...card } = cardOf(facts);
      return { movieId, card, addedAt: now(), watched: false, ...words };
    });
    await transact(db, async (tx) =>
      (await planEntries(world.context, tx, place, { entries }, now())).write({ name: id }),
    );
  }
}

/** The documents that showing all of a collection reads, on a cold instance. */
async function readsOf(world: World, collection: string, expected: number): Promise<number> {
  let reads = 0;
  let count = 0;
  await world.onInstance(async (instance) => {
    const caller = userOf(uid, instance);
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { cost, answer } = await world.emulator.costOf(() =>
        caller.call(showCollection, { collection, ...(cursor && { cursor }) }),
      );
      reads += cost.reads;
      count += answer.movies.length;
      cursor = answer.nextCursor;
    }
  });
  strictEqual(count, expected);
  return reads;
}
