import { expect } from 'chai';
import fc from 'fast-check';
import { createFrameIndex } from './frame-index.ts';
import { frameHash, hashBytes } from './hash.ts';
import type { GrayPicture } from './picture.ts';
import { barred, cropped, mirrored, pictureOf, scene } from './scene.test-support.ts';

const isDeep = process.env.CINE_DEEP === '1';
/** How often a property is tried, and in a deep run. */
const rounds = (few: number, many: number) => (isDeep ? { numRuns: many } : { numRuns: few, seed: 1 });
const count = isDeep ? 200 : 80;
const hashes = Array.from({ length: count }, (_, seed) => frameHash(scene(seed)));
const index = createFrameIndex(hashes);
const members = fc.nat(count - 1);
/** Positions that are surely the picture's. */
const sureOf = (picture: GrayPicture) =>
  index
    .find(picture)
    .filter(({ isSure }) => isSure)
    .map(({ at }) => at);

describe('An index of frames', () => {
  it('says how many it holds, and what they take in memory', () => {
    expect(index.size).to.equal(count);
    expect(index.bytes).to.be.at.least(count * hashBytes);
    expect(createFrameIndex([]).size).to.equal(0);
    expect(createFrameIndex([]).find(scene(1))).to.deep.equal([]);
  });

  it('finds each of its own frames', () => {
    fc.assert(
      fc.property(members, (seed) => {
        const [best] = index.find(scene(seed));
        expect(best).to.include({ at: seed, isSure: true });
        expect(best!.likeness).to.be.above(0.9).and.at.most(1);
        expect(best!.how).to.deep.equal({ mirrored: false, cropped: false });
      }),
      rounds(8, 40),
    );
  });

  it('finds a frame that was mirrored, and says so', () => {
    fc.assert(
      fc.property(members, (seed) => {
        const [best] = index.find(mirrored(scene(seed)));
        expect(best).to.include({ at: seed, isSure: true });
        expect(best!.how.mirrored).to.equal(true);
      }),
      rounds(8, 40),
    );
  });

  it('finds a frame of which up to 15 % of each side are missing', () => {
    const part = fc.double({ min: 0, max: 0.15, noNaN: true });
    let hits = 0;
    const runs = isDeep ? 80 : 24;
    fc.assert(
      fc.property(members, part, part, part, part, (seed, left, right, top, bottom) => {
        const width = Math.round(320 * (1 - left - right));
        const height = Math.round(180 * (1 - top - bottom));
        const picture = cropped(
          scene(seed, 320, 180),
          Math.round(320 * left),
          Math.round(180 * top),
          width,
          height,
        );
        const sure = sureOf(picture);
        if (sure[0] === seed) hits++;
        else expect(sure).to.deep.equal([]);
      }),
      { numRuns: runs, seed: 1 },
    );
    expect(hits / runs).to.be.at.least(0.95);
  });

  it('finds a frame in bars, and one whose bars were cut off unevenly', () => {
    fc.assert(
      fc.property(members, (seed) => {
        expect(sureOf(barred(scene(seed), 0, 15))[0]).to.equal(seed);
        expect(sureOf(cropped(barred(scene(seed), 0, 15), 0, 10, 160, 110))[0]).to.equal(seed);
      }),
      rounds(6, 30),
    );
  });

  it('is sure of no frame that it lacks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 100_000 }), (seed) => {
        expect(sureOf(scene(seed))).to.deep.equal([]);
      }),
      rounds(20, 100),
    );
  });

  it('finds nothing for a picture that tells nothing', () => {
    for (const picture of [pictureOf(320, 180, () => 0), pictureOf(320, 180, (x) => 100 + 20 * x)]) {
      expect(index.find(picture)).to.deep.equal([]);
    }
  });

  it('finds the same however the hashes are packed and ordered', () => {
    const packed = new Uint8Array(count * hashBytes);
    for (const [at, hash] of hashes.entries()) packed.set(hash, (count - 1 - at) * hashBytes);
    const other = createFrameIndex([packed.subarray(0, 30 * hashBytes), packed.subarray(30 * hashBytes)]);
    fc.assert(
      fc.property(members, (seed) => {
        const own = index.find(scene(seed))[0]!;
        expect(other.find(scene(seed))[0]).to.deep.equal({ ...own, at: count - 1 - own.at });
      }),
      rounds(6, 20),
    );
  });

  it('gives as many as are asked for, the likeliest first', () => {
    const matches = index.find(scene(5), 3);
    expect(matches.length).to.be.at.most(3);
    expect(matches[0]!.at).to.equal(5);
    expect(index.find(scene(5), 1)).to.have.length(1);
  });

  it('answers for a picture of any size', () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.nat(255), { minLength: 3, maxLength: 50 }),
        (width, height, values) => {
          const pixels = Uint8Array.from(
            { length: width * height },
            (_, at) => values[(at * 7) % values.length]!,
          );
          for (const { likeness } of index.find({ width, height, pixels }))
            expect(likeness).to.be.within(0, 1);
        },
      ),
      rounds(30, 100),
    );
  });
});
