import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { day, hour } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { type JoinedChallenge, newPlayer, type Player } from '#core/players/index.ts';
import { payChallengesAlone } from '#core/players/pay/alone.test-support.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant } from '#platform/time/instant.ts';
import { does } from '#test/does.ts';
import { addChallenge, dropChallenge } from '#together/challenges/participants/participation.ts';
import { assertWithdrawable, type WatchEvent, watchIdOf } from '#watching/watches/watch.ts';
import { countMovie } from '../count-movie.ts';
import type { Meets, Stored } from './recount.test-support.ts';

const start = Date.parse('2026-12-10T18:00:00Z');

/** A trigger is retried for a day at most. */
const latestDelivery = day;

const definition = {
  version: 1,
  titles: { en: 'A challenge' },
  season: null,
  audience: 'everyone',
  makerId: null,
} as const;
const season = { from: toInstant(start + 6 * hour), to: toInstant(start + 40 * hour) };
export const challenges: Challenge[] = [
  {
    ...definition,
    id: 'sixties',
    makerId: 'maker',
    rules: [{ field: 'decade', operator: 'eq', value: 1960 }],
    targetCount: 2,
    xpReward: 100,
  },
  {
    ...definition,
    id: 'western',
    makerId: 'maker',
    rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    targetCount: 1,
    xpReward: 400,
  },
  {
    ...definition,
    id: 'dated',
    rules: [{ field: 'year', operator: 'gt', value: 1900 }],
    targetCount: 3,
    xpReward: 120,
  },
  {
    ...definition,
    id: 'season',
    rules: [{ field: 'genre', operator: 'ne', value: 'Western' }],
    targetCount: 1,
    xpReward: 50,
    season,
  },
];
export const meets = new Map<string, Meets>([
  ['sixties', ({ year }) => year !== null && year >= 1960 && year <= 1969],
  ['western', ({ genres }) => genres.includes('Western')],
  ['dated', ({ year }) => year !== null && year > 1900],
  ['season', ({ genres }) => genres.length > 0 && !genres.includes('Western')],
]);

const knowledge: Partial<MovieFacts>[] = [
  {},
  { year: 1962, genres: ['Western'] },
  { year: 1962, genres: ['Drama'] },
  { year: 1975, genres: ['Drama', 'Western'] },
  { genres: ['Drama'] },
];

export const anyStep = fc.oneof(
  does('record', 6, {
    movieId: fc.integer({ min: 1, max: 4 }),
    facts: fc.constantFrom(...knowledge),
    ago: fc.constantFrom(0, 0, 0, 0, 0, hour, 20 * hour, 7 * day, 7 * day + 1),
  }),
  does('withdraw', 4, { which: fc.nat() }),
  does('join', 4, { which: fc.nat({ max: 3 }) }),
  does('abandon', 2, { which: fc.nat({ max: 3 }) }),
  does('deliver', 6, { which: fc.nat(), again: fc.boolean() }),
  does('wait', 3, { ms: fc.constantFrom(1, 1, hour, hour, 9 * hour, 23 * hour, 49 * hour) }),
);
export type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

export const joinAll: Step[] = challenges.map((_, which) => ({ do: 'join', which }));

export type World = {
  now: number;
  player: Player;
  finished: Map<string, JoinedChallenge>;
  entries: LedgerEntry[];
  watches: WatchEvent[];
  underWay: { movieId: number; by: number }[];
};

export function play(steps: readonly Step[]): World {
  const world: World = {
    now: start,
    player: { ...newPlayer, timeZone: 'UTC' },
    finished: new Map(),
    entries: [],
    watches: [],
    underWay: [],
  };
  goOn(world, steps);
  return world;
}

export function goOn(world: World, steps: readonly Step[]): void {
  for (const step of steps) {
    try {
      take(world, step);
    } catch (error) {
      // A refusal changes nothing.
      if (!(error instanceof AppError)) throw error;
    }
  }
}

function take(world: World, step: Step): void {
  const { now, watches } = world;
  switch (step.do) {
    case 'record': {
      const { movieId, ago } = step;
      const facts = { ...unknownMovie, ...step.facts, id: movieId };
      const id = watchIdOf(movieId, `${watches.length}`);
      const times = { watchedAt: now - ago, recordedAt: now };
      watches.push({ id, movieId, facts, ...times, sessionId: null, withdrawn: false });
      send(world, movieId);
      break;
    }
    case 'withdraw': {
      const watch = watches[step.which % (watches.length || 1)];
      if (!watch || watch.withdrawn) return;
      assertWithdrawable(watch, now);
      watch.withdrawn = true;
      send(world, watch.movieId);
      break;
    }
    case 'join':
      join(world, challenges[step.which]!);
      break;
    case 'abandon':
      world.player = dropChallenge(world.player, challenges[step.which]!.id);
      break;
    case 'deliver': {
      const at = step.which % (world.underWay.length || 1);
      const delivery = world.underWay[at];
      if (!delivery) return;
      if (!step.again) world.underWay.splice(at, 1);
      deliver(world, delivery.movieId);
      break;
    }
    case 'wait':
      wait(world, step.ms);
      break;
  }
}

function send(world: World, movieId: number): void {
  world.underWay.push({ movieId, by: world.now + latestDelivery });
}

function join(world: World, challenge: Challenge): void {
  const { player, finished, watches, now } = world;
  if (player.challenges[challenge.id] || finished.get(challenge.id)?.isCompleted) return;
  const lastRecordedAt = watches.length > 0 ? Math.max(...watches.map((watch) => watch.recordedAt)) : null;
  const taken = addChallenge(player, challenge, lastRecordedAt, now);
  world.player = taken.player;
  for (const over of taken.finished) finished.set(over.challenge.id, over);
}

export function deliver(world: World, movieId: number): void {
  const ofMovie = world.watches.filter((watch) => watch.movieId === movieId);
  const {
    player,
    flippedChallenges,
    finishedChallenges: over,
  } = countMovie(world.player, movieId, ofMovie, world.now);
  for (const joined of over) world.finished.set(joined.challenge.id, joined);
  const settled = payChallengesAlone(player, flippedChallenges, world.now, lastEntries(world));
  assert.isAtLeast(settled.player.totalXp, 0);
  for (const { id } of settled.entries) {
    assert.isFalse(
      world.entries.some((entry) => entry.id === id),
      `${id} appended twice`,
    );
  }
  world.player = settled.player;
  world.entries.push(...settled.entries);
}

export function lastEntries({ entries }: Pick<World, 'entries'>): LedgerEntry[] {
  return [...new Map(entries.map((entry) => [entry.source, entry])).values()];
}

export function wait(world: World, ms: number): void {
  const until = world.now + ms;
  for (const due of world.underWay.filter(({ by }) => by < until).sort((a, b) => a.by - b.by)) {
    world.now = Math.max(world.now, due.by);
    deliver(world, due.movieId);
  }
  world.underWay = world.underWay.filter(({ by }) => by >= until);
  world.now = until;
}

export function stored({ finished, ...rest }: World): Stored {
  return { ...rest, finished: [...finished.values()] };
}

export function deliverAll(world: World, pick: () => number): void {
  while (world.underWay.length > 0) {
    const at = pick() % world.underWay.length;
    for (const { movieId } of world.underWay.splice(at, 1)) deliver(world, movieId);
  }
}
