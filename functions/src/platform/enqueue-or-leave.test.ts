import { expect } from 'chai';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { enqueueOrLeave } from './enqueue-or-leave.ts';

expectLogs('left to the sweep');

describe('A task that can’t be enqueued', () => {
  it('is logged with its queue, not with the user whom it is about', async () => {
    const enqueue = () => Promise.reject(new Error('queue of lea-17 is full'));
    const task = { queue: 'privacy-erase', about: 'lea-17', data: {}, event: 'left to the sweep' };
    const lines = await linesDuring(() => enqueueOrLeave({ enqueue, now: () => 5 }, task));
    expect(lines[0]).to.include({ event: 'left to the sweep', queue: 'privacy-erase' });
    expect(JSON.stringify(lines)).not.to.include('lea-17');
  });
});
