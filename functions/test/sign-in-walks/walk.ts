/**
 * A walk of three people through all ways to sign in, by the functions that answer the operations, beside a
 * model of whom each way in must lead to.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { userDocument } from '@cine/contract/documents/users';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import type { IdentityClient } from '#clients/identity/client.ts';
import type { Provider } from '#clients/identity/provider.ts';
import type { Context } from '#context.ts';
import { setUpAccount } from '#core/account/index.ts';
import { lifecycle as guards } from '#core/auth/lifecycle.ts';
import { noteSignIn } from '#core/auth/note-sign-in-service.ts';
import { resetPassword } from '#core/auth/use-cases/forgotten-password.ts';
import { logIn } from '#core/auth/use-cases/log-in.ts';
import { registerUser } from '#core/auth/use-cases/register-user.ts';
import { logOut } from '#core/auth/use-cases/sign-in.ts';
import { newChange } from '#core/email-change/change.ts';
import { writeChange } from '#core/email-change/store.ts';
import { newTokenFor } from '#core/email-change/token-service.ts';
import { answerEmailChange } from '#core/email-change/use-cases/answer-change.ts';
import { enterByIdToken } from '#core/identities/enter-service.ts';
import { lifecycle as identities } from '#core/identities/lifecycle.ts';
import { loadAddressOf } from '#core/identities/own-address-service.ts';
import { beginEntering } from '#core/identities/passkey-service.ts';
import { maxPasskeys, passkeyIdOf } from '#core/identities/passkey-store.ts';
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
import { transact } from '#platform/firestore/transact.ts';
import { newPasskey, type TestPasskey } from '../passkey.ts';
import { memoryAuth } from './memory-auth.ts';
import { memoryFirestore } from './memory-firestore.ts';
import {
  type AtOnce,
  addressOf,
  credentialsOf,
  expectStated,
  guestAccount,
  idOf,
  mailboxOf,
  names,
  ownerOf,
  passwordOf,
  proofOf,
  type Step,
  unless,
  usernameOf,
} from './people.ts';

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
export async function takeWalk(steps: readonly (Step | AtOnce)[]): Promise<void> {
  let pauses: number[] = [];
  const pause = async () => {
    for (let left = pauses.shift() ?? 0; left > 0; left -= 1) await Promise.resolve();
  };
  const db = memoryFirestore(pause);
  const auth = memoryAuth(pause);
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
  const deleted = new Set<string>();

  for (const step of steps) {
    now += 16 * minute;
    await ('both' in step ? takeAtOnce(step) : take(step));
    check();
  }
  // Each way that works leads its owner to their own account.
  for (const [way, uid] of ways) if (isOpen(way)) expect(await uidBy(way), way).to.equal(uid);

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
      const uid = await unless(enterBy(step, proof), refusalsFor(way));
      if (uid !== null) expect(holders, 'no second account without a word').to.deep.equal([]);
      if (uid !== null) await arrive(uid, way);
      // Whoever could come in once always can.
      else expect(ways.has(way) && isOpen(way), way).to.equal(false);
    } else if (act === 'app') {
      const attempt = { idToken: JSON.stringify(proof), nonce: null, apart: step.apart };
      const entered = await unless(enterByIdToken(context, provider, attempt), refusalsFor(way));
      if (entered) await arrive(entered.uid, way);
      else expect(ways.has(way) && isOpen(way), way).to.equal(false);
    } else if (act === 'password') {
      const wayIn = passwordOf(by, addressOf(by));
      const isRegistered = ways.has(wayIn);
      const calling = isRegistered ? logInBy(wayIn) : registerBy(wayIn);
      const uid = await unless(calling, isRegistered ? [] : ['email-taken']);
      if (uid !== null) await arrive(uid, wayIn);
      // They open the link that was mailed.
      if (uid !== null && choice % 3 > 0) auth.users.get(uid)!.emailVerified = true;
    } else if (act === 'claim') {
      await claim(step, who, arrive);
    } else if (act === 'reset') {
      const uid = await reset(by, choice);
      if (uid !== null) await arrive(uid, passwordOf(by, mailboxOf(by, choice)));
    } else if (act === 'passkey') {
      const own = [...passkeys.keys()].filter((each) => ownerOf(each) === by);
      const wayIn = own[choice % Math.max(1, own.length)];
      if (wayIn === undefined) return;
      const isKnown = ways.has(wayIn);
      const refusal = isKnown ? 'email-unverified' : 'passkey-unknown';
      const works = isKnown && isOpen(wayIn);
      const uid = await unless(uidByPasskey(wayIn), works ? [] : [refusal]);
      expect(uid !== null, wayIn).to.equal(works);
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
      const attempt = { state, code: JSON.stringify(proof), apart: step.apart };
      const isTaken = ways.has(way) && ways.get(way) !== who.uid;
      const isAsked = proof.isVerified && !step.apart && !ways.has(way);
      const holders = isAsked ? holdersOf(proof.address!).filter((uid) => uid !== who.uid) : [];
      const linking = linkIdentity(context, { ...caller, browser }, attempt);
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
    } else if (act === 'change address' && !who.isGuest) {
      await changeAddress(who, by, mailboxOf(by, choice));
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
      await deleteAll(who.uid);
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

  /** Takes two steps at once, each of which may be refused for what the other does. */
  async function takeAtOnce({ both, pauses: pausesAtOnce }: AtOnce): Promise<void> {
    const before = new Map(ways);
    const begun = [];
    for (const step of both) begun.push(await beginStep(step));
    pauses = [...pausesAtOnce];
    await Promise.all(begun.map((goOn) => goOn().catch(expectStated)));
    pauses = [];
    // A user who signs in by a way that is unlinked at the same time may get a new account.
    const isUnlinking = both.some(({ act }) => act === 'unlink');
    readAgain(before, isUnlinking);
    // The marks of sign-ins that ended and of deletions go later.
    now += 180 * minute;
  }

  /** Begins what a step does; it goes on with the other one. */
  async function beginStep(step: Step): Promise<() => Promise<unknown>> {
    const { by, act, provider, choice } = step;
    const who = people[by] ?? null;
    const proof = proofOf(step);
    const nothing = async () => {};
    if (act === 'enter') return () => credentialBy(step, proof);
    if (act === 'app' && providers.get(provider)!.firebaseId) {
      const attempt = { idToken: JSON.stringify(proof), nonce: null, apart: step.apart };
      return () => enterByIdToken(context, provider, attempt);
    }
    if (act === 'reset') return () => reset(by, choice);
    if (act === 'passkey') {
      const own = [...passkeys.keys()].filter((each) => ownerOf(each) === by);
      const wayIn = own[choice % Math.max(1, own.length)];
      return wayIn === undefined ? nothing : () => uidByPasskey(wayIn);
    }
    if (!who || who.isGuest) return nothing;
    const caller = { ...callerOf(who), signedInAt: now - (now % second) - second };
    if (act === 'link') {
      const { state, browser } = await begin(provider);
      const attempt = { state, code: JSON.stringify(proof), apart: step.apart };
      return async () => linkIdentity(context, { ...caller, browser }, attempt);
    }
    if (act === 'unlink') {
      const { identities: own } = await listIdentities(context, caller, {});
      const { id = '' } = own[choice % Math.max(1, own.length)] ?? {};
      return async () => unlinkIdentity(context, caller, { id });
    }
    if (act === 'make passkey') {
      const passkey = newPasskey();
      passkeys.set(`passkey of ${by}: ${passkey.id}`, passkey);
      return async () => {
        const { options } = await beginPasskey(context, caller, {});
        await addPasskey(context, caller, { name: 'Phone', ...passkey.make(options) });
      };
    }
    if (act === 'remove passkey') {
      const { passkeys: own } = await listPasskeys(context, caller, {});
      const { id = '' } = own[choice % Math.max(1, own.length)] ?? {};
      return async () => removePasskey(context, caller, { id });
    }
    if (act !== 'delete') return nothing;
    return async () => {
      owners.delete(who.uid);
      await deleteAll(who.uid);
    };
  }

  /** Reads which ways there are after two steps at once. Fails if one leads elsewhere than it did. */
  function readAgain(before: ReadonlyMap<string, string>, mayBeNew: boolean): void {
    ways.clear();
    for (const { provider, subject, uid } of db.all('identities'))
      ways.set(JSON.stringify({ provider, subject }), `${uid}`);
    for (const { credentialId, uid } of db.all('passkeys'))
      for (const [way, { id }] of passkeys) if (id === credentialId) ways.set(way, `${uid}`);
    for (const { uid, email, password } of auth.users.values())
      if (password !== undefined) ways.set(passwordOf(ownerOf(password), email!), uid);
    for (const [way, uid] of ways) {
      const former = before.get(way);
      const isNew = mayBeNew && !owners.has(uid);
      if (former !== undefined && owners.has(former) && !isNew) expect(uid, way).to.equal(former);
      expect(uid, 'nothing of a deleted account comes back').to.not.be.oneOf([...deleted]);
      if (!owners.has(uid)) owners.set(uid, ownerOf(way));
    }
    for (const [at, person] of people.entries())
      if (person && owners.get(person.uid) !== at) people[at] = null;
  }

  async function deleteAll(uid: string): Promise<void> {
    deleted.add(uid);
    await beginDeletion(context, uid);
    await deleteSignIn(context, uid);
    await identities.erase(context, uid);
    await guards.erase(context, uid);
  }

  async function logInBy(way: string): Promise<string> {
    return (await logIn(context, { browser: null }, credentialsOf(way))).user.id;
  }

  async function registerBy(way: string): Promise<string> {
    const entered = { ...credentialsOf(way), username: usernameOf() };
    return (await registerUser(context, { browser: null }, entered)).user.id;
  }

  /** With an address that is another's: by a new account, or as an app adds it to theirs. */
  async function claim(
    { by, address }: Step,
    who: Person,
    arrive: (uid: string, way: string) => Promise<void>,
  ): Promise<void> {
    if (address === null || address === by) return;
    const way = passwordOf(by, addressOf(address));
    const user = who && !who.isGuest ? auth.users.get(who.uid) : undefined;
    const isTaken = [...auth.users.values()].some(({ email }) => email === addressOf(address));
    if (!user) {
      const uid = await unless(registerBy(way), isTaken ? ['email-taken'] : []);
      if (uid !== null) await arrive(uid, way);
    } else if (user.email === undefined && !isTaken) {
      auth.setPassword(user, addressOf(address), `secret of ${by}`);
      ways.set(way, user.uid);
    }
  }

  /**
   * The mailbox's owner sets a new password, signs in with it, and makes a call. From then on the account
   * with that address is theirs alone; returns its uid.
   */
  async function reset(by: number, choice: number): Promise<string | null> {
    const way = passwordOf(by, mailboxOf(by, choice));
    const { email, password } = credentialsOf(way);
    const user = [...auth.users.values()].find((each) => each.email === email);
    // The mailbox's former owner stays in their account.
    if (!user || holdersOf(email, 'vouched').some((uid) => uid === user.uid)) return null;
    const { uid } = user;
    await resetPassword(context, { browser: null }, { token: email, password });
    now += second;
    owners.set(uid, by);
    expect(await logInBy(way)).to.equal(uid);
    const seen = { at: now, kind: '', browserId: null, address: email };
    await noteSignIn(context, uid, seen);
    for (const [each, led] of ways) if (led === uid && ownerOf(each) !== by) ways.delete(each);
    ways.set(way, uid);
    for (const [at, person] of people.entries()) if (person?.uid === uid) people[at] = null;
    return uid;
  }

  /** Changes the address to one of their own mailboxes, which confirms it, as does the former one. */
  async function changeAddress(who: NonNullable<Person>, by: number, address: string): Promise<void> {
    const user = auth.users.get(who.uid);
    const mailbox = await loadAddressOf(context, who.uid);
    if (!user || (user.email === address && user.emailVerified)) return;
    const isAsked = mailbox?.isVerified === true && mailbox.address !== address;
    // Nobody else confirms for them.
    if (isAsked && ownerOf(mailbox.address) !== by) return;
    const tokens = { former: newTokenFor(context, 'former'), new: newTokenFor(context, 'new') };
    const former = isAsked ? { address: mailbox.address, digest: tokens.former.digest } : null;
    const addresses = { replaces: user.email ?? null, former, new: { address, digest: tokens.new.digest } };
    const change = newChange(randomUUID(), addresses, now);
    await transact(db, async (tx) => writeChange(tx, who.uid, change));
    const isTaken = [...auth.users.values()].some(({ uid, email }) => email === address && uid !== who.uid);
    const confirm = (token: string) =>
      Promise.resolve(answerEmailChange(context, { browser: null }, { token, answer: 'confirm' as const }));
    if (former) await confirm(tokens.former.token);
    const done = await unless(confirm(tokens.new.token), isTaken ? ['email-taken'] : []);
    if (!done) return;
    expect(isTaken, 'an address is one account’s').to.equal(false);
    for (const [way] of ways) if (ways.get(way) === who.uid && way.startsWith('password')) ways.delete(way);
    if (user.password !== undefined) ways.set(passwordOf(by, address), who.uid);
    people[by] = null;
  }

  /** Why a provider's subject may not get in: a new one, or a known one beside an unproved address. */
  function refusalsFor(way: string): string[] {
    if (!ways.has(way)) return ['address-in-use', 'identity-exists'];
    return isOpen(way) ? [] : ['email-unverified'];
  }

  /** Whether a way signs in: beside an address that isn't proved, only its password does. */
  function isOpen(way: string): boolean {
    return way.startsWith('password') || !isUnproved(ways.get(way)!);
  }

  /** Links what was proved before they signed in, which is for the account with its address. */
  async function linkLater(step: Step, who: NonNullable<Person>): Promise<void> {
    const proof = proofOf(step);
    if (ways.has(JSON.stringify({ provider: step.provider, subject: proof.subject }))) return;
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

  /** Makes a passkey, if there is room; somebody else answers first with what its maker was asked. */
  async function makePasskey(who: NonNullable<Person>, by: number, choice: number): Promise<void> {
    const passkey = newPasskey();
    const begun = await unless(
      Promise.resolve(beginPasskey(context, callerOf(who), {})),
      isUnproved(who.uid) ? ['email-unverified'] : ['passkeys-full'],
    );
    if (!begun) {
      // Another step at once may have just made the last one.
      const isFull = passkeysOf(who.uid) >= maxPasskeys - 1;
      expect(isUnproved(who.uid) || isFull, 'room for another').to.equal(true);
      return;
    }
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

  function passkeysOf(uid: string): number {
    return [...passkeys.keys()].filter((way) => ways.get(way) === uid).length;
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
    const identities = db
      .all('identities')
      .map(({ provider, subject, uid }) => [JSON.stringify({ provider, subject }), uid]);
    const expected = [...ways].filter(([way]) => way.startsWith('{'));
    expect(identities).to.have.deep.members(expected);
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
  function holdersOf(address: string, by: 'any' | 'vouched' = 'any'): string[] {
    const vouched = db.all('identities').filter((each) => each.isVerified && each.address === address);
    if (by === 'vouched') return vouched.map(({ uid }) => `${uid}`);
    const own = [...auth.users.values()].filter((each) => each.emailVerified && each.email === address);
    const uids = new Set([...vouched, ...own].map(({ uid }) => uid as string));
    return [...new Set(ways.values())].filter((uid) => uids.has(uid));
  }

  async function uidBy(way: string): Promise<string> {
    now += minute;
    if (passkeys.has(way)) return uidByPasskey(way);
    if (!way.startsWith('{')) return logInBy(way);
    const { provider, subject } = JSON.parse(way);
    return enterBy({ provider, apart: false }, { subject, address: null, isVerified: false });
  }

  async function enterBy(by: Pick<Step, 'provider' | 'apart'>, proof: object): Promise<string> {
    const credential = await credentialBy(by, proof);
    if (credential.kind === 'custom') return JSON.parse(credential.token).uid;
    const { subject: providerUid } = JSON.parse(credential.idToken);
    const { users } = await auth.admin.getUsers([{ providerId: credential.providerId, providerUid }]);
    return users[0]!.uid;
  }

  async function credentialBy({ provider, apart }: Pick<Step, 'provider' | 'apart'>, proof: object) {
    const { state, browser } = await begin(provider);
    const attempt = { state, code: JSON.stringify(proof), apart, known: false };
    return (await enter(context, { browser }, attempt)).credential;
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
