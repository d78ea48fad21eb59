import { operations } from '@cine/contract';
import type { Operation } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as friends from '@cine/contract/operations/together/friends';
import * as groups from '@cine/contract/operations/together/groups';
import { createSession, type Session } from '@cine/contract/operations/together/sessions';
import { listTips, sendTips } from '@cine/contract/operations/together/tips';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { befriended, member, sessionOf, usernameOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { wellFormed } from '#test/fuzz/input-generators.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { create } from '../challenges/challenges.test-support.ts';

type Them = { uid: string; username: string; code: string };

/** Usernames are unique, so a taken one stays taken for everybody, and isn't nobody's elsewhere. */
const claims = ['account-setUp', 'account-update', 'auth-register'];

describe('A member whom another has blocked', function () {
  this.timeout(minute);
  let blocked: TestUser;
  let blocker: Them;
  let sessionId: string;
  let groupId: string;
  before(async () => {
    await suite();
    const lea = await member('Lea');
    blocked = await member('Tom');
    const { id } = await sessionOf(lea, [blocked]);
    await lea.call(friends.blockUser, { uid: blocked.uid, sessionId: id });
    const { code } = await lea.call(friends.renewFriendCode, {});
    blocker = { uid: lea.uid, username: await usernameOf(lea), code };
    ({ id: sessionId } = await blocked.call(createSession, {}));
    ({ id: groupId } = await blocked.call(groups.createGroup, { name: 'Thursdays', picture: 'reel' }));
  });

  const nobody: Them = { uid: 'nobody-at-all', username: 'nobody_at_all', code: 'ffffffff' };

  function inputsAbout(operation: Operation, them: Them): unknown[] {
    const values = {
      uid: [them.uid],
      username: [them.username],
      code: [them.code],
      sessionId: [sessionId],
      groupId: [groupId],
      'groups-join.code': ['K7PQ2MZX'],
      'groups-checkCode.code': ['K7PQ2MZX'],
      'moderation-report.id': [them.uid],
      'sharing-create.id': [them.uid],
      'sharing-revoke.token': ['0'.repeat(32)],
      'graph-query.query': [`{ profile(id: "${them.uid}") { name } }`],
    };
    // By username it is answered as for a stranger, which another test shows.
    const byName = ['friends-request', 'friends-block'].includes(operation.name);
    const named = byName ? [them.uid, them.code] : Object.values(them);
    const aboutThem = (numRuns: number) =>
      fc
        .sample(wellFormed(operation, values), { numRuns, seed: 7 })
        .map((each) => JSON.stringify(each))
        .filter((each) => named.some((name) => each.includes(name)));
    // Most operations name nobody, which a few inputs tell; some of the others accept few inputs.
    const count = deep(2, 5);
    const fitting = (about: string[]) =>
      [...new Set(about)]
        .filter((each) => operation.input.safeParse(JSON.parse(each)).success)
        .slice(0, count)
        .map((each) => JSON.parse(each) as unknown);
    const few = aboutThem(100);
    const fit = fitting(few);
    return few.length === 0 || fit.length === count ? fit : fitting(aboutThem(deep(600, 1000)));
  }

  async function outcomeOf(operation: Operation, input: unknown, them: Them): Promise<unknown> {
    const outcome = await blocked.call(operation, input as never).then(
      (answered) => ({ answered }),
      ({ reason, message, details }) => ({ reason, message, details }),
    );
    return Object.entries(them).reduce(
      (text, [part, name]) => text.replaceAll(name, `their ${part}`),
      // Who shares the same again is given the link that they have.
      JSON.stringify(outcome).replace('"isNew":true', '"isNew":false'),
    );
  }

  it('is answered by every operation as if the other didn’t exist', async () => {
    const compared = new Set<string>();
    for (const operation of operations.values()) {
      if (operation.caller === 'operator' || claims.includes(operation.name)) continue;
      const about = inputsAbout(operation, blocker);
      const aboutNobody = inputsAbout(operation, nobody);
      expect(about.length, operation.name).to.equal(aboutNobody.length);
      for (const [at, input] of about.entries()) {
        const label = `${operation.name} ${JSON.stringify(input)}`;
        const outcome = await outcomeOf(operation, input, blocker);
        expect(outcome, label).to.equal(await outcomeOf(operation, aboutNobody[at], nobody));
        compared.add(operation.name);
      }
    }
    const naming = ['friends-request', 'friends-block', 'profiles-show', 'graph-query', 'moderation-report'];
    expect([...compared]).to.include.members(naming);
    expect(compared.size).to.be.above(12);
  });

  it('finds nobody by their code', async () => {
    await expectRefusal(blocked.call(friends.requestFriend, { code: blocker.code }), 'user-unknown');
  });

  it('is answered by username as about a stranger who says nothing, whose name is just as taken', async () => {
    const other = await member('Stranger');
    const outcomes = async (them: { uid: string; username: string }) => {
      const taken = await rejection(blocked.call(updateAccount, { username: them.username }));
      const request = await blocked.call(friends.requestFriend, { username: them.username });
      const { asked: listed } = await blocked.call(friends.listFriends, {});
      await blocked.call(friends.withdrawRequest, { uid: them.uid });
      const block = await blocked.call(friends.blockUser, { username: them.username });
      const { blocked: blocks } = await blocked.call(friends.listFriends, {});
      await blocked.call(friends.unblockUser, { uid: them.uid });
      const all = {
        taken: taken.reason,
        asked: request,
        listed,
        kept: block,
        blocks: blocks.filter((each) => each.uid === them.uid),
      };
      const text = JSON.stringify(all, (key, value) => (key === 'at' ? 'then' : value));
      return text.replaceAll(them.uid, 'their uid').replaceAll(them.username, 'their username');
    };
    const stranger = await outcomes({ uid: other.uid, username: await usernameOf(other) });
    expect(stranger).to.include('username-taken').and.include('their username');
    expect(await outcomes(blocker)).to.equal(stranger);
  });
});

describe('What a member is shown whom another has blocked', function () {
  this.timeout(minute);
  const name = 'Leocadia';
  /** They would end what is to be shown. */
  const endings = ['account-delete', 'challenges-abandon'];
  let blocker: TestUser;
  let blocked: TestUser;
  let challengeId: string;
  let session: Session;
  before(async () => {
    await suite();
    [blocker, blocked] = await Promise.all([member(name), member('Thaddeus')]);
    await befriended(blocked, blocker);
    session = await sessionOf(blocker);
    ({ id: challengeId } = await create(blocker, { targetCount: 3, xpReward: 0 }));
    for (const each of [blocker, blocked]) {
      await each.call(challenges.joinChallenge, { challengeId });
      await each.call(recordOwnWatch, { movieId: 391 });
    }
    await blocker.call(sendTips, { movieId: 391, uids: [blocked.uid], text: `From ${name}` });
    await blocked.call(sendTips, { movieId: 391, uids: [blocker.uid] });
    await running.settled();
    await blocker.call(friends.blockUser, { uid: blocked.uid });
    await running.quiet();
  });

  it('names the other in no operation’s answer, as long as they attend no evening together', async () => {
    const answered = new Set<string>();
    const values = { challengeId: [challengeId], sessionId: [session.id], code: [session.code] };
    for (const operation of operations.values()) {
      if (operation.caller === 'operator' || [...endings, ...claims].includes(operation.name)) continue;
      const inputs = fc.sample(wellFormed(operation, values), { numRuns: 20, seed: 7 });
      const valid = inputs.filter((each) => operation.input.safeParse(each).success);
      for (const input of valid.slice(0, deep(1, 5))) {
        const answer = await blocked.call(operation, input as never).catch((error) => error.details);
        const text = JSON.stringify(answer);
        expect(text, operation.name).to.not.include(blocker.uid);
        expect(text, operation.name).to.not.include(name);
        answered.add(operation.name);
      }
    }
    const naming = ['challenges-listParticipants', 'notifications-list', 'friends-list', 'sessions-join'];
    expect([...answered]).to.include.members([...naming, 'account-export', 'challenges-show', 'graph-query']);
  });

  it('leaves out each in the common challenge for the other, also where a page has nobody else', async () => {
    const listedTo = async (who: TestUser) => {
      const { participants, nextCursor } = await who.call(challenges.listParticipants, {
        challengeId,
        pageSize: 1,
      });
      expect(nextCursor).to.equal(null);
      return participants.map(({ uid }) => uid);
    };
    for (const each of [blocker, blocked]) expect(await listedTo(each)).to.deep.equal([each.uid]);
  });
});

describe('A block between two friends', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;
  let kim: TestUser;
  let shared: string;
  before(async () => {
    await suite();
    [lea, tom, kim] = await Promise.all([member('Lea'), member('Tom'), member('Kim')]);
    for (const [one, other] of [
      [lea, tom],
      [lea, kim],
      [tom, kim],
    ] as const)
      await befriended(one, other);
    shared = (await newGroup(lea)).groupId;
    await lea.call(groups.inviteFriend, { groupId: shared, uid: tom.uid });
    await tom.call(groups.answerInvitation, { groupId: shared, accept: true });
  });

  async function newGroup(owner: TestUser): Promise<{ groupId: string; code: string }> {
    const { id: groupId } = await owner.call(groups.createGroup, { name: 'Saturdays', picture: 'moon' });
    const { invitation } = await owner.call(groups.renewInvitation, { groupId });
    return { groupId, code: invitation!.code };
  }
  const invitationsOf = async (who: TestUser) => (await who.call(groups.listInvitations, {})).invitations;
  const tipsOf = async (who: TestUser) => (await who.call(listTips, {})).tips;

  it('refuses each new contact through groups, invitations and recommendations; the group of both goes on', async () => {
    const leas = await newGroup(lea);
    const toms = await newGroup(tom);
    const kims = await newGroup(kim);
    await kim.call(groups.inviteFriend, { groupId: kims.groupId, uid: lea.uid });
    await lea.call(groups.answerInvitation, { groupId: kims.groupId, accept: true });
    await lea.call(groups.inviteFriend, { groupId: leas.groupId, uid: tom.uid });
    await tom.call(groups.inviteFriend, { groupId: toms.groupId, uid: lea.uid });
    for (const [from, to] of [
      [lea, tom],
      [tom, lea],
    ] as const) {
      await from.call(sendTips, { movieId: 391, uids: [to.uid] });
      expect([(await invitationsOf(to)).length, (await tipsOf(to)).length]).to.deep.equal([1, 1]);
    }

    await lea.call(friends.blockUser, { uid: tom.uid });
    await running.quiet();
    for (const [from, to, own, others] of [
      [lea, tom, leas, toms],
      [tom, lea, toms, leas],
    ] as const) {
      expect(await tipsOf(from)).to.deep.equal([]);
      await expectRefusal(from.call(sendTips, { movieId: 33, uids: [to.uid] }), 'not-friends');
      expect(await invitationsOf(from)).to.deep.equal([]);
      const accepted = from.call(groups.answerInvitation, { groupId: others.groupId, accept: true });
      await expectRefusal(accepted, 'group-invitation-gone');
      const invited = from.call(groups.inviteFriend, { groupId: own.groupId, uid: to.uid });
      await expectRefusal(invited, 'not-friends');
      const joined = from.call(groups.joinGroup, { code: others.code });
      await expectRefusal(joined, from === lea ? 'group-of-blocked' : 'group-code-unknown');
    }
    // Through a friend of both: answered as ever, and nothing comes of it.
    await kim.call(groups.inviteFriend, { groupId: kims.groupId, uid: tom.uid });
    expect(await invitationsOf(tom)).to.deep.equal([]);

    for (const who of [lea, tom]) {
      const { members } = await who.call(groups.showGroup, { groupId: shared });
      expect(members).to.have.all.keys(lea.uid, tom.uid);
      const refused = { groupId: shared, movieId: 391, lasts: 'season' } as const;
      expect((await who.call(groups.refuseMovie, refused)).refusals).to.have.length(1);
      expect((await who.call(groups.openEvening, { groupId: shared })).groupId).to.equal(shared);
    }
    await running.quiet();
  });
});
