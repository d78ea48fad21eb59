import { expect } from 'chai';
import fc from 'fast-check';
import { MovieNumbers } from './movie-numbers.ts';
import {
  type Change,
  maxShown,
  NearestNeighbours,
  type Neighbour,
  stateOf,
  type User,
} from './nearest-neighbours.ts';
import { listLength } from './neighbour-lists.ts';
import { minInCommon, similarity, sumsOf } from './pearson.ts';

/** Set by a deep run of the project that contains this package. */
const isDeep = process.env.CINE_DEEP === '1';

type Scores = Record<number, number>;

const userOf = (uid: string, scores: Scores, isHidden = false): User => ({ uid, ...nowOf(scores, isHidden) });

function nowOf(scores: Scores, isHidden: boolean): Omit<User, 'uid'> {
  const movieIds = Object.keys(scores)
    .map(Number)
    .sort((one, other) => one - other);
  return { ratings: { movieIds, scores: Uint8Array.from(movieIds, (id) => scores[id]!) }, isHidden };
}

function naive(users: readonly User[]): Record<string, Neighbour[]> {
  const movies = new MovieNumbers([]);
  const rows = users.map(({ ratings }) => movies.rowOf(ratings));
  const of = (user: number) =>
    users
      .map(({ uid, isHidden }, other) => {
        const sums = sumsOf(rows[user]!, rows[other]!);
        const least = minInCommon(Math.min(rows[user]!.movies.length, rows[other]!.movies.length));
        const isComparable = other !== user && !isHidden && sums.n >= least;
        return { uid, similarity: isComparable ? similarity(sums) : Number.NaN, common: sums.n };
      })
      .filter((neighbour) => neighbour.similarity > 0)
      .sort((one, other) => other.similarity - one.similarity || (one.uid < other.uid ? -1 : 1))
      .slice(0, maxShown);
  return Object.fromEntries(users.map(({ uid }, user) => [uid, of(user)]));
}

function allOf(users: readonly User[], similarities: NearestNeighbours): Record<string, Neighbour[]> {
  return Object.fromEntries(users.map(({ uid }) => [uid, similarities.neighboursOf(uid)]));
}

async function computed(users: readonly User[], threads = 0): Promise<NearestNeighbours> {
  const similarities = new NearestNeighbours(stateOf(users), threads);
  await similarities.computeAll();
  return similarities;
}

const uid = fc.nat(70).map((number) => `u${number}`);
/** Few distinct scores, so that ties are frequent. */
const scores = fc.dictionary(fc.nat(14).map(String), fc.constantFrom(0, 20, 40, 100), {
  minKeys: 0,
  maxKeys: 15,
}) as fc.Arbitrary<Scores>;
const isHidden = fc.nat(9).map((number) => number === 0);
const users = fc.uniqueArray(
  fc.tuple(uid, scores, isHidden).map((each) => userOf(...each)),
  { selector: (user) => user.uid, maxLength: 70, size: 'max' },
);

function crowd(size: number, movies: number, seed: number, activity = { least: 3, more: 60 }): User[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: size }, (_, user) => {
    const rated = Array.from({ length: activity.least + next(activity.more) }, () => [
      next(movies),
      next(101),
    ]);
    return userOf(`u${user}`, Object.fromEntries(rated) as Scores, next(20) === 0);
  });
}

describe('NearestNeighbours.computeAll', () => {
  it('finds the neighbours of the definition, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(users, async (all) => {
        expect(allOf(all, await computed(all))).to.deep.equal(naive(all));
      }),
      isDeep ? { numRuns: 60 } : { numRuns: 20, seed: 1 },
    );
  });

  it('finds the same with any number of threads', async () => {
    const all = crowd(500, 120, 6);
    const expected = naive(all);
    for (const threads of [0, 1, 2, 3]) {
      const similarities = await computed(all, threads);
      expect(allOf(all, similarities)).to.deep.equal(expected);
      await similarities.close();
    }
  });

  it('gives hidden users neighbours but never makes them one', async () => {
    const scores = { 1: 10, 2: 20, 3: 60 };
    const all = [userOf('a', scores), userOf('b', scores, true), userOf('c', scores)];
    const similarities = await computed(all);
    expect(similarities.neighboursOf('a').map((each) => each.uid)).to.deep.equal(['c']);
    expect(similarities.neighboursOf('b').map((each) => each.uid)).to.deep.equal(['a', 'c']);
  });

  it('compares users with more movies in common than packed sums hold', async () => {
    const many = (seed: number) =>
      Object.fromEntries(
        Array.from({ length: 4_200 }, (_, movie) => [movie, (movie * seed + (movie >> 4)) % 101]),
      );
    const all = [userOf('a', many(7)), userOf('b', many(8)), userOf('c', many(1)), ...crowd(20, 120, 1)];
    const similarities = await computed(all);
    expect(allOf(all, similarities)).to.deep.equal(naive(all));
    expect(
      Object.values(allOf(all, similarities))
        .flat()
        .some(({ common }) => common === 4_200),
    ).to.equal(true);
  });
});

describe('NearestNeighbours.update', () => {
  const change: fc.Arbitrary<Change> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ uid, now: fc.tuple(scores, isHidden).map((each) => nowOf(...each)) }),
    },
    { weight: 1, arbitrary: fc.record({ uid, now: fc.constant(null) }) },
  );
  const changes = fc.uniqueArray(change, { selector: (each) => each.uid, maxLength: 8 });
  /** One rating of an existing user is given, changed or withdrawn. */
  const small = fc.uniqueArray(
    fc.record({ at: fc.nat(70), movie: fc.nat(14), score: fc.option(fc.nat(100)) }),
    { selector: ({ at }) => at, maxLength: 5 },
  );

  it('leaves what a full computation finds, and reports exactly the users whose neighbours changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        users,
        fc.array(fc.oneof(changes, small), { maxLength: 8 }),
        async (first, history) => {
          const similarities = await computed(first);
          let all = first;
          for (const step of history) {
            const changes = step.flatMap((each) => ('uid' in each ? [each] : oneRating(all, each)));
            const before = allOf(all, similarities);
            all = after(all, changes);
            const affected = await similarities.update(changes);
            const now = allOf(all, similarities);
            expect(now).to.deep.equal(naive(all));
            const differing = all
              .map((each) => each.uid)
              .filter((each) => !isSame(now[each], before[each] ?? []));
            expect([...affected].sort()).to.deep.equal(differing.sort());
          }
        },
      ),
      isDeep ? { numRuns: 150 } : { numRuns: 20, seed: 1 },
    );
  });

  it('orders movies that both love as a full computation does, also those first rated later', async () => {
    const early = { 1: 20, 2: 60, 9: 90 };
    const later = { 1: 90, 2: 10, 5: 90, 9: 90 };
    const similarities = await computed([userOf('a', early), userOf('b', early)]);
    await similarities.update(['a', 'b'].map((uid) => ({ uid, now: nowOf(later, false) })));
    const [neighbour] = similarities.neighboursWithMovies('a');
    expect(neighbour!.movieIds).to.deep.equal([1, 5, 9]);
    const anew = await computed([userOf('a', later), userOf('b', later)]);
    expect(anew.neighboursWithMovies('a')).to.deep.equal([neighbour]);
  });

  it('compares a user with all others again when too many drop out of the list', async () => {
    const all = crowd(200, 40, 3);
    const similarities = await computed(all);
    const best = similarities.neighboursOf('u0').slice(0, listLength - maxShown + 5);
    expect(best.length).to.equal(listLength - maxShown + 5);
    const changes = best.map(({ uid }) => ({ uid, now: nowOf({ 1: 50 }, false) }));
    const affected = await similarities.update(changes);
    expect(affected).to.include('u0');
    expect(allOf(all, similarities)).to.deep.equal(naive(after(all, changes)));
  });

  it('rebuilds the matrix when its room for changes is used up', async () => {
    const all = crowd(60, 3_000, 4);
    const similarities = await computed(all);
    const many = (seed: number) =>
      Object.fromEntries(Array.from({ length: 3_000 }, (_, movie) => [movie * 3, (movie * seed) % 101]));
    let now = all;
    for (let turn = 1; turn < 12; turn++) {
      const changes = [0, 1, 2, 3].map((each) => ({
        uid: `u${each}`,
        now: nowOf(many(turn * 5 + each), false),
      }));
      await similarities.update(changes);
      now = after(now, changes);
    }
    expect(allOf(now, similarities)).to.deep.equal(naive(now));
  });

  it('follows users across the activity that requires more movies in common, on threads', async () => {
    // From 64 ratings on, users need 4 movies in common; they share about that many of 1,200.
    let all = crowd(150, 1_200, 7, { least: 62, more: 6 });
    const similarities = await computed(all, 2);
    for (const turn of [0, 1, 2, 3]) {
      const changes = Array.from({ length: 40 }, (_, at) => {
        const change = {
          at: (at * 3 + turn) % 150,
          movie: (at * 29 + turn) % 1_200,
          score: turn === 2 ? null : 50 + at,
        };
        return oneRating(all, change);
      }).flat();
      all = after(all, changes);
      await similarities.update(changes);
      expect(allOf(all, similarities)).to.deep.equal(naive(all));
    }
    await similarities.close();
  });

  it('returns no users for changes without effect', async () => {
    const all = crowd(50, 40, 5);
    const similarities = await computed(all);
    const changes = all.map(({ uid, ...now }) => ({ uid, now }));
    expect(await similarities.update([...changes, { uid: 'nobody', now: null }])).to.deep.equal([]);
  });

  function after(all: readonly User[], changes: readonly Change[]): User[] {
    const changed = new Set(changes.map((each) => each.uid));
    const now = changes.flatMap(({ uid, now }) => (now ? [{ uid, ...now }] : []));
    return [...all.filter((each) => !changed.has(each.uid)), ...now];
  }

  function oneRating(
    all: readonly User[],
    { at, movie, score }: { at: number; movie: number; score: number | null },
  ): Change[] {
    const user = all[at];
    if (!user) return [];
    const { movieIds, scores } = user.ratings;
    const own: Scores = Object.fromEntries(Array.from(movieIds, (id, place) => [id, scores[place]!]));
    if (score === null) delete own[movie];
    else own[movie] = score;
    return [{ uid: user.uid, now: nowOf(own, user.isHidden) }];
  }

  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
});
