import { expect } from 'chai';
import type { EmulatorError } from '../../errors.ts';
import { Clock } from '../clock.ts';
import { Transactions } from './transactions.ts';

function createTimers() {
  const set = new Set<{ ms: number; act: () => void }>();
  return {
    after: (ms: number, act: () => void) => {
      const timer = { ms, act };
      set.add(timer);
      return () => void set.delete(timer);
    },
    waits: () => [...set].map(({ ms }) => ms),
    goOff: () => {
      for (const timer of [...set]) {
        set.delete(timer);
        timer.act();
      }
    },
  };
}

describe('an operation that waits for a transaction', () => {
  const setUp = () => {
    const timers = createTimers();
    const transactions = new Transactions(new Clock(() => 1, timers.after));
    const holder = transactions.begin({ readOnly: false });
    let held = true;
    const attempt = (share: boolean) => (held && !share ? { blockedBy: [holder] } : { done: true });
    return {
      timers,
      waits: (kind: 'read' | 'write') => {
        const transaction = transactions.begin({ readOnly: false });
        const operation = { kind, transaction, touches: () => false };
        return transactions.queue.run(operation, attempt).catch((error: EmulatorError) => error);
      },
      release: () => {
        held = false;
        transactions.end(holder);
      },
    };
  };

  it('reads beside it after half a second of the given clock', async () => {
    const { timers, waits } = setUp();
    const read = waits('read');
    expect(timers.waits()).to.deep.equal([500]);
    timers.goOff();
    expect(await read).to.deep.equal({ done: true });
  });

  it('is aborted after two seconds if it writes', async () => {
    const { timers, waits } = setUp();
    const write = waits('write');
    expect(timers.waits()).to.deep.equal([2000]);
    timers.goOff();
    expect(await write).to.include({ code: 'ABORTED', message: 'Transaction lock timeout.' });
  });

  it('continues as soon as it ends, and leaves no timer behind', async () => {
    const { timers, waits, release } = setUp();
    const both = [waits('read'), waits('write')];
    release();
    expect(await Promise.all(both)).to.deep.equal([{ done: true }, { done: true }]);
    expect(timers.waits()).to.deep.equal([]);
  });
});
