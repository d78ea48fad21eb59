import { expect } from 'chai';
import { pollTaskSchema, type QueuedPollTask } from './tasks.ts';

describe('A task of a poll', () => {
  const pollId = 'poll';
  const leavers: QueuedPollTask = { task: 'remove-leavers', pollId, uids: ['lea'] };

  it('says what it does, and whom it removes only where it removes leavers', () => {
    for (const task of [{ task: 'close', pollId }, leavers, { task: 'choose-winner', pollId }])
      expect(pollTaskSchema.parse(task)).to.deep.equal(task);
    expect(pollTaskSchema.safeParse({ task: 'close', pollId, uids: ['lea'] }).success).to.equal(false);
    expect(pollTaskSchema.safeParse({ task: 'remove-leavers', pollId }).success).to.equal(false);
  });

  it('is also read as the former release queued it', () => {
    expect(pollTaskSchema.parse({ pollId })).to.deep.equal({ task: 'close', pollId });
    expect(pollTaskSchema.parse({ pollId, because: 'left', uids: ['lea'] })).to.deep.equal(leavers);
    const won = pollTaskSchema.parse({ pollId, because: 'won' });
    expect(won).to.deep.equal({ task: 'choose-winner', pollId });
  });
});
