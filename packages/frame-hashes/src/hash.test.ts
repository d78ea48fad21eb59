import { expect } from 'chai';
import fc from 'fast-check';
import { frameHash, hashBits, hashBytes, isTelling } from './hash.ts';
import { barred, cropped, mirrored, pictureOf, scene } from './scene.test-support.ts';
import { frequencies } from './spectrum.ts';

const bitAt = (hash: Uint8Array, at: number) => (hash[at >> 3]! >> (at & 7)) & 1;
/** The share of bits that differ. */
const distance = (one: Uint8Array, other: Uint8Array) =>
  frequencies.filter((_, at) => bitAt(one, at) !== bitAt(other, at)).length / hashBits;
const isDeep = process.env.CINE_DEEP === '1';
/** How often a property is tried, and in a deep run. */
const rounds = (few: number, many: number) => (isDeep ? { numRuns: many } : { numRuns: few, seed: 1 });
const seeds = fc.nat(10_000);

describe('The hash of a frame', () => {
  it('takes at most 40 bytes', () => {
    expect(hashBytes).to.be.at.most(40);
    expect(frameHash(scene(1))).to.have.length(hashBytes);
  });

  it('hardly depends on brightness and contrast', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.double({ min: 0.4, max: 0.9, noNaN: true }),
        fc.integer({ min: 0, max: 25 }),
        (seed, gain, lift) => {
          const picture = scene(seed);
          const changed = { ...picture, pixels: picture.pixels.map((value) => lift + gain * value) };
          expect(distance(frameHash(picture), frameHash(changed))).to.be.below(0.12);
        },
      ),
      rounds(12, 60),
    );
  });

  it('hardly depends on the size in pixels', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(distance(frameHash(scene(seed, 480, 270)), frameHash(scene(seed, 160, 90)))).to.be.below(0.08);
      }),
      rounds(4, 20),
    );
  });

  it('of a mirrored frame has the bits of odd waves turned', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const hash = frameHash(scene(seed));
        const other = frameHash(mirrored(scene(seed)));
        const wrong = frequencies.filter(
          ({ across }, at) => (bitAt(hash, at) ^ bitAt(other, at)) !== (across & 1),
        );
        expect(wrong.length / hashBits).to.be.below(0.02);
      }),
      rounds(12, 60),
    );
  });

  it('is the same with black bars around', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 6, max: 40 }), fc.boolean(), (seed, thick, isAbove) => {
        const picture = scene(seed);
        const framed = isAbove ? barred(picture, 0, thick) : barred(picture, thick, 0);
        expect(frameHash(framed)).to.deep.equal(frameHash(picture));
      }),
      rounds(8, 30),
    );
  });

  it('differs in about half of the bits from that of another frame', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        fc.pre(one !== other);
        expect(distance(frameHash(scene(one)), frameHash(scene(other)))).to.be.within(0.3, 0.7);
      }),
      rounds(12, 60),
    );
  });

  it('tells nothing for a black, plain, fading or nearly empty frame', () => {
    const plain = [
      pictureOf(320, 180, () => 0),
      pictureOf(320, 180, () => 255),
      pictureOf(320, 180, (x) => 100 + 20 * x),
      pictureOf(320, 180, (x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.02 ? 255 : 10)),
      pictureOf(1, 1, () => 90),
    ];
    for (const picture of plain) expect(isTelling(frameHash(picture))).to.equal(false);
    expect(isTelling(frameHash(scene(1)))).to.equal(true);
  });

  it('is made of a picture of any size', () => {
    const size = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(size, size, fc.nat(255), (width, height, value) => {
        const picture = pictureOf(width, height, (x, y) => (value * (1 + x + 3 * y)) % 256);
        expect(frameHash(picture)).to.have.length(hashBytes);
      }),
    );
    expect(frameHash(cropped(scene(3), 0, 0, 160, 1))).to.have.length(hashBytes);
  });

  it('is refused for a picture without pixels, or with another number than its size says', () => {
    for (const picture of [
      { width: 0, height: 3, pixels: new Uint8Array(0) },
      { width: 2, height: 2, pixels: new Uint8Array(3) },
      { width: 1.5, height: 2, pixels: new Uint8Array(3) },
    ]) {
      expect(() => frameHash(picture)).to.throw(RangeError);
    }
  });
});
