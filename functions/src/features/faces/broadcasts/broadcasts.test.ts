import { updateAccount } from '@cine/contract/operations/core/account';
import { changeNotificationSettings, listNotifications } from '@cine/contract/operations/core/notifications';
import * as operations from '@cine/contract/operations/faces/broadcasts';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, type Suite, suite } from '#test/suite.ts';
import { sendPage } from './service.ts';

expectLogs('members not told');

const texts = {
  en: { title: 'Movie week', body: 'From Monday on.' },
  fr: { title: 'Semaine du film', body: 'Dès lundi.' },
  ru: { title: 'Неделя кино', body: 'С понедельника.' },
};

describe('Broadcasts', () => {
  let operator: TestUser;
  let own: Awaited<ReturnType<Suite['ownProject']>>;
  before(async () => {
    await suite();
    own = await running.ownProject('demo-broadcasts');
    operator = running.newUser({ operator: true, name: 'operator' });
  });
  beforeEach(async () => {
    for (const name of ['broadcasts', 'users', 'inboxes'])
      await context().db.recursiveDelete(context().db.collection(name));
  });
  after(() => own.end());

  const one = { broadcastId: 'week' };
  const write = (more = {}) => operator.call(operations.writeBroadcast, { ...one, texts, ...more });
  const show = () => operator.call(operations.showBroadcast, one);
  const toldTo = async (user: TestUser) => (await user.call(listNotifications, {})).notifications;

  async function sent(more = {}) {
    await write(more);
    await operator.call(operations.sendBroadcast, one);
    await own.quiet();
    return show();
  }

  it('tell each member in their language, and no guest', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    await tom.call(updateAccount, { locale: 'ru' });
    await lea.call(updateAccount, { locale: 'fr' });
    expect(await sent({ opens: '/challenges' })).to.include({ state: 'sent', told: 2, skipped: 0 });
    const [message, ...others] = await toldTo(lea);
    expect(others).to.deep.equal([]);
    expect(message).to.deep.include({
      kind: 'broadcast',
      params: { ...texts.fr, opens: '/challenges' },
      from: null,
    });
    expect((await toldTo(tom))[0]!.params).to.deep.equal({ ...texts.ru, opens: '/challenges' });
  });

  it('reach only the members of a region, if it is for one', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    await tom.call(updateAccount, { region: 'CH' });
    await write({ region: 'CH' });
    expect((await show()).members).to.equal(1);
    await operator.call(operations.sendBroadcast, one);
    await own.quiet();
    expect(await show()).to.include({ told: 1, members: null });
    expect(await toldTo(lea)).to.deep.equal([]);
    expect(await toldTo(tom)).to.have.length(1);
  });

  it('skip who switched them off', async () => {
    const lea = await member('Lea');
    await lea.call(changeNotificationSettings, { kinds: { broadcast: { app: false } } });
    expect(await sent()).to.include({ told: 0, skipped: 1 });
  });

  it('tell everybody once in several pages, however often their tasks run', async () => {
    const { db } = context();
    const lea = await member('Lea');
    const like = (await db.doc(`users/${lea.uid}`).get()).data()!;
    await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        db.doc(`users/member-${n}`).set({ ...like, username: `member_${n}` }),
      ),
    );
    await write();
    const stand = { ...context(), enqueue: async () => {} };
    await db.doc('broadcasts/week').update({ state: 'sending' });
    await Promise.all([sendPage(stand, 'week', false), sendPage(stand, 'week', false)]);
    expect(await show()).to.include({ state: 'sending', told: 100 });
    await operator.call(operations.sendBroadcast, one);
    await own.quiet();
    expect(await show()).to.include({ state: 'sent', told: 121, failed: 0 });
    const told = await db.collectionGroup('notifications').get();
    expect(told.docs.filter((each) => each.get('kind') === 'broadcast')).to.have.length(121);
  });

  it('try a page again if somebody couldn’t be told, and go on without them at last', async () => {
    const { db } = context();
    const lea = await member('Lea');
    const tom = await member('Tom');
    await db.doc(`inboxes/${tom.uid}`).set({ v: 1, unread: 'unreadable' });
    await write();
    await db.doc('broadcasts/week').update({ state: 'sending' });
    const stand = { ...context(), enqueue: async () => {} };
    await sendPage(stand, 'week', false).then(
      () => expect.fail('It did not fail'),
      (error: Error) => expect(error.message).to.equal('members not told: 1'),
    );
    expect(await show()).to.include({ state: 'sending', told: 0 });
    await sendPage(stand, 'week', true);
    expect(await show()).to.include({ state: 'sent', told: 1, failed: 1 });
    expect(await toldTo(lea)).to.have.length(1);
  });

  it('stop, stay stopped for tasks that come late, and go on where they were', async () => {
    await member('Lea');
    await write();
    const stand = { ...context(), enqueue: async () => {} };
    await context().db.doc('broadcasts/week').update({ state: 'sending' });
    const stopped = await operator.call(operations.stopBroadcast, one);
    expect(stopped).to.include({ state: 'stopped', stoppedBy: operator.uid });
    await sendPage(stand, 'week', false);
    expect(await show()).to.include({ state: 'stopped', told: 0 });
    await operator.call(operations.sendBroadcast, one);
    await own.quiet();
    expect(await show()).to.include({ state: 'sent', told: 1, sentBy: operator.uid, stoppedBy: null });
  });

  it('are drafts until they are sent, and can’t be changed or discarded afterwards', async () => {
    expect(await write()).to.include({ state: 'draft', isNew: true });
    expect(await write({ region: 'FR' })).to.include({ region: 'FR', isNew: false });
    expect((await show()).members).to.equal(0);
    const { broadcasts } = await operator.call(operations.listBroadcasts, {});
    expect(broadcasts.map(({ id }) => id)).to.deep.equal(['week']);
    await operator.call(operations.discardBroadcast, one);
    await expectRefusal(operator.call(operations.discardBroadcast, one), 'broadcast-not-found');
    await expectRefusal(show(), 'broadcast-not-found');
    expect(await sent()).to.include({ state: 'sent' });
    await expectRefusal(write(), 'broadcast-begun');
    const discarding = operator.call(operations.discardBroadcast, one);
    await expectRefusal(discarding, 'broadcast-begun');
  });

  it('are listed by pages, the last written first', async () => {
    for (let n = 0; n < 21; n += 1) await write({ broadcastId: `b${n}` });
    const first = await operator.call(operations.listBroadcasts, {});
    expect(first.broadcasts[0]!.id).to.equal('b20');
    const next = await operator.call(operations.listBroadcasts, { cursor: first.nextCursor! });
    expect(next.broadcasts.map(({ id }) => id)).to.deep.equal(['b0']);
    expect(next.nextCursor).to.equal(null);
  });

  it('are for operators', async () => {
    const lea = await member('Lea');
    const writing = lea.call(operations.writeBroadcast, { ...one, texts });
    await expectRefusal(writing, 'operators-only');
    await expectRefusal(lea.call(operations.listBroadcasts, {}), 'operators-only');
  });

  it('need all three languages, texts that show, and a page of the dashboard', async () => {
    const faulty = [
      { texts: { en: texts.en, fr: texts.fr } },
      { texts: { ...texts, ru: { title: ' ', body: 'x' } } },
      { texts: { ...texts, ru: { title: 'a\u202Eb', body: 'x' } } },
      { texts: { ...texts, ru: { title: 'x'.repeat(81), body: 'x' } } },
      ...['//evil.example', 'https://evil.example', '/\\evil.example', '/api/docs', '/a//b', 'x'].map(
        (opens) => ({ opens }),
      ),
    ];
    for (const each of faulty) await expectRefusal(write(each), 'input-invalid', JSON.stringify(each));
  });
});
