import { utcMondayOf } from '@cine/contract/game/local-days';
import { updateAccount, type Visibility } from '@cine/contract/operations/core/account';
import { showPlayer } from '@cine/contract/operations/core/players';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as leaderboards from '@cine/contract/operations/game/leaderboards';
import { blockUser } from '@cine/contract/operations/together/friends';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { FieldValue } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { type Standing, standingDocument } from '#core/standings/index.ts';
import { deleteStanding } from '#core/standings/store.ts';
import { banner, befriended, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { guildDocument } from '../guilds/index.ts';
import { partsToComplete } from './complete-service.ts';
import { foldRunDocument } from './documents.ts';
import { foldStandings } from './fold-service.ts';
import { fullBucket, sizeOf } from './histogram.ts';
import { byPlace } from './place.ts';
import * as store from './store.ts';

const monday = utcMondayOf(Date.now());

describe('A board', () => {
  before(() => suite());

  const nobodyRanked = async () => {
    await running.quiet();
    const { db } = context();
    // Otherwise it writes five hundred documents a second at first.
    const writer = db.bulkWriter({ throttling: false });
    for (const name of ['standings', 'leaderboards', 'guilds'])
      await db.recursiveDelete(db.collection(name), writer);
    await writer.close();
    // Standings of other tests' users stay deleted.
    const nothingRun = { run: 0, committed: 0, failed: [], until: null, completed: partsToComplete };
    await context().db.doc('leaderboards/run').set(foldRunDocument.encode(nothingRun));
  };
  beforeEach(nobodyRanked);
  // Some tests begin next week's boards, which no longer count this week.
  after(nobodyRanked);

  const publicMember = async (name: string, visibility: Visibility = 'public') => {
    const user = await member(name);
    await user.call(updateAccount, { visibility });
    return user;
  };
  const watched = async (user: TestUser, ...movieIds: number[]) => {
    for (const movieId of movieIds) await user.call(recordOwnWatch, { movieId });
    await running.settled();
  };
  const rankOf = (looker: TestUser, uid = looker.uid) =>
    looker.call(leaderboards.showRank, { board: 'ever', uid });
  const writeStandings = async (all: Record<string, Standing>) => {
    const writer = context().db.bulkWriter({ throttling: false });
    const changedAt = FieldValue.serverTimestamp();
    for (const [uid, standing] of Object.entries(all))
      void writer.set(
        context().db.doc(`standings/${uid}`),
        standingDocument.encodeMerge(standing, { changedAt }),
        { merge: true },
      );
    await writer.close();
  };
  const made = (xp: number, at: number): Standing => ({
    name: 'Anybody',
    visibility: 'public',
    film: { xp, at },
    week: { monday, xp, at },
    points: 2,
    pointsAt: at,
  });

  it('ranks who is public by film XP once the job has counted them, and says as of when', async () => {
    const lea = await publicMember('Lea');
    const tom = await publicMember('Tom');
    const hidden = await publicMember('Hidden', 'friends');
    await watched(lea, 391);
    await watched(tom, 391, 335);
    await watched(hidden, 391, 335);
    expect(await rankOf(lea)).to.deep.include({ place: null, asOf: null, size: 0 });
    expect(await running.runSchedule('leaderboards-fold')).to.equal(200);
    const { place, below, asOf, size } = await rankOf(lea);
    const { totalXp } = await lea.call(showPlayer, {});
    expect(place).to.deep.include({ rank: 2, uid: lea.uid, name: 'Lea', points: totalXp });
    expect([below, size]).to.deep.equal([[], 2]);
    for (const board of ['week', 'ever', 'collectors'] as const) {
      const near = [
        await lea.call(leaderboards.showRank, { board }),
        await tom.call(leaderboards.showRank, { board }),
      ];
      const ranks = near.map(({ above, below }) => [...above, ...below].map(({ rank, uid }) => [rank, uid]));
      expect(ranks, board).to.deep.equal([[[1, tom.uid]], [[2, lea.uid]]]);
    }
    expect(Date.parse(asOf!)).to.be.closeTo(Date.now(), minute);
    expect(await rankOf(hidden)).to.deep.include({ place: null, isPublic: false });
    for (const board of ['week', 'ever', 'collectors'] as const) {
      const { places } = await hidden.call(leaderboards.showLeaderboard, { board });
      expect(places.map(({ rank, uid }) => [rank, uid])).to.deep.equal([
        [1, tom.uid],
        [2, lea.uid],
      ]);
    }
  });

  it('counts what changed once, what was undone, renamed, hidden and deleted', async () => {
    const lea = await publicMember('Lea');
    const tom = await publicMember('Tom');
    const { watchId } = await lea.call(recordOwnWatch, { movieId: 391 });
    await watched(tom, 391);
    for (let times = 0; times < 3; times += 1) await foldStandings(context());
    expect(await rankOf(lea)).to.deep.include({ size: 2 });
    await lea.call(withdrawWatch, { watchId });
    await running.settled();
    await foldStandings(context());
    expect(await rankOf(tom)).to.deep.include({ size: 1 });
    await tom.call(updateAccount, { displayName: 'Thomas' });
    expect((await rankOf(tom)).place).to.deep.include({ rank: 1, name: 'Thomas' });
    await tom.call(updateAccount, { visibility: 'private' });
    expect((await lea.call(leaderboards.showLeaderboard, { board: 'ever' })).places).to.deep.equal([]);
    await foldStandings(context());
    expect(await rankOf(lea)).to.deep.include({ size: 0 });
    await tom.call(updateAccount, { visibility: 'public' });
    await foldStandings(context());
    await tom.call(deleteAccount, {});
    expect((await lea.call(leaderboards.showLeaderboard, { board: 'ever' })).places).to.deep.equal([]);
    await running.settled();
    await running.tasks.settled();
    await foldStandings(context());
    expect(await rankOf(lea)).to.deep.include({ size: 0 });
    const left = await context().db.collection('standings').get();
    expect(left.docs.map(({ id }) => id)).to.deep.equal([lea.uid]);
  });

  it('is right after runs that were interrupted, and after more changes than one run takes', async () => {
    const [people, times] = deep([45, 32], [120, 80]);
    const all = Object.fromEntries(
      Array.from({ length: people }, (_, index) => [
        `anybody-${index}`,
        made(50 + (index % 3), 1_000 + ((index * 37) % 60)),
      ]),
    );
    await writeStandings(all);
    const { db, now } = context();
    await foldStandings(context());
    const interrupted = (await store.beginRun(db, now(), now() + hour))!;
    await foldStandings(context());
    expect((await store.loadCounts(db))!.asOf).to.be.at.most(now());
    const stray = { ever: { points: 9, at: 9 } };
    const uid = 'anybody-7';
    await store.writePlaces(db, interrupted.run, [{ uid, former: placesOfMade(all[uid]!), now: stray }]);
    all[uid] = made(500, 5);
    all['anybody-8'] = made(400, 5);
    await writeStandings({ [uid]: all[uid], 'anybody-8': all['anybody-8'] });
    const later = { ...context(), now: () => Date.now() + 2 * hour };
    for (let runs = 0; runs < times; runs += 1)
      await foldStandings({ ...later, now: () => later.now() + runs * hour }, { pageSize: 2, atMost: 2 });
    const { docs } = await db.collection('standings').get();
    expect(docs.map(({ id }) => id)).to.have.members(Object.keys(all));
    const counts = (await store.loadCounts(db))!;
    expect(sizeOf(counts.boards.ever)).to.equal(people);
    const looker = await member('Looker');
    const sorted = Object.entries(all)
      .map(([id, { film }]) => ({ uid: id, points: film!.xp, at: film!.at }))
      .toSorted((one, other) => byPlace(one, other) || (one.uid < other.uid ? -1 : 1));
    for (const [index, each] of sorted.entries()) {
      if (index % 11 > 1) continue;
      const { place, above, below } = await rankOf(looker, each.uid);
      expect(place).to.deep.include({ rank: index + 1, uid: each.uid });
      const near = [...above, ...below].map((one) => [one.rank, one.uid]);
      const around = sorted.map((one, at) => [at + 1, one.uid] as const);
      const expected = [
        ...around.slice(Math.max(0, index - 5), index),
        ...around.slice(index + 1, index + 6),
      ];
      expect(near).to.deep.equal(expected.map((one) => [...one]));
    }
  });

  it('is right after people rose and were erased while a run read their standings', async () => {
    const { db, newId } = context();
    const names = Array.from({ length: 120 }, (_, index) => `anybody-${index}`);
    const all = Object.fromEntries(names.map((uid, index) => [uid, made(50, 1_000 + index)]));
    await writeStandings(all);
    let isOver = false;
    const counted = foldStandings(context(), { pageSize: 2, atMost: 1_000 }).finally(() => {
      isOver = true;
    });
    for (let times = 1; !isOver; times += 1) {
      if (times === 15) await deleteStanding(db, 'anybody-0', newId());
      await writeStandings({ [`anybody-${1 + (times % 10)}`]: made(50 + times, times) });
    }
    await counted;
    for (let runs = 0; runs < 2; runs += 1) await foldStandings(context());
    const { boards } = (await store.loadCounts(db))!;
    expect(Object.values(boards).map(sizeOf)).to.deep.equal([119, 119, 119, 0]);
  });

  it('is counted again at once after a run that failed, and split however few a run takes', async () => {
    const size = deep(1_200, 2_000);
    const people = Object.fromEntries(
      Array.from({ length: size }, (_, at) => [`anybody-${at}`, made(50, 1_000 + at)]),
    );
    await writeStandings(people);
    const { db } = context();
    const down = () => {
      throw new Error('The database is down');
    };
    const broken: typeof db = Object.create(db, { bulkWriter: { value: down } });
    const failed = await foldStandings({ ...context(), db: broken }).catch((error: Error) => error);
    expect(failed?.message).to.equal('The database is down');
    for (let runs = 0; runs < 3; runs += 1) await foldStandings(context(), { pageSize: 900, atMost: 900 });
    const { boards } = (await store.loadCounts(db))!;
    expect(sizeOf(boards.ever)).to.equal(size);
    expect(Math.max(...boards.ever.map(({ count }) => count))).to.be.at.most(fullBucket);
  });

  it('says one size and one rank to all, and shows nobody whom one blocked or who blocked one', async () => {
    const people = await Promise.all(
      ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'].map((name) => publicMember(name)),
    );
    const [ana, ben, cleo, , eve] = people as [TestUser, TestUser, TestUser, TestUser, TestUser];
    const second = await member('Second');
    for (const each of people) await watched(each, 391);
    await foldStandings(context());
    for (const each of [ana, ben, cleo]) {
      await befriended(each, eve);
      await each.call(blockUser, { uid: eve.uid });
    }
    const expectBoards = async () => {
      const all = people.map(({ uid }, at) => [at + 1, uid] as const);
      for (const [looker, ...unseen] of [[second], [eve, ana, ben, cleo], [ana, eve], people.slice(3, 4)]) {
        const seen = all.filter(([, uid]) => !unseen.some((each) => each.uid === uid)).map((row) => [...row]);
        const { places, size } = await looker!.call(leaderboards.showLeaderboard, { board: 'ever' });
        expect([size, places.map(({ rank, uid }) => [rank, uid])]).to.deep.equal([6, seen]);
        for (const [rank, uid] of all) {
          if (unseen.some((each) => each.uid === uid)) {
            expect(await rejection(rankOf(looker!, uid))).to.include({ reason: 'user-unknown' });
            continue;
          }
          const near = await rankOf(looker!, uid);
          expect([near.size, near.place!.rank]).to.deep.equal([6, rank]);
          const around = [...near.above, near.place!, ...near.below].map((each) => [each.rank, each.uid]);
          expect(around).to.deep.equal(seen);
        }
      }
    };
    await expectBoards();
    await foldStandings(context());
    await expectBoards();
  });

  it('leaves the rank of somebody who hides free until the next count', async () => {
    const [ana, ben, lea] = await Promise.all(['Ana', 'Ben', 'Lea'].map((name) => publicMember(name)));
    for (const each of [ana!, ben!, lea!]) await watched(each, 391);
    await foldStandings(context());
    await ben!.call(updateAccount, { visibility: 'private' });
    const seen = async () => {
      const { size, place, above } = await rankOf(lea!);
      return [size, place!.rank, above.map(({ rank }) => rank)];
    };
    expect(await seen()).to.deep.equal([3, 3, [1]]);
    await foldStandings(context());
    expect(await seen()).to.deep.equal([2, 2, [1]]);
  });

  it('of friends has those who show them their level, at this moment', async () => {
    const lea = await publicMember('Lea', 'private');
    const tom = await publicMember('Tom', 'friends');
    const shy = await publicMember('Shy', 'private');
    const other = await publicMember('Other');
    for (const each of [tom, shy]) await befriended(lea, each);
    await watched(tom, 391, 335);
    for (const each of [lea, shy, other]) await watched(each, 391);
    for (const board of ['week', 'ever', 'collectors'] as const) {
      const { places, size } = await lea.call(leaderboards.showLeaderboard, { board, among: 'friends' });
      expect(places.map(({ rank, uid }) => [rank, uid])).to.deep.equal([
        [1, tom.uid],
        [2, lea.uid],
      ]);
      expect(size).to.equal(2);
    }
  });

  it('of guilds shows the ten best, and the caller’s with five neighbours either side', async () => {
    const { db } = context();
    const looker = await member('Looker');
    const playing = (id: string, xp: number): Standing => ({
      name: 'Anybody',
      visibility: 'public',
      guild: { id, left: false, week: xp > 0 ? { monday, xp, at: 1_000 } : null, weeks: [] },
    });
    const ids = Array.from({ length: 24 }, (_, at) => `guild-${String(at).padStart(2, '0')}`);
    const guild = { name: 'Anybodies', banner };
    for (const id of ids)
      await db.doc(`guilds/${id}`).set(guildDocument.encode({ ...guild, weeks: [], won: [] }));
    const all = ids.flatMap((id, at) =>
      [0, 1, 2].map((each): [string, Standing] => [`${id}-${each}`, playing(id, at < 3 ? 10 : 10 + at)]),
    );
    await writeStandings({ ...Object.fromEntries(all), [looker.uid]: playing(ids[5]!, 0) });
    await foldStandings(context());
    const { place, above, below, places, size, groupId } = await looker.call(leaderboards.showGuilds, {});
    const inOrder = [...ids.slice(3).reverse(), ...ids.slice(0, 3)].map((id, at) => [at + 1, id]);
    const brief = (some: leaderboards.RankedGuild[]) => some.map((each) => [each.rank, each.groupId]);
    expect(brief(places)).to.deep.equal(inOrder.slice(0, 10));
    expect(brief([...above, place!, ...below])).to.deep.equal(inOrder.slice(13, 24));
    expect([place!.points, size, groupId]).to.deep.equal([45, 24, ids[5]]);
    await foldStandings({ ...context(), now: () => context().now() + 8 * 24 * hour });
    expect(await looker.call(leaderboards.showGuilds, {})).to.deep.include({
      size: 0,
      places: [],
      place: null,
    });
  });

  it('begins a new week without anybody, and lets those back in whose suspension is over', async () => {
    const { db } = context();
    // Whatever day it is, the hours are of one week.
    const nextMonday = utcMondayOf(Date.now() + 7 * 24 * hour);
    const wednesday = (nextMonday + 2) * 24 * hour;
    const next = (standing: Standing) => ({ ...standing, week: { ...standing.week!, monday: nextMonday } });
    const at = (ms: number) => ({ ...context(), now: () => wednesday + ms });
    await writeStandings({
      one: next({ ...made(80, 5), suspendedUntil: wednesday + hour }),
      two: next(made(60, 6)),
    });
    await foldStandings(at(0));
    const sizes = async () => {
      const { boards } = (await store.loadCounts(db))!;
      return [sizeOf(boards.ever), sizeOf(boards.week)];
    };
    expect(await sizes()).to.deep.equal([1, 1]);
    for (const times of [1, 2]) await foldStandings(at(times * 2 * hour));
    expect(await sizes()).to.deep.equal([2, 2]);
    await foldStandings(at(8 * 24 * hour));
    expect(await sizes()).to.deep.equal([2, 0]);
  });
});

function placesOfMade({ film, week, points, pointsAt }: Standing) {
  return {
    ever: { points: film!.xp, at: film!.at },
    week: { monday: week!.monday, points: week!.xp, at: week!.at },
    collectors: { points: points!, at: pointsAt! },
  };
}
