import { maxListedMovies } from '@cine/contract/game/challenge-rules';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { maxRecentMovieSteps, maxRecentMovies } from '@cine/contract/operations/core/players';
import {
  createChallenge,
  maxActiveChallenges,
  maxHeldChallenges,
} from '@cine/contract/operations/together/challenges';
import { assert } from 'chai';
import { GeoPoint, Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { allBadges } from '#core/badge-rules/all-badges.ts';
import { maxReelBytes } from '#core/badge-rules/reel.ts';
import { newPlayer, type Player } from '#core/players/index.ts';
import { writePlayer } from '#core/players/store.ts';
import { transact } from '#platform/firestore/transact.ts';
import { suite } from '#test/suite.ts';
import { progressOf, withChallenges } from '#together/challenges/index.ts';
import { addChallenge } from '#together/challenges/participants/participation.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { maxMergedChallenges, withMergedChallenge } from './merge/merge-guest.ts';

const now = Date.parse('2026-12-10T18:00:00Z');

/** A document's size in bytes, by Firestore's storage size calculations. */
function sizeOf(value: unknown): number {
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value === 'number' || value instanceof Timestamp) return 8;
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof GeoPoint) return 16;
  const parts = Object.entries(value as object);
  if (Array.isArray(value)) return parts.reduce((sum, [, part]) => sum + sizeOf(part), 0);
  return parts.reduce((sum, [key, part]) => sum + sizeOf(key) + sizeOf(part), 32);
}

function biggest(id: string, targetCount: number) {
  const names = Array.from({ length: 30 }, (_, index) => `${'a'.repeat(57)}${index}`);
  const room = names.slice(0, 18);
  // Short in JSON, and as long as others where they are stored.
  const listed = Array.from({ length: maxListedMovies }, (_, at) => at + 1);
  const title = '電'.repeat(80);
  const {
    key: _key,
    challengeId: _id,
    ...definition
  } = createChallenge.input.parse({
    titles: { en: title, fr: title, ru: title },
    rules: [
      { field: 'movie', operator: 'in', value: listed },
      { field: 'actor', operator: 'notIn', value: names },
      { field: 'actor', operator: 'notIn', value: room },
    ],
    targetCount,
    xpReward: 50,
    season: { from: '2026-12-01T00:00:00.000000000+00:00', to: '2027-12-01T00:00:00.000000000+00:00' },
  });
  return { ...definition, id, version: 1, makerId: 'm'.repeat(128) };
}

function watchOf(movieId: number): WatchEvent {
  return {
    id: `${movieId}-x`,
    movieId,
    // Each is the listed movie, as far as rules can tell.
    facts: { ...unknownMovie, id: 1, cast: ['Somebody'] },
    watchedAt: now + 1,
    recordedAt: now + 1,
    sessionId: null,
    withdrawn: false,
  };
}

function fullest(): Player {
  const manyMovies = Array.from({ length: 250 }, (_, index) => watchOf(1_000_000 + index));
  const names = '電'.repeat(80);
  const step = { titles: { en: names, fr: names, ru: names }, count: 1, target: 1, xp: 1 };
  const recentMovies = Array.from({ length: maxRecentMovies }, (_, at) => ({
    movieId: at + 1,
    at: now - at,
    title: names,
    titles: { fr: names, ru: names },
    steps: Array.from({ length: maxRecentMovieSteps }, () => ({ challengeId: 'x'.repeat(64), ...step })),
    earned: {
      sessionId: 'x'.repeat(20),
      paid: Array.from({ length: 30 }, () => ({ reward: 'own-challenge' as const, xp: 400, coins: 0 })),
    },
  }));
  let player: Player = {
    ...newPlayer,
    recentMovies,
    seen: Array.from({ length: 45_000 }, (_, index) => 25 * index + 1),
    reel: new Uint8Array(maxReelBytes),
    badges: Object.fromEntries(
      allBadges.map(({ id }) => [id, { at: now, xp: 400, sequence: 2, taken: 400 }]),
    ),
    earned: allBadges.map(({ id }) => id),
  };
  for (let joined = 0; joined < maxHeldChallenges; joined += 1) {
    const isUnderWay = joined >= maxHeldChallenges - maxActiveChallenges;
    const challenge = biggest(`${joined}`.padStart(64, 'x'), isUnderWay ? 100 : 1);
    player = addChallenge(player, challenge, null, now).player;
    const followed = Object.values(player.challenges).map((each) => {
      const isOpen = each.challenge.targetCount === 100;
      const { currentCount: _, ...progress } = progressOf(
        each,
        isOpen ? manyMovies.slice(0, 99) : manyMovies,
      );
      return { ...each, ...progress, completedAt: progress.isCompleted ? now : null };
    });
    player = withChallenges(player, followed);
  }
  return player;
}

describe("A player's document", () => {
  it('stays far below Firestore’s limit at the product’s limits', async () => {
    await suite();
    const player = fullest();
    assert.lengthOf(Object.keys(player.challenges), maxHeldChallenges);
    assert.throws(() => addChallenge(player, biggest('another', 1), null, now), 'challenges-too-many');

    const { db } = context();
    const ref = db.doc('players/fullest');
    await transact(db, async (tx) => writePlayer(tx, ref.id, player));
    const size = sizeOf((await ref.get()).data());
    assert.isAbove(size, 200_000, 'the limits are reached');
    assert.isBelow(size, 500_000);
    await ref.delete();
  });

  it('has room for twice as many challenges, which a guest’s merge may bring', async () => {
    const player = fullest();
    const more = Object.values(player.challenges).map((joined) => {
      const id = joined.challenge.id.replace('x', 'y');
      return { ...joined, challenge: { ...joined.challenge, id } };
    });
    const merged = more.reduce((before, joined) => withMergedChallenge(before, joined, now), player);
    assert.lengthOf(Object.keys(merged.challenges), maxMergedChallenges);
    assert.throws(
      () => withMergedChallenge(merged, { ...more[0]!, challenge: biggest('another', 1) }, now),
      'challenges-too-many',
    );
    const { db } = context();
    const ref = db.doc('players/merged');
    await transact(db, async (tx) => writePlayer(tx, ref.id, merged));
    assert.isBelow(sizeOf((await ref.get()).data()), 700_000);
    await ref.delete();
  });

  it('holds at most 36 challenges, even if many are completed at once', () => {
    let player = newPlayer;
    const join = (id: string) => {
      const taken = addChallenge(player, biggest(id, 1), null, now);
      const completed = { ...taken.joined, moviesWatched: [1], isCompleted: true, completedAt: now };
      player = withChallenges(player, [...Object.values(player.challenges), completed]);
    };
    for (let joined = 0; joined < 36; joined += 1) join(`${joined}`);
    assert.throws(() => join('one more'), 'challenges-too-many');
  });
});
