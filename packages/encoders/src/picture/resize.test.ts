import { expect } from 'chai';
import fc from 'fast-check';
import { type Filter, resize } from './resize.ts';

const picture = {
  width: 7,
  height: 5,
  rgb: Uint8Array.from({ length: 7 * 5 * 3 }, (_, at) => (at * at * 37) % 251),
};

/** What Pillow 12 makes of it at three by two pixels. */
const pillows: Record<Filter, readonly number[]> = {
  nearest: [228, 33, 163, 168, 166, 238, 11, 202, 216, 30, 182, 157, 44, 138, 55, 212, 248, 107],
  lanczos: [86, 99, 173, 147, 165, 161, 101, 176, 171, 79, 151, 134, 135, 161, 109, 155, 157, 133],
  bilinear: [90, 104, 170, 140, 159, 165, 105, 173, 169, 82, 148, 139, 128, 155, 112, 151, 157, 137],
  bicubic: [87, 100, 171, 144, 162, 165, 103, 175, 172, 80, 150, 136, 130, 158, 109, 156, 156, 134],
  box: [75, 103, 164, 140, 166, 155, 117, 168, 168, 67, 133, 146, 113, 147, 130, 153, 136, 130],
  hamming: [93, 90, 175, 148, 159, 179, 92, 174, 179, 74, 150, 142, 120, 148, 103, 156, 151, 132],
};

describe('Resizing a picture', () => {
  for (const [filter, expected] of Object.entries(pillows)) {
    it(`makes the same pixels as Pillow's ${filter}`, () => {
      const { rgb } = resize(picture, 3, 2, filter as Filter);
      // Pillow computes in whole numbers, so halves may become either neighbour.
      for (const [at, value] of expected.entries()) expect(rgb[at]).to.be.closeTo(value, 1);
    });
  }

  it('makes the same pixels as Pillow where it gets wider', () => {
    const { rgb } = resize(picture, 9, 2, 'bicubic');
    expect(Array.from(rgb).slice(0, 12)).to.deep.equal([
      0, 88, 182, 103, 95, 170, 143, 113, 164, 127, 141, 168,
    ]);
  });

  it('keeps a picture of one colour, at any size by any filter', () => {
    const side = fc.integer({ min: 1, max: 40 });
    const filter = fc.constantFrom(...(Object.keys(pillows) as Filter[]));
    fc.assert(
      fc.property(side, side, side, side, filter, fc.nat(255), (width, height, to, down, by, shade) => {
        const rgb = new Uint8Array(width * height * 3).fill(shade);
        const made = resize({ width, height, rgb }, to, down, by);
        expect(made.rgb).to.have.length(to * down * 3);
        expect(new Set(Array.from(made.rgb))).to.deep.equal(new Set([shade]));
      }),
    );
  });
});
