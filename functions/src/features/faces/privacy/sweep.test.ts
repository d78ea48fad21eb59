import { mergeGuest } from '@cine/contract/operations/core/account';
import { joinAsScreen, joinSession, leaveSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Auth } from 'firebase-admin/auth';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { identityDocument } from '#core/identities/index.ts';
import { card, linkedMember, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { beforeTransactions } from '#test/database-with.ts';
import { errorsDuring, expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { naming, skipExisting, walk } from '#test/walk.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { beginDeletion, eraseAccount } from './delete-service.ts';
import { sweepAccounts } from './sweep-service.ts';

expectLogs(
  'merges resumed',
  'deletions of guests not begun',
  'document unreadable',
  'deleted sign-in without an id',
  'many accounts without a sign-in',
);

const ago = (days: number) => Timestamp.fromMillis(Date.now() - days * day);

describe('The sweep of guests', () => {
  let host: TestUser;
  before(async () => {
    await suite();
    await skipExisting();
    host = await member('Host');
  });

  async function guestIn(code: string): Promise<TestUser> {
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: card });
    return guest;
  }

  /** A guest whose last session was some days ago. */
  async function guestSince(days: number): Promise<TestUser> {
    const guest = await guestIn((await sessionOf(host)).code);
    await guest.call(recordOwnWatch, { movieId: 391 });
    await accountOf(guest).update({ lastSessionAt: ago(days) });
    await running.settled();
    return guest;
  }

  const accountOf = ({ uid }: TestUser) => context().db.doc(`users/${uid}`);

  async function swept(): Promise<void> {
    expect(await running.runSchedule('privacy-sweep')).to.equal(200);
    await running.quiet();
  }

  /** Looks for lost sign-ins from an account on: others' are in this database, too. */
  async function sweptFrom(uid: string): Promise<void> {
    await sweepAccounts({ ...context(), newId: () => uid });
    await running.quiet();
  }

  async function isKept(...users: TestUser[]): Promise<boolean[]> {
    const documents = await walk();
    return users.map(({ uid }) => naming(documents, [uid]).length > 0);
  }

  it('deletes a guest’s data 30 days after their last session, and no other user’s', async () => {
    const due = await guestSince(31.1);
    const recent = await guestSince(30);
    const identity = { createdAt: String(Date.now()) };
    for (const { uid } of [due, recent]) running.identities.add({ localId: uid, ...identity });
    await swept();
    expect(await isKept(due, recent, host)).to.deep.equal([false, true, true]);
    expect([due, recent].map(({ uid }) => running.identities.has(uid))).to.deep.equal([false, true]);
  });

  it('restarts a guest’s time with each session, and stops it when they become a member', async () => {
    const back = await guestSince(40);
    const returning = await guestSince(40);
    const linked = await guestSince(40);
    const { code } = await sessionOf(host);
    await back.call(joinSession, { code, guest: { displayName: 'Nina', providers: [] } });
    await returning.call(joinSession, { code });
    await linkedMember(linked);
    await swept();
    expect(await isKept(back, returning, linked)).to.deep.equal([true, true, true]);
    expect((await accountOf(linked).get()).get('lastSessionAt')).to.equal(null);
  });

  it('stores the last session to the day, so that joining again writes nothing', async () => {
    const guest = await guestSince(0.5);
    const before = (await accountOf(guest).get()).updateTime;
    const { id: sessionId, code } = await sessionOf(host);
    await guest.call(joinSession, { code });
    await guest.call(leaveSession, { sessionId });
    expect((await accountOf(guest).get()).updateTime).to.deep.equal(before);
  });

  it('spares a guest who joins a session while it runs', async () => {
    const guest = await guestSince(40);
    let joined = false;
    const joining = beforeTransactions(context().db, async () => {
      if (!joined) await guest.call(joinSession, { code: (await sessionOf(host)).code });
      joined = true;
    });
    await sweepAccounts({ ...context(), db: joining });
    await running.quiet();
    expect([joined, ...(await isKept(guest))]).to.deep.equal([true, true]);
  });

  it('deletes the rest of a guest who became a member, and nothing of the member', async () => {
    const guest = await guestSince(40);
    const nina = await member('Nina');
    await nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await running.settled();
    const own = async () => [...(await walk())].filter(([path]) => path.includes(nina.uid));
    const before = await own();
    await swept();
    expect(await isKept(guest)).to.deep.equal([false]);
    expect(await own()).to.deep.equal(before);
    const [watch] = (await context().db.collection(`users/${nina.uid}/watches`).get()).docs;
    expect(watch!.get('movieId')).to.equal(391);
  });

  it('spares a guest until all they had has moved to the member they became', async () => {
    const guest = await guestSince(40);
    const nina = await member('Nina');
    await nina.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await accountOf(guest).update({ mergingSince: ago(1) });
    await swept();
    expect(await isKept(guest)).to.deep.equal([true]);
    expect(await running.runSchedule('guests-resume')).to.equal(200);
    await running.quiet();
    await swept();
    expect(await isKept(guest)).to.deep.equal([false]);
  });

  it('deletes guests who are due, however many they are', async () => {
    const { db } = context();
    const sample = (await accountOf(await guestSince(40)).get()).data()!;
    const due = Array.from({ length: 210 }, (_, n) => `due-${n}`);
    await running.withoutTriggers(async () => {
      const writer = db.bulkWriter({ throttling: false });
      for (const uid of due) void writer.set(db.doc(`users/${uid}`), sample);
      await writer.close();
      // One that can't be read keeps nobody else waiting.
      await db.doc('users/due-0').update({ kind: 'unknown', lastSessionAt: ago(50) });
    });
    const errors = await errorsDuring(async () => {
      await sweepAccounts({ ...context(), enqueue: async () => {} });
    });
    expect(errors.map(({ event }) => event)).to.include('deletions of guests not begun');
    const left = await db.getAll(...due.map((uid) => db.doc(`users/${uid}`)));
    expect(left.filter(({ exists }) => exists).map(({ id }) => id)).to.deep.equal(['due-0']);
    await running.withoutTriggers(async () => {
      const cleaner = db.bulkWriter({ throttling: false });
      for (const uid of due)
        for (const path of [`users/${uid}`, `deletions/${uid}`]) void cleaner.delete(db.doc(path));
      await cleaner.close();
    });
  });

  it('deletes guests even where Auth can’t be reached, and fails', async () => {
    const due = await guestSince(40);
    const listUsers = async () => {
      throw new Error('Auth is out of reach');
    };
    const unreachable = Object.assign(Object.create(context().auth()) as Auth, { listUsers });
    const errors = await sweepAccounts({ ...context(), auth: () => unreachable }).catch(
      (error: AggregateError) => error.errors,
    );
    expect(String(errors)).to.equal('Error: Auth is out of reach');
    await running.quiet();
    expect(await isKept(due)).to.deep.equal([false]);
  });

  it('deletes anonymous sign-ins without an account after a month, such as screens’, on all pages', async () => {
    const { identities } = running;
    const seen = (days: number) => ({
      createdAt: String(Date.now() - 90 * day),
      lastRefreshAt: new Date(Date.now() - days * day).toISOString(),
    });
    const screen = running.newUser({ guest: true, name: 'screen' });
    await screen.call(joinAsScreen, { code: (await sessionOf(host)).code });
    const [inUse, guest, withEmail] = ['in-use', 'guest', 'mail'].map((name) => running.newUser({ name }));
    const guestOfAuth = await guestSince(10);
    for (let n = 0; n < 1_000; n += 1) identities.add({ localId: `other-${n}`, ...seen(1) });
    identities.add({ localId: inUse!.uid, ...seen(10) });
    identities.add({ localId: guestOfAuth.uid, ...seen(90) });
    identities.add({ localId: withEmail!.uid, email: 'a@example.test', ...seen(90) });
    identities.add({ localId: screen.uid, ...seen(32) });
    identities.add({ localId: guest!.uid, createdAt: String(Date.now() - 32 * day) });
    await context().db.doc('sweeps/signIns').delete();
    const users = identities.all().map(({ localId }) => localId);
    expect(users.indexOf(screen.uid), 'on the second page').to.be.above(1_000);
    // Its time is up after the first page.
    let late = 0;
    const auth = context().auth();
    const listUsers: Auth['listUsers'] = async (...page) => {
      late = 5 * minute;
      return auth.listUsers(...page);
    };
    const slow = Object.assign(Object.create(auth) as Auth, { listUsers });
    await sweepAccounts({ ...context(), auth: () => slow, now: () => Date.now() + late });
    await running.quiet();
    expect(identities.has(screen.uid)).to.equal(true);
    await swept();
    const gone = [screen, inUse!, guestOfAuth, withEmail!, guest!].map(({ uid }) => !identities.has(uid));
    expect(gone).to.deep.equal([true, false, false, false, true]);
    expect(await isKept(screen)).to.deep.equal([false]);
    for (let n = 0; n < 1_000; n += 1) identities.forget(`other-${n}`);
  });

  it('restarts at the first page if Auth no longer knows the saved one', async () => {
    const ref = context().db.doc('sweeps/signIns');
    await ref.set({ page: 'long-forgotten' });
    await swept();
    expect((await ref.get()).get('page')).to.not.equal('long-forgotten');
  });

  it('deletes an account whose sign-in was deleted unnoticed, if it comes by', async () => {
    for (const before of deep([4], [0, 4])) {
      const lost = await member('Lost');
      const other = await member('Other');
      const errors = await errorsDuring(async () => {
        running.identities.remove(lost.uid, 'nothing');
        await running.identities.settled();
      });
      expect(errors.map(({ event }) => event)).to.deep.equal(['deleted sign-in without an id']);
      expect(await isKept(lost)).to.deep.equal([true]);
      await sweptFrom(lost.uid.slice(0, lost.uid.length - before));
      expect(await isKept(lost, other)).to.deep.equal([false, true]);
    }
  });

  it('spares a guest without a sign-in until all they had has moved to the member they became', async () => {
    const guest = await guestSince(2);
    await accountOf(guest).update({ mergingSince: ago(0) });
    running.identities.remove(guest.uid, 'nothing');
    await sweptFrom(guest.uid);
    expect(await isKept(guest)).to.deep.equal([true]);
    await accountOf(guest).update({ mergingSince: null });
    await sweptFrom(guest.uid);
    expect(await isKept(guest)).to.deep.equal([false]);
  });

  it('deletes no account and logs an error if more than a few have no sign-in, as Auth may be wrong', async () => {
    const { db } = context();
    const sample = (await accountOf(host).get()).data()!;
    const named = (name: string, count: number) => Array.from({ length: count }, (_, n) => `0-${name}-${n}`);
    const lost = named('lost', 25);
    const others = named('other', 30);
    const unqueued = { ...context(), enqueue: async () => {}, newId: () => 'zz' };
    const left = async () =>
      (await db.getAll(...lost.map((uid) => db.doc(`users/${uid}`)))).filter(({ exists }) => exists).length;
    await running.withoutTriggers(async () => {
      for (const uid of [...lost, ...others]) await db.doc(`users/${uid}`).set(sample);
      for (const uid of lost) running.identities.remove(uid, 'nothing');
      await running.identities.settled();
      const errors = await errorsDuring(() => sweepAccounts(unqueued));
      expect(errors.map(({ event }) => event)).to.deep.equal(['many accounts without a sign-in']);
      expect(await left()).to.equal(25);
      // An operator who knows that they are gone lets them be deleted.
      process.env.LOST_ACCOUNTS_AT_MOST = '200';
      try {
        await sweepAccounts(unqueued);
        expect(await left()).to.equal(0);
      } finally {
        delete process.env.LOST_ACCOUNTS_AT_MOST;
      }
      for (const uid of lost) await db.doc(`deletions/${uid}`).delete();
      for (const uid of others) await db.doc(`users/${uid}`).delete();
    });
  });

  it('deletes nobody where Auth knows none of the accounts, as before its sign-ins were restored', async () => {
    const auth = Object.assign(Object.create(context().auth()) as Auth, {
      getUsers: async () => ({ users: [], notFound: [] }),
    });
    const errors = await errorsDuring(() => sweepAccounts({ ...context(), auth: () => auth }));
    expect(errors.map(({ event }) => event)).to.deep.equal(['many accounts without a sign-in']);
    expect(await isKept(host)).to.deep.equal([true]);
  });

  it('spares an account whose sign-in is there when it is asked about alone', async () => {
    const survivor = await member('Kept');
    const real = context().auth();
    const getUsers: Auth['getUsers'] = async (identifiers) => {
      const { users, notFound } = await real.getUsers(identifiers);
      return { users: users.filter(({ uid }) => uid !== survivor.uid), notFound };
    };
    const auth = Object.assign(Object.create(real) as Auth, { getUsers });
    await sweepAccounts({ ...context(), auth: () => auth, newId: () => survivor.uid });
    await running.quiet();
    expect(await isKept(survivor)).to.deep.equal([true]);
  });

  it('spares a guest who can sign in, and hasn’t become a member yet', async () => {
    const guest = await guestSince(31.1);
    const password = { providerId: 'password', rawId: `${guest.uid}@example.test` };
    running.identities.add({ localId: guest.uid, providerUserInfo: [password] });
    await swept();
    expect(await isKept(guest)).to.deep.equal([true]);
  });

  it('deletes the identities of people who came from a provider a day ago, and never signed in', async () => {
    const { db } = context();
    const account = await member('Member');
    const identityOf = async (uid: string, daysAgo = 2) => {
      const fields = {
        uid,
        provider: 'yandex',
        subject: uid,
        address: null,
        isVerified: false,
        mailbox: null,
      };
      const id = `swept-${uid}`;
      const identity = { ...fields, linkedAt: Date.now() - daysAgo * day };
      await db.doc(`identities/${id}`).set(identityDocument.encode(identity));
    };
    const [gone, inAuth, back, fresh] = ['gone', 'known', 'back', 'fresh'].map(
      (name) => `${name}-${Date.now()}`,
    );
    for (const uid of [gone!, inAuth!, back!, account.uid]) await identityOf(uid);
    await identityOf(fresh!, 0.9);
    running.identities.add({ localId: inAuth! });
    running.identities.add({ localId: back!, lastLoginAt: String(Date.now() - day) });
    await sweptFrom('swept-');
    const { docs } = await db.collection('identities').where('provider', '==', 'yandex').get();
    const left = docs.map((each) => each.get('uid'));
    const all = [gone, inAuth, back, fresh, account.uid];
    expect(all.filter((uid) => left.includes(uid))).to.deep.equal([back, fresh, account.uid]);
    for (const uid of [back!, fresh!, account.uid]) await db.doc(`identities/swept-${uid}`).delete();
  });

  it('spares an anonymous sign-in that came back after its page was read', async () => {
    const { identities } = running;
    const screen = running.newUser({ guest: true, name: 'screen' });
    const createdAt = String(Date.now() - 32 * day);
    identities.add({ localId: screen.uid, createdAt });
    await context().db.doc('sweeps/signIns').delete();
    const real = context().auth();
    const listUsers: Auth['listUsers'] = async (...page) => {
      const listed = await real.listUsers(...page);
      identities.add({ localId: screen.uid, createdAt, lastRefreshAt: new Date().toISOString() });
      return listed;
    };
    const auth = Object.assign(Object.create(real) as Auth, { listUsers });
    await sweepAccounts({ ...context(), auth: () => auth });
    await running.quiet();
    expect(identities.has(screen.uid)).to.equal(true);
    identities.forget(screen.uid);
  });

  it('enqueues deletions whose task was lost', async () => {
    const lost = await member('Lost');
    const running_ = await member('Running');
    const unqueued = { ...context(), enqueue: async () => {} };
    for (const { uid } of [lost, running_]) await beginDeletion(unqueued, uid);
    await context()
      .db.doc(`deletions/${lost.uid}`)
      .update({ startedAt: ago(0.1) });
    // A task that is lost again waits behind all others.
    await sweepAccounts(unqueued);
    const { startedAt } = (await context().db.doc(`deletions/${lost.uid}`).get()).data()!;
    expect((startedAt as Timestamp).toMillis()).to.be.above(Date.now() - minute);
    await context()
      .db.doc(`deletions/${lost.uid}`)
      .update({ startedAt: ago(0.1) });
    await swept();
    expect(await isKept(lost, running_)).to.deep.equal([false, true]);
    await eraseAccount(context(), running_.uid);
  });
});
