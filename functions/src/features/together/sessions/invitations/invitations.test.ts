import { blockUser, removeFriend } from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/sessions';
import { invitationsOf } from '@cine/contract/queries';
import { expect } from 'chai';
import { context } from '#context.ts';
import { befriended, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('An invitation to an evening', () => {
  before(() => suite());

  async function friends(): Promise<{ host: TestUser; friend: TestUser }> {
    const host = await member('Camille');
    const friend = await member('Manon');
    await befriended(host, friend);
    return { host, friend };
  }

  async function invitedTo({ uid }: TestUser): Promise<string[]> {
    await running.settled();
    const [[field, , value]] = invitationsOf(uid).where as [[string, string, string]];
    const snapshot = await context().db.collection('sessions').where(field, 'array-contains', value).get();
    return snapshot.docs.map(({ id }) => id);
  }

  /** What a member's list says of evenings, and whether it is unread. */
  async function toldTo({ uid }: TestUser): Promise<{ sessionId: string; isUnread: boolean }[]> {
    await running.settled();
    const { db } = context();
    const [{ docs }, inbox] = await Promise.all([
      db.collection(`inboxes/${uid}/notifications`).where('kind', '==', 'invitation').get(),
      db.doc(`inboxes/${uid}`).get(),
    ]);
    const unread = ((inbox.get('unread') ?? []) as { id: string }[]).map(({ id }) => id);
    return docs
      .filter((each) => each.get('expiresAt').toMillis() > Date.now())
      .map((each) => ({ sessionId: each.get('params').sessionId, isUnread: unread.includes(each.id) }));
  }

  it('tells a friend once, who joins without the code; then it is over', async () => {
    const { host, friend } = await friends();
    const { id: sessionId } = await sessionOf(host);
    for (let times = 0; times < 2; times += 1)
      await host.call(operations.inviteToSession, { sessionId, uid: friend.uid });
    expect(await invitedTo(friend)).to.deep.equal([sessionId]);
    expect(await toldTo(friend)).to.deep.equal([{ sessionId, isUnread: true }]);
    for (let times = 0; times < 2; times += 1) {
      const { attendees } = await friend.call(operations.joinInvited, { sessionId });
      expect(attendees).to.have.all.keys(host.uid, friend.uid);
    }
    expect(await invitedTo(friend)).to.deep.equal([]);
    expect(await toldTo(friend)).to.deep.equal([{ sessionId, isUnread: false }]);
    await friend.call(operations.leaveSession, { sessionId });
    await host.call(operations.inviteToSession, { sessionId, uid: friend.uid });
    expect(await toldTo(friend)).to.deep.equal([{ sessionId, isUnread: false }]);
  });

  it('is for friends of who attends, and opens the evening to nobody else', async () => {
    const { host, friend } = await friends();
    const stranger = await member('Tom');
    const { id: sessionId } = await sessionOf(host);
    const invite = (by: TestUser, { uid }: TestUser) =>
      by.call(operations.inviteToSession, { sessionId, uid });
    await expectRefusal(invite(host, stranger), 'not-friends');
    await expectRefusal(invite(friend, host), 'session-not-found');
    await invite(host, friend);
    await expectRefusal(stranger.call(operations.joinInvited, { sessionId }), 'session-not-found');
    await friend.call(removeFriend, { uid: host.uid });
    await expectRefusal(friend.call(operations.joinInvited, { sessionId }), 'session-not-found');
  });

  it('looks sent, but reaches nobody who keeps apart from somebody there, or whom the host removed', async () => {
    const { host, friend } = await friends();
    const other = await member('Tom');
    await befriended(other, friend);
    const session = await sessionOf(host, [other]);
    const sessionId = session.id;
    const invite = () => host.call(operations.inviteToSession, { sessionId, uid: friend.uid });
    await friend.call(blockUser, { uid: other.uid });
    expect(await invite()).to.deep.equal({ invited: true });
    expect(await invitedTo(friend)).to.deep.equal([]);
    await host.call(operations.removeAttendee, { sessionId, uid: other.uid });
    await invite();
    expect(await invitedTo(friend)).to.deep.equal([sessionId]);
    const { code } = await friend.call(operations.joinInvited, { sessionId });
    await expectRefusal(other.call(operations.joinSession, { code }), 'join-code-unknown');
    await host.call(operations.removeAttendee, { sessionId, uid: friend.uid });
    await invite();
    expect(await invitedTo(friend)).to.deep.equal([]);
  });

  it('ends where somebody comes whom the friend keeps apart from', async () => {
    const { host, friend } = await friends();
    const other = await member('Tom');
    await befriended(other, friend);
    const { id: sessionId, code } = await sessionOf(host);
    await host.call(operations.inviteToSession, { sessionId, uid: friend.uid });
    await friend.call(blockUser, { uid: other.uid });
    await other.call(operations.joinSession, { code });
    expect(await invitedTo(friend)).to.deep.equal([]);
    expect(await toldTo(friend)).to.deep.equal([]);
  });

  it('is off the list once the evening is over', async () => {
    const { host, friend } = await friends();
    const { id: sessionId } = await sessionOf(host);
    await host.call(operations.inviteToSession, { sessionId, uid: friend.uid });
    expect(await toldTo(friend)).to.have.length(1);
    await host.call(operations.closeSession, { sessionId });
    expect(await toldTo(friend)).to.deep.equal([]);
    await expectRefusal(friend.call(operations.joinInvited, { sessionId }), 'session-closed');
  });
});
