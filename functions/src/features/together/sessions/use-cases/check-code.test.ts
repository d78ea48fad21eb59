import * as operations from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, sessionOf } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('A code that is checked before joining', () => {
  before(() => suite());

  const visitor = () => running.newUser({ guest: true, name: 'visitor' });

  it('is known to anybody who is signed in, without an account, and tells nothing of the session', async () => {
    const session = await sessionOf(await member('Lea'));
    const guest = visitor();
    const code = `${session.code.slice(0, 3)}-${session.code.slice(3).toLowerCase()}`;
    expect(await guest.call(operations.checkCode, { code })).to.deep.equal({ code: session.code });
    const { db } = context();
    const fields = (await db.doc(`sessions/${session.id}`).get()).data()!;
    expect(Object.keys(fields.attendees)).to.not.include(guest.uid);
    expect((await db.doc(`users/${guest.uid}`).get()).exists).to.equal(false);
  });

  it('is unknown if no session has it, and alike if that one is closed or has expired', async () => {
    const lea = await member('Lea');
    const closed = await sessionOf(lea);
    const expired = await sessionOf(lea);
    await lea.call(operations.closeSession, { sessionId: closed.id });
    await context()
      .db.doc(`sessions/${expired.id}`)
      .update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    for (const code of ['AAAAAA', closed.code, expired.code])
      await expectRefusal(visitor().call(operations.checkCode, { code }), 'join-code-unknown');
  });

  it('is a guess like one that joins: both count against the same limit', async () => {
    const { code } = await sessionOf(await member('Lea'));
    const guesser = await member('Guesser');
    const ways = [operations.checkCode, operations.joinSession, operations.joinAsScreen];
    for (let tries = 0; tries < 50; tries += 1)
      await expectRefusal(guesser.call(ways[tries % 3]!, { code: 'AAAAAA' }), 'join-code-unknown');
    for (const way of ways) await expectRefusal(guesser.call(way, { code }), 'too-many-calls');
  });
});
