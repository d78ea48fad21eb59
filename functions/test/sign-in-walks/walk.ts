/**
 * A walk of three people through all ways to sign in, by the functions that answer the operations, beside a
 * model of whom each way in must lead to.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { newSettings, userDocument } from '@cine/contract/documents/users';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import type { IdentityClient } from '#clients/identity/client.ts';
import type { Provider } from '#clients/identity/provider.ts';
import type { Context } from '#context.ts';
import { setUpAccount } from '#core/account/index.ts';
import { lifecycle as guards } from '#core/auth/lifecycle.ts';
import { logIn } from '#core/auth/use-cases/log-in.ts';
import { registerUser } from '#core/auth/use-cases/register-user.ts';
import { logOut } from '#core/auth/use-cases/sign-in.ts';
import { enterByIdToken } from '#core/identities/enter-service.ts';
import { lifecycle as identities } from '#core/identities/lifecycle.ts';
import { beginEntering } from '#core/identities/passkey-service.ts';
import { passkeyIdOf } from '#core/identities/passkey-store.ts';
import { identityIdOf } from '#core/identities/store.ts';
import { beginAttempt } from '#core/identities/use-cases/begin-attempt.ts';
import { enter } from '#core/identities/use-cases/enter.ts';
import { enterByPasskey } from '#core/identities/use-cases/enter-by-passkey.ts';
import { linkIdentity } from '#core/identities/use-cases/link-identity.ts';
import { addPasskey, beginPasskey } from '#core/identities/use-cases/make-passkey.ts';
import { listIdentities, unlinkIdentity } from '#core/identities/use-cases/own-identities.ts';
import { listPasskeys, removePasskey } from '#core/identities/use-cases/own-passkeys.ts';
import { claimGuest } from '#faces/guests/merge-service.ts';
import { beginDeletion } from '#faces/privacy/delete-service.ts';
import { deleteSignIn } from '#faces/privacy/sign-in-service.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { newPasskey, type TestPasskey } from '../passkey.ts';
import { memoryAuth } from './memory-auth.ts';
import { memoryFirestore } from './memory-firestore.ts';

export const acts = [
  'enter',
  'app',
  'link',
  'link later',
  'unlink',
  'password',
  'make passkey',
  'passkey',
  'remove passkey',
  'guest',
  'merge',
  'delete',
  'revoke',
] as const;
export const names = ['google', 'apple', 'vk', 'yandex', 'tid', 'operator', 'discord'] as const;

/** What somebody does; which subject, address, guest or identity they take, if it matters. */
export type Step = {
  by: 0 | 1 | 2;
  act: (typeof acts)[number];
  provider: (typeof names)[number];
  /** Whose address the provider tells; it may be another's, as mailboxes get new owners. */
  address: 0 | 1 | 2 | null;
  isVerified: boolean;
  apart: boolean;
  choice: number;
};

type Person = { uid: string; isGuest: boolean } | null;

const providers = new Map(
  names.map((id): [string, Provider] => {
    const firebaseId = id === 'google' || id === 'apple' ? { firebaseId: `${id}.com` } : {};
    return [id, { id, name: id, ...firebaseId } as unknown as Provider];
  }),
);

/** Says of a person what their code or ID token says: providers are told apart elsewhere. */
const client = {
  startAddress: async (_: unknown, { state }: { state: string }) =>
    new URL(`https://id.example/?state=${state}`),
  prove: async (_: unknown, { code }: { code: string }) => ({ proof: JSON.parse(code), idToken: code }),
  verify: async (_: unknown, idToken: string) => JSON.parse(idToken),
} as unknown as IdentityClient;

/** Takes all steps. Fails if somebody gets into another's account, or a member is left without a way in. */
export async function takeWalk(steps: readonly Step[]): Promise<void> {
  const db = memoryFirestore();
  const auth = memoryAuth();
  // At the end of a second, for whose end signing out everywhere waits.
  let now = Date.UTC(2026, 10, 28) + second - 1;
  const context = {
    db,
    auth: () => auth.admin,
    now: () => now,
    newId: randomUUID,
    newToken: () => randomBytes(16).toString('hex'),
    identityProviders: async () => providers,
    identities: async () => client,
    firebaseAuth: async () => auth.apps,
    enqueue: async () => {},
    settings: () => ({ origin: 'https://cine.example', passkeyRpId: 'cine.example' }),
  } as unknown as Context;

  /** Who made each account, and whom each way in leads to: an identity, a password's address, a passkey. */
  const owners = new Map<string, number>();
  const ways = new Map<string, string>();
  const people: Person[] = [null, null, null];
  /** All that were ever made, by their way in; some are removed. */
  const passkeys = new Map<string, TestPasskey>();
  const guests: string[] = [];
  const merged = new Set<string>();

  for (const step of steps) {
    now += 16 * minute;
    await take(step);
    check();
  }
  // Whoever has a way in gets into what is theirs, by each of them.
  for (const [way, uid] of ways) expect(await uidBy(way), way).to.equal(uid);

  async function take(step: Step): Promise<void> {
    const { by, act, provider, choice } = step;
    const who = people[by] ?? null;
    const proof = proofOf(step);
    const way = JSON.stringify({ provider, subject: proof.subject });
    const arrive = async (uid: string, wayIn: string) => {
      expect(owners.get(uid) ?? by, `${act} of ${by}`).to.equal(by);
      if (ways.has(wayIn)) expect(uid).to.equal(ways.get(wayIn));
      ways.set(wayIn, uid);
      owners.set(uid, by);
      people[by] = { uid, isGuest: false };
      if (choice % 2 === 0) await setUp(uid);
    };

    if (act === 'enter' || (act === 'app' && !providers.get(provider)!.firebaseId)) {
      const holders = proof.isVerified && !step.apart && !ways.has(way) ? holdersOf(proof.address!) : [];
      const uid = await unless(enterBy(step, proof), ['address-in-use', 'identity-exists']);
      if (uid !== null) expect(holders, 'no second account without a word').to.deep.equal([]);
      if (uid !== null) await arrive(uid, way);
      // Whoever could come in once always can.
      else expect(ways.has(way), way).to.equal(false);
    } else if (act === 'app') {
      const given = { idToken: JSON.stringify(proof), nonce: null, apart: step.apart };
      const entered = await unless(enterByIdToken(context, provider, given), [
        'address-in-use',
        'identity-exists',
      ]);
      if (entered) await arrive(entered.uid, way);
      else expect(ways.has(way), way).to.equal(false);
    } else if (act === 'password') {
      const email = addressOf(by);
      const known = ways.has(email);
      const calling = known
        ? logIn(context, { browser: null }, { email, password: `secret of ${by}` })
        : registerUser(
            context,
            { browser: null },
            { email, username: usernameOf(), password: `secret of ${by}` },
          );
      const answer = await unless(Promise.resolve(calling), known ? [] : ['email-taken']);
      if (answer) await arrive(answer.user.id, email);
      // They open the link that was mailed.
      if (answer && choice % 3 > 0) auth.users.get(answer.user.id)!.emailVerified = true;
    } else if (act === 'passkey') {
      const own = [...passkeys.keys()].filter((each) => ownerOf(each) === by);
      const wayIn = own[choice % Math.max(1, own.length)];
      if (wayIn === undefined) return;
      const isKnown = ways.has(wayIn);
      const uid = await unless(uidByPasskey(wayIn), isKnown ? [] : ['passkey-unknown']);
      expect(uid !== null, wayIn).to.equal(isKnown);
      if (uid !== null) await arrive(uid, wayIn);
    } else if (act === 'guest') {
      const uid = `guest ${randomUUID()}`;
      auth.make(uid);
      await db.doc(`users/${uid}`).set(userDocument.encode({ ...guestAccount(now), providers: [] }));
      guests.push(uid);
      owners.set(uid, by);
      people[by] = { uid, isGuest: true };
    } else if (act === 'merge') {
      await merge(who, guests[choice % Math.max(1, guests.length)]);
    } else if (!who) {
      return;
    } else if (act === 'link') {
      const caller = callerOf(who);
      const { state, browser } = await begin(provider);
      const given = { state, code: JSON.stringify(proof), apart: step.apart };
      const isTaken = ways.has(way) && ways.get(way) !== who.uid;
      const isAsked = proof.isVerified && !step.apart && !ways.has(way);
      const holders = isAsked ? holdersOf(proof.address!).filter((uid) => uid !== who.uid) : [];
      const linking = linkIdentity(context, { ...caller, browser }, given);
      const linked = await unless(Promise.resolve(linking), [
        'identity-exists',
        ...(holders.length > 0 ? (['address-in-use', 'address-elsewhere'] as const) : []),
        ...(isTaken ? (['identity-taken'] as const) : []),
        ...(merged.has(who.uid) ? (['guest-already-merged'] as const) : []),
        ...(isUnproved(who.uid) ? (['email-unverified'] as const) : []),
      ]);
      if (!linked) return;
      expect([isTaken, merged.has(who.uid), isUnproved(who.uid)]).to.deep.equal([false, false, false]);
      expect(holders, 'no second account without a word').to.deep.equal([]);
      ways.set(way, who.uid);
      people[by] = { uid: who.uid, isGuest: false };
      if (who.isGuest && choice % 2 === 0) await setUp(who.uid);
    } else if (act === 'link later') {
      await linkLater(step, who);
    } else if (act === 'unlink' && !who.isGuest) {
      const { identities: own } = await listIdentities(context, callerOf(who), {});
      const { id } = own[choice % Math.max(1, own.length)] ?? {};
      if (id === undefined) return;
      const done = await unless(
        Promise.resolve(unlinkIdentity(context, callerOf(who), { id })),
        isLastWayOf(who.uid) ? ['last-way-in'] : [],
      );
      for (const [each] of ways) if (done && idOf(each) === id) ways.delete(each);
    } else if (act === 'make passkey' && !who.isGuest) {
      await makePasskey(who, by, choice);
    } else if (act === 'remove passkey' && !who.isGuest) {
      const { passkeys: own } = await listPasskeys(context, callerOf(who), {});
      const { id } = own[choice % Math.max(1, own.length)] ?? {};
      if (id === undefined) return;
      const done = await unless(
        Promise.resolve(removePasskey(context, callerOf(who), { id })),
        isLastWayOf(who.uid) ? ['last-way-in'] : [],
      );
      for (const [each, { id: credentialId }] of passkeys)
        if (done && passkeyIdOf(credentialId) === id) ways.delete(each);
    } else if (act === 'delete') {
      await beginDeletion(context, who.uid);
      await deleteSignIn(context, who.uid);
      await identities.erase(context, who.uid);
      await guards.erase(context, who.uid);
      for (const [each, uid] of ways) if (uid === who.uid) ways.delete(each);
      owners.delete(who.uid);
      for (const [at, person] of people.entries()) if (person?.uid === who.uid) people[at] = null;
      // The mark goes two hours later.
      now += 180 * minute;
    } else if (act === 'revoke') {
      await logOut(context, callerOf(who), {});
      if (!who.isGuest) people[by] = null;
    }
  }

  /** Links what was proved before they signed in, which is for the account with its address. */
  async function linkLater(step: Step, who: NonNullable<Person>): Promise<void> {
    const proof = proofOf(step);
    const { state, browser } = await begin(step.provider);
    const proving = enter(
      context,
      { browser },
      { state, code: JSON.stringify(proof), apart: false, known: true },
    );
    if (await unless(Promise.resolve(proving), ['identity-unknown'])) return;
    const isFor = proof.isVerified && holdersOf(proof.address!).includes(who.uid);
    const linking = linkIdentity(context, { ...callerOf(who), browser }, { state, apart: step.apart });
    const linked = await unless(
      Promise.resolve(linking),
      isUnproved(who.uid) ? ['email-unverified'] : isFor ? ['identity-exists'] : ['identity-for-another'],
    );
    if (!linked) return;
    expect([isFor, isUnproved(who.uid)], 'nobody links what waits for another').to.deep.equal([true, false]);
    ways.set(JSON.stringify({ provider: step.provider, subject: proof.subject }), who.uid);
  }

  /** Makes a passkey, unless somebody else answers first with what its maker was asked. */
  async function makePasskey(who: NonNullable<Person>, by: number, choice: number): Promise<void> {
    const passkey = newPasskey();
    const begun = await unless(
      Promise.resolve(beginPasskey(context, callerOf(who), {})),
      isUnproved(who.uid) ? ['email-unverified'] : [],
    );
    if (!begun) return;
    const { options } = begun;
    expect(isUnproved(who.uid), 'no way in beside an address that may be another’s').to.equal(false);
    const made = { name: 'Phone', ...passkey.make(options) };
    const other = people[choice % people.length];
    if (other && other.uid !== who.uid)
      expect(await unless(addFor(other, made), ['attempt-unknown', 'email-unverified'])).to.equal(null);
    await addFor(who, made);
    const way = `passkey of ${by}: ${passkey.id}`;
    passkeys.set(way, passkey);
    ways.set(way, who.uid);
  }

  async function addFor(who: NonNullable<Person>, made: Parameters<typeof addPasskey>[2]) {
    return addPasskey(context, callerOf(who), made);
  }

  async function uidByPasskey(way: string): Promise<string> {
    const browser = randomUUID();
    const answer = passkeys.get(way)!.answer(await beginEntering(context, browser));
    const { credential } = await enterByPasskey(context, { browser }, answer);
    return JSON.parse(credential.token).uid;
  }

  function isUnproved(uid: string): boolean {
    const user = auth.users.get(uid);
    return user?.email !== undefined && !user.emailVerified;
  }

  function isLastWayOf(uid: string): boolean {
    return [...ways.values()].filter((each) => each === uid).length === 1;
  }

  /** By a guest's token, which may be old, and in hands that the guest's device was in before. */
  async function merge(who: Person, guestId: string | undefined): Promise<void> {
    if (!who || who.isGuest || guestId === undefined || !(await hasAccount(who.uid))) return;
    if (guestId === who.uid || !(await hasAccount(guestId))) return;
    const isMember = [...ways.values()].includes(guestId);
    const claimed = await unless(claimGuest(context, guestId, who.uid), [
      'guest-is-a-member',
      'guest-already-merged',
      'account-missing',
    ]);
    if (!claimed) return;
    expect(isMember, 'a guest with a way in is nobody else’s').to.equal(false);
    merged.add(guestId);
  }

  function check(): void {
    const stored = db
      .all('identities')
      .map(({ provider, subject, uid }) => [JSON.stringify({ provider, subject }), uid]);
    const expected = [...ways].filter(([way]) => way.startsWith('{'));
    expect(stored).to.have.deep.members(expected);
    const keys = db.all('passkeys').map(({ credentialId, uid }) => [credentialId, uid]);
    const expectedKeys = [...ways].flatMap(([way, uid]) =>
      passkeys.has(way) ? [[passkeys.get(way)!.id, uid]] : [],
    );
    expect(keys).to.have.deep.members(expectedKeys);
    for (const [way, uid] of ways) expect(owners.get(uid), way).to.equal(ownerOf(way));
    const members = [...owners.keys()].filter((uid) => !guests.includes(uid));
    for (const uid of members) expect([...ways.values()], 'a way in is left').to.include(uid);
    for (const { uid, providerData } of auth.users.values())
      for (const { providerId, uid: subject } of providerData)
        if (providerId !== 'password')
          expect(ways.get(JSON.stringify({ provider: providerId.split('.')[0], subject }))).to.equal(uid);
  }

  /** Who has an address for certain, by a provider or in Firebase Auth, and a way in. */
  function holdersOf(address: string): string[] {
    const vouched = db.all('identities').filter((each) => each.isVerified && each.address === address);
    const own = [...auth.users.values()].filter((each) => each.emailVerified && each.email === address);
    const uids = new Set([...vouched, ...own].map(({ uid }) => uid as string));
    return [...new Set(ways.values())].filter((uid) => uids.has(uid));
  }

  async function uidBy(way: string): Promise<string> {
    now += minute;
    if (passkeys.has(way)) return uidByPasskey(way);
    if (!way.startsWith('{')) {
      const given = { email: way, password: `secret of ${ownerOf(way)}` };
      return (await logIn(context, { browser: null }, given)).user.id;
    }
    const { provider, subject } = JSON.parse(way);
    return enterBy({ provider, apart: false }, { subject, address: null, isVerified: false });
  }

  async function enterBy(
    { provider, apart }: Pick<Step, 'provider' | 'apart'>,
    proof: object,
  ): Promise<string> {
    const { state, browser } = await begin(provider);
    const { credential } = await enter(
      context,
      { browser },
      { state, code: JSON.stringify(proof), apart, known: false },
    );
    if (credential.kind === 'custom') return JSON.parse(credential.token).uid;
    const { subject: providerUid } = JSON.parse(credential.idToken);
    const { users } = await auth.admin.getUsers([{ providerId: credential.providerId, providerUid }]);
    return users[0]!.uid;
  }

  async function begin(provider: string) {
    const browser = randomUUID();
    const { searchParams } = await beginAttempt(context, provider, browser);
    return { browser, state: searchParams.get('state')! };
  }

  async function hasAccount(uid: string): Promise<boolean> {
    return (await db.doc(`users/${uid}`).get()).exists;
  }

  async function setUp(uid: string): Promise<void> {
    if (await hasAccount(uid)) return;
    const names = {
      username: usernameOf(),
      providers: [],
      region: 'FR',
      locale: 'fr',
      timeZone: 'UTC',
    } as const;
    await setUpAccount(context, { uid, isGuest: false, signedInAt: now }, { ...names, providers: [] });
  }

  function callerOf({ uid, isGuest }: NonNullable<Person>) {
    return { uid, isGuest, signedInAt: now };
  }
}

/** A person has two subjects at each provider. */
function proofOf({ by, address, isVerified, choice }: Step) {
  const said = address === null ? null : addressOf(address);
  return {
    subject: `${by}${choice % 3 === 0 ? '-second' : ''}`,
    address: said,
    isVerified: said !== null && isVerified,
  };
}

function ownerOf(way: string): number {
  return Number(/\d/.exec(way.startsWith('{') ? JSON.parse(way).subject : way)![0]);
}

function idOf(way: string): string | null {
  if (!way.startsWith('{')) return null;
  const { provider, subject } = JSON.parse(way);
  return identityIdOf(provider, subject);
}

const addressOf = (person: number) => `person${person}@example.test`;
const usernameOf = () => `u${randomUUID().replaceAll('-', '').slice(0, 15)}`;

function guestAccount(createdAt: number) {
  const card = { displayName: 'Guest', providers: [], region: 'FR', locale: 'fr', timeZone: 'UTC' } as const;
  return {
    ...newSettings,
    ...card,
    providers: [],
    kind: 'guest',
    username: null,
    createdAt,
    mergedInto: null,
    lastSessionAt: null,
  } as const;
}

/** What a call answers; null if it is refused for one of these reasons. Any other refusal is a failure. */
async function unless<T>(call: Promise<T>, reasons: readonly string[]): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AppError && reasons.includes(error.reason)) return null;
    throw error;
  }
}
