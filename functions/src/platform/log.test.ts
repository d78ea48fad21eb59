import { expect } from 'chai';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { log } from './log.ts';

expectLogs('a warning', 'an error');

describe('The log', () => {
  afterEach(() => {
    delete process.env.LOG_LEVEL;
  });

  async function severities(): Promise<unknown[]> {
    const lines = await linesDuring(async () => {
      log.debug('a detail');
      log.info('a call');
      log.warn('a warning');
      log.error('an error');
    });
    return lines.map(({ severity }) => severity);
  }

  it('has lines from the level on that LOG_LEVEL names, by default INFO', async () => {
    const usual = ['INFO', 'WARNING', 'ERROR'];
    for (const [level, logged] of [
      [undefined, usual],
      ['DEBUG', ['DEBUG', ...usual]],
      ['INFO', usual],
      ['warning', ['WARNING', 'ERROR']],
      ['ERROR', ['ERROR']],
      ['chatty', usual],
    ] as const) {
      if (level !== undefined) process.env.LOG_LEVEL = level;
      expect(await severities(), level).to.deep.equal(logged);
    }
  });
});
