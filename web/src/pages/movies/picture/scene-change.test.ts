import { expect } from 'chai';
import fc from 'fast-check';
import { chooseSamples, momentsOf, type Sample } from './scene-change.ts';

const cells = 16;
/** A picture of stripes; `shift` moves all of it a little, as within a scene. */
const scene = (seed: number, shift = 0): Sample =>
  Uint8Array.from({ length: cells }, (_, at) => ((at * 37 * seed + seed * 91) % 200) + shift);
const black = new Uint8Array(cells);

describe('A clip', () => {
  it('is looked at once in each scene, in the middle of it', () => {
    const clip = [scene(1), scene(1, 3), scene(1, 6), scene(5), scene(9), scene(9, 4)];
    expect(chooseSamples(clip, 20)).to.deep.equal([1, 3, 4]);
  });

  it('isn’t looked at where it is black, or shows nothing', () => {
    expect(chooseSamples([black, black, scene(3), new Uint8Array(cells).fill(200)], 20)).to.deep.equal([2]);
    expect(chooseSamples([], 20)).to.deep.equal([]);
  });

  it('of more scenes than that is looked at in those that last longest', () => {
    expect(
      chooseSamples([scene(1), scene(5), scene(5, 1), scene(9), scene(13), scene(13, 2)], 2),
    ).to.deep.equal([1, 4]);
  });

  it('is looked at in order, never twice, and never more often than wanted', () => {
    const sample = fc.uint8Array({ minLength: cells, maxLength: cells });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (samples, most) => {
        const chosen = chooseSamples(samples, most);
        expect(chosen.length).to.be.at.most(most);
        expect(chosen).to.deep.equal([...new Set(chosen)].sort((a, b) => a - b));
        for (const at of chosen) expect(samples[at]).not.to.equal(undefined);
      }),
    );
  });

  it('has a moment each half second, or as many as may be, none at its very ends', () => {
    expect(momentsOf(2, 100)).to.deep.equal([0.25, 0.75, 1.25, 1.75]);
    expect(momentsOf(0.1, 100)).to.deep.equal([0.05]);
    expect(momentsOf(7200, 100)).to.have.length(100);
    expect(Math.max(...momentsOf(7200, 100))).to.be.below(7200);
  });
});
