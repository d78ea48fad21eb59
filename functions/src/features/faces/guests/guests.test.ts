import { mergeGuest, setUpAccount } from '@cine/contract/operations/core/account';
import {
  createChallenge,
  joinChallenge,
  maxActiveChallenges,
  maxHeldChallenges,
} from '@cine/contract/operations/together/challenges';
import {
  joinSession,
  recordWatch,
  removeAttendee,
  type Session,
} from '@cine/contract/operations/together/sessions';
import * as collections from '@cine/contract/operations/watching/collected-movies';
import * as ratings from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { packRatings, type Ratings } from '@cine/contract/ratings/packed-ratings';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { type Context, context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { loadFinished, loadPlayers } from '#core/players/index.ts';
import { assertRecounted, type Meets } from '#game/settlement/history/recount.test-support.ts';
import { zoneInTheAfternoon } from '#test/afternoon.ts';
import { callerOf, card, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken, user } from '#test/client.ts';
import { beforeTransactions } from '#test/database-with.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { challengeXpOf } from '#together/challenges/challenges.test-support.ts';
import { loadTaste } from '#watching/ratings/tastes-store.ts';
import { loadWatchesSince } from '#watching/watches/index.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { mergeGuest as mergeGuestInto } from './merge-service.ts';

expectLogs('merge left to its task', 'merges resumed');

const westerns = { magnificentSeven: 966, fistful: 391, unforgiven: 33, tombstone: 11969 };
const kurosawas = [346, 548, 3782, 11645];

describe('A merged guest', () => {
  let host: TestUser;
  let session: Session;
  before(async () => {
    await suite();
    host = await member('Host');
    session = await sessionOf(host);
  });

  async function guestIn({ code } = session): Promise<TestUser> {
    const guest = running.newUser({ guest: true, name: 'guest' });
    // Where members are, so that both are in the same week.
    await guest.call(joinSession, { code, guest: { ...card, timeZone: zoneInTheAfternoon() } });
    return guest;
  }

  async function challengeOf(targetCount: number, xpReward: number): Promise<string> {
    const titles = { en: 'Westerns' };
    const rules = [{ field: 'genre' as const, operator: 'eq' as const, value: 'Western' as const }];
    const definition = { titles, rules, targetCount, xpReward, audience: 'group' as const };
    return (await host.call(createChallenge, definition)).id;
  }

  const join = (who: TestUser, challengeId: string) => who.call(joinChallenge, { challengeId });
  const watch = (who: TestUser, movieId: number) => who.call(recordOwnWatch, { movieId });
  const merge = (into: TestUser, guest: TestUser) =>
    into.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });

  async function playerOf({ uid }: TestUser) {
    await running.settled();
    return (await loadPlayers(context().db, [uid]))[0]!;
  }

  async function hold(who: TestUser, count: number): Promise<void> {
    const ref = context().db.doc(`players/${who.uid}`);
    if ((await ref.get()).exists) await ref.update({ challenges: {} });
    const id = await challengeOf(5, 0);
    await join(who, id);
    const joined = (await ref.get()).get(`challenges.${id}`) as { challenge: object };
    const copies = Array.from({ length: count }, (_, n) => {
      const copy = `${id}-${n}`;
      return [copy, { ...joined, challenge: { ...joined.challenge, id: copy } }];
    });
    await ref.update({ challenges: Object.fromEntries(copies) });
  }

  async function mergingSince({ uid }: TestUser): Promise<unknown> {
    return (await context().db.doc(`users/${uid}`).get()).get('mergingSince');
  }

  /** Fails unless a user's stored data equals a recount of their watches. */
  async function assertRight({ uid }: TestUser): Promise<void> {
    await running.settled();
    const { db } = context();
    const [[player], finished, entries, watches] = await Promise.all([
      loadPlayers(db, [uid]),
      loadFinished(db, uid),
      loadEntries(db, uid),
      loadWatchesSince(context().db, uid, 0),
    ]);
    const all = [...Object.values(player!.challenges), ...finished].map(({ challenge }) => challenge);
    const isWestern: Meets = ({ genres }) => genres.includes('Western');
    const isKurosawa: Meets = ({ directors }) => directors.includes('Akira Kurosawa');
    const meets = new Map(all.map(({ id }) => [id, id === 'kurosawa' ? isKurosawa : isWestern]));
    assertRecounted({ player: player!, finished, entries, watches }, meets, all);
  }

  it('stays removed from an evening as the member, too, until they have its new code', async () => {
    const evening = await sessionOf(host);
    const guest = await guestIn(evening);
    const nina = await member('Nina');
    const { code } = await host.call(removeAttendee, { sessionId: evening.id, uid: guest.uid });
    await merge(nina, guest);
    const removed = async () => (await context().db.doc(`sessions/${evening.id}`).get()).get('removed');
    expect(await removed()).to.deep.equal([nina.uid]);
    await nina.call(joinSession, { code });
    expect(await removed()).to.deep.equal([]);
  });

  it('brings watches, session places, challenges and XP', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const challengeId = await challengeOf(2, 50);
    await join(guest, challengeId);
    await watch(guest, westerns.fistful);
    await watch(guest, westerns.unforgiven);
    expect(await challengeXpOf(guest)).to.equal(50);
    const merged = await merge(nina, guest);
    expect(merged).to.deep.equal({
      guestId: guest.uid,
      watches: 2,
      challenges: 1,
      sessions: 1,
      collected: 0,
      ratings: 0,
      imported: 0,
      isComplete: true,
    });
    const player = await playerOf(nina);
    expect(await challengeXpOf(nina)).to.equal(50);
    expect(player.seen).to.deep.equal([westerns.unforgiven, westerns.fistful]);
    expect(player.challenges[challengeId]!.isCompleted).to.equal(true);
    const participants = await context().db.collection(`challenges/${challengeId}/participants`).get();
    expect(participants.docs.map(({ id }) => id)).to.deep.equal([nina.uid]);
    expect(participants.docs[0]!.data()).to.include({ displayName: 'Nina', count: 2, isCompleted: true });
    await assertRight(nina);
  });

  it('brings the watchlist, each movie once, without movies that either has watched since', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const { magnificentSeven, fistful, unforgiven, tombstone } = westerns;
    const add = async (who: TestUser, movieId: number) =>
      (await who.call(collections.addToCollection, { collection: 'watchlist', movieId })).addedAt;
    const listOf = async (who: TestUser) => {
      await running.settled();
      return (await who.call(collections.listCollectionMovies, { collection: 'watchlist' })).movies;
    };
    const first = await add(guest, fistful);
    await add(guest, unforgiven);
    await add(guest, tombstone);
    await add(nina, fistful);
    await add(nina, magnificentSeven);
    // Movies that either watched stay off the watchlist until the watch is withdrawn.
    const { watchId } = await watch(nina, unforgiven);
    await watch(guest, magnificentSeven);
    expect(await merge(nina, guest)).to.include({ collected: 3 });
    const movies = await listOf(nina);
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([tombstone, fistful]);
    expect(movies[1]!.addedAt).to.equal(first);
    const left = await context().db.collection(`users/${guest.uid}/collections`).listDocuments();
    expect(left).to.have.length(0);

    await nina.call(collections.removeFromCollection, { collection: 'watchlist', movieId: tombstone });
    expect(await merge(nina, guest)).to.include({ collected: 0 });
    await nina.call(withdrawWatch, { watchId });
    const after = (await listOf(nina)).map(({ movieId }) => movieId);
    expect(after).to.deep.equal([unforgiven, fistful]);
  });

  it('brings ratings; for movies both rated, the later one holds and the other can be restored by undo', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const { magnificentSeven, fistful, unforgiven, tombstone } = westerns;
    const rate = (who: TestUser, movieId: number, score: number) =>
      who.call(ratings.rateMovie, { movieId, score });
    const scoresOf = async (who: TestUser) => {
      const { ratings: rated, total } = await who.call(ratings.listRatings, { order: 'highest' });
      expect(total).to.equal(rated.length);
      expect((await loadTaste(context().db, who.uid)).count).to.equal(total);
      return rated.map(({ movieId, score }) => [movieId, score]);
    };
    await rate(guest, fistful, 40);
    await rate(nina, fistful, 90);
    await rate(nina, unforgiven, 10);
    await rate(guest, unforgiven, 70);
    await rate(guest, tombstone, 60);
    await rate(guest, tombstone, 55);
    await rate(guest, magnificentSeven, 20);
    await guest.call(ratings.withdrawRating, { movieId: magnificentSeven });
    await guest.call(ratings.setUpTaste, { genres: ['Western'], hidden: true });
    const before = (await loadTaste(context().db, guest.uid)).ratedAt!;
    expect(await merge(nina, guest)).to.include({ ratings: 4 });
    expect(await scoresOf(nina)).to.deep.equal([
      [fistful, 90],
      [unforgiven, 70],
      [tombstone, 55],
    ]);
    const undo = async (movieId: number) => (await nina.call(ratings.undoRating, { movieId })).score;
    const undoable = [fistful, unforgiven, tombstone, magnificentSeven];
    expect(await Promise.all(undoable.map(undo))).to.deep.equal([40, 10, 60, 20]);
    expect(await loadTaste(context().db, nina.uid)).to.include({ hidden: true });
    expect((await loadTaste(context().db, nina.uid)).genres).to.deep.equal(['Western']);
    // Jobs that follow tastes see that the guest's is empty.
    const left = await loadTaste(context().db, guest.uid);
    expect(left).to.deep.include({ count: 0, genres: [], hidden: false });
    expect(left.ratedAt).to.be.above(before);
    expect((await context().db.collection(`users/${guest.uid}/ratings`).get()).size).to.equal(0);

    await nina.call(ratings.withdrawRating, { movieId: tombstone });
    await nina.call(ratings.setUpTaste, { hidden: false });
    const stands = await scoresOf(nina);
    expect(await merge(nina, guest)).to.include({ ratings: 0 });
    expect(await scoresOf(nina)).to.deep.equal(stands);
    expect(await loadTaste(context().db, nina.uid)).to.include({ hidden: false });
  });

  it('brings more ratings than fit one transaction, and more than the limit', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const { db } = context();
    const { movies } = await loadCatalogue(context());
    const all = [...movies.byId.keys()].sort((one, other) => one - other).slice(0, 120);
    await guest.call(ratings.rateMovie, { movieId: all[0]!, score: 80 });
    const own = db.collection(`users/${guest.uid}/ratings`);
    const sample = (await own.doc(String(all[0])).get()).data()!;
    const writer = db.bulkWriter({ throttling: false });
    for (const movieId of all.slice(1)) void writer.set(own.doc(String(movieId)), { ...sample, movieId });
    await writer.close();
    await pack(guest, { movieIds: all, scores: new Uint8Array(120).fill(80) });
    await nina.call(ratings.rateMovie, { movieId: all[5]!, score: 30 });
    const others = Array.from({ length: ratings.maxRatings - 1 }, (_, n) => 5_000_000 + n);
    const full = { movieIds: [all[5]!, ...others], scores: new Uint8Array(ratings.maxRatings).fill(30) };
    await pack(nina, full);
    expect(await merge(nina, guest)).to.include({ ratings: 120 });
    const taste = await loadTaste(db, nina.uid);
    expect(taste.count).to.equal(ratings.maxRatings + 119);
    expect(taste.ratings.movieIds.slice(0, 120)).to.deep.equal(all);
    expect([...taste.ratings.scores.subarray(0, 7)]).to.deep.equal([80, 80, 80, 80, 80, 30, 80]);
    expect((await loadTaste(db, guest.uid)).count).to.equal(0);
  });

  it('brings more watchlist movies than fit one transaction', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const { movies } = await loadCatalogue(context());
    const all = [...movies.byId.keys()].slice(0, 120);
    await guest.call(collections.addSeveralMovies, { collection: 'watchlist', movieIds: all });
    expect(await merge(nina, guest)).to.include({ collected: 120 });
    const page = await nina.call(collections.listCollectionMovies, {
      collection: 'watchlist',
      pageSize: 100,
    });
    expect(page).to.deep.include({ total: 120 });
    expect(page.movies).to.have.length(100);
  });

  it('brings no place in a session that is over', async () => {
    const session = await sessionOf(host);
    const guest = await guestIn(session);
    const nina = await member('Nina');
    const ref = context().db.doc(`sessions/${session.id}`);
    await ref.update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    expect(await merge(nina, guest)).to.include({ sessions: 0 });
    expect((await ref.get()).get('attendeeIds')).to.have.members([host.uid, guest.uid]);
  });

  it('completes a challenge the member had just joined, with its XP', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    await join(guest, 'kurosawa');
    for (const movieId of kurosawas.slice(0, 3)) await watch(guest, movieId);
    await running.settled();
    await join(nina, 'kurosawa');
    await merge(nina, guest);
    const player = await playerOf(nina);
    expect(player.challenges.kurosawa).to.deep.include({ isCompleted: true });
    expect(await challengeXpOf(nina)).to.equal(150);
    await assertRight(nina);
  });

  it('counts a challenge from the earlier of both joins', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const late = await guestIn();
    const early = await member('Early');
    const challengeId = await challengeOf(3, 45);
    for (const [first, second] of [
      [guest, nina],
      [early, late],
    ] as const) {
      await join(first, challengeId);
      await watch(first, westerns.fistful);
      await watch(second, westerns.unforgiven);
      await join(second, challengeId);
      await watch(second, westerns.tombstone);
    }
    for (const [into, from] of [
      [nina, guest],
      [early, late],
    ] as const) {
      await running.settled();
      await merge(into, from);
      const player = await playerOf(into);
      expect(player.challenges[challengeId]!.moviesWatched).to.have.length(3);
      expect(await challengeXpOf(into)).to.equal(45);
      await assertRight(into);
    }
  });

  it('has a moved challenge count what the member watched since the guest joined it', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const challengeId = await challengeOf(2, 30);
    await watch(nina, westerns.tombstone);
    await join(guest, challengeId);
    await watch(guest, westerns.fistful);
    await watch(nina, westerns.unforgiven);
    await merge(nina, guest);
    const { moviesWatched } = (await playerOf(nina)).challenges[challengeId]!;
    expect(moviesWatched).to.deep.equal([westerns.unforgiven, westerns.fistful]);
    expect(await challengeXpOf(nina)).to.equal(30);
    await assertRight(nina);
  });

  it('brings finished challenges, which can’t be joined again', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const challengeId = await challengeOf(1, 50);
    await join(guest, challengeId);
    const { watchId } = await watch(guest, westerns.fistful);
    await running.settled();
    const { db } = context();
    const longAgo = Timestamp.fromMillis(Date.now() - 72 * hour);
    await db.doc(`players/${guest.uid}`).update({
      [`challenges.${challengeId}.joinedAt`]: longAgo,
      [`challenges.${challengeId}.completedAt`]: longAgo,
    });
    await db.doc(`users/${guest.uid}/watches/${watchId}`).update({ watchedAt: longAgo, recordedAt: longAgo });
    await watch(guest, kurosawas[0]!);
    await running.settled();
    expect(await loadFinished(context().db, guest.uid)).to.have.length(1);
    expect((await merge(nina, guest)).challenges).to.equal(1);
    expect((await merge(nina, guest)).challenges).to.equal(0);
    expect((await playerOf(nina)).challenges).to.deep.equal({});
    expect(await challengeXpOf(nina)).to.equal(50);
    await expectRefusal(join(nina, challengeId), 'challenge-completed');
    await assertRight(nina);
  });

  it('may bring more challenges than the limit', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    await hold(nina, maxActiveChallenges - 1);
    const ids = await Promise.all(Array.from({ length: 3 }, () => challengeOf(2, 0)));
    // One that both have.
    await join(nina, ids[0]!);
    for (const id of ids) await join(guest, id);
    expect((await merge(nina, guest)).challenges).to.equal(3);
    const held = Object.keys((await playerOf(nina)).challenges);
    expect(held)
      .to.have.length(maxActiveChallenges + 2)
      .and.include.members(ids);
    await expectRefusal(join(nina, await challengeOf(1, 0)), 'challenges-too-many');
  });

  it('earns no XP twice: not for challenges both completed, not above the week’s limit, not when repeated', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const both = await challengeOf(2, 25);
    const mine = await challengeOf(2, 20);
    const theirs = await challengeOf(2, 20);
    for (const id of [both, mine]) await join(nina, id);
    for (const id of [both, theirs]) await join(guest, id);
    for (const who of [nina, guest]) {
      for (const movieId of [westerns.fistful, westerns.tombstone]) await watch(who, movieId);
    }
    expect([await challengeXpOf(nina), await challengeXpOf(guest)]).to.deep.equal([45, 45]);
    const first = await merge(nina, guest);
    expect(await challengeXpOf(nina)).to.equal(50);
    await assertRight(nina);
    const player = await playerOf(nina);
    const entries = await loadEntries(context().db, nina.uid);
    expect(await merge(nina, guest)).to.deep.equal({ ...first, challenges: 0, sessions: 0 });
    expect(await playerOf(nina)).to.deep.equal(player);
    expect(await loadEntries(context().db, nina.uid)).to.deep.equal(entries);
  });

  it('is merged completely by a repeated call, wherever the first one crashed', async () => {
    const ids = [await challengeOf(1, 20), await challengeOf(2, 15), await challengeOf(3, 10)];
    let died = 0;
    // Deeply before each transaction, otherwise before every fifth.
    for (let transactions = 0, isComplete = false; !isComplete; transactions += deep(5, 1)) {
      const session = await sessionOf(host);
      const guest = await guestIn(session);
      const nina = await member('Nina');
      for (const id of ids) await join(guest, id);
      await join(nina, ids[1]!);
      await watch(guest, westerns.fistful);
      await host.call(recordWatch, { sessionId: session.id, movieId: westerns.tombstone });
      await watch(nina, westerns.unforgiven);
      await running.settled();

      const guestToken = unsignedToken(guest.uid, true);
      // Before its next transaction, and before it could enqueue a task.
      const dying = { ...contextWith(dieAfter(transactions)), enqueue: async () => {} };
      isComplete = await mergeGuestInto(dying, callerOf(nina), { guestToken }).then(
        (merged) => merged.isComplete,
        (error) => {
          // Nothing was claimed.
          expect(error).to.have.property('message', 'died');
          return false;
        },
      );
      if (isComplete) await running.settled();
      else died += 1;
      await merge(nina, guest);
      const player = await playerOf(nina);
      expect(Object.keys(player.challenges)).to.have.members(ids);
      expect(await challengeXpOf(nina), `dead after ${transactions} transactions`).to.equal(45);
      expect((await playerOf(guest)).challenges).to.deep.equal({});
      await assertRight(nina);
    }
    // Claim, session, watches, and each challenge.
    expect(died).to.be.at.least(deep(2, 6));
  });

  it('is merged completely by a task if the call fails after the claim', async () => {
    const session = await sessionOf(host);
    const guest = await guestIn(session);
    const nina = await member('Nina');
    const challengeId = await challengeOf(1, 50);
    await join(guest, challengeId);
    await watch(guest, westerns.fistful);
    await running.settled();
    const guestToken = unsignedToken(guest.uid, true);
    const merged = await mergeGuestInto(contextWith(dieAfter(2)), callerOf(nina), { guestToken });
    expect(merged).to.include({ isComplete: false, watches: 0, challenges: 0 });
    await running.quiet();
    expect((await playerOf(nina)).seen).to.deep.equal([westerns.fistful]);
    expect(await challengeXpOf(nina)).to.equal(50);
    expect((await playerOf(guest)).challenges).to.deep.equal({});
    expect(await mergingSince(guest)).to.equal(null);
    await assertRight(nina);
  });

  it('is merged completely by the hourly timer if the call died and left no task', async () => {
    const own = await sessionOf(host);
    const guest = await guestIn(own);
    const recent = await guestIn(own);
    const nina = await member('Nina');
    for (const each of [guest, recent]) {
      await watch(each, westerns.fistful);
      const dying = { ...contextWith(dieAfter(1)), enqueue: async () => {} };
      await mergeGuestInto(dying, callerOf(nina), { guestToken: unsignedToken(each.uid, true) });
    }
    const longAgo = Timestamp.fromMillis(Date.now() - 3 * hour);
    await context().db.doc(`users/${guest.uid}`).update({ mergingSince: longAgo });
    expect(await running.runSchedule('guests-resume')).to.equal(200);
    await running.quiet();
    expect([await mergingSince(guest), typeof (await mergingSince(recent))]).to.deep.equal([null, 'object']);
    expect((await playerOf(nina)).seen).to.deep.equal([westerns.fistful]);
    await assertRight(nina);
  });

  it('is refused where either is suspended, unless it has begun', async () => {
    const guest = await guestIn(await sessionOf(host));
    const nina = await member('Nina');
    const suspend = async ({ uid }: TestUser, suspension: unknown) =>
      context().db.doc(`users/${uid}`).update({ suspension });
    const forever = { until: null, cause: 'insult' };
    for (const suspended of [guest, nina]) {
      await suspend(suspended, forever);
      await expectRefusal(merge(nina, guest), 'account-suspended');
      await suspend(suspended, FieldValue.delete());
    }
    await merge(nina, guest);
    await suspend(nina, forever);
    expect(await merge(nina, guest)).to.include({ isComplete: true });
  });

  it('is refused before anything has moved if the member has no room for their challenges', async () => {
    const guest = await guestIn(await sessionOf(host));
    const nina = await member('Nina');
    const challengeId = await challengeOf(2, 50);
    await join(guest, challengeId);
    await watch(guest, westerns.fistful);
    await hold(nina, maxHeldChallenges);
    await expectRefusal(merge(nina, guest), 'challenges-too-many');
    const { db } = context();
    expect((await db.doc(`users/${guest.uid}`).get()).data()).to.include({ mergedInto: null });
    expect((await db.collection(`users/${nina.uid}/watches`).get()).size).to.equal(0);
    // The guest goes on, and the member makes room.
    await watch(guest, westerns.unforgiven);
    await hold(nina, maxHeldChallenges - 1);
    expect(await merge(nina, guest)).to.include({ watches: 2, challenges: 1, isComplete: true });
    expect((await playerOf(nina)).challenges[challengeId]!.moviesWatched).to.have.length(2);
  });

  it('is merged completely once begun, even if the member fills their room meanwhile', async () => {
    const guest = await guestIn(await sessionOf(host));
    const nina = await member('Nina');
    const ids = [await challengeOf(2, 100), await challengeOf(2, 100)];
    for (const id of ids) await join(guest, id);
    const meanwhile = contextWith(async (begun) => {
      if (begun === 4) await hold(nina, maxHeldChallenges);
    });
    const guestToken = unsignedToken(guest.uid, true);
    const merged = await mergeGuestInto(meanwhile, callerOf(nina), { guestToken });
    expect(merged).to.include({ challenges: 2, isComplete: true });
    const held = Object.keys((await playerOf(nina)).challenges);
    expect(held).to.have.length(maxHeldChallenges + 2);
    expect(held).to.include.members(ids);
  });

  it('has watches settled that are recorded and withdrawn meanwhile', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const challengeId = await challengeOf(4, 200);
    await join(guest, challengeId);
    await watch(guest, westerns.fistful);
    const { watchId } = await watch(nina, westerns.unforgiven);
    await Promise.all([
      merge(nina, guest),
      watch(nina, westerns.tombstone),
      nina.call(withdrawWatch, { watchId }),
      watch(nina, westerns.magnificentSeven),
    ]);
    await assertRight(nina);
    expect((await playerOf(nina)).challenges[challengeId]!.moviesWatched).to.have.length(3);
  });

  it('has watches settled whose trigger ran just before the challenge moved', async () => {
    for (const change of deep(['withdraw'] as const, ['record', 'withdraw'] as const)) {
      const guest = await guestIn();
      const nina = await member('Nina');
      const challengeId = await challengeOf(4, 200);
      await join(guest, challengeId);
      const { watchId } = await watch(nina, westerns.unforgiven);
      const { watchId: other } = await watch(nina, westerns.tombstone);
      await running.settled();
      // The member's watches exist when the challenge moves.
      const meanwhile = contextWith(async (begun) => {
        if (begun !== 4) return;
        if (change === 'record') await watch(nina, westerns.fistful);
        else for (const id of [watchId, other]) await nina.call(withdrawWatch, { watchId: id });
        await running.settled();
      });
      const guestToken = unsignedToken(guest.uid, true);
      await mergeGuestInto(meanwhile, callerOf(nina), { guestToken });
      const { moviesWatched } = (await playerOf(nina)).challenges[challengeId]!;
      expect(moviesWatched).to.have.length(change === 'record' ? 3 : 0);
      await assertRight(nina);
    }
  });

  it('completes a season that was over for the member, if both watched enough together', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    const challengeId = await challengeOf(2, 40);
    await join(nina, challengeId);
    const { watchId: own } = await watch(nina, westerns.fistful);
    const { watchId: brought } = await watch(guest, westerns.unforgiven);
    await running.settled();
    const { db } = context();
    const ago = (days: number) => Timestamp.fromMillis(Date.now() - days * day);
    const season = { from: ago(30).toDate().toISOString(), to: ago(20).toDate().toISOString() };
    await db.doc(`players/${nina.uid}`).update({
      [`challenges.${challengeId}.challenge.season`]: season,
      [`challenges.${challengeId}.joinedAt`]: ago(29),
    });
    for (const path of [`${nina.uid}/watches/${own}`, `${guest.uid}/watches/${brought}`]) {
      await db.doc(`users/${path}`).update({ watchedAt: ago(25), recordedAt: ago(25) });
    }
    await running.settled();
    expect(await loadFinished(db, nina.uid)).to.have.length(1);
    expect((await merge(nina, guest)).challenges).to.equal(0);
    expect(await challengeXpOf(nina)).to.equal(40);
    expect((await loadFinished(db, nina.uid)).map(({ isCompleted }) => isCompleted)).to.deep.equal([true]);
  });

  it('can do nothing afterwards, and never becomes a second member', async () => {
    const guest = await guestIn();
    const nina = await member('Nina');
    await watch(guest, westerns.fistful);
    await merge(nina, guest);
    const linked = user(running.url, guest.uid);
    const account = { username: 'second_nina', providers: [8], region: 'FR', locale: 'fr' as const };
    const attempts = [
      () => watch(guest, westerns.fistful),
      () => join(guest, 'kurosawa'),
      () => guest.call(joinSession, { code: session.code, guest: card }),
      () => linked.call(joinSession, { code: session.code }),
      () => linked.call(setUpAccount, { ...account, timeZone: 'Europe/Paris' }),
      async () => merge(await member('Other'), guest),
    ];
    for (const attempt of attempts) {
      await expectRefusal(attempt(), 'guest-already-merged');
    }
    const snapshot = await context().db.doc(`users/${guest.uid}`).get();
    expect(snapshot.data()).to.include({ kind: 'guest', mergedInto: nina.uid });
    expect((await context().db.collection(`users/${guest.uid}/watches`).get()).size).to.equal(1);
  });

  it('brings nothing without an account', async () => {
    const guest = running.newUser({ guest: true });
    const nina = await member('Nina');
    const nothing = { watches: 0, challenges: 0, sessions: 0, collected: 0, ratings: 0, imported: 0 };
    expect(await merge(nina, guest)).to.deep.equal({ guestId: guest.uid, ...nothing, isComplete: true });
  });
});

const dieAfter = (transactions: number) => (begun: number) => {
  if (begun > transactions) throw new Error('died');
};

/** A context that runs a hook before each of its transactions; the first is 1. */
function contextWith(before: (begun: number) => unknown): Context {
  return { ...context(), db: beforeTransactions(context().db, before) };
}

async function pack({ uid }: TestUser, all: Ratings): Promise<void> {
  const { movieIds, scores } = packRatings(all);
  const taste = { 'taste.movieIds': movieIds, 'taste.scores': scores, 'taste.count': all.movieIds.length };
  await context().db.doc(`players/${uid}`).update(taste);
}
