import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { zoned } from '#platform/time/zoned.ts';
import { afterReading, emptyInbox, type Inbox, withUnread } from '../inbox.ts';
import { dueMail, withMail, withoutMail } from './plan.ts';

const start = Date.parse('2026-10-20T12:00:00Z');
const paris = 'Europe/Paris';
const zones = [paris, 'America/New_York', 'Asia/Tokyo', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

const dateIn = (at: number, zone: string) => zoned(at, zone).toPlainDate().toString();
const told = (inbox: Inbox, id: string, now: number, zone = paris) =>
  withMail(withUnread(inbox, id, now), id, now, zone, 'token');

type Step = { wait: number; does: 'tell' | 'read' | 'move' };

/** Lets things happen after pauses, with a run of the timer every hour; returns the mails. */
function played(steps: readonly Step[]) {
  let [inbox, now, zone]: [Inbox, number, string] = [emptyInbox, start, paris];
  const mails: { at: number; zone: string; ids: string[]; unread: string[] }[] = [];
  const toldIds: string[] = [];
  const runUntil = (until: number) => {
    for (let at = Math.ceil(now / hour) * hour; at <= until; at += hour) {
      const due = dueMail(inbox, at, zone);
      if (!due) continue;
      if (due.ids.length > 0)
        mails.push({ at, zone, ids: due.ids, unread: inbox.unread.map(({ id }) => id) });
      inbox = due.inbox;
    }
    now = until;
  };
  for (const [n, { wait, does }] of steps.entries()) {
    runUntil(now + wait);
    if (does === 'tell') {
      inbox = told(inbox, `n${n}`, now, zone);
      toldIds.push(`n${n}`);
    } else if (does === 'read') inbox = afterReading(inbox, null);
    else zone = zones[n % zones.length]!;
  }
  runUntil(now + 3 * day);
  return { mails, toldIds, inbox };
}

const steps = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 30 * hour }),
    does: fc.constantFrom<Step['does'][]>('tell', 'tell', 'tell', 'read', 'move'),
  }),
  { maxLength: 40 },
);

describe('The daily mail', () => {
  it('comes once a day at most, in the morning, with each unread notification once', () => {
    fc.assert(
      fc.property(steps, (path) => {
        const { mails, toldIds, inbox } = played(path);
        const days = mails.map(({ at, zone }) => dateIn(at, zone));
        expect(new Set(days).size).to.equal(days.length);
        expect(days).to.deep.equal([...days].sort());
        for (const { at, zone, ids, unread } of mails) {
          expect(zoned(at, zone).hour).to.be.at.least(8);
          expect(unread).to.include.members(ids);
        }
        const all = mails.flatMap(({ ids }) => ids);
        expect(new Set(all).size).to.equal(all.length);
        expect(toldIds).to.include.members(all);
        expect(inbox.mail?.dueAt ?? null).to.equal(null);
        const unread = inbox.unread.map(({ id }) => id);
        expect(all).to.include.members(unread);
      }),
    );
  });

  it('is due at eight on the reader’s clocks, also on days when these change', () => {
    for (const zone of zones)
      for (let n = 0; n < 40; n += 1) {
        const now = start + n * 23 * hour;
        const { dueAt } = told(emptyInbox, 'a', now, zone).mail!;
        expect(dueAt! - now).to.be.within(1, day + hour);
        expect(zoned(dueAt!, zone).toPlainTime().toString()).to.equal('08:00:00');
      }
  });

  it('has the newest first', () => {
    const inbox = told(told(emptyInbox, 'a', start), 'b', start + minute);
    expect(dueMail(inbox, inbox.mail!.dueAt!, paris)!.ids).to.deep.equal(['b', 'a']);
  });

  it('isn’t due before its time, nor once it was given up', () => {
    const inbox = told(emptyInbox, 'a', start);
    const { dueAt } = inbox.mail!;
    expect(dueMail(inbox, dueAt! - 1, paris)).to.equal(null);
    expect(dueMail(withoutMail(inbox), dueAt!, paris)).to.equal(null);
    expect(dueMail(emptyInbox, dueAt!, paris)).to.equal(null);
  });

  it('waits for the morning of where its reader is', () => {
    const inbox = told(emptyInbox, 'a', start);
    const inNewYork = dueMail(inbox, inbox.mail!.dueAt!, 'America/New_York')!;
    expect(inNewYork.ids).to.deep.equal([]);
    const { dueAt } = inNewYork.inbox.mail!;
    expect(dueMail(inNewYork.inbox, dueAt!, 'America/New_York')!.ids).to.deep.equal(['a']);
  });
});
