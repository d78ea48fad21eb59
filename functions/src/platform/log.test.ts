import { release } from '@cine/contract/release';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { log } from './log.ts';
import { traced } from './trace.ts';

expectLogs('a warning', 'an error');

describe('The log', () => {
  afterEach(() => {
    delete process.env.LOG_LEVEL;
    delete process.env.ENVIRONMENT;
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

  it('has the same fields in every line, and says of an error what it is and where, but not what it says', async () => {
    process.env.ENVIRONMENT = 'staging';
    const [line] = await linesDuring(async () =>
      traced('0123456789abcdef', 'ratings-rate', () =>
        log.warn('a warning', { movies: 3, error: new RangeError('Zoé') }),
      ),
    );
    const { timestamp, error, message: _, ...fields } = line!;
    expect(Date.parse(String(timestamp))).to.be.closeTo(Date.now(), minute);
    expect(fields).to.deep.equal({
      severity: 'WARNING',
      level: 'warning',
      event: 'a warning',
      trace: '0123456789abcdef',
      within: 'ratings-rate',
      environment: 'staging',
      release,
      movies: 3,
    });
    expect(error).to.have.property('name', 'RangeError');
    expect(error).to.have.nested.property('at[0].file', 'functions/src/platform/log.test.ts');
    expect(JSON.stringify(line)).not.to.include('Zoé');
  });

  it('has what an error says for developers alone, at DEBUG', async () => {
    process.env.LOG_LEVEL = 'DEBUG';
    const [line] = await linesDuring(async () => log.warn('a warning', { error: new RangeError('Zoé') }));
    expect(line!.inWords).to.match(/^RangeError: Zoé\n/);
  });

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
