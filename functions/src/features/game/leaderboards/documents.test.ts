import { expect } from 'chai';
import { countsDocument } from './documents.ts';
import { fullBucket } from './histogram.ts';

describe('The document with the counts of a million players', () => {
  it('is far from full with the emptiest buckets that joining leaves, at places that compress badly', async () => {
    // xorshift32
    let state = 2026;
    const below = (limit: number) => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return Math.floor(((state >>> 0) / 2 ** 32) * limit);
    };
    // Two neighbours have more than half a bucket together.
    const buckets = Math.ceil(1_000_000 / (fullBucket / 4));
    const board = () =>
      Array.from({ length: buckets }, () => below(2_000_000))
        .sort((one, other) => other - one)
        .map((points): [number, number, number] => [
          points,
          1.76e12 + below(2 ** 31) * 15,
          1 + below(fullBucket / 2),
        ]);
    const { bytes } = await countsDocument.pack({
      ever: board(),
      week: board(),
      collectors: board(),
      guilds: [],
    });
    expect(bytes.length).to.be.within(100_000, 2 ** 20 / 6);
  });
});
