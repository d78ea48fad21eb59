import { resultFor } from '@cine/contract/game/duels/duel-rules';
import { updateAccount } from '@cine/contract/operations/core/account';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import * as operations from '@cine/contract/operations/game/duels';
import { blockUser, removeFriend, unblockUser } from '@cine/contract/operations/together/friends';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { planHiddenName } from '#core/account/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { befriended } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { accept, age, duelist, propose } from './duels.test-support.ts';
import { endLapsedProposals } from './end-service.ts';

describe('The notifications of a duel', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([duelist('Lea'), duelist('Tom')]);
    await befriended(lea, tom);
  });

  /** What a user was told of duels. */
  async function told(user: TestUser) {
    await running.quiet();
    const { notifications } = await user.call(listNotifications, {});
    return notifications
      .filter(({ kind }) => kind.startsWith('duel'))
      .map(({ kind, params, from, read }) => ({ kind, params, from: from?.uid, read }));
  }

  it('tell the opponent of the proposal, and the challenger of the outcome', async () => {
    const { id: duelId } = await propose(lea, tom, { bet: 40 });
    const proposed = { kind: 'duel-proposed', params: { duelId, bet: 40 }, from: lea.uid };
    expect(await told(tom)).to.deep.equal([{ ...proposed, read: false }]);
    expect(await told(lea)).to.deep.equal([]);
    const { fought } = await accept(tom, duelId);
    const answer = resultFor('challenger', fought!.winner);
    const answered = { kind: 'duel-answered', params: { duelId, bet: 40, answer } };
    expect(await told(lea)).to.deep.equal([{ ...answered, from: tom.uid, read: false }]);
    expect(await told(tom)).to.deep.equal([{ ...proposed, read: true }]);
  });

  it('say that it was declined or lapsed, and go away when it is withdrawn', async () => {
    const declined = await propose(lea, tom);
    await tom.call(operations.declineDuel, { duelId: declined.id });
    const [first] = await told(lea);
    expect(first!.params).to.deep.equal({ duelId: declined.id, bet: 0, answer: 'declined' });
    const withdrawn = await propose(lea, tom);
    await told(tom);
    await lea.call(operations.withdrawDuel, { duelId: withdrawn.id });
    const left = await told(tom);
    expect(left.map(({ params }) => params['duelId'])).to.deep.equal([declined.id]);
    const lapsed = await propose(lea, tom, { bet: 5 });
    await age(lapsed.id, 49 * hour);
    await endLapsedProposals(context());
    const [last] = await told(lea);
    expect(last).to.deep.include({ kind: 'duel-lapsed', params: { duelId: lapsed.id, bet: 5 } });
  });

  it('show the other’s current name, also in duels that are over', async () => {
    const { id: duelId } = await propose(lea, tom);
    await accept(tom, duelId);
    await tom.call(updateAccount, { displayName: 'Thomas' });
    await running.settled();
    const { duels } = await lea.call(operations.listDuels, {});
    expect(duels[0]!.opponent.member!.name).to.equal('Thomas');
    const snapshot = await context().db.doc(`duels/${duelId}`).get();
    expect(snapshot.get('challenger.member.name')).to.equal('Lea');
  });

  it('don’t show a new name to a former friend, unless the profile is public', async () => {
    const { id: duelId } = await propose(lea, tom);
    await accept(tom, duelId);
    await lea.call(removeFriend, { uid: tom.uid });
    const rename = async (displayName: string, visibility: 'private' | 'friends' | 'public') => {
      await lea.call(updateAccount, { displayName, visibility });
      await running.settled();
      return (await tom.call(operations.showDuel, { duelId })).duel.challenger.member!.name;
    };
    expect(await rename('Incognita', 'private')).to.equal('Lea');
    expect(await rename('Ignota', 'friends')).to.equal('Lea');
    expect(await rename('Notissima', 'public')).to.equal('Notissima');
  });

  it('show the present names again to those who are friends again, no longer blocked, or public now', async () => {
    const { id: duelId } = await propose(lea, tom);
    await accept(tom, duelId);
    const namesTo = async (user: TestUser) => {
      await running.settled();
      const { challenger, opponent } = (await user.call(operations.showDuel, { duelId })).duel;
      return [challenger.member!.name, opponent.member!.name];
    };
    await lea.call(removeFriend, { uid: tom.uid });
    await lea.call(updateAccount, { displayName: 'Leonie' });
    await tom.call(updateAccount, { displayName: 'Thomas' });
    expect(await namesTo(tom)).to.deep.equal(['Lea', 'Tom']);
    await befriended(lea, tom);
    expect(await namesTo(tom)).to.deep.equal(['Leonie', 'Thomas']);
    await lea.call(blockUser, { uid: tom.uid });
    await tom.call(updateAccount, { displayName: 'Tommy', visibility: 'public' });
    expect(await namesTo(lea)).to.deep.equal(['Leonie', 'Thomas']);
    await lea.call(unblockUser, { uid: tom.uid });
    expect(await namesTo(lea)).to.deep.equal(['Leonie', 'Tommy']);
    await lea.call(updateAccount, { displayName: 'Leonore', visibility: 'private' });
    expect(await namesTo(tom)).to.deep.equal(['Leonie', 'Tommy']);
    await lea.call(updateAccount, { visibility: 'public' });
    expect(await namesTo(tom)).to.deep.equal(['Leonore', 'Tommy']);
  });

  it('show nobody a name that moderators have hidden', async () => {
    const { id: duelId } = await propose(lea, tom);
    await accept(tom, duelId);
    await lea.call(removeFriend, { uid: tom.uid });
    await transact(context().db, async (tx) =>
      (await planHiddenName(context(), tx, lea.uid, 'name', 'Lea'))!(),
    );
    await running.settled();
    const { duel } = await tom.call(operations.showDuel, { duelId });
    expect(duel.challenger.member!.name).to.not.equal('Lea');
  });

  it('don’t show a new name to somebody whom its owner has blocked', async () => {
    const { id: duelId } = await propose(lea, tom);
    await accept(tom, duelId);
    await lea.call(blockUser, { uid: tom.uid });
    await lea.call(updateAccount, { displayName: 'Incognita' });
    await running.settled();
    expect((await tom.call(operations.showDuel, { duelId })).duel.challenger.member!.name).to.equal('Lea');
  });
});
