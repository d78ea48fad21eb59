import { sourceOf } from '@cine/contract/game/pay/sources';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { payChallengesAlone } from '#core/players/pay/alone.test-support.ts';
import { newPlayer } from '#core/players/player.ts';
import { movedTo } from '#watching/watches/watch.ts';
import { rounds } from '../../../../../../scripts/test/deep.ts';
import {
  anyStep,
  challenges,
  deliverAll,
  goOn,
  joinAll,
  lastEntries,
  meets,
  play,
  type Step,
  stored,
  type World,
} from '../history/history.test-support.ts';
import { assertRecounted } from '../history/recount.test-support.ts';
import { createDecidingCollector } from './deciding.ts';
import { withoutDoubles } from './repoint-service.ts';
import { repointedPlayer } from './repointed.ts';

const own = 2 ** 40 + 7;
const became = 4;

const anyFacts = fc.constantFrom<Partial<MovieFacts>>(
  {},
  { year: 1962, genres: ['Western'] },
  { year: 1962, genres: ['Drama'] },
  { year: 1975, genres: ['Drama'] },
  { genres: ['Western'] },
);

/** What was said of the movie, and what the catalogue knows: mostly facts that change a challenge. */
const anyCorrection = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(anyFacts, anyFacts) },
  {
    weight: 2,
    arbitrary: fc.constant<[Partial<MovieFacts>, Partial<MovieFacts>]>([
      { year: 1962, genres: ['Western'] },
      { year: 1975, genres: ['Drama'] },
    ]),
  },
);

/** Histories without giving up, since the XP of a challenge that was given up stays. */
const anyHistory = fc.record({
  steps: fc.array(
    fc.record({
      step: anyStep.filter((step) => step.do !== 'abandon'),
      isOwn: fc.nat(2).map((n) => n === 0),
    }),
    { minLength: 30, maxLength: 90, size: 'max' },
  ),
  promotedAfter: fc.nat(90),
  correction: anyCorrection,
  order: fc.infiniteStream(fc.nat()),
});

/** The step, moved to the promoted movie if it is about it. */
function about(step: Step, isOwn: boolean, movieId: number, facts: Partial<MovieFacts>): Step {
  return step.do === 'record' && isOwn ? { ...step, movieId, facts } : step;
}

function repoint(world: World, facts: MovieFacts): void {
  world.watches = world.watches.map((watch) => (watch.movieId === own ? movedTo(watch, facts) : watch));
  const finished = [...world.finished.values()];
  const { take, all } = createDecidingCollector([...Object.values(world.player.challenges), ...finished]);
  const ids = [own, facts.id] as const;
  for (const watch of world.watches) if (watch.movieId !== facts.id) take(watch);
  const ofMovie = world.watches.filter(({ movieId }) => movieId === facts.id);
  const done = repointedPlayer(world.player, finished, ids, [...all(), ...ofMovie], world.now);
  assert.deepEqual(done, repointedPlayer(world.player, finished, ids, world.watches, world.now));
  for (const joined of done.finishedChallenges) world.finished.set(joined.challenge.id, joined);
  for (const { challenge } of done.resumedChallenges) world.finished.delete(challenge.id);
  const settled = payChallengesAlone(done.player, done.flippedChallenges, world.now, lastEntries(world));
  world.player = settled.player;
  world.entries.push(...settled.entries);
  world.underWay.push(
    { movieId: own, by: Number.POSITIVE_INFINITY },
    { movieId: facts.id, by: Number.POSITIVE_INFINITY },
  );
}

function progressIn({ player, finished }: World) {
  const all = [...finished.values(), ...Object.values(player.challenges)];
  return new Map(all.map((joined) => [joined.challenge.id, joined]));
}

/** XP by ready-made challenge: what members' own grant depends on the day. */
function xpIn({ entries }: World) {
  const readyMade = challenges
    .filter(({ makerId }) => makerId === null)
    .map(({ id }) => sourceOf.challenge(id));
  return readyMade.map((source) =>
    entries.filter((entry) => entry.source === source).reduce((sum, { xp }) => sum + xp, 0),
  );
}

describe('A promoted movie', () => {
  it('leaves progress, movies seen and XP as if the catalogue’s movie had been watched from the start', () => {
    const reached = { lost: 0, won: 0, resumed: 0, finished: 0 };
    fc.assert(
      fc.property(anyHistory, ({ steps, promotedAfter, correction: [claim, truth], order }) => {
        const facts: MovieFacts = { ...unknownMovie, ...truth, id: became };
        const at = promotedAfter % steps.length;
        const world = play([
          ...joinAll,
          ...steps.slice(0, at).map(({ step, isOwn }) => about(step, isOwn, own, claim)),
        ]);
        const before = progressIn(world);
        const wasFinished = new Set(world.finished.keys());
        repoint(world, facts);
        for (const [id, { isCompleted }] of progressIn(world)) {
          const was = before.get(id)!.isCompleted;
          if (was && !isCompleted) reached.lost += 1;
          if (!was && isCompleted) reached.won += 1;
        }
        if ([...wasFinished].some((id) => !world.finished.has(id))) reached.resumed += 1;
        goOn(
          world,
          steps.slice(at).map(({ step, isOwn }) => about(step, isOwn, became, truth)),
        );
        deliverAll(world, () => order.next().value);
        assertRecounted(stored(world), meets, challenges);
        if (world.finished.size > 0) reached.finished += 1;

        const other = play([
          ...joinAll,
          ...steps.map(({ step, isOwn }) => about(step, isOwn, became, truth)),
        ]);
        deliverAll(other, () => order.next().value);
        assert.deepEqual(world.player.seen, other.player.seen, 'seen');
        assert.deepEqual(xpIn(world), xpIn(other), 'XP');
        const one = progressIn(world);
        const two = progressIn(other);
        for (const { id } of challenges) {
          assert.equal(one.get(id)!.isCompleted, two.get(id)!.isCompleted, id);
          // What is settled may have been so at different times, and counts what came before.
          if (world.finished.has(id) || other.finished.has(id)) continue;
          assert.deepEqual(one.get(id)!.moviesWatched, two.get(id)!.moviesWatched, id);
        }
      }),
      { ...rounds(200, 6000) },
    );
    for (const [what, times] of Object.entries(reached)) assert.isAbove(times, 5, what);
  });

  it('takes the concessions of its watches along, and leaves those of other movies', () => {
    const watch = {
      id: `${became}-one`,
      movieId: became,
      facts: { ...unknownMovie, id: became },
      watchedAt: 2,
      recordedAt: 2,
      sessionId: 'one',
      withdrawn: false,
      concession: 40,
    };
    const elsewhere = { watchId: '9-one', at: 1, points: -5 };
    const former = {
      ...newPlayer,
      seen: [9, own],
      concessions: [{ watchId: `${own}-one`, at: 2, points: 40 }, elsewhere],
    };
    const { player } = repointedPlayer(former, [], [own, became], [watch], 3);
    expect(player.concessions).to.deep.equal([{ watchId: watch.id, at: 2, points: 40 }, elsewhere]);
  });

  it('was watched once if both were recorded with one key, and is withdrawn only if both were', () => {
    const watch = {
      movieId: became,
      facts: { ...unknownMovie, id: became },
      watchedAt: 1,
      sessionId: 'one',
      withdrawn: false,
    };
    const first = { ...watch, id: '4-one', recordedAt: 1 };
    const second = { ...watch, id: '4-one', recordedAt: 2 };
    const other = { ...watch, id: '4-two', recordedAt: 3 };
    expect(withoutDoubles([second, other, first])).to.deep.equal([first, other]);
    const taken = { ...first, withdrawn: true };
    const both = { ...second, withdrawn: true };
    expect(withoutDoubles([taken, second])).to.deep.equal([first]);
    expect(withoutDoubles([taken, both])).to.deep.equal([taken]);
  });
});
