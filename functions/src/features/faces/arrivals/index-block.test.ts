import { customMovieIds } from '@cine/contract/movies/custom-movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { matchesIn, type Owner, ownersIn, toBlock, withOwners } from './index-block.ts';

const uid = fc.integer({ min: 10, max: 29 }).map((n) => `user-${n}`);
const movieId = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 2_000_000 }),
  fc.constant(customMovieIds.from + 7),
);
const owner: fc.Arbitrary<Owner> = fc.record({
  uid,
  region: fc.constantFrom('FR', 'GB'),
  providers: fc.constantFrom([8], [8, 11], []),
  movieIds: fc.uniqueArray(movieId, { maxLength: 12 }),
});
const owners = fc.uniqueArray(owner, { selector: (each) => each.uid });

/** What an index keeps of owners: those with movies of the catalogue, in order. */
function inCatalogue(all: readonly Owner[]): Owner[] {
  return all
    .map((each) => ({
      ...each,
      movieIds: each.movieIds.filter((id) => id < customMovieIds.from).sort((a, b) => a - b),
    }))
    .filter(({ movieIds }) => movieIds.length > 0)
    .sort((one, other) => (one.uid < other.uid ? -1 : 1));
}

describe('A block of watchlists', () => {
  it('keeps who has which movies of the catalogue, and where they watch, also as JSON', () => {
    fc.assert(
      fc.property(owners, (all) => {
        const block = JSON.parse(JSON.stringify(toBlock(all)));
        expect(ownersIn(block)).to.deep.equal(inCatalogue(all));
      }),
    );
  });

  it('equals one packed anew after any owners changed, came or left', () => {
    fc.assert(
      fc.property(owners, owners, fc.uniqueArray(uid), (all, news, gone) => {
        const changed = new Map<string, Owner | null>(gone.map((each) => [each, null]));
        for (const each of news) changed.set(each.uid, each);
        const expected = [...all.filter((each) => !changed.has(each.uid)), ...news];
        expect(withOwners(toBlock(all), changed)).to.deep.equal(toBlock(expected));
      }),
    );
  });

  it('finds the owners of movies, each once with all of theirs', () => {
    fc.assert(
      fc.property(owners, fc.uniqueArray(movieId), (all, wantedIds) => {
        const idSet = new Set(wantedIds);
        const expected = inCatalogue(all).flatMap(({ uid: id, region, providers, movieIds }) => {
          const theirs = movieIds.filter((each) => idSet.has(each));
          return theirs.length > 0 ? [{ uid: id, home: { region, providers }, movieIds: theirs }] : [];
        });
        const matches = matchesIn(toBlock(all), idSet);
        expect(matches.sort((one, other) => (one.uid < other.uid ? -1 : 1))).to.deep.equal(expected);
      }),
    );
  });
});
