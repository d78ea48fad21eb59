import { expect } from 'chai';
import fc from 'fast-check';
import { type Crop, maxZoom, moved, sideOf, wholeOf, zoomed } from './crop.ts';

const picture = { width: 400, height: 200 };
const cornerOf = (crop: Crop) => ({
  x: crop.x - sideOf(picture, crop) / 2,
  y: crop.y - sideOf(picture, crop) / 2,
});

describe('A cropped picture', () => {
  it('begins as the largest square in the middle', () => {
    const crop = wholeOf(picture);
    expect(sideOf(picture, crop)).to.equal(200);
    expect(cornerOf(crop)).to.deep.equal({ x: 100, y: 0 });
  });

  it('stays within the picture, however it is moved and enlarged', () => {
    const step = fc.record({
      right: fc.double({ min: -3, max: 3, noNaN: true }),
      down: fc.double({ min: -3, max: 3, noNaN: true }),
      by: fc.double({ min: 0.1, max: 8, noNaN: true }),
      at: fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let crop = wholeOf(picture);
        for (const { right, down, by, at } of steps)
          crop = zoomed(picture, moved(picture, crop, right, down), by, at);
        const side = sideOf(picture, crop);
        const { x, y } = cornerOf(crop);
        expect(crop.zoom).to.be.within(1, maxZoom);
        expect([x, y].every((each) => each >= -1e-6)).to.equal(true);
        expect([x + side <= picture.width + 1e-6, y + side <= picture.height + 1e-6]).to.deep.equal([
          true,
          true,
        ]);
      }),
    );
  });

  it('keeps what is under the finger in its place when it is enlarged', () => {
    const before = wholeOf(picture);
    const at = { x: 0.25, y: 0.75 };
    const after = zoomed(picture, before, 2, at);
    const under = (crop: Crop) => ({
      x: cornerOf(crop).x + at.x * sideOf(picture, crop),
      y: cornerOf(crop).y + at.y * sideOf(picture, crop),
    });
    expect(under(after)).to.deep.equal(under(before));
  });
});
