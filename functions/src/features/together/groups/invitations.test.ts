import { listNotifications } from '@cine/contract/operations/core/notifications';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { blockUser, removeFriend } from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/groups';
import { invitedForDays } from '@cine/contract/operations/together/groups';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { befriended, exportedBy, letIn, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { answerInvitation, inviteFriend, listInvitations } from './use-cases/invite-friend.ts';

const look = { name: 'Le club du jeudi', picture: 'reel' } as const;

describe('An invitation of a friend', () => {
  let lea: TestUser;
  let tom: TestUser;
  let groupId: string;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    await befriended(lea, tom);
    ({ id: groupId } = await lea.call(operations.createGroup, look));
  });

  const invited = (who: TestUser, by = lea) => by.call(operations.inviteFriend, { groupId, uid: who.uid });
  const waiting = async (who: TestUser) => (await who.call(operations.listInvitations, {})).invitations;
  const answered = (who: TestUser, accept: boolean) =>
    who.call(operations.answerInvitation, { groupId, accept });
  const told = async (who: TestUser) => {
    await running.quiet();
    const { notifications } = await who.call(listNotifications, {});
    return notifications.filter(({ kind }) => kind === 'invitation');
  };
  const membersOf = async () => Object.keys((await lea.call(operations.showGroup, { groupId })).members);
  const joined = async (name: string) => {
    const zoe = await member(name);
    await letIn(lea, groupId, [zoe]);
    return zoe;
  };
  const block = async (one: TestUser, other: TestUser) => {
    await befriended(one, other);
    await one.call(blockUser, { uid: other.uid });
    await running.quiet();
  };

  it('is told once with the group’s name, and leads in by one tap, which may be repeated', async () => {
    for (let n = 0; n < 2; n++) expect(await invited(tom)).to.deep.equal({ invited: true });
    const [one, ...others] = await told(tom);
    expect(others).to.deep.equal([]);
    expect(one).to.deep.include({
      from: { uid: lea.uid, name: 'Lea' },
      params: { to: 'group', groupId, group: look.name },
      read: false,
    });
    expect(await waiting(tom)).to.containSubset([
      { groupId, ...look, members: 1, by: { uid: lea.uid, name: 'Lea' } },
    ]);
    for (let n = 0; n < 2; n++) expect((await answered(tom, true)).group!.id).to.equal(groupId);
    expect(await membersOf()).to.have.members([lea.uid, tom.uid]);
    expect(await waiting(tom)).to.deep.equal([]);
    expect((await told(tom)).map(({ read }) => read)).to.deep.equal([true]);
  });

  it('that is declined is told to nobody, and isn’t repeated before it expires', async () => {
    await invited(tom);
    for (let n = 0; n < 2; n++) expect(await answered(tom, false)).to.deep.equal({ group: null });
    expect(await invited(tom)).to.deep.equal({ invited: true });
    expect(await waiting(tom)).to.deep.equal([]);
    await expectRefusal(answered(tom, true), 'group-invitation-gone');
    expect(await told(tom)).to.have.length(1);
    const later = { ...context(), now: () => Date.now() + invitedForDays * day + 1 };
    await inviteFriend(later, callerOf(lea), { groupId, uid: tom.uid });
    expect(await told(tom)).to.have.length(2);
    expect((await answered(tom, true)).group!.id).to.equal(groupId);
  });

  it(`expires after ${invitedForDays} days`, async () => {
    await invited(tom);
    const at = (days: number) => ({ ...context(), now: () => Date.now() + days * day });
    expect((await listInvitations(at(invitedForDays - 1), callerOf(tom), {})).invitations).to.have.length(1);
    expect((await listInvitations(at(invitedForDays), callerOf(tom), {})).invitations).to.deep.equal([]);
    const late = answerInvitation(at(invitedForDays), callerOf(tom), { groupId, accept: true });
    expect(await late.catch(({ reason }) => reason)).to.equal('group-invitation-gone');
  });

  it('is also for a member who was at the same evening, friend or not, and for no guest', async () => {
    const [kim, zoe] = await Promise.all([member('Kim'), member('Zoe')]);
    const { id: sessionId, code } = await sessionOf(lea, [kim]);
    const hugo = running.newUser({ guest: true });
    await hugo.call(joinSession, { code, guest: { displayName: 'Hugo', providers: [] } });
    const invite = (uid: string) => lea.call(operations.inviteFriend, { groupId, uid, sessionId });
    for (const other of [zoe, hugo]) await expectRefusal(invite(other.uid), 'not-friends');
    await invite(kim.uid);
    expect(await waiting(kim)).to.containSubset([{ groupId, by: { uid: lea.uid, name: 'Lea' } }]);
    expect(await told(kim)).to.have.length(1);
    expect((await answered(kim, true)).group!.id).to.equal(groupId);
  });

  it('is for friends of a member, into a group with room', async () => {
    const kim = await member('Kim');
    await expectRefusal(invited(kim), 'not-friends');
    await expectRefusal(invited(lea, tom), 'group-not-found');
    const others = Array.from({ length: operations.maxMembers - 1 }, (_, at) => `other-${at}`);
    await invited(tom);
    const members = Object.fromEntries(
      others.map((uid) => [`members.${uid}`, { name: uid, joinedAt: new Date(), sharesTaste: false }]),
    );
    await context()
      .db.doc(`groups/${groupId}`)
      .update({ memberIds: [lea.uid, ...others], ...members });
    await expectRefusal(answered(tom, true), 'group-full');
    await befriended(lea, kim);
    await expectRefusal(invited(kim), 'group-full');
  });

  it('leads nowhere once its maker is no friend or no member any more, or the group is gone', async () => {
    const zoe = await joined('Zoe');
    await befriended(zoe, tom);
    await invited(tom, zoe);
    await zoe.call(operations.leaveGroup, { groupId });
    expect(await waiting(tom)).to.deep.equal([]);
    await expectRefusal(answered(tom, true), 'group-invitation-gone');

    const kim = await member('Kim');
    await befriended(lea, kim);
    await invited(kim);
    await kim.call(removeFriend, { uid: lea.uid });
    await running.quiet();
    expect(await waiting(kim)).to.deep.equal([]);
    expect(await told(kim)).to.deep.equal([]);
    await expectRefusal(answered(kim, true), 'group-invitation-gone');
    await befriended(kim, lea);
    await lea.call(operations.deleteGroup, { groupId });
    expect(await waiting(kim)).to.deep.equal([]);
    await expectRefusal(answered(kim, true), 'group-invitation-gone');
  });

  it('doesn’t let in again whom the owner removed, who had joined by the code', async () => {
    await invited(tom);
    await letIn(lea, groupId, [tom]);
    await lea.call(operations.removeMember, { groupId, uid: tom.uid });
    expect(await waiting(tom)).to.deep.equal([]);
    await expectRefusal(answered(tom, true), 'group-invitation-gone');
    await invited(tom);
    await answered(tom, true);
    expect(await membersOf()).to.have.members([lea.uid, tom.uid]);
  });

  it('brings nobody together with somebody they keep apart from, and tells nobody', async () => {
    const zoe = await joined('Zoe');
    await block(zoe, tom);
    expect(await invited(tom)).to.deep.equal({ invited: true });
    expect(await waiting(tom)).to.deep.equal([]);
    expect(await told(tom)).to.deep.equal([]);
    await expectRefusal(answered(tom, true), 'group-invitation-gone');
  });

  it('doesn’t lead to somebody who was blocked since, and tells only who blocked', async () => {
    const zoe = await joined('Zoe');
    const kim = await member('Kim');
    await befriended(lea, kim);
    for (const each of [tom, kim]) await invited(each);
    await block(zoe, tom);
    await block(kim, zoe);
    for (const each of [tom, kim]) expect(await waiting(each)).to.deep.equal([]);
    await expectRefusal(answered(tom, true), 'group-invitation-gone');
    await expectRefusal(answered(kim, true), 'group-of-blocked');
  });

  it('is exported for both, and erased with the account of either', async () => {
    await invited(tom);
    expect((await exportedBy(tom)).groupInvitations).to.containSubset([{ friend: 'Lea', declined: false }]);
    expect((await exportedBy(lea)).groupInvitationsMade).to.containSubset([{ friend: 'Tom' }]);
    const kim = await member('Kim');
    await befriended(kim, lea);
    await invited(kim);
    await tom.call(deleteAccount, {});
    await running.quiet();
    const query = context().db.collection('groupInvitations').where('by', '==', lea.uid);
    expect((await query.get()).docs.map((each) => each.get('uid'))).to.deep.equal([kim.uid]);
    await lea.call(deleteAccount, {});
    await running.quiet();
    expect((await query.get()).size).to.equal(0);
  });
});

function callerOf({ uid }: TestUser) {
  return { uid, isGuest: false, signedInAt: 0 };
}
