import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RewardKind } from '@cine/contract/game/pay/rewards';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { createSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { day } from '@cine/contract/time';
import { openTime } from '@cine/dev-clock';
import { note, report } from '../command/harness.ts';
import type { Counters } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { joinLongMovies, setUpMember } from '../deployed/session.ts';
import { startWorld, userOf, type World } from '../deployed/world.ts';

const friends = 5;
const weeksBefore = 6;
/** Fridays at ten in Paris; the last is in no season's window. */
const firstFriday = Date.parse('2026-09-11T20:00:00Z');

type Cost = { counted: Counters; changes: Record<string, number> };

/** An evening of five who watch together every Friday. Moves this process's time. */
export async function measureEvening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const time = await openTime(join(folder, 'time'), firstFriday);
  Object.assign(process.env, time.env);
  const world = await startWorld({ movies: 5_000, candidates: 5_000 });
  const movies = longMovies(world.movies);
  const uids = Array.from({ length: friends }, (_, index) => `friend-${index}`);
  await world.onInstance((instance) => begin(instance, uids));
  for (let week = 0; week < weeksBefore; week++) {
    await world.onInstance((instance) => evening(world, instance, uids, movies[week]!));
    time.moveTo(firstFriday + (week + 1) * 7 * day);
  }
  const before = await entriesOf(world, uids);
  const { counted, changes } = await world.onInstance((instance) =>
    evening(world, instance, uids, movies[weeksBefore]!),
  );
  const paid = (await entriesOf(world, uids)).map((all, index) => all.slice(before[index]!.length).sort());
  // Nothing was unlocked: each was paid the movie and the week's first with others, and the host the evening.
  deepStrictEqual(paid, [['evening', 'movie', 'week'], ...Array(friends - 1).fill(['movie', 'week'])]);
  await world.stop();
  rmSync(folder, { recursive: true });

  for (const [path, writes] of Object.entries(changes)) note(`  ${path}`, `${writes} writes`);
  note('  an evening of five, cold', `${counted.reads} reads, ${counted.writes} writes`);
  report({
    figure: 'evening-of-five.writes',
    value: counted.writes,
    unit: 'documents',
    sense: 'max',
    goal: 36,
    fixture: `“we watched it” for ${friends} who have watched together for ${weeksBefore} weeks; pays each the movie and the week’s first with others, and the host the evening; triggers and call limits included, nothing unlocked`,
    warmth: 'cold',
  });
}

/** The last movie is the first of no genre, decade, country or language. */
function longMovies(movies: readonly MovieFacts[]): MovieFacts[] {
  return movies.filter(
    ({ runtime, year, language, countries }) =>
      runtime !== null &&
      runtime >= 100 &&
      year !== null &&
      year >= 2000 &&
      language === 'en' &&
      countries.includes('US'),
  );
}

async function begin(instance: Instance, uids: readonly string[]): Promise<void> {
  for (const uid of uids) {
    await setUpMember(instance, uid);
    await joinLongMovies(instance, uid, [20, 30, 40]);
  }
}

async function evening(
  { emulator }: World,
  instance: Instance,
  uids: readonly string[],
  { id: movieId }: MovieFacts,
): Promise<Cost> {
  const [host, ...others] = uids as [string, ...string[]];
  const { id: sessionId, code } = await userOf(host, instance).call(createSession, {});
  for (const uid of others) await userOf(uid, instance).call(joinSession, { code });
  const { cost } = await emulator.costOf(() =>
    userOf(host, instance).call(recordWatch, { sessionId, movieId }),
  );
  const changes = await emulator.changes();
  await instance.tasksSettled();
  return { counted: cost, changes };
}

async function entriesOf({ context: { db } }: World, uids: readonly string[]): Promise<RewardKind[][]> {
  return Promise.all(
    uids.map(async (uid) => {
      const { docs } = await db.collection(`players/${uid}/ledger`).orderBy('at').get();
      return docs.map((entry) => entry.get('reward') as RewardKind);
    }),
  );
}
