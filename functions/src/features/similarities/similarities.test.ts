import { expect } from 'chai';
import fc from 'fast-check';
import { kept } from './lists.ts';
import { MovieNumbers } from './movie-numbers.ts';
import { leastInCommon, similarity, sumsOf } from './pearson.ts';
import { type Change, type Neighbour, type Person, Similarities, shown, stateOf } from './similarities.ts';

type Scores = Record<number, number>;

const personOf = (uid: string, scores: Scores, isHidden = false): Person => ({
  uid,
  ...nowOf(scores, isHidden),
});

function nowOf(scores: Scores, isHidden: boolean): Omit<Person, 'uid'> {
  const movieIds = Object.keys(scores)
    .map(Number)
    .sort((one, other) => one - other);
  return { ratings: { movieIds, scores: Uint8Array.from(movieIds, (id) => scores[id]!) }, isHidden };
}

/** Everybody's neighbours by the definition: all with all, sorted. */
function naive(people: readonly Person[]): Record<string, Neighbour[]> {
  const movies = new MovieNumbers([]);
  const rows = people.map(({ ratings }) => movies.rowOf(ratings));
  const of = (person: number) =>
    people
      .map(({ uid, isHidden }, other) => {
        const sums = sumsOf(rows[person]!, rows[other]!);
        const least = leastInCommon(Math.min(rows[person]!.movies.length, rows[other]!.movies.length));
        const isComparable = other !== person && !isHidden && sums.n >= least;
        return { uid, similarity: isComparable ? similarity(sums) : Number.NaN, common: sums.n };
      })
      .filter((neighbour) => neighbour.similarity > 0)
      .sort((one, other) => other.similarity - one.similarity || (one.uid < other.uid ? -1 : 1))
      .slice(0, shown);
  return Object.fromEntries(people.map(({ uid }, person) => [uid, of(person)]));
}

function allOf(people: readonly Person[], similarities: Similarities): Record<string, Neighbour[]> {
  return Object.fromEntries(people.map(({ uid }) => [uid, similarities.neighboursOf(uid)]));
}

async function computed(people: readonly Person[], threads = 0): Promise<Similarities> {
  const similarities = new Similarities(stateOf(people), threads);
  await similarities.computeAll();
  return similarities;
}

const uid = fc.nat(70).map((number) => `u${number}`);
/** Few points, so that ties are frequent. */
const scores = fc.dictionary(fc.nat(14).map(String), fc.constantFrom(0, 20, 40, 100), {
  minKeys: 0,
  maxKeys: 15,
}) as fc.Arbitrary<Scores>;
const isHidden = fc.nat(9).map((number) => number === 0);
const people = fc.uniqueArray(
  fc.tuple(uid, scores, isHidden).map((each) => personOf(...each)),
  { selector: (person) => person.uid, maxLength: 70, size: 'max' },
);

/** Pseudo-random ratings of many, from a seed. */
function crowd(size: number, movies: number, seed: number, activity = { least: 3, more: 60 }): Person[] {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: size }, (_, person) => {
    const rated = Array.from({ length: activity.least + next(activity.more) }, () => [
      next(movies),
      next(101),
    ]);
    return personOf(`u${person}`, Object.fromEntries(rated) as Scores, next(20) === 0);
  });
}

describe("Everybody's neighbours", () => {
  it('are those that the definition finds, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        expect(allOf(all, await computed(all))).to.deep.equal(naive(all));
      }),
      { numRuns: 60 },
    );
  });

  it('are the same however many threads look for them', async () => {
    const all = crowd(500, 120, 6);
    const expected = naive(all);
    for (const threads of [0, 1, 2, 3]) {
      const similarities = await computed(all, threads);
      expect(allOf(all, similarities)).to.deep.equal(expected);
      await similarities.close();
    }
  });

  it('are never somebody who is hidden, who has some', async () => {
    const scores = { 1: 10, 2: 20, 3: 60 };
    const all = [personOf('a', scores), personOf('b', scores, true), personOf('c', scores)];
    const similarities = await computed(all);
    expect(similarities.neighboursOf('a').map((each) => each.uid)).to.deep.equal(['c']);
    expect(similarities.neighboursOf('b').map((each) => each.uid)).to.deep.equal(['a', 'c']);
  });

  it('are right of people with more movies in common than packed sums have room for', async () => {
    const many = (seed: number) =>
      Object.fromEntries(
        Array.from({ length: 4_200 }, (_, movie) => [movie, (movie * seed + (movie >> 4)) % 101]),
      );
    const all = [
      personOf('a', many(7)),
      personOf('b', many(8)),
      personOf('c', many(1)),
      ...crowd(20, 120, 1),
    ];
    const similarities = await computed(all);
    expect(allOf(all, similarities)).to.deep.equal(naive(all));
    expect(
      Object.values(allOf(all, similarities))
        .flat()
        .some(({ common }) => common === 4_200),
    ).to.equal(true);
  });
});

describe('Neighbours after changes', () => {
  const change: fc.Arbitrary<Change> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ uid, now: fc.tuple(scores, isHidden).map((each) => nowOf(...each)) }),
    },
    { weight: 1, arbitrary: fc.record({ uid, now: fc.constant(null) }) },
  );
  const changes = fc.uniqueArray(change, { selector: (each) => each.uid, maxLength: 8 });
  /** One rating given, changed or withdrawn at a time, of the people there are. */
  const small = fc.uniqueArray(
    fc.record({ at: fc.nat(70), movie: fc.nat(14), score: fc.option(fc.nat(100)) }),
    { selector: ({ at }) => at, maxLength: 5 },
  );

  it('are what a full recomputation finds, whatever changed before, and only those told of did change', async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.array(fc.oneof(changes, small), { maxLength: 8 }),
        async (first, history) => {
          const similarities = await computed(first);
          let all = first;
          for (const step of history) {
            const told = step.flatMap((each) => ('uid' in each ? [each] : oneRating(all, each)));
            const before = allOf(all, similarities);
            all = after(all, told);
            const affected = await similarities.update(told);
            const now = allOf(all, similarities);
            expect(now).to.deep.equal(naive(all));
            const differing = all
              .map((each) => each.uid)
              .filter((each) => !isSame(now[each], before[each] ?? []));
            expect([...affected].sort()).to.deep.equal(differing.sort());
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are found again where more fall out of a list than it keeps in reserve', async () => {
    const all = crowd(200, 40, 3);
    const similarities = await computed(all);
    const best = similarities.neighboursOf('u0').slice(0, kept - shown + 5);
    expect(best.length).to.equal(kept - shown + 5);
    const told = best.map(({ uid }) => ({ uid, now: nowOf({ 1: 50 }, false) }));
    const affected = await similarities.update(told);
    expect(affected).to.include('u0');
    expect(allOf(all, similarities)).to.deep.equal(naive(after(all, told)));
  });

  it('are right when the room for changes is used up', async () => {
    const all = crowd(60, 3_000, 4);
    const similarities = await computed(all);
    const many = (seed: number) =>
      Object.fromEntries(Array.from({ length: 3_000 }, (_, movie) => [movie * 3, (movie * seed) % 101]));
    let now = all;
    for (let turn = 1; turn < 12; turn++) {
      const told = [0, 1, 2, 3].map((each) => ({
        uid: `u${each}`,
        now: nowOf(many(turn * 5 + each), false),
      }));
      await similarities.update(told);
      now = after(now, told);
    }
    expect(allOf(now, similarities)).to.deep.equal(naive(now));
  });

  it('are right when many become active enough to need more movies in common, or are so no longer, on threads', async () => {
    // From 64 ratings on people need 4 movies in common: of 1,200 movies they share about as many.
    let all = crowd(150, 1_200, 7, { least: 62, more: 6 });
    const similarities = await computed(all, 2);
    for (const turn of [0, 1, 2, 3]) {
      const told = Array.from({ length: 40 }, (_, at) => {
        const change = {
          at: (at * 3 + turn) % 150,
          movie: (at * 29 + turn) % 1_200,
          score: turn === 2 ? null : 50 + at,
        };
        return oneRating(all, change);
      }).flat();
      all = after(all, told);
      await similarities.update(told);
      expect(allOf(all, similarities)).to.deep.equal(naive(all));
    }
    await similarities.close();
  });

  it('are untouched by changes that change nothing', async () => {
    const all = crowd(50, 40, 5);
    const similarities = await computed(all);
    const told = all.map(({ uid, ...now }) => ({ uid, now }));
    expect(await similarities.update([...told, { uid: 'nobody', now: null }])).to.deep.equal([]);
  });

  function after(all: readonly Person[], told: readonly Change[]): Person[] {
    const changed = new Set(told.map((each) => each.uid));
    const now = told.flatMap(({ uid, now }) => (now ? [{ uid, ...now }] : []));
    return [...all.filter((each) => !changed.has(each.uid)), ...now];
  }

  function oneRating(
    all: readonly Person[],
    { at, movie, score }: { at: number; movie: number; score: number | null },
  ): Change[] {
    const person = all[at];
    if (!person) return [];
    const { movieIds, scores } = person.ratings;
    const own: Scores = Object.fromEntries(Array.from(movieIds, (id, place) => [id, scores[place]!]));
    if (score === null) delete own[movie];
    else own[movie] = score;
    return [{ uid: person.uid, now: nowOf(own, person.isHidden) }];
  }

  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
});
