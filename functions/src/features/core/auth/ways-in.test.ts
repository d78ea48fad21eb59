import { linkIdentity, unlinkIdentity } from '@cine/contract/operations/core/identities';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { addPasskey, beginPasskey, removePasskey } from '@cine/contract/operations/core/passkeys';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import type { Choice } from '@cine/dev-identity';
import { expect } from 'chai';
import { context } from '#context.ts';
import { comeBack, cookieOf, somebody } from '#test/browser.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { newPasskey } from '#test/passkey.ts';
import { running, suite } from '#test/suite.ts';
import { readIdentity } from '../identities/store.ts';
import { tellOfIdentity } from './tell-owner-service.ts';

describe('A way to sign in', () => {
  before(() => suite());

  const linkedBy = async (person: TestUser, provider: string, choice?: Choice) => {
    const back = await comeBack(running.url, cookieOf(person.uid), provider, choice);
    return (await person.call(linkIdentity, back)).identity.id;
  };
  const toldTo = async (person: TestUser) => {
    await running.quiet();
    const { notifications } = await person.call(listNotifications, { locale: 'en' });
    return notifications.flatMap(({ kind, params }) => (kind === 'way-in' ? [params] : [])).reverse();
  };
  const mailsTo = (address: string) =>
    running.smtp.received.filter(({ recipients }) => recipients.includes(address));

  it('is told to its owner when it is added or removed, by a notification and a mail, once', async () => {
    const lea = await member('Lea');
    const address = `${lea.uid}@example.test`;
    running.identities.add({
      localId: lea.uid,
      email: address,
      emailVerified: true,
      providerUserInfo: [{ providerId: 'password', rawId: address }],
    });
    const id = await linkedBy(lea, 'tid');
    await tellOfIdentity(context(), id, null, await readIdentity(context().db, id));
    const { options } = await lea.call(beginPasskey, {});
    const { passkey } = await lea.call(addPasskey, { name: 'Phone', ...newPasskey().make(options) });
    await lea.call(removePasskey, { id: passkey.id });
    await lea.call(unlinkIdentity, { id });

    expect(await toldTo(lea)).to.have.deep.members([
      { done: 'added', way: 'account', name: 'T-ID' },
      { done: 'added', way: 'passkey', name: 'Phone' },
      { done: 'removed', way: 'passkey', name: 'Phone' },
      { done: 'removed', way: 'account', name: 'T-ID' },
    ]);
    const mails = mailsTo(address);
    expect(mails.map(({ text }) => text).join())
      .to.include('the passkey “Phone”')
      .and.include('T-ID no longer');
    expect(mails).to.have.length(4);
  });

  it('is no news while it is the only one', async () => {
    const leo = await member('Leo');
    await linkedBy(leo, 'tid');
    expect(await toldTo(leo)).to.deep.equal([]);
    await linkedBy(leo, 'yandex');
    expect(await toldTo(leo)).to.have.length(1);
  });

  it('is told at its own address where the account has no other, but not once the account is deleted', async () => {
    const tom = await member('Tom');
    const choice = somebody();
    await linkedBy(tom, 'tid', 'nina');
    const id = await linkedBy(tom, 'yandex', choice);
    await running.quiet();
    await tom.call(unlinkIdentity, { id });
    expect(await toldTo(tom)).to.have.length(2);
    const subjects = () => mailsTo(choice.email).map(({ text }) => text?.includes('no longer'));
    expect(subjects()).to.deep.equal([false, true]);
    await linkedBy(tom, 'yandex', choice);
    await running.quiet();
    await tom.call(deleteAccount, {});
    await running.quiet();
    expect(subjects()).to.deep.equal([false, true, false]);
  });
});
