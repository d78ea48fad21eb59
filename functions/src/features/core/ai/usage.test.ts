import { expect } from 'chai';
import * as fc from 'fast-check';
import { type AiUsage, latencyAt, noUsage, sumOf, withCall } from './usage.ts';

const call = (ms: number, fault: 'busy' | null = null) => ({
  fault,
  wasRepaired: false,
  cost: 3,
  inputTokens: 100,
  outputTokens: 20,
  ms,
});
const of = (...calls: ReturnType<typeof call>[]): AiUsage => calls.reduce(withCall, noUsage);

describe('What calls of models took', () => {
  it('is counted by how they ended', () => {
    expect(of(call(100), call(100, 'busy'), call(90, 'busy'))).to.deep.include({
      calls: 3,
      answered: 1,
      faults: { busy: 2 },
      cost: 9,
      inputTokens: 300,
      outputTokens: 60,
    });
  });

  it('sums up in any order', () => {
    const calls = fc.array(fc.record({ ms: fc.integer({ min: 0, max: 200_000 }), busy: fc.boolean() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(calls, calls, (some, others) => {
        const usageOf = (these: typeof some) =>
          of(...these.map(({ ms, busy }) => call(ms, busy ? 'busy' : null)));
        expect(sumOf(usageOf(some), usageOf(others))).to.deep.equal(usageOf([...others, ...some]));
      }),
    );
  });

  it('tells percentiles of latency to within a span, never too low', () => {
    expect(latencyAt(noUsage, 0.5)).to.equal(null);
    const times = Array.from({ length: 100 }, (_, index) => (index + 1) * 20);
    const usage = of(...times.map((ms) => call(ms)));
    for (const part of [0.5, 0.95, 1]) {
      const exact = times[Math.ceil(part * 100) - 1]!;
      expect(latencyAt(usage, part)).to.be.within(exact, exact * 1.42);
    }
  });
});
