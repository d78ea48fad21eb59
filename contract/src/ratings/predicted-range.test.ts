import { assert } from 'chai';
import fc from 'fast-check';
import { predictedRange } from './predicted-range.ts';

const scores = fc.integer({ min: 0, max: 100 });
const confidences = fc.double({ min: 0, max: 1, noNaN: true });

describe('A predicted score as it is said', () => {
  it('is never a single number for a guess, such as about 100', () => {
    assert.deepEqual(predictedRange({ score: 100, confidence: 0.1 }), {
      certainty: 'guess',
      from: 80,
      to: 100,
    });
    assert.deepEqual(predictedRange({ score: 72, confidence: 0.4 }), {
      certainty: 'likely',
      from: 60,
      to: 80,
    });
    assert.deepEqual(predictedRange({ score: 72, confidence: 0.7 }), { certainty: 'sure', from: 72, to: 72 });
  });

  it('lies within the range that is said, and the range within the scale', () => {
    fc.assert(
      fc.property(scores, confidences, (score, confidence) => {
        const { from, to, certainty } = predictedRange({ score, confidence });
        assert.isTrue(0 <= from && from <= score && score <= to && to <= 100);
        assert.isAtLeast(to - from, { guess: 15, likely: 5, sure: 0 }[certainty]);
      }),
    );
  });

  it('has no wider range with more confidence', () => {
    fc.assert(
      fc.property(scores, confidences, confidences, (score, one, other) => {
        const widthAt = (confidence: number) => {
          const { from, to } = predictedRange({ score, confidence });
          return to - from;
        };
        assert.isAtLeast(widthAt(Math.min(one, other)), widthAt(Math.max(one, other)));
      }),
    );
  });
});
