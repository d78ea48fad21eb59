import type { Run } from '@cine/import-run';
import { expect } from 'chai';
import { type ImportRun, isLost, isOver, isUndone, nextPart, runOf, withAnswer, withoutPart } from './run.ts';

const added = { watches: 1, ratings: 2, watchlist: 0, lists: 0, listed: 0, likes: 0, notes: 0, owned: 3 };
const none = { watches: 0, ratings: 0, watchlist: 0, lists: 0, listed: 0, likes: 0, notes: 0, owned: 0 };
const plan: Run = {
  importId: 'one',
  source: 'imdb',
  overwrites: false,
  done: 0,
  added: none,
  kept: [],
  parts: [[{ movieId: 1 }, { movieId: 2 }], [{ movieId: 3 }]],
};

describe('An import on its way', () => {
  it('adds up what the server says of each part', () => {
    const half = withAnswer(runOf(plan), plan.parts[0]!, {
      added,
      kept: [{ movieId: 1, reason: 'rated-here' }],
      unfitLists: ['A', 'B'],
    });
    expect(isOver(half)).to.equal(false);
    const whole = withAnswer(half, plan.parts[1]!, { added, kept: [], unfitLists: ['B', 'C'] });
    expect(isOver(whole)).to.equal(true);
    expect(whole).to.deep.include({ parts: 2, done: 2, movies: 3, moviesDone: 3 });
    expect(whole.added).to.deep.include({ watches: 2, ratings: 4, watchlist: 0, owned: 6 });
    expect(whole.kept).to.deep.equal([{ movieId: 1, reason: 'rated-here' }]);
    expect(whole.unfitLists).to.deep.equal(['A', 'B', 'C']);
  });

  it('knows the movies of a part that the device lost', () => {
    const whole = withoutPart(withAnswer(runOf(plan), plan.parts[0]!, { added, kept: [], unfitLists: [] }));
    expect([isOver(whole), whole.moviesDone]).to.deep.equal([true, 2]);
    expect([1, 2, 3, 4].map((movieId) => isLost(whole, movieId))).to.deep.equal([false, false, true, true]);
    const without = withAnswer(withoutPart(runOf(plan)), plan.parts[1]!, { added, kept: [], unfitLists: [] });
    expect([1, 2, 3].map((movieId) => isLost(without, movieId))).to.deep.equal([true, true, false]);
  });

  it('sends the first parts once more, whose movies it has counted, if only a later one had anything new', () => {
    const keptMovies = [{ movieId: 1, reason: 'there-already' as const }];
    const first = withAnswer(runOf(plan), plan.parts[0]!, { added: none, kept: keptMovies, unfitLists: [] });
    const second = withAnswer(first, plan.parts[1]!, { added, kept: [], unfitLists: [] });
    expect([isOver(second), nextPart(first), nextPart(second)]).to.deep.equal([false, 1, 0]);
    const whole = withAnswer(second, plan.parts[0]!, { added: none, kept: keptMovies, unfitLists: [] });
    expect(isOver(whole)).to.equal(true);
    expect(whole).to.deep.include({ moviesDone: 3, kept: keptMovies, added });
  });

  it('counts once a movie of which later parts tell further notes, and keeps what they add', () => {
    const parts = [[{ movieId: 1 }, { movieId: 2 }], [{ movieId: 3 }], [{ movieId: 2, note: 'Again' }]];
    const run = runOf({ ...plan, parts });
    expect(run.movies).to.equal(3);
    const there = { movieId: 2, reason: 'there-already' as const, added: [], there: ['notes' as const] };
    const half = withAnswer(run, parts[0]!, { added, kept: [there], unfitLists: [] });
    const more = withAnswer(half, parts[1]!, { added, kept: [], unfitLists: [] });
    const whole = withAnswer(more, parts[2]!, { added, kept: [], unfitLists: [] });
    expect([half.moviesDone, more.moviesDone, whole.moviesDone]).to.deep.equal([2, 3, 3]);
    expect(whole.kept).to.deep.equal([there, { movieId: 2, reason: null, added: ['notes'], there: [] }]);
    const lossy = withoutPart(more);
    expect([1, 2, 3].map((movieId) => isLost(lossy, movieId))).to.deep.equal([false, true, false]);
  });

  it('loses nothing with a part that it would send once more', () => {
    const parts = [[{ movieId: 1 }], [{ movieId: 2 }], [{ movieId: 2, note: 'Again' }]];
    const run = [none, added, none].reduce(
      (all, each, at) => withAnswer(all, parts[at]!, { added: each, kept: [], unfitLists: [] }),
      runOf({ ...plan, parts }),
    );
    expect(nextPart(run)).to.equal(0);
    const whole = withoutPart(run);
    expect(isOver(whole)).to.equal(true);
    expect([whole.lost, isLost(whole, 2)]).to.deep.equal([[], false]);
  });

  it('knows that a part begins anew, also after a single part that begins with a lower movie', () => {
    const parts = [[{ movieId: 1 }, { movieId: 2 }], [{ movieId: 2, note: 'Again' }]];
    const run = runOf({ ...plan, parts });
    const answer = { added, kept: [], unfitLists: [] };
    const whole = withAnswer(withAnswer(run, parts[0]!, answer), parts[1]!, answer);
    expect(whole).to.deep.include({ movies: 2, moviesDone: 2 });
    const withoutFirst = withoutPart(run);
    expect([1, 2].map((movieId) => isLost(withoutFirst, movieId))).to.deep.equal([true, true]);
  });

  it('goes on with a run of a former version, which kept the first movies of all parts', () => {
    const parts = [[{ movieId: 1 }, { movieId: 2 }], [{ movieId: 3 }], [{ movieId: 1, note: 'Again' }]];
    const interrupted = { ...runOf({ ...plan, parts }), firsts: [1, 3, 1], lost: [1] };
    expect([1, 2, 3].map((movieId) => isLost(interrupted, movieId))).to.deep.equal([false, false, true]);
  });

  it('is undone once another device has begun to take back all that was sent', () => {
    const whole = runOf({ ...plan, parts: [] });
    const isUndoneIn = (run: ImportRun, importId: string, state: 'applied' | 'undoing' | 'undone') =>
      isUndone(run, [
        {
          importId,
          state,
          source: 'imdb',
          sources: ['imdb'],
          at: '2026-01-01T00:00:00Z',
          counts: none,
          undoUntil: null,
        },
      ]);
    expect(isUndoneIn(whole, 'one', 'applied')).to.equal(false);
    expect(isUndoneIn(whole, 'one', 'undoing')).to.equal(true);
    expect(isUndoneIn(whole, 'one', 'undone')).to.equal(true);
    expect(isUndoneIn(whole, 'other', 'undone')).to.equal(false);
    expect(isUndoneIn(runOf(plan), 'one', 'undone')).to.equal(false);
  });

  it('is over at once if there is nothing to send', () => {
    expect(isOver(runOf({ ...plan, parts: [] }))).to.equal(true);
  });
});
