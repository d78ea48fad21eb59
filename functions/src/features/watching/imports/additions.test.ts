import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { gatherAdditions } from './additions.ts';

describe('A day on which a list got a movie', () => {
  it('stays that day whatever its position, with the first of a list the latest', () => {
    const place = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(place, place, (one, other) => {
        const at = { date: '2012-01-04' };
        const movies = [one, other].map((position, n) => ({
          movieId: n + 1,
          card: { title: 'Alien', year: 1979, poster: null } as never,
          more: { listed: ['A'] },
          movies: [{ movieId: n + 1, listed: [{ list: 'A', position, note: null, at }] }],
        }));
        const now = Date.UTC(2024, 0, 1);
        const [addition] = gatherAdditions(movies, 'first', now, (list) => list, new Map());
        const [first, second] = addition!.entries.map(({ addedAt }) => addedAt);
        // On that day from New York to Tokyo.
        for (const instant of [first!, second!])
          for (const hours of [-10, 11])
            expect(Math.floor((instant + hours * (day / 24)) / day)).to.equal(Date.UTC(2012, 0, 4) / day);
        if (one < other) expect(first! >= second!).to.equal(true);
      }),
    );
  });
});

describe('A movie of which a file tells twice', () => {
  it('keeps the note that the file gives it first', () => {
    const told = ['first', 'second'].map((note) => ({ movieId: 348, wanted: { at: null, note } }));
    const movie = { movieId: 348, card: { title: 'Alien', year: 1979, poster: null } as never, movies: told };
    const notesOf = (more: { wanted?: true }) => {
      const [addition] = gatherAdditions([{ ...movie, more }], 'one', 0, (list) => list, new Map());
      return [addition!.entries, addition!.words].map((entries) => entries.map(({ note }) => note));
    };
    expect(notesOf({ wanted: true })).to.deep.equal([['first'], []]);
    expect(notesOf({})).to.deep.equal([[], ['first']]);
  });
});
