import { expect } from 'chai';
import { makeRandom } from './random.ts';

describe('Random numbers from a seed', () => {
  const moments = (draw: () => number, count = 40_000) => {
    let sum = 0;
    let squares = 0;
    for (let at = 0; at < count; at++) {
      const value = draw();
      sum += value;
      squares += value * value;
    }
    return { mean: sum / count, variance: squares / count - (sum / count) ** 2 };
  };

  it('are the same for the same seed, and differ between seeds', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, makeRandom(seed).uniform);
    expect(draw(1)).to.deep.equal(draw(1));
    expect(draw(1)).not.to.deep.equal(draw(2));
  });

  it('have the mean and the variance of their distribution', () => {
    const { uniform, normal, gamma } = makeRandom(11);
    const flat = moments(uniform);
    expect(flat.mean).to.be.closeTo(0.5, 0.01);
    expect(flat.variance).to.be.closeTo(1 / 12, 0.003);
    const bell = moments(normal);
    expect(bell.mean).to.be.closeTo(0, 0.02);
    expect(bell.variance).to.be.closeTo(1, 0.03);
    for (const shape of [0.5, 1, 7]) {
      const skew = moments(() => gamma(shape));
      expect(skew.mean / shape).to.be.closeTo(1, 0.03);
      expect(skew.variance / shape).to.be.closeTo(1, 0.08);
    }
  });
});
