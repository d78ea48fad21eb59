import { assert } from 'chai';
import fc from 'fast-check';
import type { JoinedChallenge } from '#core/players/index.ts';
import { payChallengesAlone } from '#core/players/pay/alone.test-support.ts';
import { isFinished, progressOf } from '#together/challenges/index.ts';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import {
  anyStep,
  challenges,
  deliver,
  deliverAll,
  goOn,
  joinAll,
  lastEntries,
  meets,
  play,
  stored,
  type World,
  wait,
} from '../history/history.test-support.ts';
import { assertRecounted } from '../history/recount.test-support.ts';
import { mergedChallenge, unsettledMovies, withMergedChallenge } from './merge-guest.ts';

const anyLife = fc.record({
  joinsAll: fc.boolean(),
  steps: fc.array(anyStep, { minLength: 5, maxLength: 50, size: 'max' }),
});

function partIn(world: World, id: string): JoinedChallenge | null {
  return world.player.challenges[id] ?? world.finished.get(id) ?? null;
}

/** Merges the watches as the store does, without the database: some were recorded for both in one session. */
function mergeGuestWatches(guest: World, member: World, shared: number): void {
  for (const [index, watch] of guest.watches.entries()) {
    const id = index % shared === 0 ? watch.id : `${watch.id}-guest`;
    if (member.watches.some((each) => each.id === id)) continue;
    member.watches.push({ ...watch, id });
    member.underWay.push({ movieId: watch.movieId, by: member.now });
  }
}

function mergeChallenge(guest: World, member: World, id: string): void {
  const { now } = member;
  const own = partIn(member, id);
  const result = mergedChallenge(own, partIn(guest, id), member.watches, now);
  const { [id]: _left, ...others } = guest.player.challenges;
  guest.player = { ...guest.player, challenges: others };
  guest.finished.delete(id);
  if (!result) return;
  const { player, entries } = payChallengesAlone(
    withMergedChallenge(member.player, result, now),
    [result],
    now,
    lastEntries(member),
  );
  for (const entry of entries)
    assert.notInclude(
      member.entries.map(({ id }) => id),
      entry.id,
    );
  member.entries.push(...entries);
  member.player = player;
  if (isFinished(result, now)) member.finished.set(id, result);
  else if (own === member.finished.get(id)) member.finished.delete(id);
}

describe('Merging a guest', () => {
  it('equals a recount over the watches of both from the earlier join of each challenge', () => {
    const reached = { both: 0, onlyGuest: 0, earlier: 0, finished: 0, completedByBoth: 0 };
    const anyMeeting = fc.record({
      lives: fc.tuple(anyLife, anyLife),
      shared: fc.integer({ min: 1, max: 4 }),
      early: fc.nat({ max: 5 }),
      later: fc.array(anyStep, { maxLength: 20 }),
      order: fc.infiniteStream(fc.nat()),
    });
    fc.assert(
      fc.property(anyMeeting, ({ lives, shared, early, later, order }) => {
        const [guest, member] = lives.map(({ joinsAll, steps }) =>
          play(joinsAll ? [...joinAll, ...steps] : steps),
        ) as [World, World];
        const pick = () => order.next().value;
        const now = Math.max(guest.now, member.now);
        for (const world of [guest, member]) wait(world, now - world.now);
        const before = challenges.map(({ id }) => [partIn(member, id), partIn(guest, id)] as const);

        mergeGuestWatches(guest, member, shared);
        for (const { movieId } of member.underWay.splice(0, early)) deliver(member, movieId);
        for (const { id } of challenges) {
          const own = partIn(member, id);
          const isOver = own && !own.isCompleted && isFinished(own, member.now);
          const completes = isOver && progressOf(own, member.watches).isCompleted;
          if (partIn(guest, id) || completes) mergeChallenge(guest, member, id);
        }
        for (const movieId of unsettledMovies(member.player, member.watches)) deliver(member, movieId);
        for (const [index, { id }] of challenges.entries()) {
          const parts = before[index]!.filter((part) => part !== null);
          if (parts.length === 0) continue;
          const { joinedAt, isCompleted } = partIn(member, id)!;
          assert.equal(joinedAt, Math.min(...parts.map((part) => part.joinedAt)), `join of ${id}`);
          const [own, brought] = before[index]!;
          if (own && brought) reached.both += 1;
          if (!own && brought) reached.onlyGuest += 1;
          if (own && !own.isCompleted && brought && !brought.isCompleted && isCompleted)
            reached.completedByBoth += 1;
          if (own && brought && own.joinedAt > brought.joinedAt) reached.earlier += 1;
          if (brought && isFinished(brought, member.now)) reached.finished += 1;
        }

        goOn(member, later);
        deliverAll(member, pick);
        assertRecounted(stored(member), meets, challenges);
      }),
      rounds(250, 1000),
    );
    for (const [what, times] of Object.entries(reached)) assert.isAbove(times, deep(5, 20), what);
  });
});
