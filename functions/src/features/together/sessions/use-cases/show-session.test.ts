import { listGains } from '@cine/contract/operations/together/challenges';
import * as operations from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, sessionOf } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('A session that is read', () => {
  before(() => suite());

  it('is the one that changes return, for its attendees and screens', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const { id: sessionId, code } = await sessionOf(lea, [tom]);
    const screen = running.newUser({ guest: true });
    const session = await screen.call(operations.joinAsScreen, { code });
    for (const user of [lea, tom, screen])
      expect(await user.call(operations.showSession, { sessionId })).to.deep.equal(session);
  });

  it('is still shown when it is closed, until it expires', async () => {
    const lea = await member('Lea');
    const { id: sessionId } = await sessionOf(lea);
    const closed = await lea.call(operations.closeSession, { sessionId });
    expect(await lea.call(operations.showSession, { sessionId })).to.deep.equal(closed);
    await context()
      .db.doc(`sessions/${sessionId}`)
      .update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    for (const operation of [operations.showSession, listGains])
      await expectRefusal(lea.call(operation, { sessionId }), 'session-expired');
  });

  it('is listed to its attendees, the oldest first and page by page, until it expires', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const sessions = [await sessionOf(lea, [tom]), await sessionOf(lea), await sessionOf(tom, [lea])];
    const expired = await sessionOf(lea);
    await context()
      .db.doc(`sessions/${expired.id}`)
      .update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    const closed = await lea.call(operations.closeSession, { sessionId: sessions[1]!.id });
    for (const pageSize of [1, 2, 3, 20]) {
      const listed: operations.Session[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await lea.call(operations.listSessions, { pageSize, ...(cursor && { cursor }) });
        listed.push(...page.sessions);
        cursor = page.nextCursor;
      }
      expect(listed).to.deep.equal([sessions[0], closed, sessions[2]]);
    }
    const ofTom = await tom.call(operations.listSessions, {});
    expect(ofTom.sessions.map(({ id }) => id)).to.deep.equal([sessions[0]!.id, sessions[2]!.id]);
    await expectRefusal(lea.call(operations.listSessions, { cursor: 'x' }), 'cursor-invalid');
  });

  it('does not exist for anybody else, nor for those who left', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const zoe = await member('Zoe');
    const { id: sessionId } = await sessionOf(lea, [tom]);
    await tom.call(operations.leaveSession, { sessionId });
    for (const user of [tom, zoe]) {
      for (const operation of [operations.showSession, listGains])
        await expectRefusal(user.call(operation, { sessionId }), 'session-not-found');
    }
    await expectRefusal(lea.call(operations.showSession, { sessionId: 'nothing-here' }), 'session-not-found');
  });
});
