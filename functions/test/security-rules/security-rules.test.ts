import { readFileSync } from 'node:fs';
import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import { inviteToSession, joinSession, leaveSession } from '@cine/contract/operations/together/sessions';
import { hour, minute, second } from '@cine/contract/time';
import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { expect } from 'chai';
import {
  average,
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  documentId,
  type Firestore,
  getAggregateFromServer,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  or,
  orderBy,
  type QueryConstraint,
  query,
  runTransaction,
  setDoc,
  setLogLevel,
  sum,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore';
import { context } from '#context.ts';
import { befriended, member, sessionOf } from '../builders.ts';
import { unsignedToken } from '../client.ts';
import { type Everything, everything } from '../session-of-everything.ts';
import { project, running, suite } from '../suite.ts';
import { documentsOf } from './documents.ts';
import {
  type Actor,
  cellOf,
  findTargets,
  firestoreOf,
  isDenied,
  sessionsOf,
  type Target,
  writtenCollections,
} from './runner.ts';
import { readTable, table } from './table.ts';

// Refusals are what is tested; the client SDK would print each one.
setLogLevel('silent');

const { actors: actorNames, rows } = readTable(table);
const unknown = ['unknown', 'users/*/unknown', 'sessions/*/unknown'];

/** Takes seconds to make, so that documents are read in the same. */
let everythingMade: Promise<Everything> | undefined;
const made = () => (everythingMade ??= everything());

describe('The security rules', () => {
  let all: Everything;
  let environment: RulesTestEnvironment;
  let targets: Map<string, Target>;
  let written: Set<string>;
  const actors = new Map<string, Actor>();
  const dbOf = (name: string): Firestore => actors.get(name)!.db;
  const uidOf = (name: string): string => actors.get(name)!.uid!;

  before(async () => {
    await suite();
    all = await made();
    const [host = '', port] = running.emulator.split(':');
    environment = await initializeTestEnvironment({
      projectId: project,
      firestore: { host, port: Number(port) },
    });
    const { db } = context();
    written = await writtenCollections();
    const { owner } = all.people;
    await Promise.all(
      ['', `users/${owner.uid}/`, `sessions/${all.sessions.open.id}/`].map((above) =>
        db.doc(`${above}unknown/something`).set({ uid: owner.uid }),
      ),
    );
    targets = await findTargets(all, environment, db);
    for (const [name, { uid }] of Object.entries(all.people)) {
      const firebase = { sign_in_provider: name === 'guest' ? 'anonymous' : 'password' } as const;
      const token = { firebase, ...(name === 'operator' && { operator: true }) };
      actors.set(name, { name, uid, db: firestoreOf(environment.authenticatedContext(uid, token)) });
    }
    const signedOut = firestoreOf(environment.unauthenticatedContext());
    actors.set('signedOut', { name: 'signedOut', uid: null, db: signedOut });
  });

  after(async () => {
    await Promise.all([...unknown].map((name) => context().db.doc(targets.get(name)!.path).delete()));
    await environment.cleanup();
  });

  it('are tested for exactly the collections that the code writes', () => {
    const tested = new Set(rows.map((row) => row.collection));
    for (const name of unknown) tested.delete(name);
    expect([...written].sort()).to.deep.equal([...tested].sort());
  });

  it('are tested for every kind of caller', () => {
    expect([...actors.keys()]).to.have.members(actorNames);
    expect([...targets.keys()]).to.have.members(rows.map(({ name }) => name));
  });

  for (const { name, cells } of rows) {
    it(`let no actor do more with ${name} than the table says`, async () => {
      const allowed = await Promise.all(
        [...actors.values()].map(async (actor) => [actor.name, await cellOf(actor, targets.get(name)!)]),
      );
      expect(Object.fromEntries(allowed)).to.deep.equal(cells);
    });
  }

  it('show users their own sessions and challenges, and no others', async () => {
    for (const name of ['other', 'former']) {
      const challenges = query(collection(dbOf(name), 'challenges'), where('makerId', '==', uidOf(name)));
      const open = query(collection(dbOf(name), 'sessions'), ...sessionsOf(uidOf(name)));
      expect([(await getDocs(challenges)).size, (await getDocs(open)).size]).to.deep.equal([0, 0]);
    }
    const open = query(collection(dbOf('guest'), 'sessions'), ...sessionsOf(uidOf('guest')));
    const ids = (await getDocs(open)).docs.map(({ id }) => id);
    expect(ids).to.have.members([all.sessions.open.id, all.sessions.closed.id]);
  });

  it('list open sessions and notifications to devices whose clocks are wrong by minutes', async () => {
    const uid = uidOf('guest');
    const owner = uidOf('owner');
    const db = dbOf('guest');
    const ownDb = dbOf('owner');
    const listsAt = async (now: number) => {
      const open = query(collection(db, 'sessions'), ...sessionsOf(uid, now));
      const told = query(
        collection(ownDb, `inboxes/${owner}/notifications`),
        where('expiresAt', '>', new Date(now + minute)),
        orderBy('expiresAt', 'desc'),
      );
      return [(await getDocs(open)).docs.map(({ id }) => id), (await getDocs(told)).empty] as const;
    };
    for (const wrongBy of [-10 * minute, -90 * second, 10 * minute]) {
      const [ids, isEmpty] = await listsAt(Date.now() + wrongBy);
      expect(ids).to.have.members([all.sessions.open.id, all.sessions.closed.id]);
      expect(isEmpty).to.equal(false);
    }
    expect(await refused(listsAt(Date.now() - hour))).to.equal(true);
  });

  it('refuse lists of more than the caller may read, whatever exists', async () => {
    const me = uidOf('attendee');
    const owner = uidOf('owner');
    const inSession = where('attendeeIds', 'array-contains', me);
    const soon = new Date(Date.now() + minute);
    const lasting = where('expiresAt', '>', soon);
    const past = new Date(Date.now() - hour);
    const lists: Record<string, [path: string, ...QueryConstraint[]][]> = {
      'without a limit in time': [
        ['sessions', inSession],
        ['sessions', where('invitedIds', 'array-contains', me)],
        ['sessions', inSession, where('status', '==', 'open')],
        ['sessions', inSession, where('expiresAt', '>', past)],
        ['sessions', inSession, where('expiresAt', '<', soon)],
        ['sessions', inSession, where('createdAt', '>', soon)],
      ],
      'of everybody': [
        ['sessions', lasting],
        ['sessions', where('hostId', '==', me), lasting],
        ['sessions', where('invitedIds', 'array-contains', owner), lasting],
        ['sessions', where('code', '==', all.sessions.open.code), lasting],
        ['sessions', where('attendeeIds', 'array-contains', owner), lasting],
        ['sessions', where('attendeeIds', 'array-contains-any', [me, owner]), lasting],
        ['sessions', where(documentId(), '==', all.sessions.open.id)],
        ['sessions', limit(1)],
      ],
      'of challenges that are given by id or are nobody else’s business': [
        ['challenges', where('audience', '==', 'group')],
        ['challenges', where('audience', '==', 'everyone')],
        ['challenges', where('audience', 'in', ['everyone', 'group'])],
        ['challenges', where('audience', '!=', 'personal')],
        ['challenges', where('makerId', '==', owner)],
        ['challenges', where('makerId', 'in', [me, owner])],
        ['challenges', where('version', '==', 1)],
        ['challenges', limit(1)],
      ],
      'of movies that somebody added, by a guess': [
        ['customMovies', where('audience', '==', 'group')],
        ['customMovies', where('makerId', '==', owner)],
        ['customMovies', where('makerId', '==', me)],
        ['customMovies', where('makerId', '==', me), limit(maxCustomMovies + 1)],
        ['customMovies', where('matchKeys', 'array-contains', '1998 summer')],
        ['customMovies', where(documentId(), '==', String(all.movies.group))],
        ['customMovies', limit(1)],
      ],
      'of accounts, by a guess': [
        ['users', where(documentId(), '==', me)],
        ['users', where('displayName', '>=', 'O'), where('displayName', '<', 'P')],
        ['users', where('providers', 'array-contains', 8)],
        ['profiles', where(documentId(), '==', owner)],
        ['profiles', where('username', '>=', 'o')],
        ['players', where('totalXp', '>', 0)],
        [`users/${owner}/watches`, where('movieId', '==', 1)],
        [`players/${owner}/ledger`, limit(1)],
      ],
    };
    const allowed: string[] = [];
    for (const [what, queries] of Object.entries(lists)) {
      for (const [index, [path, ...constraints]] of queries.entries()) {
        const list = query(collection(dbOf('attendee'), path), ...constraints);
        if (!(await refused(getDocs(list)))) allowed.push(`${path} ${what} ${index}`);
        if (!(await refused(getCountFromServer(list)))) allowed.push(`count of ${path} ${what} ${index}`);
      }
    }
    expect(allowed).to.deep.equal([]);
  });

  it('never join readable with unreadable documents', async () => {
    const db = dbOf('other');
    const mine = where('makerId', '==', uidOf('other'));
    const list = query(collection(db, 'challenges'), or(mine, where('audience', '==', 'group')));
    expect(await refused(getDocs(list))).to.equal(true);
    expect(await refused(getDocs(query(collection(db, 'challenges'), mine)))).to.equal(false);
  });

  it('refuse an unconstrained list even if all stored documents are readable', async () => {
    const [host = '', port] = running.emulator.split(':');
    const rules = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');
    const alone = await initializeTestEnvironment({
      projectId: 'demo-cine-alone',
      firestore: { host, port: Number(port), rules },
    });
    await alone.withSecurityRulesDisabled(async (admin) => {
      const db = firestoreOf(admin);
      const expiresAt = new Date(Date.now() + hour);
      await setDoc(doc(db, 'sessions/mine'), { attendeeIds: ['me'], expiresAt });
      await setDoc(doc(db, 'challenges/mine'), { makerId: 'me', audience: 'group' });
      await setDoc(doc(db, 'users/me'), { locale: 'fr' });
      await setDoc(doc(db, 'profiles/me'), { username: 'me' });
      await setDoc(doc(db, 'players/me'), { totalXp: 0 });
    });
    const me = firestoreOf(alone.authenticatedContext('me'));
    for (const path of ['sessions/mine', 'challenges/mine', 'users/me', 'profiles/me', 'players/me']) {
      const one = doc(me, path);
      expect((await getDoc(one)).exists(), path).to.equal(true);
      expect(await refused(getDocs(one.parent)), `list beside ${path}`).to.equal(true);
      expect(await refused(getCountFromServer(one.parent)), `count beside ${path}`).to.equal(true);
    }
    await alone.cleanup();
  });

  it("refuse collection-group queries, even for the caller's own documents", async () => {
    const groups = [
      'watches',
      'ledger',
      'finished',
      'versions',
      'participants',
      'batches',
      'users',
      'challenges',
      'sessions',
    ];
    for (const [name, { db, uid }] of actors) {
      for (const group of groups) {
        const own = query(collectionGroup(db, group), ...sessionsOf(uid ?? 'nobody'));
        expect(await refused(getDocs(collectionGroup(db, group))), `${group} by ${name}`).to.equal(true);
        expect(await refused(getCountFromServer(own)), `count of ${group} by ${name}`).to.equal(true);
      }
    }
  });

  it("refuse sums and averages over documents that can't be listed", async () => {
    const totals = (path: string, field: string, ...constraints: QueryConstraint[]) =>
      getAggregateFromServer(query(collection(dbOf('other'), path), ...constraints), {
        total: sum(field),
        mean: average(field),
      });
    const owner = uidOf('owner');
    expect(await refused(totals('players', 'totalXp'))).to.equal(true);
    expect(await refused(totals(`players/${owner}/ledger`, 'xp'))).to.equal(true);
    expect(await refused(totals('sessions', 'watched'))).to.equal(true);
    expect(await refused(totals('challenges', 'xpReward', where('audience', '==', 'group')))).to.equal(true);
    const own = collection(dbOf('owner'), `players/${owner}/ledger`);
    const total = await getAggregateFromServer(own, { xp: sum('xp') });
    expect(total.data().xp).to.be.a('number');
  });

  it('answer alike for hidden and missing documents', async () => {
    const db = dbOf('other');
    const hidden = [
      'users',
      'players',
      'sessions(open)',
      'challenges(personal)',
      'customMovies(private)',
      'usernames',
    ];
    for (const name of hidden) {
      const { path } = targets.get(name)!;
      const missing = path.replace(/[^/]+$/, 'nothing-here');
      for (const each of [path, missing]) {
        expect(await refused(getDoc(doc(db, each))), `get ${each}`).to.equal(true);
        expect(await refused(updateDoc(doc(db, each), { a: 1 })), `update ${each}`).to.equal(true);
        expect(await refused(deleteDoc(doc(db, each))), `delete ${each}`).to.equal(true);
      }
    }
  });

  it('let no user write an account, a profile, progress, XP or a watch for themselves', async () => {
    const me = 'newcomer';
    const db = firestoreOf(environment.authenticatedContext(me));
    const paths = [
      `users/${me}`,
      `users/${me}/watches/1-mine`,
      `profiles/${me}`,
      `players/${me}`,
      `players/${me}/ledger/mine`,
      'usernames/newcomer',
      `rateLimits/${me}:sessions-join`,
    ];
    for (const path of paths) {
      expect(await refused(setDoc(doc(db, path), { uid: me, totalXp: 1_000 })), path).to.equal(true);
    }
    const batch = writeBatch(db);
    for (const path of paths) batch.set(doc(db, path), { uid: me });
    expect(await refused(batch.commit())).to.equal(true);
  });

  it('refuse a write in one transaction with an allowed read', async () => {
    const db = dbOf('owner');
    const player = doc(db, `players/${uidOf('owner')}`);
    const raise = runTransaction(db, async (tx) => {
      const totalXp = (await tx.get(player)).get('totalXp') as number;
      tx.update(player, { totalXp: totalXp + 1 });
    });
    expect(await refused(raise)).to.equal(true);
  });

  it('show somebody who is suspended only what is theirs, until it ends', async () => {
    const { attendee } = all.people;
    const tokenOf = (until: number | null) => ({ suspended: { until, cause: 'spam' } });
    const dbWith = (until: number | null) =>
      firestoreOf(environment.authenticatedContext(attendee.uid, tokenOf(until)));
    const others = [`sessions/${all.sessions.open.id}`, `sharedChallenges/${all.challenges.group}`];
    for (const until of [null, Date.now() + minute]) {
      for (const path of others) expect(await refused(getDoc(doc(dbWith(until), path))), path).to.equal(true);
      await getDoc(doc(dbWith(until), `users/${attendee.uid}`));
    }
    for (const path of others) await getDoc(doc(dbWith(Date.now() - minute), path));
  });

  it('show an evening to a friend who is invited, without what it earned whom', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    await befriended(host, friend);
    const { id: sessionId } = await sessionOf(host);
    const db = firestoreOf(environment.authenticatedContext(friend.uid));
    const lasting = where('expiresAt', '>', new Date(Date.now() + minute));
    const invited = where('invitedIds', 'array-contains', friend.uid);
    const mine = query(collection(db, 'sessions'), invited, lasting);
    expect((await getDocs(mine)).size).to.equal(0);
    await host.call(inviteToSession, { sessionId, uid: friend.uid });
    expect((await getDocs(mine)).docs.map(({ id }) => id)).to.deep.equal([sessionId]);
    expect((await getDoc(doc(db, `sessions/${sessionId}`))).exists()).to.equal(true);
    expect(await refused(getDocs(collection(db, `sessions/${sessionId}/gains`)))).to.equal(true);
  });

  it('hide a session from users who leave it, and show it to those who join', async () => {
    const late = await member('Late');
    const db = firestoreOf(environment.authenticatedContext(late.uid));
    const session = await sessionOf(await member('Host'));
    const mine = query(collection(db, 'sessions'), ...sessionsOf(late.uid));
    expect([
      await refused(getDoc(doc(db, `sessions/${session.id}`))),
      (await getDocs(mine)).size,
    ]).to.deep.equal([true, 0]);
    await late.call(joinSession, { code: session.code });
    expect([
      (await getDoc(doc(db, `sessions/${session.id}`))).exists(),
      (await getDocs(mine)).size,
    ]).to.deep.equal([true, 1]);
    await late.call(leaveSession, { sessionId: session.id });
    expect([
      await refused(getDoc(doc(db, `sessions/${session.id}`))),
      (await getDocs(mine)).size,
    ]).to.deep.equal([true, 0]);
  });

  it('let no client list the collections', async () => {
    const owner = uidOf('owner');
    for (const path of ['', `/users/${owner}`, `/players/${owner}`]) {
      const url = `http://${running.emulator}/v1/projects/${project}/databases/(default)/documents${path}:listCollectionIds`;
      const headers = { authorization: `Bearer ${unsignedToken(owner, false)}` };
      const response = await fetch(url, { method: 'POST', headers, body: '{}' });
      expect(response.status, path).to.equal(403);
    }
  });
});

documentsOf(made);

async function refused(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return false;
  } catch (error) {
    if (isDenied(error)) return true;
    throw error;
  }
}
