import { updateAccount } from '@cine/contract/operations/core/account';
import {
  changeNotificationSettings,
  markAllRead,
  showNotificationSettings,
} from '@cine/contract/operations/core/notifications';
import * as friends from '@cine/contract/operations/together/friends';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member, memberInParis } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { notify } from '../notify-service.ts';
import { writeDue } from './mail-service.ts';

const kinds = { broadcast: { email: true }, 'friend-request': { email: true } };

describe('Notifications by e-mail', () => {
  before(() => suite());
  beforeEach(async () => {
    running.smtp.received.length = 0;
    await context().db.recursiveDelete(context().db.collection('inboxes'));
  });
  afterEach(() => {
    for (const { uid } of people.splice(0)) running.identities.forget(uid);
  });

  const people: TestUser[] = [];
  const addressOf = ({ uid }: TestUser) => `${uid}@example.test`;
  const cameTo = (user: TestUser) =>
    running.smtp.received.filter(({ recipients }) => recipients.includes(addressOf(user)));

  /** In Paris, as mails come in their reader's morning. */
  async function reader(name = 'Lea'): Promise<TestUser> {
    const user = await memberInParis(name);
    running.identities.add({ localId: user.uid, email: addressOf(user), emailVerified: true });
    people.push(user);
    await user.call(changeNotificationSettings, { kinds });
    return user;
  }

  const tell = ({ uid }: TestUser, event: string) =>
    notify(context(), {
      uid,
      kind: 'broadcast',
      event,
      from: null,
      paramsIn: () => ({ title: `News ${event}`, body: 'All of it.' }),
    });

  /** Some days on, when it is ten in the morning in Paris, or eleven. */
  const inDays = (count: number) => Math.floor(Date.now() / day) * day + count * day + 9 * hour;

  /** Runs the timer as of the reader's next mornings. */
  async function mornings(count = 1): Promise<void> {
    for (let n = 1; n <= count; n += 1) {
      await writeDue({ ...context(), now: () => inDays(n) });
      await running.quiet();
    }
  }

  it('are off until a member with a verified address switches them on', async () => {
    const user = await member('Lea');
    const { kinds: all, email } = await user.call(showNotificationSettings, {});
    expect(Object.values(all).filter((switches) => switches.email)).to.deep.equal([]);
    expect(email).to.deep.equal({ available: true, address: null });
    const change = user.call(changeNotificationSettings, { kinds });
    await expectRefusal(change, 'email-unverified');
    const verified = await reader();
    const settings = await verified.call(showNotificationSettings, {});
    expect(settings.kinds.broadcast).to.deep.equal({ app: true, push: false, email: true });
    expect(settings.email.address).to.equal(addressOf(verified));
  });

  it('are one in the morning with what is unread by then, in the reader’s language', async () => {
    const user = await reader();
    await user.call(updateAccount, { locale: 'fr' });
    await running.settled();
    for (const event of ['a', 'b']) await tell(user, event);
    await writeDue(context());
    await running.quiet();
    expect(cameTo(user)).to.deep.equal([]);
    await Promise.all([mornings(), mornings()]);
    await mornings(3);
    const [mail, ...others] = cameTo(user);
    expect(others).to.deep.equal([]);
    expect(mail!.text).to.include('News a').and.to.include('News b').and.to.include('Tout voir');
  });

  it('are none if all was read, or the kind or all of them were switched off meanwhile', async () => {
    const readAll = await reader();
    const without = await reader();
    const silent = await reader();
    for (const user of [readAll, without, silent]) await tell(user, 'a');
    await readAll.call(markAllRead, {});
    await without.call(changeNotificationSettings, { kinds: { broadcast: { email: false } } });
    await silent.call(updateAccount, { notifications: false });
    await running.settled();
    await mornings();
    expect(running.smtp.received).to.deep.equal([]);
  });

  it('name nobody, and leave out what somebody blocked meanwhile had caused', async () => {
    const user = await reader();
    const friend = await member('Zorro');
    const other = await member('Tom');
    for (const asker of [friend, other])
      await asker.call(friends.requestFriend, await user.call(friends.renewFriendCode, {}));
    await running.settled();
    await user.call(friends.blockUser, { uid: other.uid });
    await running.settled();
    await mornings();
    const [mail] = cameTo(user);
    expect(mail!.text!.match(/wants to be your friend/g)).to.have.length(1);
    expect(mail!.text).not.to.match(/Zorro|Tom/);
    await user.call(friends.answerFriend, { uid: friend.uid, accept: true });
  });

  it('say how many there are beyond ten', async () => {
    const user = await reader();
    for (let n = 0; n < 13; n += 1) await tell(user, `${n}`);
    await mornings();
    const [mail] = cameTo(user);
    expect(mail!.text!.match(/News/g)).to.have.length(10);
    expect(mail!.text).to.include('And 3 more.');
  });

  it('have older ones whose kind is on, where ten newer ones are of a kind that was switched off', async () => {
    const user = await reader();
    const asker = await member('Tom');
    await asker.call(friends.requestFriend, await user.call(friends.renewFriendCode, {}));
    await running.settled();
    for (let n = 0; n < 12; n += 1) await tell(user, `${n}`);
    await user.call(changeNotificationSettings, { kinds: { broadcast: { email: false } } });
    await mornings();
    const [mail] = cameTo(user);
    expect(mail!.text).to.include('wants to be your friend');
    expect(mail!.text).not.to.match(/News|more\./);
  });

  it('cost nothing more to tell, and 4 reads and 2 writes to write one', async () => {
    const user = await reader();
    expect(await running.costOf(() => tell(user, 'a'))).to.deep.include({ reads: 1, writes: 2 });
    const later = { ...context(), now: () => inDays(1), enqueue: async () => {} };
    expect(await running.costOf(() => writeDue(later))).to.deep.include({ reads: 4, writes: 2 });
    expect(await running.costOf(() => writeDue(later))).to.deep.include({ reads: 1, writes: 0 });
  });

  it('end by the link in each, without a sign-in', async () => {
    const user = await reader();
    await tell(user, 'a');
    await mornings();
    const header = cameTo(user)[0]!.headers.find(({ key }) => key === 'list-unsubscribe')!.value;
    const url = header.slice(1, -1).replace('https://cine.example', running.url);
    const page = await fetch(url, { headers: { 'accept-language': 'ru' } });
    expect(await page.text()).to.include('No more notifications by e-mail?');
    await tell(user, 'b');
    const post = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    for (const link of [url, url, url.replace(/token=.*/, 'token=abcdefghij0123456789')]) {
      const done = await fetch(link, post);
      expect(done.status).to.equal(200);
    }
    const { kinds: all } = await user.call(showNotificationSettings, {});
    expect(Object.values(all).filter((switches) => switches.email)).to.deep.equal([]);
    await mornings(2);
    expect(cameTo(user)).to.have.length(1);
  });
});
