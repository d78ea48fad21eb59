import { maxRatings } from '@cine/contract/operations/watching/ratings';
import type { Match, Run } from '@cine/import-run';
import { expect } from 'chai';
import type { LineOfReport } from './report-lines.ts';
import { countWithoutRoom, withinRoom } from './room.ts';

const added = { watches: 0, ratings: 0, watchlist: 0, lists: 0, listed: 0, likes: 0, notes: 0, owned: 0 };
const rating = { value: 50, at: null };
const run: Run = {
  ...{ importId: 'one', source: 'imdb', overwrites: false, done: 0, added, kept: [] },
  parts: [
    [
      { movieId: 1, rating },
      { movieId: 2, rating },
    ],
    [{ movieId: 3, rating }],
    [
      { movieId: 4, rating, liked: { at: null } },
      { movieId: 5, liked: { at: null } },
    ],
  ],
};
const lines = [1, 2, 3, 4, 5].map(
  (movieId): LineOfReport => ({
    ...{ file: 'films.csv', line: movieId, title: null, year: null, movieId, outcome: 'told' },
  }),
);

/** An account with ratings of one of the movies, and room for some more. */
const ratedWithRoom = (room: number) => ({
  has: (movieId: number) => movieId === 1,
  size: maxRatings - room,
});

describe('Ratings that an account has no room for', () => {
  it('are left out of what is sent, and told, while the rest goes on', () => {
    const fitted = withinRoom({ run, lines }, ratedWithRoom(1));
    expect(fitted.run.parts).to.deep.equal([
      [
        { movieId: 1, rating },
        { movieId: 2, rating },
      ],
      [
        { movieId: 4, liked: { at: null } },
        { movieId: 5, liked: { at: null } },
      ],
    ]);
    const told = fitted.lines.map(({ outcome }) => outcome);
    expect(told).to.deep.equal(['told', 'told', 'ratings-full', 'ratings-full', 'told']);
  });

  it('are none while there is room', () => {
    expect(withinRoom({ run, lines }, ratedWithRoom(3))).to.deep.equal({ run, lines });
  });

  it('are counted before, each movie once, with the chosen and the own ones', () => {
    const found = (movieId: number): Match => ({ kind: 'matched', movieId, by: 'title' });
    const ambiguous: Match = { kind: 'ambiguous', candidates: [3, 4] };
    const matches = [found(1), found(2), found(2), ambiguous, ambiguous, { kind: 'not-found' } as const];
    const choices = new Map([[3, 4]]);
    const countWith = (room: number, wanted: number[]) =>
      countWithoutRoom(
        [...matches.keys()],
        matches,
        { choices, wanted: new Set(wanted) },
        ratedWithRoom(room),
      );
    expect([0, 1, 2, 3].map((room) => countWith(room, []))).to.deep.equal([2, 1, 0, 0]);
    expect(countWith(1, [5])).to.equal(2);
  });
});
