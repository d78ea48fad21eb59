import { expect } from 'chai';
import fc from 'fast-check';
import { readRating } from './ratings.ts';

describe('A rating', () => {
  it('is in points, with half stars exact', () => {
    for (let halves = 1; halves <= 10; halves++) {
      expect(readRating(String(halves / 2), 5)).to.equal(halves * 10);
      expect(readRating(String(halves), 10)).to.equal(halves * 10);
      expect(readRating(String(halves / 2).replace('.', ','), 5)).to.equal(halves * 10);
    }
    expect(readRating('7,3', 10)).to.equal(73);
    expect(readRating('17', 20)).to.equal(85);
  });

  it('says itself what it goes up to, as stars, a fraction or a percentage', () => {
    const ratings: [string, number][] = [
      ...([
        ['★★★½', 70],
        ['★★★☆☆', 60],
        ['⭐️⭐️', 40],
        ['½', 10],
      ] as [string, number][]),
      ...([
        ['8/10', 80],
        ['3.5/5', 70],
        ['85 / 100', 85],
        ['8 из 10', 80],
        ['16 sur 20', 80],
        ['85%', 85],
        ['85 %', 85],
        ['85\u00a0%', 85],
        ['85,5\u202f%', 86],
      ] as [string, number][]),
    ];
    for (const [text, points] of ratings) expect(readRating(text, 10), text).to.equal(points);
  });

  it('isn’t there where it is “zero” or empty; of 20 and of a hundred, 0 is one', () => {
    for (const text of ['', 'zero', '0', '0.0', '-', 'null', 'not rated'])
      expect(readRating(text, 10), text).to.equal(null);
    for (const scale of [20, 100] as const) expect(readRating('0', scale)).to.equal(0);
    expect(readRating('0/20', 10)).to.equal(0);
    expect(readRating('0/10', 10)).to.equal(null);
  });

  it('can’t be read where it exceeds its scale or is no number', () => {
    for (const text of ['11', 'good', '-3', '7/8', '★★★★★★', '1e1'])
      expect(readRating(text, 10), text).to.equal(undefined);
  });

  it('is between 0 and 100, or none, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(5, 10, 20, 100), (text, scale) => {
        const points = readRating(text, scale as 5);
        if (typeof points === 'number') expect(points).to.be.within(0, 100);
      }),
    );
  });
});
