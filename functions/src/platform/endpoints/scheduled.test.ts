import { expect } from 'chai';
import * as z from 'zod';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { onTask } from './scheduled.ts';

expectLogs('task failed', 'task given up');

describe('A task', () => {
  before(() => suite());

  it('that throws is retried, without its words, and logged at its first try and as given up at its last', async () => {
    const failing = onTask(z.strictObject({}), { retryConfig: { maxAttempts: 3 } }, async () => {
      throw new Error('still broken');
    });
    const logged = await linesDuring(async () => {
      for (const retryCount of [0, 1, 2]) {
        const run = async () => failing.run({ data: {}, retryCount } as never);
        expect(await run().catch(String)).to.equal('BackgroundError: task failed: Error');
      }
    });
    const errors = logged.filter(({ severity }) => severity === 'ERROR');
    expect(errors.map(({ event, retries }) => [event, retries])).to.deep.equal([
      ['task failed', 0],
      ['task given up', 2],
    ]);
    expect(errors[1]).to.have.nested.property(
      'error.at[0].file',
      'functions/src/platform/endpoints/scheduled.test.ts',
    );
    expect(JSON.stringify(logged)).not.to.include('still broken');
  });
});
