import { expect } from 'chai';
import * as z from 'zod';
import { linesDuring } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { onTask } from './scheduled.ts';

describe('A task', () => {
  before(() => suite());

  it('that throws is retried, and logged as given up at its last try', async () => {
    const failing = onTask(z.strictObject({}), { retryConfig: { maxAttempts: 3 } }, async () => {
      throw new Error('still broken');
    });
    const logged = await linesDuring(async () => {
      for (const retryCount of [0, 1, 2]) {
        const run = async () => failing.run({ data: {}, retryCount } as never);
        expect(await run().catch(String)).to.equal('Error: still broken');
      }
    });
    const errors = logged.filter(({ severity }) => severity === 'ERROR');
    expect(errors).to.have.length(1);
    expect(errors[0]).to.include({ retries: 2, error: 'Error: still broken' });
    expect(errors[0]!.message).to.include('task given up');
  });
});
