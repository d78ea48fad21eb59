import { expect } from 'chai';
import fc from 'fast-check';
import { decodeHasImdbId, decodeImdbIds, encodeImdbIds, imdbIdsOf, withImdbIds } from './imdb-ids.ts';

describe('Packed IMDb ids', () => {
  const imdbId = fc.integer({ min: 1, max: 2 ** 32 - 1 });
  const movieId = fc.integer({ min: 0, max: 2 ** 32 - 1 });

  it('give each movie by its id, however that is written, and no other', () => {
    const pairs = fc.uniqueArray(fc.tuple(imdbId, movieId), { selector: ([id]) => id });
    fc.assert(
      fc.property(pairs, imdbId, (all, other) => {
        const movieOf = decodeImdbIds(encodeImdbIds(all.map(([id, movie]) => [`tt${id}`, movie])));
        for (const [id, movie] of all) {
          expect(movieOf(`tt${String(id).padStart(7, '0')}`)).to.equal(movie);
          expect(movieOf(String(id))).to.equal(movie);
        }
        const entry = all.find(([id]) => id === other);
        expect(movieOf(`tt${other}`)).to.equal(entry?.[1] ?? null);
      }),
    );
  });

  it('give the ids of movies, with their zeros', () => {
    const bytes = encodeImdbIds([
      ['tt0133093', 603],
      ['tt10872600', 634649],
    ]);
    expect([...imdbIdsOf(bytes, new Set([603, 634649, 7]))]).to.deep.equal([
      [603, 'tt0133093'],
      [634649, 'tt10872600'],
    ]);
  });

  it('are the same bytes in any order', () => {
    const pairs: [string, number][] = [
      ['tt0133093', 603],
      ['tt0111161', 278],
      ['tt10872600', 634649],
    ];
    expect(encodeImdbIds(pairs.toReversed())).to.deep.equal(encodeImdbIds(pairs));
  });

  it('follow movies as these are saved: the last id of each counts, and nothing changes twice', () => {
    const change = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.option(fc.integer({ min: 1, max: 99 })));
    const saved = fc.array(fc.uniqueArray(change, { selector: ([movie]) => movie }));
    fc.assert(
      fc.property(saved, (saves) => {
        let bytes: Uint8Array | null = null;
        const ids = new Map<number, string | null>();
        for (const save of saves) {
          // Each movie has an id of its own.
          const changed = new Map(
            save.map(([movie, id]) => [movie, id === null ? null : `tt${id * 100 + movie}`]),
          );
          bytes = withImdbIds(bytes, changed);
          expect(withImdbIds(bytes, changed)).to.equal(bytes);
          for (const [movie, id] of changed) ids.set(movie, id);
        }
        const own = [...ids].flatMap(([movie, id]): [string, number][] => (id === null ? [] : [[id, movie]]));
        expect(bytes ?? encodeImdbIds([])).to.deep.equal(encodeImdbIds(own));
      }),
    );
  });

  it('take less than 400 kB for 45,000 movies', () => {
    const pairs = Array.from({ length: 45_000 }, (_, at): [string, number] => [
      `tt${at * 880 + (at % 7)}`,
      (at * 7919) % 1_400_000,
    ]);
    expect(encodeImdbIds(pairs).length).to.be.below(250_000);
  });

  it('leave out an id of two movies, and what is no id', () => {
    const movieOf = decodeImdbIds(
      encodeImdbIds([
        ['tt1', 1],
        ['tt0000001', 2],
        ['tt2', 3],
        ['2', 3],
        ['nm3', 4],
        ['tt4', 2 ** 40],
        ['', 5],
      ]),
    );
    expect(
      ['tt1', 'tt2', 'tt3', 'tt4', '', 'tt', 'tt0', `tt${'9'.repeat(10_000)}`].map(movieOf),
    ).to.deep.equal([null, 3, null, null, null, null, null, null]);
  });

  it('tell which movies have one', () => {
    const has = decodeHasImdbId(
      encodeImdbIds([
        ['tt1', 603],
        ['tt2', 20],
        ['tt3', 4_000_000_000],
      ]),
    );
    expect([0, 20, 21, 603, 604, 4_000_000_000, -1, 2 ** 40].map(has)).to.deep.equal([
      ...[false, true, false, true, false, true, false, false],
    ]);
    expect(decodeHasImdbId(encodeImdbIds([]))(20)).to.equal(false);
  });

  it('are refused when they are cut', () => {
    const bytes = encodeImdbIds([
      ['tt133093', 603],
      ['tt111161', 278],
    ]);
    for (let length = 0; length < bytes.length; length++)
      expect(() => decodeImdbIds(bytes.subarray(0, length))).to.throw('end too early');
  });
});
