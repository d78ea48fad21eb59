import { xpForLevel } from '@cine/contract/game/level';
import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { challengePay, maxMadeXpPerWeek } from '@cine/contract/game/pay/rewards';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { day } from '@cine/contract/time';
import { assert } from 'chai';
import { withWholeReel } from '#core/badge-rules/index.ts';
import type { LedgerEntry } from '#core/ledger/index.ts';
import type { JoinedChallenge, Player } from '#core/players/index.ts';
import { decidingWatches, type WatchEvent } from '#watching/watches/index.ts';
import { bonusesIn, recountedPay } from '../../../../../../scripts/audit/recount.ts';

/** Whether a movie meets a challenge's rules, in plain code that shares nothing with the compiled rules. */
export type Meets = (facts: MovieFacts) => boolean;

export type Stored = {
  player: Player;
  finished: readonly JoinedChallenge[];
  entries: readonly LedgerEntry[];
  watches: readonly WatchEvent[];
};

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

/** Fails unless the state equals a recount; grants that depend on their order must add up each day. */
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

  const { reel } = withWholeReel(player, decidingWatches(watches));
  assert.deepEqual(player.reel, reel, 'what badges count');
  for (const id of player.earned) earned.add(`badge:${id}`);

  assertMoviesPaid(entries, watches);
  const ofChallenges = entries.filter(({ source }) => source.startsWith('challenge:'));
  const ofBadges = entries.filter(({ source }) => source.startsWith('badge:'));
  for (const source of new Set([...earned, ...[...ofChallenges, ...ofBadges].map((entry) => entry.source)])) {
    const own = entries.filter((entry) => entry.source === source).sort((a, b) => a.sequence - b.sequence);
    assert.equal(sum(own), earned.has(source) ? own[0]?.xp : 0, `net of ${source}`);
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
  assertGrants(ofChallenges, definitions);
  assert.equal(player.totalXp, sum(entries), 'the total is the sum of the ledger');
  const coins = entries.reduce((total, entry) => total + entry.coins, 0);
  assert.equal(player.coins, coins, 'the purse is the sum of the ledger');
  assert.isAtLeast(player.totalXp, xpForLevel(player.level), 'level');
  assert.isBelow(player.totalXp, xpForLevel(player.level + 1), 'level');
}

/** Pay for movies, weeks and evenings is as watches say; a broken streak may have added to earlier movies. */
function assertMoviesPaid(entries: Stored['entries'], watches: Stored['watches']): void {
  const { least, most } = recountedPay(watches, bonusesIn(entries));
  const sources = entries
    .map(({ source }) => source)
    .filter((source) => !/^(?:challenge|badge):/.test(source));
  for (const source of new Set([...sources, ...least.keys()])) {
    const own = entries.filter((entry) => entry.source === source);
    const [low, high] = [least, most].map((pays) => pays.get(source) ?? { xp: 0, coins: 0 });
    assert.isAtLeast(sum(own), low!.xp, `XP of ${source}`);
    assert.isAtMost(sum(own), high!.xp, `XP of ${source}`);
    const coins = own.reduce((total, entry) => total + entry.coins, 0);
    assert.equal(coins, low!.coins, `coins of ${source}`);
  }
}

function assertGrants(entries: Stored['entries'], definitions: readonly Challenge[]): void {
  const granted = entries.filter(({ kind }) => kind === 'granted');
  const definitionOf = (entry: LedgerEntry) => definitions.find(({ id }) => entry.source.endsWith(`:${id}`))!;
  const [made = [], readyMade = []] = [true, false].map((isMade) =>
    granted.filter((entry) => (definitionOf(entry).makerId !== null) === isMade),
  );
  for (const { source, xp, coins } of readyMade)
    assert.deepEqual(
      { xp, coins },
      challengePay(definitions.find(({ id }) => source.endsWith(id))!.xpReward),
    );
  for (const entry of made) {
    assert.isAtMost(entry.xp, definitionOf(entry).xpReward, entry.source);
    assert.equal(entry.coins, 0, entry.source);
  }
  const weeks = Map.groupBy(made, ({ date }) => dateOf(mondayOf(dayOf(date))));
  for (const [week, ofWeek] of weeks) {
    const rewards = ofWeek.reduce((total, entry) => total + definitionOf(entry).xpReward, 0);
    assert.equal(sum(ofWeek), Math.min(maxMadeXpPerWeek, rewards), `granted in the week of ${week}`);
  }
}

function sum(entries: readonly LedgerEntry[]): number {
  return entries.reduce((total, { xp }) => total + xp, 0);
}

function ascending(ids: Iterable<number>): number[] {
  return [...ids].sort((a, b) => a - b);
}
