import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/core/notifications';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { blockUser } from '@cine/contract/operations/together/friends';
import { withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { befriended, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { joined, watched, westerns } from '../challenges/challenges.test-support.ts';
import { completionTaskOf, tellFriendsOfCompletion } from './tell-friends-service.ts';

const kind = 'friend-completed-challenge';
const title = 'Rude or not';

describe('A friend who completes a challenge', () => {
  before(() => suite());

  const told = async (user: TestUser) =>
    (await user.call(operations.listNotifications, {})).notifications.filter((each) => each.kind === kind);
  const want = (user: TestUser) =>
    user.call(operations.changeNotificationSettings, { kinds: { [kind]: { app: true } } });

  async function friends(): Promise<[TestUser, TestUser]> {
    const tom = await member('Tom');
    const lea = await member('Lea');
    await befriend(tom, lea);
    await want(lea);
    return [tom, lea];
  }

  async function befriend(one: TestUser, other: TestUser): Promise<void> {
    await befriended(one, other);
    await running.quiet();
  }

  const ofGroup = (user: TestUser) => joined(user, { titles: { en: title } });

  it('is told once to those who switched that on, however often the task runs', async () => {
    const [tom, lea] = await friends();
    const kim = await member('Kim');
    await befriend(tom, kim);
    const challengeId = await ofGroup(tom);
    const watchId = await watched(tom, westerns.fistful);
    await running.quiet();
    await tom.call(withdrawWatch, { watchId });
    await watched(tom, westerns.unforgiven);
    await running.quiet();
    await Promise.all([1, 2].map(() => tellFriendsOfCompletion(context(), { uid: tom.uid, challengeId })));
    expect((await told(lea)).map(({ from }) => from)).to.deep.equal([{ uid: tom.uid, name: 'Tom' }]);
    expect(await told(kim)).to.deep.equal([]);
  });

  it('is told with the title of a ready-made challenge in the reader’s language, and without that of a group’s', async () => {
    const [tom, lea] = await friends();
    await lea.call(updateAccount, { locale: 'fr' });
    await ofGroup(tom);
    await tom.call(joinChallenge, { challengeId: 'old-west' });
    for (const movieId of [westerns.magnificentSeven, westerns.fistful, 429]) await watched(tom, movieId);
    await running.quiet();
    expect((await told(lea)).map(({ params }) => params)).to.have.deep.members([
      { of: 'everyone', challengeId: 'old-west', title: 'L’Ouest d’avant' },
      { of: 'group' },
    ]);
  });

  it('is not told of what is personal, taken back, or not shown to friends', async () => {
    const [tom, lea] = await friends();
    await joined(tom, { audience: 'personal' });
    await watched(tom, westerns.fistful);
    await running.quiet();
    expect(await told(lea), 'personal').to.deep.equal([]);

    const challengeId = await ofGroup(tom);
    const watchId = await watched(tom, westerns.unforgiven);
    await running.settled();
    await tom.call(withdrawWatch, { watchId });
    await running.quiet();
    expect(await told(lea), 'taken back').to.deep.equal([]);

    await tom.call(updateAccount, { visibility: 'private' });
    await watched(tom, westerns.unforgiven);
    await running.quiet();
    expect(await told(lea), 'private').to.deep.equal([]);
    await tom.call(updateAccount, { visibility: 'friends' });
    await tellFriendsOfCompletion(context(), { uid: tom.uid, challengeId });
    expect(await told(lea)).to.have.length(1);
  });

  it('is not told to or by somebody blocked', async () => {
    for (const blocks of ['the friend', 'the one who completes']) {
      const [tom, lea] = await friends();
      if (blocks === 'the friend') await lea.call(blockUser, { uid: tom.uid });
      else await tom.call(blockUser, { uid: lea.uid });
      await ofGroup(tom);
      await watched(tom, westerns.fistful);
      await running.quiet();
      expect(await told(lea), blocks).to.deep.equal([]);
    }
  });

  it('costs the trigger no read, and the task one for thirty friends, besides the notifications', async () => {
    const [tom, lea] = await friends();
    const challengeId = await ofGroup(tom);
    await lea.call(operations.changeNotificationSettings, { kinds: { [kind]: { app: false } } });
    await watched(tom, westerns.fistful);
    await running.resetCounters();
    const task = { uid: tom.uid, challengeId };
    await tellFriendsOfCompletion(context(), task);
    expect(await running.counters()).to.deep.include({ reads: 2, writes: 0 });

    await want(lea);
    await running.resetCounters();
    await tellFriendsOfCompletion(context(), task);
    // Circle, inbox, account and player of the user who completed it; inbox and circle of the one told.
    expect(await running.counters()).to.deep.include({ reads: 6, writes: 2 });
    expect(await told(lea)).to.have.length(1);

    const [entry] = (await context().db.collection(`players/${tom.uid}/ledger`).get()).docs;
    const paid = readDocument(ledgerEntryDocument, entry!);
    expect(completionTaskOf({ uid: tom.uid, entryId: entry!.id }, paid)?.data).to.deep.equal(task);
  });
});
