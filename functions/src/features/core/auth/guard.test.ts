import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { failedFrom, freeOfAccount, type Guard, noGuard, waitMs, withAttempt, withSuccess } from './guard.ts';

const begun = Date.UTC(2026, 10, 28);
const waitAt = (guard: Guard, network: string | null, now: number) =>
  waitMs(failedFrom(guard, network), freeOfAccount, now);

describe('Pauses between attempts at a password', () => {
  it('grow with each failure, to a quarter of an hour, and end after a quiet day', () => {
    const failed = (count: number) => ({ count, at: begun });
    const waits = [4, 5, 6, 7, 30].map((count) => waitMs(failed(count), freeOfAccount, begun));
    expect(waits).to.deep.equal([0, second, 2 * second, 4 * second, 15 * minute]);
    expect(waitMs(failed(30), freeOfAccount, begun + 24 * 60 * minute)).to.equal(0);
  });

  it('never delay the owner where they signed in before, whatever others try', () => {
    const tries = fc.array(fc.constantFrom('elsewhere', 'abroad', null), { maxLength: 60 });
    fc.assert(
      fc.property(tries, (networks) => {
        let guard = withSuccess(withAttempt(noGuard, 'home', begun), 'owner', 'home', begun);
        for (const [at, network] of networks.entries())
          guard = withAttempt(guard, network, begun + at * second);
        expect(waitAt(guard, 'home', begun + networks.length * second)).to.equal(0);
      }),
    );
  });

  it('bound what anybody may try elsewhere, also with an account of their own', () => {
    let guard = withSuccess(noGuard, 'owner', 'home', begun);
    let tried = 0;
    for (let now = begun; now < begun + 60 * minute; now += second) {
      if (waitAt(guard, 'elsewhere', now) > 0) continue;
      guard = withAttempt(guard, 'elsewhere', now);
      tried += 1;
    }
    expect(tried).to.be.below(20);
  });

  it('count attempts at once before any is answered', () => {
    let guard = noGuard;
    for (let count = 0; count < 5; count += 1) guard = withAttempt(guard, null, begun);
    expect(waitAt(guard, null, begun)).to.equal(second);
  });

  it('remember the last five networks', () => {
    let guard = noGuard;
    for (let n = 0; n < 9; n += 1) guard = withSuccess(guard, 'owner', `network ${n}`, begun + n);
    expect(Object.keys(guard.known)).to.have.members([4, 5, 6, 7, 8].map((n) => `network ${n}`));
  });
});
