import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { expectLogs } from '../logs.ts';
import { suite } from '../suite.ts';
import { battle } from './battle.ts';

expectLogs('Invalid request', 'Request', 'Callable request verification', 'Failed to validate auth token');
expectLogs('refused: ', 'push given up', 'provider failed');

describe('An attack', function () {
  this.timeout(30 * minute);
  const seed = Date.now();

  it(`of 20,000 calls gains nothing, and gets past every input check (seed ${seed})`, async () => {
    const { SIGN_OUTS_ASKED_EVERY: every } = process.env;
    process.env.SIGN_OUTS_ASKED_EVERY = '1';
    try {
      const running = await suite();
      const tally = await battle({ running, calls: 20_000, seed, until: Number.POSITIVE_INFINITY });
      expect(tally.faults, tally.faults.slice(0, 20).join('\n')).to.deep.equal([]);
      expect(tally.internal()).to.equal(0);
      expect(tally.limited() / tally.calls()).to.be.at.most(0.2);
      expect(tally.reached.size).to.equal(operations.size);
    } finally {
      process.env.SIGN_OUTS_ASKED_EVERY = every;
    }
  });
});
