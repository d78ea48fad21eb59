import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  begunMail,
  cancelledMail,
  endedMail,
  givenUpAfterMs,
  lookedAt,
  newMail,
  type OutboxMail,
  putBack,
} from './outbox.ts';

const content = {
  to: 'lea@example.test',
  headers: {},
  subject: 'À voir',
  text: 'Bonjour',
  html: '<p>Bonjour',
};
const written = newMail('newsletter:lea:2026-W47', 'lea', content, 0);

describe('A mail in the outbox', () => {
  it('is retried for 30 hours at growing intervals, and then fails', () => {
    let mail = written;
    const tries: number[] = [];
    for (let now = 0; mail.state === 'queued'; now = mail.lookAt ?? now) {
      tries.push(now / minute);
      mail = putBack(mail, 'ECONNECTION', now);
    }
    expect(tries).to.deep.equal([0, 10, 30, 70, 150, 310, 550, 790, 1030, 1270, 1510, 1750]);
    expect(mail).to.deep.include({ state: 'failed', content: null, lookAt: null, attempts: 12 });
  });

  it('fails in the sweep, too, once it is too old', () => {
    const late = lookedAt(written, givenUpAfterMs + 1);
    expect(late.mail).to.include({ state: 'failed', error: 'too late' });
    expect(lookedAt(written, givenUpAfterMs).does).to.equal('enqueue');
  });

  it('is left alone until its time, and for an hour after it is enqueued', () => {
    expect(lookedAt(written, 15 * minute - 1).does).to.equal('nothing');
    const { mail, does } = lookedAt(written, 15 * minute);
    expect([does, mail.state]).to.deep.equal(['enqueue', 'queued']);
    expect(lookedAt(mail, 74 * minute).does).to.equal('nothing');
    expect(lookedAt(mail, 75 * minute).does).to.equal('enqueue');
  });

  it('isn’t sent again if it was cancelled while the server was refusing it for now', () => {
    const cancelled = cancelledMail(begunMail(written, 0), 1);
    expect(cancelled.state).to.equal('sending');
    expect(putBack(cancelled, 'EMESSAGE DATA 452', 2)).to.include({ state: 'cancelled', content: null });
  });

  it('becomes unknown if sending began and its outcome was never saved', () => {
    const sending = begunMail(written, 0);
    expect(lookedAt(sending, 11 * minute).does).to.equal('nothing');
    const { mail, does } = lookedAt(sending, 12 * minute);
    expect([does, mail.state, mail.content]).to.deep.equal(['end', 'unknown', null]);
  });

  it('is sent at most once in any order of events, unless the server refused it', () => {
    type Step = 'begin' | 'look' | 'not taken' | 'taken' | 'uncertain' | 'cancel';
    const steps = fc.array(
      fc.record({
        does: fc.constantFrom<Step[]>('begin', 'look', 'not taken', 'taken', 'uncertain', 'cancel'),
        after: fc.integer({ min: 0, max: 300 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (taken) => {
        let mail: OutboxMail = written;
        let now = 0;
        let underWay = 0;
        for (const { does, after } of taken) {
          now += after * minute;
          if (does === 'begin' && mail.state === 'queued') {
            mail = begunMail(mail, now);
            underWay += 1;
          }
          if (does === 'look') mail = lookedAt(mail, now).mail;
          if (does === 'not taken' && mail.state === 'sending') {
            mail = putBack(mail, 'EMESSAGE DATA 452', now);
            underWay -= 1;
          }
          if (does === 'taken' && mail.state === 'sending') mail = endedMail(mail, 'sent', null, now);
          if (does === 'uncertain' && mail.state === 'sending')
            mail = endedMail(mail, 'unknown', 'ESOCKET', now);
          if (does === 'cancel') mail = cancelledMail(mail, now);
          expect(underWay).to.be.within(0, 1);
          // Its content is kept exactly as long as it may be sent.
          expect(mail.content === null).to.equal(mail.endedAt !== null);
          expect(mail.lookAt === null).to.equal(mail.endedAt !== null);
        }
      }),
    );
  });
});
