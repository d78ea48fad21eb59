import { updateAccount } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as operations from '@cine/contract/operations/together/friends';
import { maxFriends } from '@cine/contract/operations/together/friends';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { beginDeletion, eraseAccount } from '#faces/privacy/delete-service.ts';
import { groupOf, member, services, sessionOf, sessionWithChallenge, usernameOf } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('Friends', () => {
  let lea: TestUser;
  let tom: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
  });

  const listOf = (who: TestUser) => who.call(operations.listFriends, {});
  const codeOf = async (who: TestUser) => (await who.call(operations.renewFriendCode, {})).code;
  const ask = async (from: TestUser, to: TestUser) =>
    from.call(operations.requestFriend, { username: await usernameOf(to) });
  const answer = (who: TestUser, { uid }: TestUser, accept = true) =>
    who.call(operations.answerFriend, { uid, accept });
  const block = (who: TestUser, { uid }: TestUser, sessionId?: string) =>
    who.call(operations.blockUser, { uid, ...(sessionId !== undefined && { sessionId }) });
  const befriend = async (from: TestUser, to: TestUser) => {
    await ask(from, to);
    return answer(to, from);
  };
  const bondsOf = async (who: TestUser) => {
    const { code: _code, ...lists } = await listOf(who);
    return Object.fromEntries(
      Object.entries(lists).flatMap(([list, entries]) => entries.map(({ uid }) => [uid, list])),
    );
  };

  it('are those who asked and were accepted, by a code as it is typed', async () => {
    const code = await codeOf(tom);
    const typed = `${code.slice(0, 4).toUpperCase()} ${code.slice(4)}`;
    expect(await lea.call(operations.requestFriend, { code: typed })).to.deep.equal({
      uid: tom.uid,
      bond: 'asked',
    });
    // No name before they accept.
    expect((await listOf(lea)).asked[0]).to.include({ uid: tom.uid, by: 'code', said: code });
    expect(JSON.stringify(await listOf(lea))).to.not.include('"name"');
    expect((await listOf(tom)).asking[0]).to.include({ uid: lea.uid, name: 'Lea' });
    expect(await answer(tom, lea)).to.deep.equal({ uid: lea.uid, bond: 'friends' });
    expect((await listOf(lea)).friends[0]).to.include({ name: 'Tom', username: await usernameOf(tom) });
    expect(await bondsOf(tom)).to.deep.equal({ [lea.uid]: 'friends' });
  });

  it('become so at once when both ask each other, even at the same moment', async () => {
    const answers = await Promise.all([ask(lea, tom), ask(tom, lea)]);
    expect(answers.map(({ bond }) => bond)).to.include('friends');
    for (const who of [lea, tom]) expect(Object.values(await bondsOf(who))).to.deep.equal(['friends']);
  });

  it('are accepted once, however often at the same moment', async () => {
    await ask(lea, tom);
    const answers = await Promise.all([answer(tom, lea), answer(tom, lea), answer(tom, lea)]);
    expect(answers.map(({ bond }) => bond)).to.deep.equal(['friends', 'friends', 'friends']);
    expect(await bondsOf(lea)).to.deep.equal({ [tom.uid]: 'friends' });
  });

  it('are asked in an evening that both attend; not guests, and not others', async () => {
    const { owner, friend, guest, session } = await sessionWithChallenge();
    const from = (who: TestUser, uid: string) =>
      who.call(operations.requestFriend, { uid, sessionId: session.id });
    await from(owner, friend.uid);
    expect((await listOf(owner)).asked[0]).to.include({ by: 'evening', said: 'Friend' });
    expect(await bondsOf(friend)).to.deep.equal({ [owner.uid]: 'asking' });
    await expectRefusal(from(owner, guest.uid), 'user-unknown');
    await expectRefusal(from(owner, lea.uid), 'user-unknown');
    await expectRefusal(from(lea, owner.uid), 'user-unknown');
    await expectRefusal(guest.call(operations.listFriends, {}), 'members-only');
    const past = Timestamp.fromMillis(Date.now() - 1);
    await context().db.doc(`sessions/${session.id}`).update({ expiresAt: past });
    await expectRefusal(from(owner, friend.uid), 'user-unknown');
  });

  it('are asked and blocked in a group that both are in, which tells nothing of blocks', async () => {
    const groupId = await groupOf(lea, [tom]);
    const stranger = await member('Kim');
    const from = (who: TestUser, uid: string) => who.call(operations.requestFriend, { uid, groupId });
    const block = (who: TestUser, uid: string) => who.call(operations.blockUser, { uid, groupId });
    await expectRefusal(from(lea, stranger.uid), 'user-unknown');
    await expectRefusal(from(stranger, lea.uid), 'user-unknown');
    await expectRefusal(block(lea, stranger.uid), 'user-unknown');
    await expectRefusal(block(stranger, lea.uid), 'user-unknown');
    expect(await from(lea, tom.uid)).to.deep.equal({ uid: tom.uid, bond: 'asked' });
    expect((await listOf(lea)).asked[0]).to.include({ by: 'group', said: 'Tom' });
    expect(await bondsOf(tom)).to.deep.equal({ [lea.uid]: 'asking' });
    await lea.call(operations.withdrawRequest, { uid: tom.uid });
    await block(lea, tom.uid);
    expect((await listOf(lea)).blocked[0]).to.include({ name: 'Tom', username: null });
    // As for anybody who hasn't answered.
    expect(await from(tom, lea.uid)).to.deep.equal({ uid: lea.uid, bond: 'asked' });
    expect(await bondsOf(lea)).to.deep.equal({ [tom.uid]: 'blocked' });
  });

  it('are not told of a refusal, and may be asked again once the request was withdrawn', async () => {
    await ask(lea, tom);
    await answer(tom, lea, false);
    expect(await bondsOf(lea)).to.deep.equal({ [tom.uid]: 'asked' });
    expect(await bondsOf(tom)).to.deep.equal({});
    expect(await answer(tom, lea, false)).to.deep.equal({ uid: lea.uid, bond: 'none' });
    await expectRefusal(answer(tom, lea), 'friend-request-gone');
    await ask(lea, tom);
    expect(await bondsOf(tom)).to.deep.equal({});
    await lea.call(operations.withdrawRequest, { uid: tom.uid });
    expect(await bondsOf(lea)).to.deep.equal({});
    await ask(lea, tom);
    expect(await bondsOf(tom)).to.deep.equal({ [lea.uid]: 'asking' });
    await lea.call(operations.withdrawRequest, { uid: tom.uid });
    expect(await bondsOf(tom)).to.deep.equal({});
  });

  it('part for both', async () => {
    await befriend(lea, tom);
    expect(await tom.call(operations.removeFriend, { uid: lea.uid })).to.include({ bond: 'none' });
    for (const who of [lea, tom]) expect(await bondsOf(who)).to.deep.equal({});
  });

  it('are at most 500, also when several accept at the same moment', async () => {
    const askers = await Promise.all(['Ana', 'Bob', 'Cid'].map((name) => member(name)));
    for (const each of askers) await ask(each, tom);
    const ref = context().db.doc(`circles/${tom.uid}`);
    const since = Timestamp.now();
    const friends = Object.fromEntries(
      Array.from({ length: maxFriends - 1 }, (_, n) => [`u${n}`, { name: 'U', username: 'user', since }]),
    );
    await ref.update({ friends });
    const outcomes = await Promise.all(
      askers.map((each) =>
        answer(tom, each).then(
          ({ bond }) => bond,
          ({ reason }) => reason as string,
        ),
      ),
    );
    expect(outcomes.sort()).to.deep.equal(['friends', 'friends-full', 'friends-full']);
    expect(Object.keys((await ref.get()).get('friends'))).to.have.length(maxFriends);
  });

  it('keep one code: a new one ends the former', async () => {
    const former = await codeOf(tom);
    const code = await codeOf(tom);
    await expectRefusal(lea.call(operations.requestFriend, { code: former }), 'user-unknown');
    expect(await lea.call(operations.requestFriend, { code })).to.include({ bond: 'asked' });
    await expectRefusal(tom.call(operations.requestFriend, { code }), 'friend-yourself');
  });

  it('see each other’s new names, and so does whoever was asked', async () => {
    const ines = await member('Ines');
    await befriend(lea, tom);
    await ask(tom, ines);
    await tom.call(updateAccount, { displayName: 'Tomas' });
    await running.settled();
    expect((await listOf(lea)).friends[0]).to.include({ name: 'Tomas' });
    expect((await listOf(ines)).asking[0]).to.include({ name: 'Tomas' });
  });

  it('vanish from every circle with their account', async () => {
    const [ines, paul, max] = await Promise.all(['Ines', 'Paul', 'Max'].map((name) => member(name)));
    await codeOf(tom);
    await befriend(lea, tom);
    await ask(tom, ines!);
    await ask(paul!, tom);
    await befriend(max!, tom);
    await block(max!, tom);
    await tom.call(deleteAccount, {});
    await running.quiet();
    const { docs } = await context()
      .db.collection('circles')
      .where('namedIds', 'array-contains', tom.uid)
      .get();
    expect(docs).to.deep.equal([]);
    for (const who of [lea, ines!, paul!, max!]) expect(await bondsOf(who)).to.deep.equal({});
    expect((await context().db.doc(`circles/${tom.uid}`).get()).exists).to.equal(false);
    expect((await context().db.collection('friendCodes').where('uid', '==', tom.uid).get()).size).to.equal(0);
  });

  it('can’t be accepted any more once their account is being deleted, whose circle stays deleted', async () => {
    await ask(lea, tom);
    await beginDeletion({ ...context(), enqueue: async () => {} }, lea.uid);
    // The request waits in his circle until the task erases it.
    expect(await bondsOf(tom)).to.deep.equal({ [lea.uid]: 'asking' });
    await expectRefusal(answer(tom, lea), 'friend-request-gone');
    expect((await context().db.doc(`circles/${lea.uid}`).get()).exists).to.equal(false);
    await eraseAccount(context(), lea.uid);
    expect(await bondsOf(tom)).to.deep.equal({});
    expect((await context().db.doc(`circles/${lea.uid}`).get()).exists).to.equal(false);
  });

  it('are looked for no more than fifty times in ten minutes in vain, together with codes of evenings', async () => {
    const guesser = user(running.url, lea.uid, { network: '203.0.113.99' });
    const guess = (n: number) =>
      guesser.call(operations.requestFriend, { code: n.toString(16).padStart(8, '0') });
    for (let n = 0; n < 50; n += 1) await expectRefusal(guess(n), 'user-unknown');
    await expectRefusal(guess(50), 'too-many-calls');
    await expectRefusal(
      guesser.call(operations.requestFriend, { username: 'nobody_at_all' }),
      'too-many-calls',
    );
  });

  describe('once one has blocked the other', () => {
    it('reads and writes by their code as much as for nobody', async () => {
      await befriend(lea, tom);
      const { code: own } = await lea.call(operations.renewFriendCode, {});
      await block(lea, tom);
      const cost = async (code: string) => {
        await running.resetCounters();
        await rejection(tom.call(operations.requestFriend, { code }));
        return running.counters();
      };
      expect(await cost(own)).to.deep.equal(await cost('ffffffff'));
    });

    it('leaves a request as if it waited; it doesn’t arrive, and another in a common evening looks sent', async () => {
      const session = await sessionOf(lea, [tom]);
      await ask(tom, lea);
      await block(lea, tom);
      expect(await bondsOf(tom)).to.deep.equal({ [lea.uid]: 'asked' });
      expect(await bondsOf(lea)).to.deep.equal({ [tom.uid]: 'blocked' });
      await tom.call(operations.withdrawRequest, { uid: lea.uid });
      const again = { uid: lea.uid, sessionId: session.id };
      expect(await tom.call(operations.requestFriend, again)).to.deep.equal({ uid: lea.uid, bond: 'asked' });
      expect(await bondsOf(lea)).to.deep.equal({ [tom.uid]: 'blocked' });
    });

    it('leaves an evening that both attend as it is, for both', async () => {
      const session = await sessionOf(lea, [tom]);
      await block(lea, tom, session.id);
      expect((await listOf(lea)).blocked[0]).to.include({ uid: tom.uid, name: 'Tom', username: null });
      const snapshot = await context().db.doc(`sessions/${session.id}`).get();
      expect(snapshot.get('attendeeIds')).to.have.members([lea.uid, tom.uid]);
    });

    it('may be forgiven, which restores nothing', async () => {
      await befriend(lea, tom);
      await block(lea, tom);
      await expectRefusal(ask(lea, tom), 'user-blocked');
      expect(await lea.call(operations.unblockUser, { uid: tom.uid })).to.include({ bond: 'none' });
      expect(await bondsOf(lea)).to.deep.equal({});
      expect(await ask(tom, lea)).to.include({ bond: 'asked' });
      expect(await bondsOf(lea)).to.deep.equal({ [tom.uid]: 'asking' });
    });

    it('is possible by a username, which the block shows as it was typed, for strangers and who was a friend', async () => {
      const username = await usernameOf(tom);
      const typed = username.toUpperCase();
      expect(await lea.call(operations.blockUser, { username: typed })).to.deep.equal({
        uid: tom.uid,
        bond: 'blocked',
      });
      expect((await listOf(lea)).blocked[0]).to.include({ name: typed, username: typed });
      // A blocked user can't tell the other from one who hasn't blocked them.
      const blockBack = async () => tom.call(operations.blockUser, { username: await usernameOf(lea) });
      for (const _ of ['first', 'repeated']) expect(await blockBack()).to.include({ bond: 'blocked' });
      await lea.call(operations.unblockUser, { uid: tom.uid });
      expect(await lea.call(operations.blockUser, { username })).to.include({ bond: 'blocked' });
      const nobody = { username: 'nobody_at_all' };
      await expectRefusal(lea.call(operations.blockUser, nobody), 'user-unknown');
    });

    it('is a name that the blocker knew: nobody learns one by blocking', async () => {
      await expectRefusal(block(lea, tom), 'user-unknown');
      await expectRefusal(block(lea, lea), 'friend-yourself');
    });
  });

  it('take no more than both circles, both accounts and the accepter’s inbox to be accepted, besides telling the user who asked', async () => {
    await ask(lea, tom);
    await listOf(tom);
    await answer(tom, lea, true);
    const ana = await member('Ana', [services.netflix]);
    const bob = await member('Bob');
    await ask(ana, bob);
    await running.settled();
    await running.resetCounters();
    await answer(bob, ana);
    await running.settled();
    // With the lease of the call's limit; telling takes 3 reads and 2 writes; marking as read, one each. Each
    // looks for duels of both.
    expect(await running.counters()).to.include({ reads: 5 + 1 + 3 + 2, writes: 3 + 1 + 2 });
  });
});
