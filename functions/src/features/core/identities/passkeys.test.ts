import { randomUUID } from 'node:crypto';
import { linkIdentity, listIdentities, unlinkIdentity } from '@cine/contract/operations/core/identities';
import * as passkeys from '@cine/contract/operations/core/passkeys';
import { createToken } from '@cine/contract/operations/core/tokens';
import { exportAccount } from '@cine/contract/operations/faces/privacy';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Auth } from 'firebase-admin/auth';
import { context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { askForPasskey, comeBack, cookieOf } from '#test/browser.ts';
import { member } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { newPasskey, type TestPasskey } from '#test/passkey.ts';
import { running, suite } from '#test/suite.ts';
import { markBeingDeleted, markSuspended } from '../access/index.ts';
import { unlinkIdentity as unlink } from './use-cases/own-identities.ts';
import { removePasskey } from './use-cases/own-passkeys.ts';

/** Somebody's browser, in which they haven't signed in. */
function browser() {
  const visitor = running.newUser({ name: 'visitor' });
  const options = () => askForPasskey(running.url, cookieOf(visitor.uid));
  const answer = (input: Parameters<typeof visitor.call<typeof passkeys.enterByPasskey>>[1]) =>
    visitor.call(passkeys.enterByPasskey, input);
  const enterBy = async (passkey: TestPasskey, fault = {}) => answer(passkey.answer(await options(), fault));
  return { options, answer, enterBy };
}

async function madeBy(person: TestUser, name = 'Phone') {
  const passkey = newPasskey();
  const { options } = await person.call(passkeys.beginPasskey, {});
  const { passkey: added } = await person.call(passkeys.addPasskey, { name, ...passkey.make(options) });
  return { passkey, kept: added };
}

function claimsIn({ credential }: Awaited<ReturnType<ReturnType<typeof browser>['answer']>>) {
  const [, payload] = credential.token.split('.');
  return JSON.parse(Buffer.from(payload!, 'base64url').toString()) as { uid: string; claims?: object };
}

describe('A passkey', () => {
  before(() => suite());

  it('signs in its owner on any browser, with nothing typed, and notes when', async () => {
    const leo = await member('Leo');
    const { passkey } = await madeBy(leo);
    expect(claimsIn(await browser().enterBy(passkey)).uid).to.equal(leo.uid);
    expect(claimsIn(await browser().enterBy(passkey)).uid).to.equal(leo.uid);
    const { passkeys: listed } = await leo.call(passkeys.listPasskeys, {});
    expect(listed).to.have.length(1);
    expect(listed[0]).to.include({ name: 'Phone', isSynced: true });
    expect(listed[0]!.lastUsedAt).to.be.a('string');
  });

  it('isn’t added beside an address that its owner hasn’t proved, nor is any other way in', async () => {
    const mallory = await member('Mallory');
    const { identities } = await suite();
    const { options } = await mallory.call(passkeys.beginPasskey, {});
    // The address may come after the first step, and after the ID token that calls.
    const own = { localId: mallory.uid, email: 'victim@example.test' };
    identities.add({ ...own, emailVerified: false });
    const made = { name: 'Phone', ...newPasskey().make(options) };
    await expectRefusal(mallory.call(passkeys.addPasskey, made), 'email-unverified');
    await expectRefusal(mallory.call(passkeys.beginPasskey, {}), 'email-unverified');
    const back = await comeBack(running.url, cookieOf(mallory.uid), 'vk');
    await expectRefusal(mallory.call(linkIdentity, back), 'email-unverified');
    const token = { name: 'Shortcuts', scope: 'read', days: 7 } as const;
    await expectRefusal(mallory.call(createToken, token), 'email-unverified');

    identities.add({ ...own, emailVerified: true });
    await mallory.call(linkIdentity, back);
    await mallory.call(passkeys.addPasskey, made);
  });

  it('signs in nobody beside an address that its owner hasn’t proved, nor once they have since', async () => {
    const mallory = await member('Mallory');
    const { passkey } = await madeBy(mallory);
    const own = { localId: mallory.uid, email: `${mallory.uid}@example.test` };
    running.identities.add({ ...own, emailVerified: false });
    await expectRefusal(browser().enterBy(passkey), 'email-unverified');
    running.identities.add({ ...own, emailVerified: true });
    await expectRefusal(browser().enterBy(passkey), 'passkey-unknown');
  });

  it('says in the token that an address is vouched for, where it is', async () => {
    const leo = await member('Leo');
    const { passkey } = await madeBy(leo);
    expect(claimsIn(await browser().enterBy(passkey)).claims ?? {}).to.deep.equal({});
    await leo.call(linkIdentity, await comeBack(running.url, cookieOf(leo.uid), 'yandex'));
    expect(claimsIn(await browser().enterBy(passkey)).claims).to.deep.equal({ vouched: true });
  });

  describe('proves nothing', () => {
    it('by a challenge of another browser, of none, or a second time', async () => {
      const { passkey } = await madeBy(await member('Leo'));
      const [one, other] = [browser(), browser()];
      const options = await one.options();
      await expectRefusal(other.answer(passkey.answer(options)), 'attempt-unknown');
      const answer = passkey.answer(options);
      await one.answer(answer);
      await expectRefusal(one.answer(answer), 'attempt-unknown');
      const ownChallenge = { ...options, challenge: Buffer.from(randomUUID()).toString('base64url') };
      await expectRefusal(one.answer(passkey.answer(ownChallenge)), 'attempt-unknown');
      const noChallenge = { ...answer, clientDataJSON: Buffer.from('{}').toString('base64url') };
      await expectRefusal(one.answer(noChallenge), 'passkey-refused');
    });

    it('by one that comes twice at once, more than once', async () => {
      const { passkey } = await madeBy(await member('Leo'));
      const at = browser();
      const answer = passkey.answer(await at.options());
      const ends = await Promise.allSettled([at.answer(answer), at.answer(answer)]);
      expect(ends.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
    });

    it('after ten minutes', async () => {
      const { passkey } = await madeBy(await member('Leo'));
      const at = browser();
      const answer = passkey.answer(await at.options());
      const { now } = context();
      Object.assign(context(), { now: () => now() + 10 * minute + 1 });
      await expectRefusal(at.answer(answer), 'attempt-unknown').finally(() =>
        Object.assign(context(), { now }),
      );
    });

    for (const [what, fault] of [
      ['another site', { origin: 'https://cine.example.evil.example' }],
      ['another domain', { rpId: 'evil.example' }],
      ['a device that didn’t check who holds it', { isUnverified: true }],
    ] as const)
      it(`to be made or used at ${what}`, async () => {
        const leo = await member('Leo');
        const { passkey } = await madeBy(leo);
        await expectRefusal(browser().enterBy(passkey, fault), 'passkey-refused');
        const { options } = await leo.call(passkeys.beginPasskey, {});
        const made = { name: 'Other', ...newPasskey().make(options, fault) };
        await expectRefusal(leo.call(passkeys.addPasskey, made), 'passkey-refused');
      });

    it('by a copy that has signed less often, with another key, or for another user', async () => {
      const { passkey } = await madeBy(await member('Leo'));
      const { passkey: others } = await madeBy(await member('Tom'));
      await browser().enterBy(passkey, { counter: 7 });
      await expectRefusal(browser().enterBy(passkey, { counter: 7 }), 'passkey-refused');
      const at = browser();
      const forged = { ...others.answer(await at.options()), id: passkey.id };
      await expectRefusal(at.answer(forged), 'passkey-refused');
      const { userHandle: _, ...withoutUser } = { ...others.answer(await at.options()), id: passkey.id };
      await expectRefusal(at.answer(withoutUser), 'passkey-refused');
      await expectRefusal(browser().enterBy(newPasskey()), 'passkey-unknown');
    });
  });

  it('signs in nobody who is being deleted, and leaves a suspended user what is theirs', async () => {
    const [gone, suspended] = [await member('Leo'), await member('Tom')];
    const [{ passkey: lost }, { passkey: added }] = [await madeBy(gone), await madeBy(suspended)];
    await transact(context().db, async (tx) => {
      markBeingDeleted(tx, gone.uid);
      markSuspended(tx, suspended.uid, { until: null, cause: 'spam' });
    });
    await expectRefusal(browser().enterBy(lost), 'account-deleted');
    await expectRefusal(gone.call(passkeys.beginPasskey, {}), 'account-deleted');
    expect(claimsIn(await browser().enterBy(added)).uid).to.equal(suspended.uid);
    await expectRefusal(suspended.call(passkeys.beginPasskey, {}), 'account-suspended');
  });

  describe('is made', () => {
    it('after a sign-in of the last five minutes, by the member who asked, once', async () => {
      const [leo, tom] = [await member('Leo'), await member('Tom')];
      const { options } = await leo.call(passkeys.beginPasskey, {});
      const made = { name: 'Phone', ...newPasskey().make(options) };
      await expectRefusal(tom.call(passkeys.addPasskey, made), 'attempt-unknown');
      const stale = user(running.url, leo.uid, { signedInAt: context().now() - 6 * minute });
      await expectRefusal(stale.call(passkeys.addPasskey, made), 'sign-in-too-old');
      await expectRefusal(stale.call(passkeys.beginPasskey, {}), 'sign-in-too-old');
      await leo.call(passkeys.addPasskey, made);
      await expectRefusal(leo.call(passkeys.addPasskey, made), 'attempt-unknown');
      const guest = running.newUser({ guest: true });
      await expectRefusal(guest.call(passkeys.beginPasskey, {}), 'members-only');
    });

    it('not for the id of a known one, whose ids its owner’s devices are told', async () => {
      const [leo, tom] = [await member('Leo'), await member('Tom')];
      const { passkey } = await madeBy(leo);
      const again = await leo.call(passkeys.beginPasskey, {});
      expect(again.options.excludeCredentials.map(({ id }) => id)).to.deep.equal([passkey.id]);
      const { options } = await tom.call(passkeys.beginPasskey, {});
      await expectRefusal(
        tom.call(passkeys.addPasskey, { name: 'Copy', ...passkey.make(options) }),
        'passkey-refused',
      );
    });

    it('up to ten times, and begun no eleventh time', async () => {
      const leo = await member('Leo');
      const { options } = await leo.call(passkeys.beginPasskey, {});
      for (let count = 0; count < 10; count += 1) await madeBy(leo);
      await expectRefusal(leo.call(passkeys.beginPasskey, {}), 'passkeys-full');
      const late = { name: 'Late', ...newPasskey().make(options) };
      await expectRefusal(leo.call(passkeys.addPasskey, late), 'passkeys-full');
    });
  });

  it('is renamed by its owner alone, and exported without what would prove anything', async () => {
    const [leo, tom] = [await member('Leo'), await member('Tom')];
    const { kept, passkey } = await madeBy(leo);
    await leo.call(passkeys.renamePasskey, { id: kept.id, name: 'Key ring' });
    await expectRefusal(tom.call(passkeys.renamePasskey, { id: kept.id, name: 'Mine' }), 'passkey-unknown');
    await expectRefusal(tom.call(passkeys.removePasskey, { id: kept.id }), 'passkey-unknown');
    const { data } = await leo.call(exportAccount, {});
    expect(data.passkeys?.[0]).to.include({ name: 'Key ring', credentialId: passkey.id, lastUsedAt: null });
  });

  describe('is removed', () => {
    it('and signs in no more; unless it is the last way in, also of two at once', async () => {
      const leo = await member('Leo');
      const made = [await madeBy(leo), await madeBy(leo)];
      const ends = await Promise.allSettled(
        made.map(({ kept }) => leo.call(passkeys.removePasskey, { id: kept.id })),
      );
      expect(ends.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
      const { passkeys: left } = await leo.call(passkeys.listPasskeys, {});
      expect(left).to.have.length(1);
      await expectRefusal(leo.call(passkeys.removePasskey, { id: left[0]!.id }), 'last-way-in');
      const removed = made.find(({ kept }) => kept.id !== left[0]!.id)!;
      await expectRefusal(browser().enterBy(removed.passkey), 'passkey-unknown');
      await expectRefusal(leo.call(passkeys.removePasskey, { id: removed.kept.id }), 'passkey-unknown');
    });

    it('where a password or an identity is left, and counts as one of the ways itself', async () => {
      const [leo, tom] = [await member('Leo'), await member('Tom')];
      const { kept } = await madeBy(leo);
      const providerUserInfo = [{ providerId: 'password', rawId: 'leo@example.test' }];
      running.identities.add({ localId: leo.uid, providerUserInfo });
      await leo.call(passkeys.removePasskey, { id: kept.id });

      const { kept: toms } = await madeBy(tom);
      const back = await comeBack(running.url, cookieOf(tom.uid), 'tid');
      const { identity } = await tom.call(linkIdentity, back);
      const ends = await Promise.allSettled([
        tom.call(unlinkIdentity, { id: identity.id }),
        tom.call(passkeys.removePasskey, { id: toms.id }),
      ]);
      expect(ends.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
    });

    it('unless Firebase Auth alone knows another way, whose provider isn’t set up any more', async () => {
      const leo = await member('Leo');
      const { kept } = await madeBy(leo);
      const info = { providerId: 'google.com', rawId: randomUUID(), email: 'leo@gmail.example' };
      running.identities.add({ localId: leo.uid, providerUserInfo: [info] });
      const without = { ...context(), identityProviders: async () => new Map() };
      const caller = { uid: leo.uid, isGuest: false, signedInAt: Date.now() };
      const refusal = await removePasskey(without, caller, { id: kept.id }).catch((error: unknown) => error);
      expect(refusal).to.include({ reason: 'last-way-in' });
    });

    it('but keeps the last identity if that is unlinked at the same time', async () => {
      const leo = await member('Leo');
      const { kept } = await madeBy(leo);
      await leo.call(linkIdentity, await comeBack(running.url, cookieOf(leo.uid), 'google'));
      const [google] = (await leo.call(listIdentities, {})).identities;
      const caller = { uid: leo.uid, isGuest: false, signedInAt: Date.now() };
      const auth = Object.assign(Object.create(context().auth()) as Auth, {
        updateUser: async (...args: Parameters<Auth['updateUser']>) => {
          await leo.call(passkeys.removePasskey, { id: kept.id });
          return context()
            .auth()
            .updateUser(...args);
        },
      });
      await unlink({ ...context(), auth: () => auth }, caller, { id: google!.id });
      expect((await leo.call(listIdentities, {})).identities.map(({ id }) => id)).to.deep.equal([google!.id]);
    });

    it('where Firebase Auth alone knows another way, which then is kept here too', async () => {
      const leo = await member('Leo');
      const { kept } = await madeBy(leo);
      const info = { providerId: 'google.com', rawId: randomUUID(), email: 'leo@gmail.example' };
      running.identities.add({ localId: leo.uid, providerUserInfo: [info] });
      await leo.call(passkeys.removePasskey, { id: kept.id });
      const { identities } = await leo.call(listIdentities, {});
      await expectRefusal(leo.call(unlinkIdentity, { id: identities[0]!.id }), 'last-way-in');
    });
  });
});
