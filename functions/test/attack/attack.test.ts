import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deep } from '../../../scripts/test/deep.ts';
import { expectLogs } from '../logs.ts';
import { suite } from '../suite.ts';
import { battle } from './battle.ts';

expectLogs('Invalid request', 'Request', 'Callable request verification', 'Failed to validate auth token');
expectLogs('refused: ', 'push given up', 'provider failed');

describe('An attack', function () {
  this.timeout(deep(2, 30) * minute);

  const calls = deep(250, 20_000);

  it(`of ${calls} calls gains nothing, and gets past the input check of ${deep('many operations', 'all')}`, async () => {
    const { SIGN_OUTS_ASKED_EVERY: asked } = process.env;
    process.env.SIGN_OUTS_ASKED_EVERY = '1';
    try {
      const tally = await battle({
        running: await suite(),
        calls,
        seed: deep(1, Date.now()),
        until: Number.POSITIVE_INFINITY,
      });
      expect(tally.faults, tally.faults.slice(0, 20).join('\n')).to.deep.equal([]);
      expect(tally.internal()).to.equal(0);
      expect(tally.limited() / tally.calls()).to.be.at.most(0.2);
      expect(tally.reached.size / operations.size).to.be.at.least(deep(0.2, 1));
    } finally {
      process.env.SIGN_OUTS_ASKED_EVERY = asked;
    }
  });
});
