import { type Filters, filtersSchema } from '@cine/contract/movies/filters';
import type { MovieFacts, Offers } from '@cine/contract/movies/movie';
import type { GenreName } from '@cine/contract/movies/tmdb-codes';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { strategySchema } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { hour } from '@cine/contract/time';
import fc from 'fast-check';
import { type JoinedChallenge, newPlayer, type Player } from '#core/players/index.ts';
import { commonProviders, type SessionState, withFreeOffers } from '../sessions/index.ts';
import type { ListQuery } from './page.ts';
import { sessionViewing, type TonightSession, withSession } from './tonight-session.ts';

export const now = Date.parse('2026-11-20T20:00:00Z');
const regions = ['FR', 'US', 'JP'];
const genres: GenreName[] = ['Comedy', 'Drama', 'Horror', 'Family'];
/** Netflix and its ad tier, Prime under both its ids, Disney+, Canal+: few enough to be shared sometimes. */
export const subscriptions = [8, 1796, 119, 9, 337, 381];
/** A service that only appears in offers. */
const unlisted = 99_999;
const stores = [2, 10];

/** Small worlds, so that every case occurs in some of them. */
const runtimes = [45, 75, 90, 94, 105, 130, 240];
const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { freq: 6 });

export function movieOf(facts: Partial<MovieFacts> = {}): MovieFacts {
  return {
    ...unknownMovie,
    year: 1994,
    runtime: 100,
    genres: ['Comedy'],
    language: 'fr',
    countries: ['FR'],
    rating: 7,
    popularity: 10,
    ...facts,
  };
}

export const movies: fc.Arbitrary<MovieFacts[]> = fc
  .array(
    fc.record({
      year: orNull([1931, 1974, 1994, 2012]),
      runtime: orNull(runtimes),
      genres: fc.subarray(genres),
      rating: orNull([3, 6.5, 7.5, 9]),
      popularity: orNull([0, 1, 40, 900]),
      certificates: fc.record(
        { FR: fc.constantFrom('U', '12', '16'), US: fc.constantFrom('G', 'R', 'NR') },
        { requiredKeys: [] },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((facts) => facts.map((each, index) => movieOf({ ...each, id: 101 + index })));

const offers: fc.Arbitrary<Offers> = fc
  .record({
    flatrate: fc.subarray([...subscriptions, unlisted]),
    free: fc.subarray([234]),
    ads: fc.subarray([73]),
    rent: fc.subarray(stores),
    buy: fc.subarray([...stores, 8]),
  })
  .map((kinds) => Object.fromEntries(Object.entries(kinds).filter(([, ids]) => ids.length > 0)) as Offers);

/** Fresh, stale, too old to be believed, or never checked. Movies share a few offers, as in shards. */
const availability = fc.option(
  fc.record({
    offer: fc.nat({ max: 2 }),
    checkedAt: fc.constantFrom(2, 2, 2, 40, 60, 15 * 24).map((hours) => now - hours * hour),
  }),
  { freq: 8 },
);

const attendee = fc.record({
  name: fc.constant('somebody'),
  guest: fc.boolean(),
  providers: fc.subarray(subscriptions, { maxLength: 3 }),
  region: fc.constantFrom('FR', 'FR', 'FR', 'US', 'JP'),
  present: fc.constantFrom(true, true, true, false),
  joinedAt: fc.constant(now - hour),
});

export function challengeOf(definition: Partial<Challenge> = {}): Challenge {
  return {
    id: 'comedies',
    version: 1,
    titles: { en: 'Comedies' },
    rules: [{ field: 'genre', operator: 'eq', value: 'Comedy' }],
    targetCount: 3,
    xpReward: 60,
    season: null,
    audience: 'everyone',
    makerId: null,
    ...definition,
  };
}

export function joinedOf(challenge: Challenge, progress: Partial<JoinedChallenge> = {}): JoinedChallenge {
  const none = { joinedAt: now - hour, moviesWatched: [], isCompleted: false, completedAt: null };
  return { challenge, ...none, ...progress };
}

export function playerOf(joined: readonly JoinedChallenge[], seen: readonly number[] = []): Player {
  return {
    ...newPlayer,
    challenges: Object.fromEntries(joined.map((each) => [each.challenge.id, each])),
    seen: [...seen],
  };
}

const challenges = [
  challengeOf(),
  challengeOf({
    id: 'drama-once',
    rules: [{ field: 'genre', operator: 'eq', value: 'Drama' }],
    targetCount: 1,
  }),
  challengeOf({ id: 'short', rules: [{ field: 'runtime', operator: 'lt', value: 95 }], targetCount: 10 }),
];

const player = fc
  .record({
    joined: fc.subarray(challenges),
    moviesWatched: fc.subarray([101, 102]),
    seen: fc.subarray([101, 102, 103, 104, 105, 106]),
  })
  .map(({ joined, moviesWatched, seen }) =>
    playerOf(
      joined.map((challenge) =>
        joinedOf(challenge, challenge.targetCount > moviesWatched.length ? { moviesWatched } : {}),
      ),
      seen,
    ),
  );

const likely = fc
  .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([one, other, confidence]) => ({
    score: Math.max(one, other),
    cautious: Math.min(one, other),
    listed: 0,
    confidence,
  }));

export const tonightSessions: fc.Arbitrary<TonightSession> = fc
  .record({
    mode: fc.constantFrom('together' as const, 'apart' as const),
    region: fc.constantFrom('FR', 'FR', 'FR', 'US', 'JP'),
    attendees: fc.array(fc.tuple(attendee, player), { minLength: 1, maxLength: 4 }),
    lender: fc.option(fc.nat({ max: 3 })),
    includeFree: fc.boolean(),
    movies,
    offers: fc.array(offers, { minLength: 3, maxLength: 3 }),
    refused: fc.subarray([101, 102, 103, 104]),
    owned: fc.uniqueArray(fc.tuple(fc.integer({ min: 101, max: 114 }), fc.nat({ max: 3 })), {
      maxLength: 4,
      selector: String,
    }),
    collected: fc.option(
      fc.subarray(
        Array.from({ length: 14 }, (_, at) => 101 + at),
        { minLength: 4 },
      ),
      {
        freq: 3,
      },
    ),
    strategy: fc.constantFrom(...strategySchema.options),
    likely: fc.array(fc.option(fc.array(likely, { minLength: 14, maxLength: 14 })), {
      minLength: 4,
      maxLength: 4,
    }),
    checks: fc.array(availability, { minLength: 14 * regions.length, maxLength: 14 * regions.length }),
  })
  .map(
    ({
      mode,
      region,
      attendees,
      lender,
      includeFree,
      movies,
      offers,
      checks,
      refused,
      owned,
      collected,
      strategy,
      likely,
    }) => {
      const people = attendees.map(([who, player], index) => ({ uid: `user${index}`, who, player }));
      const session = sessionOf(
        mode,
        region,
        Object.fromEntries(people.map(({ uid, who }) => [uid, who])),
        lender !== null && lender < people.length ? `user${lender}` : null,
      );
      return {
        ...sessionViewing({ ...session, includeFree, strategy }),
        players: new Map(people.filter(({ who }) => who.present).map(({ uid, player }) => [uid, player])),
        tastes: new Map(
          people.flatMap(({ uid, who }, index) => {
            const scores = likely[index];
            const likelyOf = ({ id }: { id: number }) => scores![id - 101]!;
            return who.present && scores ? [[uid, likelyOf] as const] : [];
          }),
        ),
        movies: new Map(movies.map((movie) => [movie.id, movie])),
        lookup: (region, id) => {
          const entry = checks[(id - 101) * regions.length + regions.indexOf(region)];
          return entry ? { offers: offers[entry.offer]!, checkedAt: entry.checkedAt } : undefined;
        },
        refused: new Set(refused),
        source: collected && {
          by: 'user0',
          version: '',
          shown: null,
          has: ({ id }) => collected.includes(id),
        },
        shelves: {
          ownersOf: (id) =>
            owned.flatMap(([movieId, at]) => (movieId === id && at < people.length ? [`user${at}`] : [])),
          version: '',
          parts: new Map(),
        },
        sampleOffers: false,
        now,
      };
    },
  );

export function withFree(tonight: TonightSession): TonightSession {
  return withSession(tonight, withFreeOffers(tonight.session, true));
}

export function sessionOf(
  mode: SessionState['mode'],
  region: string,
  attendees: SessionState['attendees'],
  servicesOf: string | null = null,
): SessionState {
  return {
    id: 'session',
    code: 'ABCDEF',
    status: 'open',
    mode,
    region,
    hostId: 'user0',
    attendees,
    screens: [],
    removed: [],
    servicesOf,
    commonProviders: commonProviders(mode, attendees, servicesOf),
    includeFree: false,
    strategy: 'average-without-misery',
    filters: {},
    chosen: null,
    watched: [],
    createdAt: now - hour,
    expiresAt: now + hour,
  };
}

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  mood: fc.constantFrom('light', 'short-evening', 'classic'),
  maxRuntime: fc.constantFrom(...runtimes),
  minRuntime: fc.constantFrom(...runtimes),
  fromYear: fc.constantFrom(1950, 2000),
  toYear: fc.constantFrom(1950, 2000),
  genres: fc.subarray(genres, { minLength: 1 }),
  suitableForAge: fc.constantFrom(0, 10, 12, 18),
  suitableForAgeElsewhere: fc.constantFrom(0, 10, 12, 18),
  unseenByAll: fc.boolean(),
});
const filterNames = filtersSchema.keyof().options;

/** A few filters at once, since all of them together would leave nothing. */
export const filters: fc.Arbitrary<Filters> = fc
  .tuple(anyFilters, fc.oneof(fc.subarray(filterNames, { maxLength: 2 }), fc.subarray(filterNames)))
  .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])));

export function inputOf(query: Partial<ListQuery> = {}): ListQuery {
  return { ...tonight.input.parse({ sessionId: 'session' }), filters: {}, pageSize: 50, ...query };
}
