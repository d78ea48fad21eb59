import { assert } from 'chai';
import fc from 'fast-check';
import { packIds, unpackIds } from './id-set.ts';

describe('A packed set of ids', () => {
  it('unpacks to the same ids, each once and ascending', () => {
    const anyId = fc.oneof(
      fc.integer({ min: 1, max: 300 }),
      fc.maxSafeNat().map((id) => id + 1),
    );
    fc.assert(
      fc.property(fc.array(anyId), (ids) => {
        assert.deepEqual(
          unpackIds(packIds(ids)),
          [...new Set(ids)].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('takes a byte for each 7 bits of an id', () => {
    for (const [id, bytes] of [
      [127, 1],
      [128, 2],
      [16_383, 2],
      [16_384, 3],
    ] as const) {
      assert.lengthOf(packIds([id]), bytes, `${id}`);
      assert.deepEqual(unpackIds(packIds([id])), [id]);
    }
  });

  it('fits ten thousand ids, as far apart as TMDB’s, into a fortieth of a document', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => 7 + n * 130);
    assert.isBelow(packIds(ids).length, 2 ** 20 / 40);
  });
});
