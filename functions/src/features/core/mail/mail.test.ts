import { randomUUID } from 'node:crypto';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { createSmtp } from '#clients/smtp/client.ts';
import { type Context, context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { errorsDuring, expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { enqueueMail, planCancelling, planMail } from './index.ts';
import { sendMail, sweepOutbox } from './service.ts';
import { deleteMailsOf } from './store.ts';

expectLogs(
  'mail not accepted',
  'mail left to the sweep',
  'mail waits for an SMTP server',
  'mails not looked at',
);

describe('A mail', () => {
  before(() => suite());
  beforeEach(() => {
    running.smtp.received.length = 0;
    running.smtp.trouble(null);
  });
  after(() => running.smtp.trouble(null));

  /** The context some minutes later, with an SMTP client that times out soon. */
  const after_ = (minutes: number, more: Partial<Context> = {}): Context => ({
    ...context(),
    now: () => Date.now() + minutes * minute,
    smtp: async () =>
      createSmtp({
        url: running.smtp.url,
        from: 'newsletter@cine.example',
        connectMs: 1_500,
        silenceMs: 1_500,
      }),
    ...more,
  });

  /** Writes a mail twice, which equals writing it once. */
  async function written(
    mailContext: Context = context(),
    uid = `lea-${randomUUID()}`,
    week = 47,
    kind = 'newsletter',
  ) {
    const id = `${kind}:${uid}:2026-W${week}`;
    const to = `${uid}@example.test`;
    const content = {
      to,
      headers: { 'X-Any': 'any' },
      subject: 'À voir',
      text: 'Bonjour',
      html: '<p>',
    };
    const isNew = [];
    for (const _ of [1, 2]) {
      isNew.push(
        await transact(mailContext.db, async (tx) =>
          (await planMail(mailContext, tx, { id, uid, content })).write(),
        ),
      );
    }
    expect(isNew).to.deep.equal([true, false]);
    return { id, uid, to };
  }

  const documentOf = async (id: string) => (await context().db.doc(`outbox/${id}`).get()).data();
  const stateOf = async (id: string) => (await documentOf(id))?.delivery.state;
  const cameTo = (to: string) => running.smtp.received.filter(({ recipients }) => recipients.includes(to));

  it('is sent once by its task, and its content is deleted', async () => {
    const { id, uid, to } = await written();
    expect(await documentOf(id)).to.deep.include({
      to: [to],
      message: { subject: 'À voir', text: 'Bonjour', html: '<p>' },
    });
    await enqueueMail(context(), id);
    await enqueueMail(after_(1), id);
    await running.quiet();
    const [came, ...others] = cameTo(to);
    expect([came!.subject, others]).to.deep.equal(['À voir', []]);
    const { delivery, expiresAt, trace: _, ...mail } = (await documentOf(id))!;
    expect(mail).to.deep.equal({ v: 1, uid, to: [], headers: {}, message: null, lookAt: null });
    expect(delivery).to.deep.include({ state: 'sent', attempts: 1, error: null });
    expect(expiresAt.toMillis() - delivery.startTime.toMillis()).to.equal(30 * day);
  });

  it('is sent once by concurrent tasks', async () => {
    const { id, to } = await written();
    await Promise.all(Array.from({ length: 8 }, () => sendMail(context(), id)));
    expect(cameTo(to)).to.have.length(1);
    expect((await documentOf(id))!.delivery).to.include({ state: 'sent', attempts: 1 });
  });

  it('waits while the SMTP server is down, and is sent by the sweep once it is up', async () => {
    const { id, to } = await written();
    await running.smtp.stop();
    try {
      await sendMail(after_(0), id);
      expect((await documentOf(id))!.delivery).to.include({ state: 'queued', attempts: 1 });
      await sweepOutbox(after_(9));
      await running.quiet();
      expect((await documentOf(id))!.delivery).to.include({ state: 'queued', attempts: 1 });
    } finally {
      await running.smtp.restart();
    }
    await sweepOutbox(after_(11));
    await running.quiet();
    expect([await stateOf(id), cameTo(to).length]).to.deep.equal(['sent', 1]);
  });

  it('is retried after a temporary refusal, even after the whole mail was sent, and fails after a permanent one', async () => {
    for (const at of ['recipient', 'data-taken'] as const) {
      const { id, to } = await written();
      running.smtp.trouble({ at, does: { answers: 451 } });
      await sendMail(after_(0), id);
      expect((await documentOf(id))!.delivery, at).to.include({ state: 'queued', attempts: 1 });
      running.smtp.trouble(null);
      await sendMail(after_(20), id);
      expect([await stateOf(id), cameTo(to).length], at).to.deep.equal(['sent', 1]);

      const never = await written();
      running.smtp.trouble({ at, does: { answers: 550 } });
      await sendMail(after_(0), never.id);
      running.smtp.trouble(null);
      expect(await documentOf(never.id), at).to.deep.include({ to: [], message: null, lookAt: null });
      expect((await documentOf(never.id))!.delivery, at).to.include({ state: 'failed' });
      expect((await documentOf(never.id))!.delivery.error, at).to.match(/550$/);
      await sendMail(after_(20), never.id);
      expect(cameTo(never.to), at).to.deep.equal([]);
    }
  });

  it('is not sent again if the connection broke while it was being sent, since it may have arrived', async () => {
    for (const does of ['drops', 'hangs'] as const) {
      const { id, to } = await written();
      running.smtp.trouble({ at: 'data-taken', does });
      await sendMail(after_(0), id);
      running.smtp.trouble(null);
      expect(await stateOf(id), does).to.equal('unknown');
      await sweepOutbox(after_(120));
      await sendMail(after_(120), id);
      await running.quiet();
      expect(cameTo(to), does).to.have.length(1);
    }
  });

  it('is sent again after a crash before its first byte, but not after a crash during sending', async () => {
    const dying = async (when: 'before' | 'after') => {
      const mail = await written();
      const dies = after_(0, {
        smtp: async () => ({
          send: async (message, mayBegin) => {
            if (when === 'after') {
              await createSmtp({ url: running.smtp.url, from: 'newsletter@cine.example' }).send(
                message,
                mayBegin,
              );
            }
            throw new Error('died');
          },
        }),
      });
      const error = await sendMail(dies, mail.id).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('message', 'died');
      return mail;
    };
    const early = await dying('before');
    const late = await dying('after');
    expect([await stateOf(early.id), await stateOf(late.id)]).to.deep.equal(['queued', 'sending']);
    await sweepOutbox(after_(16));
    await running.quiet();
    expect([await stateOf(early.id), cameTo(early.to).length]).to.deep.equal(['sent', 1]);
    expect([await stateOf(late.id), cameTo(late.to).length]).to.deep.equal(['unknown', 1]);
  });

  it('is cancelled by the beginning of its id, without a read of what its user was sent before', async () => {
    const sent = await written();
    await sendMail(context(), sent.id);
    const waiting = await written(context(), sent.uid, 48);
    const other = await written(context(), sent.uid, 48, 'notifications');
    await running.resetCounters();
    await transact(context().db, async (tx) =>
      (await planCancelling(context(), tx, sent.uid, 'newsletter:')).write(),
    );
    expect(await running.counters()).to.include({ reads: 1, writes: 1 });
    const states = await Promise.all([sent, waiting, other].map(({ id }) => stateOf(id)));
    expect(states).to.deep.equal(['sent', 'cancelled', 'queued']);
  });

  it('is not sent once it is cancelled or deleted, even by a task about to send it', async () => {
    const cancel = async (uid: string) =>
      transact(context().db, async (tx) => (await planCancelling(context(), tx, uid, 'newsletter:')).write());
    const remove = (uid: string) => deleteMailsOf(context().db, uid);
    for (const withdraw of [cancel, remove]) {
      const early = await written();
      const late = await written();
      await withdraw(early.uid);
      await sendMail(context(), early.id);
      const smtp = (await context().smtp())!;
      const atTheDoor = after_(0, {
        smtp: async () => ({
          send: (message, mayBegin) =>
            smtp.send(message, async () => {
              await withdraw(late.uid);
              return mayBegin();
            }),
        }),
      });
      await sendMail(atTheDoor, late.id);
      const states = [await stateOf(early.id), await stateOf(late.id)];
      expect(states).to.deep.equal(withdraw === cancel ? ['cancelled', 'cancelled'] : [undefined, undefined]);
      expect([...cameTo(early.to), ...cameTo(late.to)]).to.deep.equal([]);
    }
  });

  it('is not sent again if it is cancelled while the server refuses it for now', async () => {
    const { id, uid, to } = await written();
    const smtp = (await context().smtp())!;
    const meanwhile = after_(0, {
      smtp: async () => ({
        send: (message, mayBegin) =>
          smtp.send(message, async () => {
            const hasBegun = await mayBegin();
            await transact(context().db, async (tx) =>
              (await planCancelling(context(), tx, uid, 'newsletter:')).write(),
            );
            return hasBegun;
          }),
      }),
    });
    running.smtp.trouble({ at: 'data-taken', does: { answers: 451 } });
    await sendMail(meanwhile, id);
    running.smtp.trouble(null);
    expect(await stateOf(id)).to.equal('cancelled');
    await sendMail(after_(20), id);
    expect(cameTo(to)).to.deep.equal([]);
  });

  it('is marked as sent even if it was given up meanwhile, and stays deleted if it was deleted', async () => {
    const smtp = (await context().smtp())!;
    const slowly = (meanwhile: () => Promise<void>) =>
      after_(0, {
        smtp: async () => ({
          send: async (message, mayBegin) => {
            const outcome = await smtp.send(message, mayBegin);
            await meanwhile();
            return outcome;
          },
        }),
      });
    const thought = await written();
    await sendMail(
      slowly(async () => {
        await sweepOutbox(after_(30));
        expect(await stateOf(thought.id)).to.equal('unknown');
      }),
      thought.id,
    );
    expect(await stateOf(thought.id)).to.equal('sent');

    const gone = await written();
    await sendMail(
      slowly(() => deleteMailsOf(context().db, gone.uid)),
      gone.id,
    );
    expect(await documentOf(gone.id)).to.equal(undefined);
  });

  it('is not delayed by another that fails to load, which is postponed', async () => {
    const { id, to } = await written();
    const broken = context().db.doc(`outbox/broken-${randomUUID()}`);
    await broken.set({ lookAt: Timestamp.fromMillis(0) });
    const before = Date.now();
    const errors = await errorsDuring(() => sweepOutbox(after_(16)));
    expect(errors.map(({ event }) => event)).to.deep.equal(['document unreadable', 'mails not looked at']);
    expect(errors[1]).to.include({ failed: 1 });
    await running.quiet();
    expect(cameTo(to)).to.have.length(1);
    const lookAt = ((await broken.get()).get('lookAt') as Timestamp).toMillis();
    expect(lookAt).to.be.within(before + 76 * minute, Date.now() + 76 * minute);
    await broken.delete();
    expect(await stateOf(id)).to.equal('sent');
  });

  it('waits while the queue is unavailable or no SMTP server is configured', async () => {
    const { id, to } = await written();
    const enqueue = async () => {
      throw new Error('No queue');
    };
    await enqueueMail(after_(0, { enqueue }), id);
    await sendMail(after_(0, { smtp: async () => null }), id);
    expect(await stateOf(id)).to.equal('queued');
    expect(await running.runSchedule('mail-sweep')).to.equal(200);
    expect(cameTo(to)).to.deep.equal([]);
    await sweepOutbox(after_(16));
    await running.quiet();
    expect(cameTo(to)).to.have.length(1);
  });
});
