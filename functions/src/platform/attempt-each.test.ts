import { expect } from 'chai';
import { errorsDuring, expectLogs } from '#test/logs.ts';
import { type Attempts, attemptEach } from './attempt-each.ts';

expectLogs('halves not found');

describe('attemptEach', () => {
  const halfOf = async (n: number) => {
    if (n % 2 === 1) throw new Error(`odd: ${n}`);
    return n / 2;
  };

  it('tries every value, however many fail, and logs the failures in one line', async () => {
    const numbers = Array.from({ length: 25 }, (_, n) => n);
    let attempts: Attempts<number, number> | null = null;
    const errors = await errorsDuring(async () => {
      attempts = await attemptEach('halves not found', numbers, 4, halfOf);
    });
    expect(attempts).to.deep.equal({
      done: numbers.slice(0, 13),
      failed: numbers.filter((n) => n % 2 === 1),
    });
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ event: 'halves not found', failed: 12, of: 25 });
    expect(errors[0]).to.have.nested.property('error.at[0].function', 'halfOf');
  });

  it('tries some at a time, and logs nothing without failures', async () => {
    let now = 0;
    let most = 0;
    const errors = await errorsDuring(() =>
      attemptEach('halves not found', [2, 4, 6, 8, 10], 2, async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise(setImmediate);
        now -= 1;
      }),
    );
    expect([most, errors]).to.deep.equal([2, []]);
  });
});
