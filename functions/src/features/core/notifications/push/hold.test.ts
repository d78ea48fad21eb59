import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { emptyInbox, type Inbox, withUnread } from '../inbox.ts';
import { maxAnHour, planPush, releasedPushes } from './hold.ts';
import { quietUntil } from './quiet-hours.ts';

const start = Date.parse('2026-06-10T12:00:00Z');
const zone = 'Europe/Paris';
const quietHours = { from: '22:00', until: '08:00' };

/** Lets notifications come after pauses, with the tasks that follow; returns when which were pushed. */
function played(pauses: readonly number[], settings: Partial<Inbox>) {
  let inbox: Inbox = { ...emptyInbox, devices: 1, ...settings };
  let task: number | null = null;
  let now = start;
  const pushes: { at: number; ids: string[] }[] = [];
  const runTasks = (until: number) => {
    while (task !== null && task <= until) {
      const done = releasedPushes(inbox, task, zone)!;
      if (done.ids.length > 0) pushes.push({ at: task, ids: done.ids });
      inbox = done.inbox;
      task = done.heldUntil;
    }
  };
  for (const [n, pause] of pauses.entries()) {
    now += pause;
    runTasks(now);
    const plan = planPush(withUnread(inbox, `n${n}`, now), `n${n}`, now, zone);
    inbox = plan.inbox;
    if (plan.push === 'now') pushes.push({ at: now, ids: [`n${n}`] });
    else if (plan.push) task = plan.push.heldUntil;
  }
  runTasks(Number.MAX_SAFE_INTEGER);
  return pushes;
}

const pauses = fc.array(fc.integer({ min: 0, max: 3 * hour }), { maxLength: 60 });
const settings = fc.constantFrom({}, { quietHours }, { quietHours: { from: '13:00', until: '15:00' } });

describe('Pushes', () => {
  it('bring each notification once, never in quiet hours, six an hour at most of which the last is a digest', () => {
    fc.assert(
      fc.property(pauses, settings, (each, own) => {
        const pushes = played(each, own);
        expect(pushes.flatMap(({ ids }) => ids)).to.have.members(each.map((_, n) => `n${n}`));
        for (const { at } of pushes) {
          expect(quietUntil(at, 'quietHours' in own ? own.quietHours! : null, zone)).to.equal(null);
          const within = pushes.filter((other) => other.at > at - hour && other.at <= at);
          expect(within.length).to.be.at.most(maxAnHour + 1);
        }
      }),
    );
  });

  it('come at once, and the sixth and all others of an hour as one', () => {
    const pushes = played(
      Array.from({ length: 9 }, () => minute),
      {},
    );
    expect(pushes.map(({ ids }) => ids.length)).to.deep.equal([1, 1, 1, 1, 1, 4]);
    expect(pushes.at(-1)!.at).to.equal(start + minute + hour);
  });

  it('wait in quiet hours until these end', () => {
    const [push] = played([11 * hour, hour], { quietHours });
    expect(push).to.deep.equal({ at: Date.parse('2026-06-11T08:00:00+02:00'), ids: ['n0', 'n1'] });
  });

  it('leave out what was read in the meantime', () => {
    const held = { until: start, ids: ['read', 'unread'] };
    const inbox = { ...withUnread(emptyInbox, 'unread', start), devices: 1, held };
    expect(releasedPushes(inbox, start, zone)!.ids).to.deep.equal(['unread']);
    expect(releasedPushes(inbox, start - 1, zone)).to.equal(null);
    expect(releasedPushes(emptyInbox, start, zone)).to.equal(null);
  });

  it('are planned again with the next notification if their task was lost', () => {
    const inbox = { ...emptyInbox, devices: 1, held: { until: start, ids: ['a'] } };
    expect(planPush(inbox, 'b', start + minute, zone).push).to.equal(null);
    const late = start + hour;
    expect(planPush(inbox, 'b', late, zone).push).to.deep.equal({ heldUntil: late });
  });

  it('are none without devices', () => {
    expect(planPush(emptyInbox, 'a', start, zone)).to.deep.equal({ inbox: emptyInbox, push: null });
  });
});
