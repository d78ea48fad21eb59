import { updateAccount } from '@cine/contract/operations/core/account';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as friends from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/groups';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { befriended, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { create as createChallenge } from '../challenges/challenges.test-support.ts';

const look = { name: 'Le club du jeudi', picture: 'reel' } as const;

describe('Groups', () => {
  let lea: TestUser;
  let tom: TestUser;
  let paul: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom, paul] = await Promise.all([member('Lea'), member('Tom'), member('Paul')]);
  });

  const create = async (who: TestUser) => (await who.call(operations.createGroup, look)).id;
  const invite = async (who: TestUser, groupId: string) =>
    (await who.call(operations.renewInvitation, { groupId })).invitation!.code;
  const join = (who: TestUser, code: string) => who.call(operations.joinGroup, { code });
  const show = (who: TestUser, groupId: string) => who.call(operations.showGroup, { groupId });
  const namesIn = async (who: TestUser, groupId: string) =>
    Object.values((await show(who, groupId)).members)
      .map(({ name }) => name)
      .sort();
  const groupOf = async (owner: TestUser, ...others: TestUser[]) => {
    const groupId = await create(owner);
    const code = await invite(owner, groupId);
    for (const other of others) await join(other, code);
    return { groupId, code };
  };

  it('are joined by a code as it is typed, and listed for their members', async () => {
    const groupId = await create(lea);
    const code = await invite(lea, groupId);
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    expect((await join(tom, typed)).members).to.have.all.keys(lea.uid, tom.uid);
    expect(await join(tom, code)).to.deep.equal(await show(lea, groupId));
    expect((await tom.call(operations.listGroups, {})).groups.map(({ id }) => id)).to.deep.equal([groupId]);
    expect((await paul.call(operations.listGroups, {})).groups).to.deep.equal([]);
  });

  it('are told of to whoever has the code if the owner allows it, others by initials alone', async () => {
    const { groupId, code } = await groupOf(lea, tom, paul);
    const check = (who = running.newUser({ guest: true, name: 'visitor' })) =>
      who.call(operations.checkGroupCode, { code });
    expect(await check()).to.deep.equal({ code, group: null });
    // A member's own invitations don't name another's group.
    await tom.call(updateAccount, { namedInInvitations: true });
    expect(await check()).to.deep.equal({ code, group: null });
    await lea.call(updateAccount, { namedInInvitations: true });
    const invitedBy = { name: 'Lea', initials: ['T', 'P'], more: 0 };
    expect(await check()).to.deep.equal({ code, group: { ...look, invitedBy } });
    const mallory = await member('Mallory');
    await befriended(tom, mallory);
    await tom.call(friends.blockUser, { uid: mallory.uid });
    await expectRefusal(check(mallory), 'group-code-unknown');
    await lea.call(operations.revokeInvitation, { groupId });
    await expectRefusal(check(), 'group-code-unknown');
  });

  it('count wrong codes that are checked with those that are joined by', async () => {
    const { code } = await groupOf(lea);
    const ways = [operations.checkGroupCode, operations.joinGroup];
    for (let tries = 0; tries < 50; tries += 1)
      await expectRefusal(paul.call(ways[tries % 2]!, { code: 'AAAAAAAA' }), 'group-code-unknown');
    for (const way of ways) await expectRefusal(paul.call(way, { code }), 'too-many-calls');
  });

  it('tell their members who joins, and a member that they are offered to', async () => {
    const { groupId } = await groupOf(lea, tom, paul);
    const newsOf = async (who: TestUser) => {
      await running.quiet();
      const { notifications } = await who.call(listNotifications, {});
      return notifications
        .filter(({ kind }) => kind === 'group-news')
        .map(({ params: { news, group } }) => [news, group]);
    };
    const joined = ['joined', look.name];
    expect(await newsOf(lea)).to.deep.equal([joined, joined]);
    expect(await newsOf(tom)).to.deep.equal([joined]);
    expect(await newsOf(paul)).to.deep.equal([]);
    await lea.call(operations.handOverGroup, { groupId, uid: paul.uid });
    expect(await newsOf(paul)).to.deep.equal([['offered', look.name]]);
  });

  it('have challenges that all may join, put there and taken out by any member', async () => {
    const { groupId } = await groupOf(lea, tom);
    const make = async (audience: 'group' | 'personal') => (await createChallenge(lea, { audience })).id;
    const ours = await make('group');
    const add = (who: TestUser, challengeId: string) =>
      who.call(operations.addChallenge, { groupId, challengeId });
    await add(tom, 'old-west');
    expect((await add(lea, ours)).challengeIds).to.deep.equal(['old-west', ours]);
    for (const challengeId of [await make('personal'), 'nothing-here'])
      await expectRefusal(add(lea, challengeId), 'challenge-not-found');
    await expectRefusal(add(paul, ours), 'group-not-found');
    const removed = await tom.call(operations.removeChallenge, { groupId, challengeId: 'old-west' });
    expect(removed.challengeIds).to.deep.equal([ours]);
    await expectRefusal(
      paul.call(operations.removeChallenge, { groupId, challengeId: ours }),
      'group-not-found',
    );
  });

  it('show what their members like, from those who share their ratings and whom nobody blocked', async () => {
    await befriended(tom, lea);
    const { groupId } = await groupOf(lea, tom, paul);
    const rate = async (who: TestUser, scores: Record<number, number>) => {
      for (const [movieId, score] of Object.entries(scores))
        await who.call(rateMovie, { movieId: Number(movieId), score });
    };
    await rate(lea, { 391: 90, 33: 80, 335: 70 });
    await rate(tom, { 391: 80, 33: 70, 335: 60 });
    await rate(paul, { 391: 10, 33: 20 });
    const taste = (who: TestUser) => who.call(operations.showGroupTaste, { groupId });
    const all = await taste(lea);
    expect(all.counted).to.have.members([lea.uid, tom.uid, paul.uid]);
    expect(all.alike).to.deep.include({ common: 3 });
    expect(all.best.map(({ movieId }) => movieId)).to.deep.equal([335]);

    const group = await paul.call(operations.shareTaste, { groupId, shared: false });
    expect(group.members[paul.uid]!.sharesTaste).to.equal(false);
    const two = await taste(lea);
    expect(two.counted).to.have.members([lea.uid, tom.uid]);
    expect(two.best.map(({ movieId }) => movieId)).to.deep.equal([391, 33, 335]);
    expect(two.best[0]!.scores).to.deep.equal({ [lea.uid]: 90, [tom.uid]: 80 });

    await tom.call(friends.blockUser, { uid: lea.uid });
    await running.settled();
    expect((await taste(lea)).counted).to.deep.equal([lea.uid]);
    expect((await taste(tom)).counted).to.deep.equal([tom.uid]);
    const stranger = await member('Stranger');
    await expectRefusal(taste(stranger), 'group-not-found');
  });

  it('count no ratings of who joins with a private profile, until they say so', async () => {
    await tom.call(updateAccount, { visibility: 'private' });
    const { groupId } = await groupOf(lea, tom);
    expect((await show(lea, groupId)).members[tom.uid]!.sharesTaste).to.equal(false);
    expect((await show(lea, groupId)).members[lea.uid]!.sharesTaste).to.equal(true);
    await tom.call(operations.shareTaste, { groupId, shared: true });
    expect((await show(lea, groupId)).members[tom.uid]!.sharesTaste).to.equal(true);
  });

  it('are made once with a key, however often at once', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => lea.call(operations.createGroup, { ...look, key: 'k' })),
    );
    expect(new Set(made.map(({ id }) => id)).size).to.equal(1);
    expect((await lea.call(operations.listGroups, {})).groups).to.have.length(1);
  });

  it('don’t exist to anybody else, by whichever operation', async () => {
    const { groupId } = await groupOf(lea, tom);
    const calls = [
      show(paul, groupId),
      show(paul, 'no-such-group'),
      paul.call(operations.changeGroup, { groupId, name: 'Ours' }),
      paul.call(operations.renewInvitation, { groupId }),
      paul.call(operations.revokeInvitation, { groupId }),
      paul.call(operations.removeMember, { groupId, uid: tom.uid }),
      paul.call(operations.handOverGroup, { groupId, uid: tom.uid }),
      paul.call(operations.answerHandOver, { groupId, accept: true }),
      paul.call(operations.withdrawHandOver, { groupId }),
      paul.call(operations.deleteGroup, { groupId }),
    ];
    await Promise.all(calls.map((call) => expectRefusal(call, 'group-not-found')));
  });

  it('obey their owner alone', async () => {
    const { groupId } = await groupOf(lea, tom, paul);
    const calls = [
      tom.call(operations.changeGroup, { groupId, name: 'Ours' }),
      tom.call(operations.removeMember, { groupId, uid: paul.uid }),
      tom.call(operations.handOverGroup, { groupId, uid: tom.uid }),
      tom.call(operations.withdrawHandOver, { groupId }),
      tom.call(operations.deleteGroup, { groupId }),
    ];
    await Promise.all(calls.map((call) => expectRefusal(call, 'group-owner-only')));
    const { handOver } = await lea.call(operations.handOverGroup, { groupId, uid: tom.uid });
    expect(handOver!.to).to.equal(tom.uid);
    await expectRefusal(tom.call(operations.changeGroup, { groupId, name: 'Ours' }), 'group-owner-only');
    await expectRefusal(paul.call(operations.answerHandOver, { groupId, accept: true }), 'hand-over-gone');
    await tom.call(operations.answerHandOver, { groupId, accept: true });
    const { name, picture } = await tom.call(operations.changeGroup, { groupId, name: ' Les  nôtres ' });
    expect([name, picture]).to.deep.equal(['Les nôtres', 'reel']);
    await tom.call(operations.removeMember, { groupId, uid: lea.uid });
    expect(await namesIn(paul, groupId)).to.deep.equal(['Paul', 'Tom']);
    await expectRefusal(show(lea, groupId), 'group-not-found');
  });

  it('let nobody in by a code that was replaced, revoked, known to a removed member, or is too old', async () => {
    const { groupId, code } = await groupOf(lea, tom);
    const renewed = await invite(tom, groupId);
    await expectRefusal(join(paul, code), 'group-code-unknown');
    await tom.call(operations.revokeInvitation, { groupId });
    await expectRefusal(join(paul, renewed), 'group-code-unknown');
    const tomsCode = await invite(lea, groupId);
    await lea.call(operations.removeMember, { groupId, uid: tom.uid });
    await expectRefusal(join(tom, tomsCode), 'group-code-unknown');
    const old = await invite(lea, groupId);
    await context().db.doc(`groups/${groupId}`).update({ 'invitation.expiresAt': new Date() });
    await expectRefusal(join(paul, old), 'group-code-unknown');
  });

  it('are left, go to the member who has been there longest, and end with the last, as does their code', async () => {
    const { groupId, code } = await groupOf(lea, tom, paul);
    await lea.call(operations.leaveGroup, { groupId });
    expect((await show(paul, groupId)).ownerId).to.equal(tom.uid);
    for (const who of [lea, tom, paul, paul]) await who.call(operations.leaveGroup, { groupId });
    expect((await context().db.doc(`groups/${groupId}`).get()).exists).to.equal(false);
    expect((await context().db.doc(`groupCodes/${code}`).get()).exists).to.equal(false);
    await expectRefusal(join(lea, code), 'group-code-unknown');
  });

  it('are deleted for all', async () => {
    const { groupId, code } = await groupOf(lea, tom);
    await lea.call(operations.deleteGroup, { groupId });
    await expectRefusal(show(tom, groupId), 'group-not-found');
    expect((await context().db.doc(`groupCodes/${code}`).get()).exists).to.equal(false);
  });

  it(`have room for ${operations.maxMembers}, though two join at once`, async () => {
    const { groupId, code } = await groupOf(lea);
    const { db } = context();
    const others = Array.from({ length: operations.maxMembers - 2 }, (_, at) => `other-${at}`);
    const joinedAt = new Date();
    const sharesTaste = true;
    await db.doc(`groups/${groupId}`).update({
      memberIds: [lea.uid, ...others],
      ...Object.fromEntries(others.map((uid) => [`members.${uid}`, { name: uid, joinedAt, sharesTaste }])),
    });
    const joined = await Promise.allSettled([join(tom, code), join(paul, code)]);
    expect(joined.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    expect(Object.keys((await show(lea, groupId)).members)).to.have.length(operations.maxMembers);
  });

  it(`are at most ${operations.maxGroups} for each member`, async () => {
    const { code } = await groupOf(tom);
    for (let count = 0; count < operations.maxGroups; count++) await create(lea);
    await expectRefusal(create(lea), 'groups-too-many');
    await expectRefusal(join(lea, code), 'groups-too-many');
  });

  it('show a member’s new name', async () => {
    const { groupId } = await groupOf(lea, tom);
    await tom.call(updateAccount, { displayName: 'Thomas' });
    await running.settled();
    expect(await namesIn(lea, groupId)).to.deep.equal(['Lea', 'Thomas']);
  });

  it('bring nobody together with somebody they blocked, and tell only who blocked', async () => {
    const { groupId, code } = await groupOf(lea, paul);
    await befriended(lea, tom);
    await lea.call(friends.blockUser, { uid: tom.uid });
    const blocked = await rejection(join(tom, code));
    const unknown = await rejection(join(tom, 'ABCDEFGH'));
    expect(blocked.message).to.equal(unknown.message);
    expect(blocked.reason).to.equal('group-code-unknown');
    const { code: other } = await groupOf(tom);
    await expectRefusal(join(lea, other), 'group-of-blocked');
    expect(await namesIn(lea, groupId)).to.deep.equal(['Lea', 'Paul']);
  });

  it('go on where one blocks another whom they are in it with', async () => {
    await befriended(lea, tom);
    const { groupId } = await groupOf(lea, tom);
    await lea.call(friends.blockUser, { uid: tom.uid });
    expect(await namesIn(tom, groupId)).to.deep.equal(['Lea', 'Tom']);
  });

  it('lose members whose accounts are deleted', async () => {
    const { groupId } = await groupOf(lea, tom, paul);
    await lea.call(deleteAccount, {});
    await running.quiet();
    const { ownerId, members } = await show(paul, groupId);
    expect(ownerId).to.equal(tom.uid);
    expect(members).to.have.all.keys(tom.uid, paul.uid);
  });

  it('refuse codes that can’t be one, names nobody may show, and guests', async () => {
    await expectRefusal(join(lea, 'ABC'), 'input-invalid');
    await expectRefusal(lea.call(operations.createGroup, { ...look, name: 'a\u200Bb' }), 'input-invalid');
    const guest = running.newUser({ guest: true });
    await expectRefusal(guest.call(operations.createGroup, look), 'members-only');
  });
});
