import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { isListingDue, listsFor, selectNewIds } from './lists.ts';

const now = Date.UTC(2026, 10, 20);
const listed = fc.array(
  fc.record({ id: fc.integer({ min: 1, max: 60 }), popularity: fc.option(fc.nat(900)) }),
  { maxLength: 90 },
);

describe("The movies taken from TMDB's lists", () => {
  it('are the unknown ones, each once', () => {
    fc.assert(
      fc.property(listed, fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (movies, inCatalogue) => {
        const ids = selectNewIds(movies, (id) => inCatalogue.includes(id), 1000);
        const expected = new Set(movies.map(({ id }) => id).filter((id) => !inCatalogue.includes(id)));
        expect(ids).to.have.length(expected.size);
        expect(new Set(ids)).to.deep.equal(expected);
      }),
    );
  });

  it("are the most popular ones if there isn't room for all", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          listed.map((movies) => movies[0]),
          { selector: (m) => m?.id },
        ),
        // A catalogue beyond its size has negative room.
        fc.integer({ min: -30, max: 30 }),
        (some, room) => {
          const movies = some.filter((movie) => movie !== undefined);
          const taken = selectNewIds(movies, () => false, room);
          expect(taken).to.have.length(Math.min(Math.max(0, room), movies.length));
          const popularity = (id: number) => movies.find((movie) => movie.id === id)!.popularity ?? 0;
          const least = Math.min(...taken.map(popularity));
          for (const { id } of movies) if (!taken.includes(id)) expect(popularity(id)).to.be.at.most(least);
        },
      ),
    );
  });

  it("come from the popular movies and from each region's subscriptions", () => {
    const [popular, ...others] = listsFor(['FR', 'GB']);
    expect(popular!.region).to.equal(null);
    expect(others.map(({ region }) => region)).to.deep.equal(['FR', 'GB']);
  });

  it('are looked for hourly in a young catalogue, then daily, and not in a full one', () => {
    expect(isListingDue(0, 45_000, null, now)).to.equal(true);
    expect(isListingDue(0, 45_000, now - hour + 1, now)).to.equal(false);
    expect(isListingDue(1_999, 45_000, now - hour, now)).to.equal(true);
    expect(isListingDue(2_000, 45_000, now - hour, now)).to.equal(false);
    expect(isListingDue(2_000, 45_000, now - day, now)).to.equal(true);
    expect(isListingDue(45_000, 45_000, null, now)).to.equal(false);
  });
});
