import { expect } from 'chai';
import fc from 'fast-check';
import { type BlockHeights, isSameWindow, windowBetween } from './list-window.ts';

const heightsOf = (...heights: number[]): BlockHeights => ({
  count: heights.length,
  seen: new Map(heights.entries()),
  guess: 100,
});

describe('The window of a long list', () => {
  it('has the blocks that touch what is asked for, and the room of the others', () => {
    const heights = heightsOf(100, 200, 300, 400);
    expect(windowBetween(heights, 150, 250)).to.deep.equal({ from: 1, to: 2, before: 100, after: 700 });
    expect(windowBetween(heights, -500, 50)).to.deep.equal({ from: 0, to: 1, before: 0, after: 900 });
    expect(windowBetween(heights, 0, 5000)).to.deep.equal({ from: 0, to: 4, before: 0, after: 0 });
  });

  it('is empty above and below the list, which stays as high as it is', () => {
    const heights = heightsOf(100, 200);
    expect(windowBetween(heights, 900, 1000)).to.deep.equal({ from: 2, to: 2, before: 300, after: 0 });
    expect(windowBetween(heights, -900, -800)).to.deep.equal({ from: 0, to: 0, before: 0, after: 300 });
    expect(windowBetween(heightsOf(), 0, 100)).to.deep.equal({ from: 0, to: 0, before: 0, after: 0 });
  });

  it('takes blocks that nobody has seen for as high as the others', () => {
    const heights = { count: 10, seen: new Map([[0, 50]]), guess: 1000 };
    expect(windowBetween(heights, 0, 120)).to.deep.equal({ from: 0, to: 3, before: 0, after: 350 });
    expect(windowBetween({ ...heights, seen: new Map() }, 0, 120).to).to.equal(1);
  });

  it('never leaves a gap: the room before it begins at or above what is asked for', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(heights, fc.nat(30_000), fc.nat(2000), (all, top, size) => {
        const total = all.reduce((sum, height) => sum + height, 0);
        const { from, to, before, after } = windowBetween(heightsOf(...all), top, top + size);
        const visibleHeight = all.slice(from, to).reduce((sum, height) => sum + height, 0);
        expect(before + visibleHeight + after).to.equal(total);
        if (top < total) expect(before).to.be.at.most(top);
        if (top + size < total) expect(before + visibleHeight).to.be.at.least(Math.min(total, top + size));
      }),
    );
  });

  it('is the same one while only less than a pixel changed', () => {
    const one = { from: 0, to: 2, before: 0, after: 900 };
    expect(isSameWindow(one, { ...one, after: 900.4 })).to.equal(true);
    expect(isSameWindow(one, { ...one, after: 902 })).to.equal(false);
    expect(isSameWindow(one, { ...one, to: 3 })).to.equal(false);
  });
});
