import { sessionDocument } from '@cine/contract/documents/sessions';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import { blockUser } from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/groups';
import * as sessions from '@cine/contract/operations/together/sessions';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { befriended, groupOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { inviteToEvening } from './invite-to-evening-service.ts';

describe('An evening for a group', () => {
  let lea: TestUser;
  let tom: TestUser;
  let zoe: TestUser;
  let groupId: string;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom, zoe] = await Promise.all([member('Lea'), member('Tom'), member('Zoe')]);
    groupId = await groupOf(lea, [tom, zoe]);
  });

  const opened = async (host = lea, input = {}) => {
    const session = await host.call(operations.openEvening, { groupId, ...input });
    await running.quiet();
    return session;
  };
  const join = (who: TestUser, sessionId: string) => who.call(operations.joinEvening, { groupId, sessionId });
  const told = async (who: TestUser) =>
    (await who.call(listNotifications, {})).notifications.filter(({ kind }) => kind === 'invitation');
  const block = async (one: TestUser, other: TestUser) => {
    await befriended(one, other);
    await one.call(blockUser, { uid: other.uid });
    await running.quiet();
  };

  it('invites the other members once, who join without its code, however often', async () => {
    const session = await opened();
    const storedSession = readDocument(
      sessionDocument,
      await context().db.doc(`sessions/${session.id}`).get(),
    );
    await inviteToEvening(context(), session.id, storedSession!);
    for (const each of [tom, zoe])
      expect((await told(each)).map(({ params }) => params)).to.deep.equal([
        { to: 'evening', groupId, group: 'Le club du jeudi', sessionId: session.id },
      ]);
    expect(await told(lea)).to.deep.equal([]);
    for (let n = 0; n < 2; n++) {
      const joined = await join(tom, session.id);
      expect(joined).to.include({ id: session.id, groupId });
      expect(joined.attendees).to.have.all.keys(lea.uid, tom.uid);
    }
  });

  it('is opened once with a key, and is joined by its code as any other', async () => {
    const one = await opened(lea, { key: 'k' });
    const same = await opened(lea, { key: 'k' });
    expect(same.id).to.equal(one.id);
    // Elsewhere the key opens another.
    const alone = await lea.call(sessions.createSession, { key: 'k' });
    const { id: otherGroup } = await lea.call(operations.createGroup, { name: 'Fridays', picture: 'reel' });
    const there = await lea.call(operations.openEvening, { groupId: otherGroup, key: 'k' });
    expect(new Set([one.id, alone.id, there.id]).size).to.equal(3);
    expect((await context().db.doc(`sessions/${there.id}`).get()).get('groupId')).to.equal(otherGroup);
    const guest = running.newUser({ guest: true });
    const card = { displayName: 'Nina', providers: [] };
    await guest.call(sessions.joinSession, { code: one.code, guest: card });
  });

  it('doesn’t let in again whom its host removed, unless they are given its new code', async () => {
    const session = await opened();
    await join(tom, session.id);
    await lea.call(sessions.removeAttendee, { sessionId: session.id, uid: tom.uid });
    await expectRefusal(join(tom, session.id), 'session-not-found');
    const { evenings } = await tom.call(operations.listOpenEvenings, { groupId });
    expect(evenings.map(({ sessionId }) => sessionId)).not.to.include(session.id);
    const after = await lea.call(sessions.showSession, { sessionId: session.id });
    expect(after).not.to.have.property('removed');
    await tom.call(sessions.joinSession, { code: after.code });
    await tom.call(sessions.leaveSession, { sessionId: session.id });
    expect((await join(tom, session.id)).attendees).to.have.all.keys(lea.uid, tom.uid);
  });

  it('is for members of the group that it was opened for alone', async () => {
    const session = await opened();
    const kim = await member('Kim');
    await expectRefusal(kim.call(operations.openEvening, { groupId }), 'group-not-found');
    await expectRefusal(join(kim, session.id), 'group-not-found');
    const { id: other } = await kim.call(operations.createGroup, { name: 'Fridays', picture: 'moon' });
    const elsewhere = kim.call(operations.joinEvening, { groupId: other, sessionId: session.id });
    await expectRefusal(elsewhere, 'session-not-found');
    const { id: usual } = await lea.call(sessions.createSession, {});
    for (const id of [usual, 'none']) await expectRefusal(join(tom, id), 'session-not-found');
    await tom.call(operations.leaveGroup, { groupId });
    await expectRefusal(join(tom, session.id), 'group-not-found');
  });

  it('isn’t joined once it is over', async () => {
    const closed = await opened();
    const expired = await opened();
    await lea.call(sessions.closeSession, { sessionId: closed.id });
    const expiresAt = new Date(Date.now() - hour);
    await context().db.doc(`sessions/${expired.id}`).update({ expiresAt });
    await expectRefusal(join(tom, closed.id), 'session-closed');
    await expectRefusal(join(tom, expired.id), 'session-expired');
  });

  it('is told to nobody who keeps apart from its host, and leads to nobody somebody was blocked by', async () => {
    await block(lea, tom);
    await block(zoe, lea);
    const session = await opened();
    for (const each of [tom, zoe]) expect(await told(each)).to.deep.equal([]);
    const missing = await rejection(join(tom, 'none'));
    expect((await rejection(join(tom, session.id))).details).to.deep.equal(missing.details);
    await expectRefusal(join(zoe, session.id), 'session-of-blocked');
  });
});
