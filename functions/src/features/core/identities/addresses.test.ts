import { linkIdentity } from '@cine/contract/operations/core/identities';
import {
  changeNotificationSettings,
  showNotificationSettings,
} from '@cine/contract/operations/core/notifications';
import { subscribeToNewsletter } from '@cine/contract/operations/faces/newsletter';
import { exportAccount } from '@cine/contract/operations/faces/privacy';
import { expect } from 'chai';
import { comeBack, cookieOf, somebody } from '#test/browser.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { addressOf, provenAddresses } from './addresses.ts';

describe('The address of a user', () => {
  const vouched = { address: 'v@example.test', isVerified: true };
  const claimed = { address: 's@example.test', isVerified: false };

  it('is their own, else one that a provider vouches for, else one that nobody verified', () => {
    const own = { email: 'own@example.test', emailVerified: true };
    const typed = { ...own, emailVerified: false };
    expect(addressOf(own, [vouched])).to.deep.equal({ address: own.email, isVerified: true });
    for (const each of [null, typed, { emailVerified: false }])
      expect(addressOf(each, [claimed, vouched])).to.deep.equal(vouched);
    expect(addressOf(typed, [claimed])).to.deep.equal({ address: own.email, isVerified: false });
    expect(addressOf({ emailVerified: true }, [claimed])).to.equal(null);
    expect(provenAddresses(own, [claimed, vouched, vouched])).to.deep.equal([own.email, vouched.address]);
  });
});

describe('A member whose address a provider alone vouches for', () => {
  let leo: TestUser;
  const { email } = somebody();
  before(async () => {
    await suite();
    leo = await member('Leo');
    const person = { firstName: email.split('@')[0]!, email };
    await leo.call(linkIdentity, await comeBack(running.url, cookieOf(leo.uid), 'yandex', person));
  });

  it('gets the newsletter there', async () => {
    expect(await leo.call(subscribeToNewsletter, {})).to.include({ subscribed: true, email });
  });

  it('gets notifications there', async () => {
    const kinds = { broadcast: { email: true } };
    const settings = await leo.call(changeNotificationSettings, { kinds });
    expect(settings.email).to.include({ available: true, address: email });
    const tom = await member('Tom');
    const person = { ...somebody(), email: somebody().email };
    await tom.call(linkIdentity, await comeBack(running.url, cookieOf(tom.uid), 'vk', person));
    expect((await tom.call(showNotificationSettings, {})).email.address).to.equal(null);
    await expectRefusal(tom.call(changeNotificationSettings, { kinds }), 'email-unverified');
  });

  it('finds it in their export', async () => {
    running.identities.add({ localId: leo.uid, createdAt: '0' });
    const { data } = await leo.call(exportAccount, {});
    expect(data.signIn).to.include({ email, emailVerified: true });
  });
});
