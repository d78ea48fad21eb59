import { expect } from 'chai';
import { drawingOf } from './drawing.ts';
import type { Figure } from './harness.ts';

const fixture = { fixture: 'any', warmth: 'warm' } as const;
const figures: Figure[] = [
  { figure: 'some.reads', value: 7, unit: 'reads', sense: 'max', goal: 14, ...fixture },
  { figure: 'some.vs-rival', value: 5, unit: 'x', sense: 'min', goal: 10, ...fixture },
  { figure: 'some.overhead', value: 0, unit: 'reads', sense: 'max', goal: 0, ...fixture },
  { figure: 'some.failures', value: 1, unit: 'failures', sense: 'max', goal: 0, ...fixture },
];

describe('The drawing of a benchmark', () => {
  it('has a bar for each figure, as long as what it uses of its goal, up to twice as much', async () => {
    const drawing = await drawingOf('some', figures);
    const shares = [...drawing.matchAll(/"share: ([^;]+); figure: ([^;]+); colour/g)];
    expect(shares.map(([, share, figure]) => [figure, share])).to.deep.equal([
      ['some.reads', '50%'],
      ['some.vs-rival', '200%'],
      ['some.overhead', '0%'],
      ['some.failures', '200%'],
    ]);
    for (const line of ['7 reads, goal ≤ 14', '5 x, goal ≥ 10']) expect(drawing).to.include(`>${line}<`);
  });
});
