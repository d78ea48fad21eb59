import type { Reason } from '@cine/contract/errors';
import { expect } from 'chai';
import { Refusal } from '../call.ts';
import { pauseAfter } from './pause-after.ts';

const refusal = (reason: Reason, isFromServer = true) =>
  new Refusal('', { reason, params: {} }, isFromServer);

describe('A device that closes a poll', () => {
  it('tries again after twice the pause each time, until that is five minutes', () => {
    const pauses: number[] = [];
    let last: number | null = null;
    for (let turn = 0; turn < 9; turn += 1) {
      last = pauseAfter(refusal('poll-not-due'), last);
      pauses.push(last! / 1000);
    }
    expect(pauses).to.deep.equal([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('gives up at a refusal that stays', () => {
    for (const reason of ['poll-not-found', 'poll-closed', 'session-not-found'] as const)
      expect(pauseAfter(refusal(reason), null), reason).to.equal(null);
    for (const reason of ['try-again', 'too-many-calls', 'poll-not-due'] as const)
      expect(pauseAfter(refusal(reason), null), reason).to.equal(5000);
    expect(pauseAfter(refusal('poll-not-found', false), null)).to.equal(5000);
  });
});
