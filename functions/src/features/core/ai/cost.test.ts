import { expect } from 'chai';
import * as fc from 'fast-check';
import { costOf, mostCost, mostFoundBytes, mostOfTry } from './cost.ts';
import { purposes } from './purposes.ts';

describe('What a call of a model may cost', () => {
  const prices = { inputPrice: 1, outputPrice: 5 };
  const request = { instructions: 'I'.repeat(2000), prompt: 'P'.repeat(300), hasTools: true };

  it('leaves room in ten cents a day for three evaluations of usual tasks at once, with the dearest usual model', () => {
    expect(3 * mostCost(prices, request, purposes.tasks)).to.be.at.most(100_000);
  });

  it('is never less than a talk within its limits takes: its steps, what they find, and the answer once more', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 6, maxLength: 6 }), fc.boolean(), (parts, isRepaired) => {
        const { maxTokens, maxSteps } = purposes.tasks;
        const [own, outputShare, findings, around, more, last] = parts as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const first = 1000 * own + 300 + 1500 * around;
        const talk = [
          { inputTokens: first, outputTokens: maxTokens * outputShare },
          {
            inputTokens: first + 2 * maxTokens * outputShare + mostFoundBytes * findings,
            outputTokens: maxTokens * more,
          },
          ...(isRepaired
            ? [{ inputTokens: first + maxTokens * more + 2240, outputTokens: maxTokens * last }]
            : []),
        ];
        expect(talk.length).to.be.at.most(maxSteps + 1);
        const cost = talk.reduce((sum, tokens) => sum + costOf(prices, tokens), 0);
        expect(cost).to.be.at.most(mostCost(prices, request, purposes.tasks));
        const tried = talk.slice(0, 2).reduce((sum, tokens) => sum + costOf(prices, tokens), 0);
        expect(tried).to.be.at.most(mostOfTry(prices, request, purposes.tasks));
      }),
    );
  });
});
