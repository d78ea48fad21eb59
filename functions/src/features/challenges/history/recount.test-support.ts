import { xpForLevel } from '@cine/contract/game/level';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { type Challenge, maxMadeXpPerDay } from '@cine/contract/operations/game/challenges';
import { day } from '@cine/contract/time';
import { assert } from 'chai';
import type { JoinedChallenge, LedgerEntry, Player } from '../../players/index.ts';
import type { WatchEvent } from '../../watches/index.ts';

/** Whether a movie meets a challenge's rules, in plain code that shares nothing with the compiled rules. */
export type Meets = (facts: MovieFacts) => boolean;

/** Everything stored about one player. */
export type Stored = {
  player: Player;
  /** Challenges that left the player because nothing can change them. */
  finished: readonly JoinedChallenge[];
  entries: readonly LedgerEntry[];
  watches: readonly WatchEvent[];
};

/** The movies that count for a challenge, from the watches and the date of joining alone. */
function recount(
  { challenge, joinedAt }: JoinedChallenge,
  meets: Meets,
  watches: Stored['watches'],
): number[] {
  const movies = new Set<number>();
  for (const { movieId, facts, watchedAt, recordedAt, withdrawn } of watches) {
    const { from, to } = challenge.season ?? { from: '0001-01-01', to: '9999-12-31' };
    const inSeason = watchedAt >= Date.parse(from) && watchedAt < Date.parse(to);
    const inTime = watchedAt >= joinedAt && recordedAt <= watchedAt + 7 * day;
    if (!withdrawn && inSeason && inTime && meets(facts)) movies.add(movieId);
  }
  return ascending(movies);
}

/**
 * Fails unless the stored state equals a recount of the watches, and the ledger's grants of members' challenges, which
 * depend on their order, add up each day.
 */
export function assertRecounted(
  { player, finished, entries, watches }: Stored,
  meets: ReadonlyMap<string, Meets>,
  definitions: readonly Challenge[],
): void {
  const live = watches.filter((watch) => !watch.withdrawn).map((watch) => watch.movieId);
  assert.deepEqual(player.seen, ascending(new Set(live)), 'seen');

  const earned = new Set<string>();
  for (const joined of Object.values(player.challenges)) {
    const { id, targetCount } = joined.challenge;
    const movies = recount(joined, meets.get(id)!, watches);
    assert.deepEqual(joined.moviesWatched, movies, `movies of ${id}`);
    assert.equal(joined.isCompleted, movies.length >= targetCount, `completion of ${id}`);
    assert.equal(joined.completedAt !== null, joined.isCompleted, `date of ${id}`);
    if (joined.isCompleted) earned.add(`challenge:${id}`);
  }
  for (const joined of finished) {
    const { id, targetCount } = joined.challenge;
    const movies = recount(joined, meets.get(id)!, watches);
    assert.equal(joined.isCompleted, movies.length >= targetCount, `completion of finished ${id}`);
    if (joined.isCompleted) earned.add(`challenge:${id}`);
  }

  for (const source of new Set([...earned, ...entries.map((entry) => entry.source)])) {
    const own = entries.filter((entry) => entry.source === source).sort((a, b) => a.sequence - b.sequence);
    assert.equal(sum(own), earned.has(source) ? own[0]?.amount : 0, `net of ${source}`);
    const kinds = own.map((_, index) => (index === 0 ? 'granted' : index % 2 ? 'taken' : 'returned'));
    assert.deepEqual(
      own.map(({ kind }) => kind),
      kinds,
      `entries of ${source}`,
    );
    assert.deepEqual(
      own.map(({ sequence }) => sequence),
      [...own.keys()],
      `order of ${source}`,
    );
  }
  assertGrants(player, entries, definitions);
  assert.equal(player.totalXp, sum(entries), 'the total is the sum of the ledger');
  assert.isAtLeast(player.totalXp, xpForLevel(player.level), 'level');
  assert.isBelow(player.totalXp, xpForLevel(player.level + 1), 'level');
}

function assertGrants(
  { madeXp }: Player,
  entries: Stored['entries'],
  definitions: readonly Challenge[],
): void {
  const granted = entries.filter(({ kind }) => kind === 'granted');
  const definitionOf = (entry: LedgerEntry) => definitions.find(({ id }) => entry.source.endsWith(`:${id}`))!;
  const [made = [], readyMade = []] = [true, false].map((isMade) =>
    granted.filter((entry) => (definitionOf(entry).makerId !== null) === isMade),
  );
  for (const entry of readyMade) assert.equal(entry.amount, definitionOf(entry).xpReward, entry.source);
  for (const entry of made) assert.isAtMost(entry.amount, definitionOf(entry).xpReward, entry.source);
  const days = Map.groupBy(made, ({ at }) => new Date(at).toISOString().slice(0, 10));
  for (const [day, ofDay] of days) {
    const rewards = ofDay.reduce((total, entry) => total + definitionOf(entry).xpReward, 0);
    assert.equal(sum(ofDay), Math.min(maxMadeXpPerDay, rewards), `granted on ${day}`);
  }
  const last = [...days.keys()].sort().at(-1) ?? '';
  assert.deepEqual(madeXp, { day: last, xp: sum(days.get(last) ?? []) }, 'granted on the last day');
}

function sum(entries: readonly LedgerEntry[]): number {
  return entries.reduce((total, { amount }) => total + amount, 0);
}

function ascending(ids: Iterable<number>): number[] {
  return [...ids].sort((a, b) => a - b);
}
