import { showAccount } from '@cine/contract/operations/core/account';
import { linkIdentity, listIdentities, unlinkIdentity } from '@cine/contract/operations/core/identities';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { addPasskey, beginPasskey, removePasskey } from '@cine/contract/operations/core/passkeys';
import { createToken, listTokens } from '@cine/contract/operations/core/tokens';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { minute } from '@cine/contract/time';
import type { Choice } from '@cine/dev-identity';
import { expect } from 'chai';
import { context } from '#context.ts';
import { comeBack, cookieOf, somebody } from '#test/browser.ts';
import { member } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { newPasskey } from '#test/passkey.ts';
import { running, suite } from '#test/suite.ts';
import { keepWaysAt } from '../identities/index.ts';
import { readPasskeysOf } from '../identities/passkey-store.ts';
import { readIdentitiesOf, readIdentity } from '../identities/store.ts';
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

  it('notifies and mails its owner once when it is added, and once when it is removed', async () => {
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

  it('notifies its owner once it is removed also where only Firebase Auth knew of it', async () => {
    const mia = await member('Mia');
    const address = `${mia.uid}@example.test`;
    running.identities.add({
      localId: mia.uid,
      email: address,
      emailVerified: true,
      createdAt: '0',
      providerUserInfo: [
        { providerId: 'password', rawId: address },
        { providerId: 'google.com', rawId: mia.uid, email: address },
      ],
    });
    const { identities } = await mia.call(listIdentities, {});
    await mia.call(unlinkIdentity, { id: identities[0]!.id });
    expect(await toldTo(mia)).to.deep.equal([{ done: 'removed', way: 'account', name: 'Google' }]);
    expect(mailsTo(address)).to.have.length(1);
    expect((await mia.call(listIdentities, {})).identities).to.deep.equal([]);
  });

  it('doesn’t notify its owner while it is the only one', async () => {
    const leo = await member('Leo');
    await linkedBy(leo, 'tid');
    expect(await toldTo(leo)).to.deep.equal([]);
    await linkedBy(leo, 'yandex');
    expect(await toldTo(leo)).to.have.length(1);
  });

  it('is mailed to the oldest addresses that the account has without it, and to its own once it is removed', async () => {
    const tom = await member('Tom');
    const [first, second] = [somebody(), somebody()];
    const id = await linkedBy(tom, 'yandex', first);
    await running.quiet();
    await linkedBy(tom, 'google', second);
    await running.quiet();
    await tom.call(unlinkIdentity, { id });
    await running.quiet();
    const mailsAbout = ({ email }: { email: string }) =>
      mailsTo(email).map(({ text }) => (text?.includes('no longer') ? 'removed' : 'added'));
    expect(mailsAbout(first)).to.deep.equal(['added', 'removed']);
    expect(mailsAbout(second)).to.deep.equal(['removed']);
    await tom.call(deleteAccount, {});
    await running.quiet();
    expect([mailsAbout(first), mailsAbout(second)].flat()).to.have.length(3);
  });

  describe('from before the account had the address that its owner now signs in with', () => {
    before(() => {
      process.env.SIGN_INS_NOT_NOTED = 'false';
    });
    after(() => {
      process.env.SIGN_INS_NOT_NOTED = 'true';
    });

    const waysOf = async (uid: string) => {
      const ways = await Promise.all([
        readIdentitiesOf(context().db, uid),
        readPasskeysOf(context().db, uid),
      ]);
      return ways.map(({ length }) => length);
    };
    const owning = (uid: string, email: string) => {
      const google = { providerId: 'google.com', rawId: uid, email: `mallory-${email}` };
      const password = { providerId: 'password', rawId: email };
      running.identities.add({
        localId: uid,
        email,
        emailVerified: true,
        providerUserInfo: [password, google],
      });
      return user(running.url, uid, { email, signedInAt: Date.now() + minute });
    };
    const waysMadeBy = async (person: TestUser, choice?: Choice) => {
      await linkedBy(person, 'yandex', choice);
      const { options } = await person.call(beginPasskey, {});
      await person.call(addPasskey, { name: 'Phone', ...newPasskey().make(options) });
    };

    it('is removed, also in Firebase Auth, and its sign-ins end', async () => {
      const mallory = await member('Mallory');
      await waysMadeBy(mallory);
      await mallory.call(createToken, { name: 'Shortcuts', scope: 'act', days: 90 });
      const email = `${mallory.uid}@example.test`;
      const owner = owning(mallory.uid, email);
      await owner.call(showAccount, {});
      expect(await waysOf(mallory.uid)).to.deep.equal([0, 0]);
      expect((await owner.call(listTokens, {})).tokens).to.deep.equal([]);
      const { providerData } = await context().auth().getUser(mallory.uid);
      expect(providerData.map(({ providerId }) => providerId)).to.deep.equal(['password']);
      const back = await comeBack(running.url, cookieOf(mallory.uid), 'tid');
      await expectRefusal(mallory.call(linkIdentity, back), 'sign-in-invalid');
      await waysMadeBy(owner);
      await user(running.url, mallory.uid, { email, signedInAt: Date.now() + 2 * minute }).call(
        showAccount,
        {},
      );
      expect(await waysOf(mallory.uid)).to.deep.equal([1, 1]);
    });

    it('is removed in Firebase Auth also where that has the owner’s address of it, which no provider vouches for now', async () => {
      const mallory = await member('Mallory');
      await linkedBy(mallory, 'google');
      const [google] = (await context().auth().getUser(mallory.uid)).providerData;
      const email = `${mallory.uid}@example.test`;
      running.identities.add({
        localId: mallory.uid,
        email,
        emailVerified: true,
        providerUserInfo: [
          { providerId: 'password', rawId: email },
          { providerId: 'google.com', rawId: google!.uid, email },
        ],
      });
      const signedIn = { email, signedInAt: Date.now() + minute };
      await user(running.url, mallory.uid, signedIn).call(showAccount, {});
      const { providerData } = await context().auth().getUser(mallory.uid);
      expect(providerData.map(({ providerId }) => providerId)).to.deep.equal(['password']);
    });

    it('is removed also where the operator wants no sign-ins kept', async () => {
      process.env.SIGN_INS_NOT_NOTED = 'true';
      const mallory = await member('Mallory');
      await waysMadeBy(mallory);
      await owning(mallory.uid, `${mallory.uid}@example.test`).call(showAccount, {});
      process.env.SIGN_INS_NOT_NOTED = 'false';
      expect(await waysOf(mallory.uid)).to.deep.equal([0, 0]);
    });

    it('stays where a provider vouches for the address, or its owner has changed to it', async () => {
      const [lea, leo] = [await member('Lea'), await member('Leo')];
      const choice = somebody();
      await waysMadeBy(lea, choice);
      await owning(lea.uid, choice.email).call(showAccount, {});
      expect(await waysOf(lea.uid)).to.deep.equal([1, 1]);
      await waysMadeBy(leo);
      await keepWaysAt(context(), leo.uid, 'Leo@example.test');
      await owning(leo.uid, 'leo@example.test').call(showAccount, {});
      expect(await waysOf(leo.uid)).to.deep.equal([1, 1]);
    });
  });
});
