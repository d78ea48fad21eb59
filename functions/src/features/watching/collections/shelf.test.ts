import { expect } from 'chai';
import fc from 'fast-check';
import { maxShelfParts, partsToRead } from './shelf-service.ts';

/** Shelves of up to 24 people, with up to ten parts each. */
const shelves = fc
  .array(fc.array(fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 8 }), { maxLength: 10 }), {
    maxLength: 24,
  })
  .map(
    (all) =>
      new Map(
        all.map((parts, at) => [
          `user${at}`,
          parts.map((movieIds, id) => ({ id: String(id), movieIds, bytes: 0 })),
        ]),
      ),
  );

describe('The parts of shelves that are read', () => {
  it('are few, and those with most of the movies', () => {
    fc.assert(
      fc.property(shelves, fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 50 }), (all, movieIds) => {
        const movies = new Set(movieIds);
        const partsByUser = partsToRead(all, movies);
        const counts = [...all].flatMap(([uid, parts]) =>
          parts.map(({ id, movieIds }) => ({
            isRead: partsByUser.get(uid)?.includes(id) ?? false,
            count: movieIds.filter((each) => movies.has(each)).length,
          })),
        );
        const inRead = counts.filter(({ isRead }) => isRead).map(({ count }) => count);
        const left = counts.filter(({ isRead }) => !isRead).map(({ count }) => count);
        expect(inRead.length).to.equal(
          Math.min(maxShelfParts, counts.filter(({ count }) => count > 0).length),
        );
        expect(Math.min(...inRead, 99)).to.be.at.least(Math.max(...left, 0));
      }),
    );
  });
});
