import { mergeGuest } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { joinSession } from '@cine/contract/operations/together/sessions';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import * as lists from '@cine/contract/operations/watching/collections';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { second as oneSecond } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import type { Run } from '#core/jobs/run.ts';
import { loadPlayers } from '#core/players/index.ts';
import { readStanding } from '#core/standings/index.ts';
import { zoneInTheAfternoon } from '#test/afternoon.ts';
import { addedBy, befriended, card, groupOf, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { countCollected } from './collected-service.ts';
import { statisticsJob } from './job.ts';

expectLogs('document unreadable');

const [first, second, third] = [391, 966, 33] as const;

describe('What a collector is paid for movies in their own collections', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  /** The part of the nightly job that counts them. */
  async function night(): Promise<void> {
    await running.quiet();
    const run = { startedAt: Date.now() + oneSecond } as Run;
    const { batches } = await statisticsJob.begin(context());
    const due = batches.filter(({ kind }) => kind === 'collected');
    expect(due).to.have.length(1);
    for (let batch = due.pop(); batch; batch = due.pop())
      due.push(...((await statisticsJob.work(context(), run, batch)).added ?? []));
  }

  const standingOf = async ({ uid }: TestUser) => readStanding(context().db, uid);
  const inCollections = async ({ uid }: TestUser) =>
    (await loadPlayers(context().db, [uid]))[0]!.inCollections;
  const watch = (who: TestUser, movieId: number) => who.call(recordOwnWatch, { movieId });
  const create = async (who: TestUser, options: object = {}) =>
    (await who.call(lists.createCollection, { name: 'Noir', ...options })).collection;
  const add = (who: TestUser, collection: string, movieIds: number[]) =>
    who.call(operations.addSeveralMovies, { collection, movieIds });

  /** Points after the next night. */
  async function pointsOf(who: TestUser): Promise<number> {
    await night();
    const standing = (await standingOf(who))!;
    expect(standing).to.not.have.any.keys('collectedAt');
    return standing.points!;
  }

  it('is a point for each movie seen, however many have it, and for none that wasn’t', async () => {
    await watch(lea, first);
    await watch(lea, second);
    for (const name of ['One', 'Other']) await add(lea, await create(lea, { name }), [first, third]);
    await add(lea, 'shelf', [first, second]);
    expect((await standingOf(lea))!.points).to.equal(4);
    expect(await pointsOf(lea)).to.equal(4 + 2);
    await watch(lea, third);
    await running.settled();
    expect((await standingOf(lea))!.points).to.equal(6 + 2);
    expect(await pointsOf(lea)).to.equal(6 + 3);
  });

  it('is none for those on the watchlist, liked, meeting rules, a group’s, made up or another’s', async () => {
    const tom = await member('Tom');
    const own = await addedBy(lea, 'private', {});
    for (const movieId of [first, second, own]) await watch(lea, movieId);
    await running.settled();
    await add(lea, 'watchlist', [first]);
    await add(lea, 'likes', [first]);
    await add(lea, await create(lea), [own]);
    await create(lea, { rules: [{ field: 'genre', operator: 'eq', value: 'Western' }] });
    const groupId = await groupOf(lea);
    await add(lea, await create(lea, { groupId }), [first]);
    await befriended(lea, tom);
    const toms = await create(tom);
    await tom.call(lists.setEditors, { collection: toms, uids: [lea.uid] });
    await watch(tom, second);
    await add(lea, `user.${tom.uid}.${toms}`, [second]);
    expect(await pointsOf(lea)).to.equal(4);
    expect(await pointsOf(tom)).to.equal(2 + 1);
  });

  it('is lost at once with a withdrawn watch, and back with another', async () => {
    const { watchId } = await watch(lea, first);
    await add(lea, await create(lea), [first]);
    expect(await pointsOf(lea)).to.equal(3);
    await lea.call(withdrawWatch, { watchId });
    await running.settled();
    expect((await standingOf(lea))!.points).to.equal(0);
    await watch(lea, first);
    await running.settled();
    expect((await standingOf(lea))!.points).to.equal(3);
    expect(await pointsOf(lea)).to.equal(3);
    expect(await inCollections(lea)).to.deep.equal([first]);
  });

  it('follows what is taken out, put back, and deleted with its collection', async () => {
    await watch(lea, first);
    await watch(lea, second);
    const collection = await create(lea);
    await add(lea, collection, [first, second]);
    expect(await pointsOf(lea)).to.equal(6);
    const { change } = await lea.call(operations.removeSeveralMovies, { collection, movieIds: [first] });
    expect(await pointsOf(lea)).to.equal(5);
    await lea.call(operations.undoChange, { change: change! });
    expect(await pointsOf(lea)).to.equal(6);
    await lea.call(lists.deleteCollection, { collection });
    expect(await pointsOf(lea)).to.equal(4);
  });

  it('follows an import, and its undo', async () => {
    await watch(lea, first);
    const listed = [{ list: 'Dollars', position: null, note: null, at: null }];
    const movies = [{ movieId: first, listed }];
    await lea.call(applyImport, { importId: 'brought', part: 0, source: 'letterboxd', movies });
    expect(await pointsOf(lea)).to.equal(3);
    await lea.call(undoImport, { importId: 'brought' });
    expect(await pointsOf(lea)).to.equal(2);
  });

  it('is a member’s for what their guest had seen and collected', async () => {
    const { code } = await sessionOf(await member('Host'));
    const guest = running.newUser({ guest: true, name: 'guest' });
    await guest.call(joinSession, { code, guest: { ...card, timeZone: zoneInTheAfternoon() } });
    await watch(guest, first);
    await add(guest, 'shelf', [first, second]);
    await watch(lea, second);
    await watch(lea, third);
    await add(lea, await create(lea), [third]);
    await night();
    await lea.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    expect(await pointsOf(lea)).to.equal(6 + 3);
  });

  it('is counted for whoever collects before they watch anything, and writes them no player', async () => {
    await add(lea, await create(lea), [first]);
    await night();
    expect(await standingOf(lea)).to.not.have.any.keys('collectedAt', 'points');
    expect((await context().db.doc(`players/${lea.uid}`).get()).exists).to.equal(false);
  });

  it('brings nothing back of who is gone', async () => {
    await add(lea, await create(lea), [first]);
    await lea.call(deleteAccount, {});
    await running.quiet();
    await countCollected(context(), lea.uid);
    expect(await standingOf(lea)).to.equal(null);
  });

  it('waits no longer for one whose documents can’t be read', async () => {
    const tom = await member('Tom');
    for (const user of [lea, tom]) {
      await watch(user, first);
      await add(user, await create(user), [first]);
    }
    await running.quiet();
    const player = context().db.doc(`players/${lea.uid}`);
    const former = (await player.get()).data()!;
    await running.withoutTriggers(() => player.update({ coins: 'many' }));
    expect(await pointsOf(tom)).to.equal(3);
    expect(await standingOf(lea)).to.include.keys('collectedAt');
    await running.withoutTriggers(() => player.set(former));
    expect(await pointsOf(lea)).to.equal(3);
  });

  it('costs a write where movies come or go, however many collections there are, and none for words', async () => {
    const collection = await create(lea);
    const costOf = async (act: () => Promise<unknown>) => {
      await act();
      await running.quiet();
      await running.resetCounters();
      await act();
      await running.quiet();
      const { reads, writes } = await running.counters();
      return { reads, writes };
    };
    let next = 0;
    const ids = [335, 429, 642, 1398];
    const adding = () => costOf(() => add(lea, collection, [ids[next++]!]));
    const alone = await adding();
    for (const name of ['a', 'b', 'c']) await add(lea, await create(lea, { name }), [first]);
    expect(await adding()).to.deep.equal(alone);
    const words = ['Twice', 'Thrice'];
    await running.quiet();
    await night();
    await costOf(() => lea.call(operations.changeEntry, { collection, movieId: 335, note: words.pop()! }));
    expect(await standingOf(lea)).to.not.have.any.keys('collectedAt');
  });
});
