import { maxRatings } from '@cine/contract/operations/watching/ratings';
import type { Match } from '@cine/import-run';
import { expect } from 'chai';
import { countWithoutRoom } from './room.ts';

/** An account with ratings of one of the movies, and room for some more. */
const ratedWithRoom = (room: number) => ({
  has: (movieId: number) => movieId === 1,
  size: maxRatings - room,
});

describe('Ratings that an account has no room for', () => {
  it('are counted before, each movie once, with the chosen and the own ones', () => {
    const matchOf = (movieId: number): Match => ({ kind: 'matched', movieId, by: 'title' });
    const ambiguous: Match = { kind: 'ambiguous', candidates: [3, 4] };
    const matches = [
      matchOf(1),
      matchOf(2),
      matchOf(2),
      ambiguous,
      ambiguous,
      { kind: 'not-found' } as const,
    ];
    const choices = new Map([[3, 4]]);
    const countWith = (room: number, addedPlaces: number[]) =>
      countWithoutRoom(
        [...matches.keys()],
        matches,
        { choices, addedPlaces: new Set(addedPlaces) },
        ratedWithRoom(room),
      );
    expect([0, 1, 2, 3].map((room) => countWith(room, []))).to.deep.equal([2, 1, 0, 0]);
    expect(countWith(1, [5])).to.equal(2);
  });
});
