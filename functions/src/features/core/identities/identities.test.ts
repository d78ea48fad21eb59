import { randomUUID } from 'node:crypto';
import type { Operation } from '@cine/contract/operation';
import { mergeGuest, showAccount } from '@cine/contract/operations/core/account';
import {
  enter,
  linkIdentity,
  listIdentities,
  listSignInProviders,
  unlinkIdentity,
} from '@cine/contract/operations/core/identities';
import {
  addPasskey,
  beginPasskey,
  listPasskeys,
  removePasskey,
} from '@cine/contract/operations/core/passkeys';
import { joinSession, showSession } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import type { Choice } from '@cine/dev-identity';
import { expect } from 'chai';
import { createIdentityClient } from '#clients/identity/client.ts';
import { secretsIn } from '#clients/identity/provider.ts';
import { context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { type CameBack, comeBack, cookieOf, somebody } from '#test/browser.ts';
import { card, linkedMember, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken, user } from '#test/client.ts';
import { expectRefusal, reasonOf, rejection } from '#test/expect-rejection.ts';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { newPasskey } from '#test/passkey.ts';
import { running, suite } from '#test/suite.ts';
import { walk } from '#test/walk.ts';
import { markAddress, markBeingDeleted, markSuspended } from '../access/index.ts';
import { writePasskey } from './passkey-store.ts';
import { identityIdOf, mailboxDigestOf, writeIdentity } from './store.ts';

expectLogs('provider failed', 'identities-enter failed', 'died');

const anyPasskey = {
  name: 'Phone',
  credentialId: 'any',
  publicKey: 'any',
  counter: 0,
  transports: [],
  isSynced: true,
  createdAt: 0,
  lastUsedAt: null,
};

const banned = { until: null, cause: 'spam' } as const;

type Linking = { providerToLink: { providerId: string; uid: string } };

/** Somebody's browser, in which they haven't signed in. */
function browser() {
  const visitor = running.newUser({ name: 'visitor' });
  const back = (provider: string, choice?: Choice) =>
    comeBack(running.url, cookieOf(visitor.uid), provider, choice);
  const goOn = (returned: CameBack | { state: string }, more = {}) =>
    visitor.call(enter, { ...returned, ...more });
  const enterBy = async (provider: string, choice?: Choice, more = {}) =>
    goOn(await back(provider, choice), more);
  return { back, goOn, enterBy, uid: visitor.uid };
}

async function linked(to: TestUser, provider: string, choice?: Choice) {
  return to.call(linkIdentity, await comeBack(running.url, cookieOf(to.uid), provider, choice));
}

async function unlinked(from: TestUser, provider: string) {
  const { identities } = await from.call(listIdentities, {});
  await from.call(unlinkIdentity, { id: identities.find((each) => each.provider === provider)!.id });
}

function uidIn({ credential }: Awaited<ReturnType<ReturnType<typeof browser>['goOn']>>): string {
  if (credential.kind === 'custom') return claimsIn(credential.token).uid!;
  const { sub } = claimsIn(credential.idToken);
  const isTheirs = (each: { rawId: string }) => each.rawId === sub;
  return running.identities.all().find(({ providerUserInfo }) => providerUserInfo?.some(isTheirs))!.localId;
}

function claimsIn(token: string): Record<string, string> {
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
}

const ownsAddress = (uid: string, email: string) =>
  context().auth().updateUser(uid, { email, emailVerified: true });
const inAuth = (uid: string) => running.identities.all().find(({ localId }) => localId === uid);

const providersOf = async (person: TestUser) =>
  (await person.call(listIdentities, {})).identities.map(({ provider }) => provider);

describe('Signing in by a provider', () => {
  before(() => suite());

  for (const provider of ['vk', 'yandex', 'tid', 'operator'])
    it(`leads by ${provider} to a new account, and again to the same one`, async () => {
      const person = somebody();
      const first = await browser().enterBy(provider, person);
      expect([first.isNew, first.credential.kind]).to.deep.equal([true, 'custom']);
      const again = await browser().enterBy(provider, person);
      expect([again.isNew, uidIn(again)]).to.deep.equal([false, uidIn(first)]);
    });

  it('refuses an identity that no account has, where it must be known, and makes no account of it', async () => {
    const person = somebody();
    const options = { known: true };
    await expectRefusal(browser().enterBy('yandex', person, options), 'identity-unknown');
    const first = await browser().enterBy('yandex', person);
    const proved = await browser().enterBy('yandex', person, options);
    expect([first.isNew, proved.isNew, uidIn(proved)]).to.deep.equal([true, false, uidIn(first)]);
  });

  for (const [provider, providerId] of [
    ['google', 'google.com'],
    ['apple', 'apple.com'],
  ] as const)
    it(`ends by ${provider} in its own ID token, for Firebase’s SDK`, async () => {
      const person = somebody();
      const first = await browser().enterBy(provider, person);
      expect(first.isNew).to.equal(true);
      expect(first.credential).to.include({ kind: 'provider', providerId });
      const again = await browser().enterBy(provider, person);
      expect([again.isNew, uidIn(again)]).to.deep.equal([false, uidIn(first)]);
    });

  it('gives an account by Google or Apple no address of its own, so that its mailbox can’t set a password', async () => {
    for (const provider of ['google', 'apple']) {
      const { email, ...person } = somebody();
      const uid = uidIn(await browser().enterBy(provider, { ...person, email }));
      expect(inAuth(uid)).to.not.have.property('email');
      const { users } = await context().auth().getUsers([{ email }]);
      expect(users).to.deep.equal([]);
    }
  });

  it('shows the providers by their names, also one that the operator added', async () => {
    const { providers } = await running.newUser().call(listSignInProviders, {});
    const names = { fr: 'Film club', en: 'Film club', ru: 'Film club' };
    expect(providers).to.deep.include({ provider: 'operator', names });
  });

  it('leads by Google to the user whom Firebase Auth knows by it, also if another user has the mailbox', async () => {
    const person = somebody();
    const other = { ...person, firstName: `${person.firstName}-other` };
    await browser().enterBy('google', other);
    await expectRefusal(browser().enterBy('google', person, { apart: true }), 'identity-exists');
    const { credential } = await browser().enterBy('google', { ...person, email: somebody().email });
    expect(credential.kind).to.equal('provider');
    const { db } = context();
    const ids = await db.collection('identities').where('provider', '==', 'google').get();
    const uid = uidIn({ credential, isNew: true });
    for (const each of ids.docs) if (each.get('uid') === uid) await each.ref.delete();
    const again = await browser().enterBy('google', person);
    expect([again.isNew, uidIn(again)]).to.deep.equal([false, uid]);
  });

  it('leads to no user whom Firebase Auth knows by it beside an address that nobody has proved', async () => {
    const person = somebody();
    const uid = uidIn(await browser().enterBy('google', person));
    const { docs } = await context().db.collection('identities').where('uid', '==', uid).get();
    const rawId = docs[0]!.get('subject');
    await docs[0]!.ref.delete();
    const linkedInAuth = { providerId: 'google.com', rawId, email: person.email };
    running.identities.add({
      localId: uid,
      email: `owner-${person.email}`,
      emailVerified: false,
      providerUserInfo: [linkedInAuth],
    });
    await expectRefusal(browser().enterBy('google', person), 'email-unverified');
  });

  it('leads to an account of its own once another proved the address of the one that it was', async () => {
    const person = somebody();
    const uid = uidIn(await browser().enterBy('yandex', person));
    const own = { localId: uid, email: `owner-${person.email}` };
    running.identities.add({ ...own, emailVerified: false });
    await expectRefusal(browser().enterBy('yandex', person), 'email-unverified');
    running.identities.add({ ...own, emailVerified: true });
    const apart = await browser().enterBy('yandex', person);
    expect([apart.isNew, uidIn(apart) === uid]).to.deep.equal([true, false]);
  });

  describe('proves nothing', () => {
    it('at the address of another provider, which could have got its code', async () => {
      const { back, goOn } = browser();
      const returned = await back('yandex');
      await expectRefusal(goOn(returned, { provider: 'vk' }), 'attempt-unknown');
      await goOn(returned, { provider: 'yandex' });
    });

    it('in another browser, or a second time', async () => {
      const [one, other] = [browser(), browser()];
      await other.back('yandex');
      const returned = await one.back('yandex');
      await expectRefusal(other.goOn(returned), 'attempt-unknown');
      await one.goOn(returned);
      await expectRefusal(one.goOn(returned), 'attempt-unknown');
      await expectRefusal(one.goOn({ state: returned.state }), 'attempt-unknown');
    });

    it('by a code that comes twice at once, more than once', async () => {
      const at = browser();
      const returned = await at.back('tid');
      const ends = await Promise.allSettled([at.goOn(returned), at.goOn(returned)]);
      expect(ends.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
    });

    it('when the provider or the user refuses', async () => {
      const at = browser();
      expect(await at.back('yandex', { answer: 'refuse' })).to.include({ error: 'access_denied' });
      const { state } = await at.back('vk');
      await expectRefusal(at.goOn({ state, code: 'made-up' } as CameBack), 'attempt-failed');
      await expectRefusal(at.goOn({ state }), 'attempt-unknown');
    });

    it('while the provider is down; a later attempt does', async () => {
      const at = browser();
      const person = somebody();
      const returned = await at.back('yandex', person);
      running.signIn.providers.yandex.trouble({ path: '/token', status: 503 });
      await expectRefusal(at.goOn(returned), 'sign-in-unavailable');
      running.signIn.providers.yandex.trouble(null);
      await expectRefusal(at.goOn(returned), 'attempt-unknown');
      expect((await at.enterBy('yandex', person)).isNew).to.equal(true);
    });

    it('while the provider is slow, which is said within our patience, and leaves nothing half-written', async () => {
      const at = browser();
      const person = somebody();
      const returned = await at.back('tid', person);
      const shared = context();
      const { identities } = shared;
      const patienceMs = 300;
      const impatient = createIdentityClient(secretsIn(process.env.SIGN_IN_SECRETS!), patienceMs);
      Object.assign(shared, { identities: async () => impatient });
      const slow = running.signIn.providers.tid;
      slow.trouble({ path: new URL(slow.settings.endpoints.token).pathname, delayMs: 20 * patienceMs });
      const before = (await walk()).size;
      const begun = performance.now();
      try {
        await expectRefusal(at.goOn(returned), 'sign-in-unavailable');
        expect(performance.now() - begun).to.be.below(20 * patienceMs);
        const after = await walk();
        expect(after.size).to.equal(before);
        for (const group of [[...after], running.identities.all()])
          expect(JSON.stringify(group).includes(person.email)).to.equal(false);
      } finally {
        slow.trouble(null);
        Object.assign(shared, { identities });
      }
      await expectRefusal(at.goOn(returned), 'attempt-unknown');
      expect((await at.enterBy('tid', person)).isNew).to.equal(true);
    });

    it('after a quarter of an hour', async () => {
      const at = browser();
      const returned = await at.back('yandex');
      const { now } = context();
      Object.assign(context(), { now: () => now() + 15 * minute + 1 });
      await expectRefusal(at.goOn(returned), 'attempt-unknown').finally(() =>
        Object.assign(context(), { now }),
      );
    });
  });

  it('makes one account of two attempts at once', async () => {
    for (const provider of ['vk', 'google']) {
      const person = somebody();
      const browsers = [browser(), browser()];
      const returned = await Promise.all(browsers.map((each) => each.back(provider, person)));
      const entered = await Promise.all(browsers.map((each, at) => each.goOn(returned[at]!)));
      expect(entered.map(({ isNew }) => isNew)).to.have.members([true, false]);
      expect(uidIn(entered[0]!)).to.equal(uidIn(entered[1]!));
    }
  });

  it('goes on where a crash left it before Firebase Auth knew', async () => {
    const person = somebody();
    const { auth } = context();
    const dying = new Proxy(auth(), {
      get: (target, name) =>
        name === 'updateUser'
          ? () => Promise.reject(new Error('died'))
          : Reflect.get(target, name).bind(target),
    });
    Object.assign(context(), { auth: () => dying });
    const died = await reasonOf(browser().enterBy('apple', person)).finally(() =>
      Object.assign(context(), { auth }),
    );
    const again = await browser().enterBy('apple', person);
    expect([died, again.isNew, again.credential.kind]).to.deep.equal(['internal', false, 'provider']);
  });

  it('begins again where somebody signed in by it at Firebase Auth meanwhile, and keeps it of nobody else', async () => {
    const leo = await member('Leo');
    const theirs = `theirs-${randomUUID()}`;
    const person = somebody();
    const { auth } = context();
    const late = new Proxy(auth(), {
      get: (target, name) => {
        if (name !== 'updateUser') return Reflect.get(target, name).bind(target);
        return (_: string, { providerToLink: { providerId, uid: rawId } }: Linking) => {
          running.identities.add({ localId: theirs, providerUserInfo: [{ providerId, rawId }] });
          return Promise.reject(new Error('FEDERATED_USER_ID_ALREADY_LINKED'));
        };
      },
    });
    Object.assign(context(), { auth: () => late });
    await expectRefusal(linked(leo, 'google', person), 'attempt-failed').finally(() =>
      Object.assign(context(), { auth }),
    );
    expect(await providersOf(leo)).to.deep.equal([]);
    await expectRefusal(linked(leo, 'google', person), 'identity-taken');
    expect(uidIn(await browser().enterBy('google', person))).to.equal(theirs);
  });

  describe('with an address', () => {
    it('says by which way its account is signed in to, and joins neither by itself', async () => {
      const person = somebody();
      const first = await browser().enterBy('google', person);
      const at = browser();
      const returned = await at.back('yandex', person);
      const { reason, details } = await rejection(at.goOn(returned));
      expect([reason, details.params]).to.deep.equal(['address-in-use', { way: 'google', name: 'Google' }]);
      const apart = await at.goOn({ state: returned.state }, { apart: true });
      expect(apart.isNew).to.equal(true);
      expect(uidIn(apart)).to.not.equal(uidIn(first));
    });

    it('says so also where an account that has it as its own unlinked that provider, by the ways that are left', async () => {
      const person = somebody();
      const leo = await linkedMember(user(running.url, uidIn(await browser().enterBy('google', person))));
      await linked(leo, 'yandex');
      await unlinked(leo, 'google');
      await ownsAddress(leo.uid, person.email);
      for (const provider of ['google', 'tid', 'apple']) {
        const at = browser();
        const returned = await at.back(provider, person);
        const { reason, details } = await rejection(at.goOn(returned));
        expect([reason, details.params.way], provider).to.deep.equal(['address-in-use', 'yandex']);
        // Then a newer account has the address, too.
        const apart = await at.goOn({ state: returned.state }, { apart: true });
        expect([apart.isNew, uidIn(apart) === leo.uid], provider).to.deep.equal([true, false]);
      }
    });

    it('names a passkey, in words, where that is the only way left', async () => {
      const person = somebody();
      const leo = await linkedMember(user(running.url, uidIn(await browser().enterBy('google', person))));
      const passkey = newPasskey();
      const { options } = await leo.call(beginPasskey, {});
      await leo.call(addPasskey, { name: 'Phone', ...passkey.make(options) });
      await unlinked(leo, 'google');
      await ownsAddress(leo.uid, person.email);
      const visitor = user(running.url, randomUUID(), { language: 'en' });
      const returned = await comeBack(running.url, cookieOf(visitor.uid), 'tid', person);
      const { message, details } = await rejection(visitor.call(enter, returned));
      expect(details.params.way).to.equal('passkey');
      expect(message).to.include('sign in to with a passkey');
    });

    it('names the other way in the language of the refusal', async () => {
      const person = somebody();
      await browser().enterBy('yandex', person);
      for (const [language, name] of [
        ['ru', 'Яндекс ID'],
        ['fr', 'Yandex ID'],
      ] as const) {
        const visitor = user(running.url, randomUUID(), { language });
        const returned = await comeBack(running.url, cookieOf(visitor.uid), 'tid', person);
        const { message, details } = await rejection(visitor.call(enter, returned));
        expect(message).to.include(name);
        expect(details.params).to.deep.equal({ way: 'yandex', name });
      }
    });

    it('that isn’t verified leads to nobody else’s account, and reveals none', async () => {
      const [localId, email] = [`owner-${randomUUID()}`, 'ugo@people.example'];
      running.identities.add({ localId, email, emailVerified: true });
      for (const provider of ['operator', 'google', 'tid']) {
        const entered = await browser().enterBy(provider, 'ugo');
        expect([entered.isNew, uidIn(entered) === localId], provider).to.deep.equal([true, false]);
        const { providerUserInfo = [], ...own } = inAuth(uidIn(entered)) ?? {};
        expect(own).to.not.have.property('email');
        for (const info of providerUserInfo) expect(info.email ?? null, provider).to.equal(null);
      }
    });

    it('that nobody verified leads to no account, although its provider vouches for it here', async () => {
      const person = somebody();
      const localId = `typed-${randomUUID()}`;
      running.identities.add({ localId, email: person.email, emailVerified: false });
      const entered = await browser().enterBy('yandex', person);
      expect([entered.isNew, uidIn(entered) === localId]).to.deep.equal([true, false]);
    });

    it('that another subject of the provider has is refused, and never shuts its owner out', async () => {
      const [one, other] = [somebody(), somebody()];
      await browser().enterBy('yandex', one);
      const recycled = { ...other, email: one.email };
      for (const apart of [false, true])
        expect(await reasonOf(browser().enterBy('yandex', recycled, { apart }))).to.equal('identity-exists');
      const first = await browser().enterBy('yandex', other);
      const again = await browser().enterBy('yandex', recycled);
      expect(uidIn(again)).to.equal(uidIn(first));
    });

    it('of a suspended user makes no new account, and isn’t linked to one', async () => {
      const person = somebody();
      await markAddress(context().db, person.email, banned, context().now());
      await expectRefusal(browser().enterBy('yandex', person), 'address-suspended');
      await expectRefusal(linked(await member('Leo'), 'operator', person), 'address-suspended');
    });
  });

  it('is refused to a user who is being deleted, and leaves a suspended one what is theirs', async () => {
    const [gone, suspended] = [somebody(), somebody()];
    for (const provider of ['vk', 'google']) {
      const uid = uidIn(await browser().enterBy(provider, gone, { apart: true }));
      await transact(context().db, async (tx) => markBeingDeleted(tx, uid));
      await expectRefusal(browser().enterBy(provider, gone), 'account-deleted');
    }
    const uid = uidIn(await browser().enterBy('vk', suspended));
    await transact(context().db, async (tx) => markSuspended(tx, uid, banned));
    expect(uidIn(await browser().enterBy('vk', suspended))).to.equal(uid);
  });

  describe('is linked', () => {
    it('by a guest, who becomes a member with the same id and stays in the evening', async () => {
      const session = await sessionOf(await member('Host'));
      const guest = running.newUser({ guest: true, name: 'guest' });
      await guest.call(joinSession, { code: session.code, guest: card });
      const person = somebody();
      await linked(guest, 'yandex', person);
      const nina = await linkedMember(guest);
      const { kind } = await nina.call(showAccount, {});
      const { attendees } = await nina.call(showSession, { sessionId: session.id });
      expect([kind, Object.keys(attendees).includes(guest.uid)]).to.deep.equal(['member', true]);
      expect(uidIn(await browser().enterBy('yandex', person))).to.equal(guest.uid);
    });

    it('by a guest whose address another account has, only apart from that on purpose', async () => {
      const person = somebody();
      const owner = uidIn(await browser().enterBy('google', person));
      for (const provider of ['yandex', 'apple']) {
        const guest = running.newUser({ guest: true, name: 'guest' });
        const returned = await comeBack(running.url, cookieOf(guest.uid), provider, person);
        const { reason, details } = await rejection(guest.call(linkIdentity, returned));
        expect([reason, details.params]).to.deep.equal(['address-in-use', { way: 'google', name: 'Google' }]);
        expect(await providersOf(guest)).to.deep.equal([]);
        await guest.call(linkIdentity, { state: returned.state, apart: true });
        expect(uidIn(await browser().enterBy(provider, person)), provider).to.equal(guest.uid);
      }
      expect(uidIn(await browser().enterBy('google', person))).to.equal(owner);
    });

    it('by a member, who is told first that another account has the address, and by which way', async () => {
      const person = somebody();
      const owner = uidIn(await browser().enterBy('google', person));
      const leo = await member('Leo');
      const returned = await comeBack(running.url, cookieOf(leo.uid), 'yandex', person);
      const { reason, details } = await rejection(leo.call(linkIdentity, returned));
      expect([reason, details.params]).to.deep.equal([
        'address-elsewhere',
        { way: 'google', name: 'Google' },
      ]);
      expect(await providersOf(leo)).to.deep.equal([]);
      const next = user(running.url, 'next', { browserOf: leo.uid });
      for (const apart of [false, true])
        await expectRefusal(next.call(enter, { state: returned.state, apart }), 'attempt-unknown');
      await leo.call(linkIdentity, { state: returned.state, apart: true });
      expect(uidIn(await browser().enterBy('yandex', person))).to.equal(leo.uid);
      expect(uidIn(await browser().enterBy('google', person))).to.equal(owner);
    });

    it('once its owner signs in another way, and never to whoever else signs in there', async () => {
      const person = somebody();
      const owner = uidIn(await browser().enterBy('apple', person));
      for (const at of [browser(), running.newUser({ guest: true, name: 'guest' })]) {
        const signedIn = (uid: string) => user(running.url, uid, { browserOf: at.uid });
        const returned = await comeBack(running.url, cookieOf(at.uid), 'google', person);
        const first = 'call' in at ? at.call(linkIdentity, returned) : at.goOn(returned);
        await expectRefusal(first, 'address-in-use');
        const { state } = returned;
        for (const next of [await member('Next'), running.newUser({ guest: true, name: 'next' })])
          for (const apart of [false, true]) {
            const linking = signedIn(next.uid).call(linkIdentity, { state, apart });
            await expectRefusal(linking, 'identity-for-another');
            expect(await providersOf(next)).to.deep.equal([]);
          }
        const { identity } = await signedIn(owner).call(linkIdentity, { state });
        expect(identity.provider).to.equal('google');
        await unlinked(user(running.url, owner), 'google');
      }
    });

    it('by nobody but its prover, where no account has its address', async () => {
      const at = browser();
      const { state, ...returned } = await at.back('tid');
      await expectRefusal(at.goOn({ state, ...returned }, { known: true }), 'identity-unknown');
      const next = await member('Next');
      const linking = user(running.url, next.uid, { browserOf: at.uid }).call(linkIdentity, { state });
      await expectRefusal(linking, 'identity-for-another');
    });

    it('by a former guest whose own address it is already, but not by their old token', async () => {
      const person = somebody();
      const guest = running.newUser({ guest: true, name: 'guest' });
      await linked(guest, 'yandex', person);
      await expectRefusal(linked(guest, 'google', person), 'sign-in-too-old');
      const now = user(running.url, guest.uid);
      await linked(now, 'google', person);
      const second = { ...somebody(), email: person.email };
      await linked(now, 'yandex', second);
      for (const [provider, choice] of [
        ['yandex', person],
        ['google', person],
        ['yandex', second],
      ] as const)
        expect(uidIn(await browser().enterBy(provider, choice))).to.equal(guest.uid);
    });

    it('by a guest, whom an old token then makes part of no other account', async () => {
      const session = await sessionOf(await member('Host'));
      const [guest, other] = [1, 2].map(() => running.newUser({ guest: true, name: 'guest' }));
      for (const each of [guest!, other!]) await each.call(joinSession, { code: session.code, guest: card });
      await linked(guest!, 'yandex');
      const tom = await member('Tom');
      const merge = ({ uid }: TestUser) => tom.call(mergeGuest, { guestToken: unsignedToken(uid, true) });
      await expectRefusal(merge(guest!), 'guest-is-a-member');
      running.identities.add({
        localId: other!.uid,
        providerUserInfo: [{ providerId: 'google.com', rawId: randomUUID() }],
      });
      await expectRefusal(merge(other!), 'guest-is-a-member');
      running.identities.add({ localId: other!.uid });
      await merge(other!);
      await expectRefusal(linked(other!, 'yandex'), 'guest-already-merged');
    });

    it('after a sign-in of the last five minutes, and to one person', async () => {
      const [leo, tom] = [await member('Leo'), await member('Tom')];
      const person = somebody();
      await linked(leo, 'vk', person);
      await linked(leo, 'vk', person);
      expect(await providersOf(leo)).to.deep.equal(['vk']);
      await expectRefusal(linked(tom, 'vk', person), 'identity-taken');
      const stale = user(running.url, tom.uid, { signedInAt: context().now() - 6 * minute });
      await expectRefusal(linked(stale, 'tid'), 'sign-in-too-old');
      await expectRefusal(stale.call(unlinkIdentity, { id: 'any' }), 'sign-in-too-old');
    });

    it('up to ten times', async () => {
      const leo = await member('Leo');
      for (let count = 0; count < 10; count += 1) await linked(leo, 'vk');
      await expectRefusal(linked(leo, 'vk'), 'identities-full');
    });

    it('beside another with its mailbox, once their owner has proved that one', async () => {
      const leo = await member('Leo');
      const [one, other] = [somebody(), somebody()];
      const second = { ...other, email: one.email };
      await linked(leo, 'yandex', one);
      await expectRefusal(linked(await member('Mia'), 'yandex', second), 'identity-exists');
      await linked(leo, 'yandex', second);
      for (const person of [one, second])
        expect(uidIn(await browser().enterBy('yandex', person))).to.equal(leo.uid);
      const third = { ...somebody(), email: one.email };
      await expectRefusal(browser().enterBy('yandex', third), 'identity-exists');
    });

    it('as a second one of Google, which then signs in by our own token', async () => {
      const leo = await member('Leo');
      const [one, other] = [somebody(), somebody()];
      expect((await linked(leo, 'google', one)).credential.kind).to.equal('provider');
      expect((await linked(leo, 'google', other)).credential.kind).to.equal('custom');
      for (const person of [one, other])
        expect(uidIn(await browser().enterBy('google', person))).to.equal(leo.uid);
    });
  });

  describe('is unlinked', () => {
    it('unless it is the last way in, also of two at once', async () => {
      const leo = await member('Leo');
      const ids = [];
      for (const provider of ['vk', 'tid']) ids.push((await linked(leo, provider)).identity.id);
      const ends = await Promise.allSettled(ids.map((id) => leo.call(unlinkIdentity, { id })));
      expect(ends.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
      const { identities } = await leo.call(listIdentities, {});
      expect(identities).to.have.length(1);
      await expectRefusal(leo.call(unlinkIdentity, { id: identities[0]!.id }), 'last-way-in');
      await expectRefusal(
        leo.call(unlinkIdentity, { id: ids.find((id) => id !== identities[0]!.id)! }),
        'identity-unknown',
      );
    });

    it('unless the others are of providers that are no longer set up', async () => {
      const leo = await member('Leo');
      const { identity } = await linked(leo, 'tid');
      const former = {
        provider: 'former',
        subject: leo.uid,
        address: null,
        isVerified: false,
        mailbox: null,
      };
      const id = identityIdOf(former.provider, leo.uid);
      await transact(context().db, async (tx) =>
        writeIdentity(tx, { id, uid: leo.uid, ...former, linkedAt: 0 }, null),
      );
      await expectRefusal(leo.call(unlinkIdentity, { id: identity.id }), 'last-way-in');
    });

    it('where a password is left', async () => {
      const leo = await member('Leo');
      const password = { providerId: 'password', rawId: 'leo@example.test' };
      running.identities.add({ localId: leo.uid, providerUserInfo: [password] });
      const { identity } = await linked(leo, 'tid');
      await leo.call(unlinkIdentity, { id: identity.id });
      expect(await providersOf(leo)).to.deep.equal([]);
    });

    it('in Firebase Auth, too, also if only that knew of it', async () => {
      const leo = await member('Leo');
      const info = { providerId: 'google.com', rawId: randomUUID(), email: 'leo@gmail.example' };
      running.identities.add({ localId: leo.uid, providerUserInfo: [info] });
      const { identities } = await leo.call(listIdentities, {});
      expect(identities).to.have.length(1);
      const { id, provider, address } = identities[0]!;
      expect([provider, address]).to.deep.equal(['google', info.email]);
      await expectRefusal(leo.call(unlinkIdentity, { id }), 'last-way-in');
      await linked(leo, 'apple');
      await leo.call(unlinkIdentity, { id });
      expect(await providersOf(leo)).to.deep.equal(['apple']);
    });

    it('in Firebase Auth alone for a user who is being deleted, of whom nothing is kept here again', async () => {
      const leo = await member('Leo');
      const password = { providerId: 'password', rawId: 'leo@example.test' };
      const google = { providerId: 'google.com', rawId: randomUUID() };
      running.identities.add({ localId: leo.uid, providerUserInfo: [password, google] });
      const [identity] = (await leo.call(listIdentities, {})).identities;
      await transact(context().db, async (tx) => markBeingDeleted(tx, leo.uid));
      const { deletes } = await running.costOf(() => leo.call(unlinkIdentity, { id: identity!.id }));
      expect(deletes).to.equal(0);
      const { providerData } = await context().auth().getUser(leo.uid);
      expect(providerData.map(({ providerId }) => providerId)).to.deep.equal(['password']);
    });
  });

  it('costs no more than stated for a user with ten identities of one address and ten passkeys', async () => {
    const holder = await member('Holder');
    const person = somebody();
    const address = { address: person.email, isVerified: true, mailbox: mailboxDigestOf(person.email) };
    await transact(context().db, async (tx) => {
      for (let at = 0; at < 10; at += 1) {
        const identity = { uid: holder.uid, provider: `p-${at}`, subject: `${at}`, linkedAt: 0, ...address };
        writeIdentity(tx, { id: identityIdOf(identity.provider, holder.uid), ...identity }, null);
        writePasskey(tx, { ...anyPasskey, id: randomUUID(), uid: holder.uid });
      }
    });
    const expectWithin = async ({ name, ceiling }: Operation, act: () => Promise<unknown>) => {
      const { reads, writes, deletes } = await running.costOf(act);
      expect(reads, `${name} reads`).to.be.at.most(ceiling.reads);
      expect(writes + deletes, `${name} writes`).to.be.at.most(ceiling.writes);
    };
    const visitor = browser();
    const proved = await visitor.back('yandex', person);
    await expectWithin(enter, () => expectRefusal(visitor.goOn(proved), 'address-in-use'));
    await expectWithin(enter, () => visitor.goOn({ state: proved.state }, { apart: true }));
    const other = await member('Other');
    const back = await comeBack(running.url, cookieOf(other.uid), 'apple', person);
    await expectWithin(linkIdentity, () =>
      expectRefusal(other.call(linkIdentity, back), 'address-elsewhere'),
    );
    await expectWithin(linkIdentity, () => other.call(linkIdentity, { state: back.state, apart: true }));
    await expectWithin(listIdentities, () => holder.call(listIdentities, {}));
    await expectWithin(listPasskeys, () => holder.call(listPasskeys, {}));
    const [identity] = (await holder.call(listIdentities, {})).identities;
    await expectWithin(unlinkIdentity, () => holder.call(unlinkIdentity, { id: identity!.id }));
    const [passkey] = (await holder.call(listPasskeys, {})).passkeys;
    await expectWithin(removePasskey, () => holder.call(removePasskey, { id: passkey!.id }));
    let options: Parameters<ReturnType<typeof newPasskey>['make']>[0];
    await expectWithin(beginPasskey, async () => ({ options } = await holder.call(beginPasskey, {})));
    const made = { name: 'Phone', ...newPasskey().make(options!) };
    await expectWithin(addPasskey, () => holder.call(addPasskey, made));
  });

  it('leaves no code and no token of a provider in the database, and no secret or address in the log', async () => {
    const real = globalThis.fetch;
    const secrets = new Set<string>();
    const secretsSent = new Set<string>();
    globalThis.fetch = async (...args) => {
      const answer = await real(...args);
      const body = await answer
        .clone()
        .json()
        .catch(() => null);
      for (const [name, value] of Object.entries(body ?? {}))
        if (/_token$/.test(name)) secrets.add(`${value}`);
      return answer;
    };
    try {
      const lines = await linesDuring(async () => {
        for (const provider of ['google', 'apple', 'vk', 'yandex', 'tid', 'operator']) {
          const person = somebody();
          const at = browser();
          const returned = await at.back(provider, person);
          secrets.add(returned.code).add(returned.state);
          secretsSent.add(person.email).add(person.firstName);
          if (returned.deviceId) secrets.add(returned.deviceId);
          await at.goOn(returned);
          const leo = await member('Leo');
          const cookie = cookieOf(leo.uid);
          secretsSent.add(cookie.split('=')[1]!);
          await linked(leo, provider);
          await expectRefusal(linked(leo, provider, person), 'identity-taken');
          await at.back(provider, person);
        }
        await running.quiet();
      });
      expect(secrets.size).to.be.above(20);
      const database = [...(await walk())].flat().join('\n');
      expect([...secrets].filter((each) => database.includes(each))).to.deep.equal([]);
      const log = JSON.stringify(lines);
      expect([...secrets, ...secretsSent].filter((each) => log.includes(each))).to.deep.equal([]);
    } finally {
      globalThis.fetch = real;
    }
  });
});
