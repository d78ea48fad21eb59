import { expect } from 'chai';
import fc from 'fast-check';
import { groupTaste, type Rater } from './taste.ts';

/** Movies of each genre: 1–9 westerns, 11–19 comedies, 21–29 dramas. */
const genresOf = (movieId: number) => [['Western', 'Comedy', 'Drama'][Math.floor(movieId / 10)]!];

function rater(uid: string, scores: Record<number, number>): Rater {
  const movieIds = Object.keys(scores).map(Number);
  return { uid, ratings: { movieIds, scores: Uint8Array.from(movieIds, (id) => scores[id]!) } };
}

const inGenre = (first: number, score: number) => ({
  [first]: score,
  [first + 1]: score,
  [first + 2]: score,
});
const cowboy = { ...inGenre(1, 90), ...inGenre(11, 30), ...inGenre(21, 60) };
const clown = { ...inGenre(1, 80), ...inGenre(11, 90), ...inGenre(21, 40) };

describe("A group's taste", () => {
  it('has the genres that all like more than other movies, and those where two part', () => {
    const { shared, apart } = groupTaste([rater('ada', cowboy), rater('bob', clown)], genresOf);
    expect(shared.map(({ genre }) => genre)).to.deep.equal(['Western']);
    expect(apart.map(({ genre, fan, critic }) => ({ genre, fan, critic }))).to.deep.equal([
      { genre: 'Comedy', fan: 'bob', critic: 'ada' },
    ]);
  });

  it('asks nobody about a genre of which they rated fewer than three, but half of them must know it', () => {
    const newcomer = rater('bob', { 1: 10, 2: 10, 21: 90 });
    const sharedBy = (...raters: Rater[]) => groupTaste(raters, genresOf).shared.map(({ genre }) => genre);
    expect(sharedBy(rater('ada', cowboy), newcomer)).to.deep.equal([]);
    expect(sharedBy(rater('ada', cowboy), newcomer, rater('cyd', clown))).to.deep.equal(['Western']);
    const others = [1, 2].map((at) => ({ ...newcomer, uid: `n${at}` }));
    expect(sharedBy(rater('ada', cowboy), newcomer, rater('cyd', clown), ...others)).to.deep.equal([]);
  });

  it('names the two whose ratings go together best, if any do', () => {
    const { alike } = groupTaste(
      [rater('ada', cowboy), rater('bob', clown), rater('cyd', { ...cowboy, 1: 85 })],
      genresOf,
    );
    expect(alike).to.deep.include({ uids: ['ada', 'cyd'], common: 9 });
    const opposite = Object.fromEntries(Object.entries(cowboy).map(([id, score]) => [id, 100 - score]));
    expect(groupTaste([rater('ada', cowboy), rater('bob', opposite)], genresOf).alike).to.equal(null);
    const bored = Object.fromEntries(Object.keys(cowboy).map((id) => [id, 50]));
    expect(groupTaste([rater('ada', cowboy), rater('bob', bored)], genresOf).alike).to.equal(null);
  });

  it('puts first what most rated, all of them well', () => {
    const { best } = groupTaste(
      [
        rater('ada', { 1: 100, 2: 70, 3: 90 }),
        rater('bob', { 1: 59, 2: 70, 3: 80 }),
        rater('cyd', { 2: 60 }),
      ],
      genresOf,
    );
    expect(best).to.deep.equal([
      { movieId: 2, scores: { ada: 70, bob: 70, cyd: 60 } },
      { movieId: 3, scores: { ada: 90, bob: 80 } },
    ]);
  });

  it('says nothing of fewer than two', () => {
    const nothing = { shared: [], apart: [], alike: null, best: [] };
    expect(groupTaste([], genresOf)).to.deep.equal(nothing);
    expect(groupTaste([rater('ada', cowboy)], genresOf)).to.deep.equal(nothing);
  });

  it('is the same in whichever order the members are', () => {
    const scores = fc.dictionary(
      fc.integer({ min: 1, max: 29 }).map(String),
      fc.integer({ min: 0, max: 100 }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(scores, scores, scores, (a, b, c) => {
        const raters = [rater('ada', a), rater('bob', b), rater('cyd', c)];
        const one = groupTaste(raters, genresOf);
        const other = groupTaste(raters.toReversed(), genresOf);
        expect(other.shared).to.deep.equal(one.shared);
        expect(other.apart).to.deep.equal(one.apart);
        expect(other.best).to.deep.equal(one.best);
        expect(other.alike?.similarity).to.equal(one.alike?.similarity);
        for (const { lead } of one.shared) expect(lead).to.be.above(0);
      }),
    );
  });
});
