import { updateAccount } from '@cine/contract/operations/core/account';
import { blockUser } from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { befriended, member, sessionOf } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('A code that is checked before joining', () => {
  before(() => suite());

  const visitor = () => running.newUser({ guest: true, name: 'visitor' });

  it('is known to anybody who is signed in, without an account, and tells nothing of the session', async () => {
    const session = await sessionOf(await member('Lea'));
    const guest = visitor();
    const code = `${session.code.slice(0, 3)}-${session.code.slice(3).toLowerCase()}`;
    expect(await guest.call(operations.checkCode, { code })).to.deep.equal({
      code: session.code,
      invitedBy: null,
    });
    const { db } = context();
    const fields = (await db.doc(`sessions/${session.id}`).get()).data()!;
    expect(Object.keys(fields.attendees)).to.not.include(guest.uid);
    expect((await db.doc(`users/${guest.uid}`).get()).exists).to.equal(false);
  });

  it('says who invites if they allow it, and shows others by initials alone', async () => {
    const lea = await member('Lea');
    const { id: sessionId, code } = await sessionOf(lea, [await member('Anne'), await member('Tom')]);
    const ask = async () => (await visitor().call(operations.checkCode, { code })).invitedBy;
    expect(await ask()).to.equal(null);
    await lea.call(updateAccount, { namedInInvitations: true });
    const invitedBy = { name: 'Lea', mode: 'together', initials: ['A', 'T'], more: 0 };
    expect(await ask()).to.deep.equal(invitedBy);
    await lea.call(updateAccount, { displayName: 'Élie' });
    expect((await ask())!.name).to.equal('Élie');
    await lea.call(updateAccount, { namedInInvitations: false });
    expect(await ask()).to.equal(null);
    await lea.call(updateAccount, { namedInInvitations: true });
    // Who hosts next hasn't allowed it.
    await lea.call(operations.leaveSession, { sessionId });
    expect(await ask()).to.equal(null);
  });

  it('says nothing of a host who is suspended', async () => {
    const lea = await member('Lea');
    await lea.call(updateAccount, { namedInInvitations: true });
    const { code } = await sessionOf(lea);
    const { db } = context();
    await db.doc(`users/${lea.uid}`).update({ suspension: { until: null, cause: 'spam' } });
    expect((await visitor().call(operations.checkCode, { code })).invitedBy).to.equal(null);
  });

  it('answers whom the host blocked as if there were no such code, however much the host allows', async () => {
    const [lea, mallory] = [await member('Lea'), await member('Mallory')];
    await lea.call(updateAccount, { namedInInvitations: true });
    await befriended(lea, mallory);
    await lea.call(blockUser, { uid: mallory.uid });
    const { code } = await sessionOf(lea);
    await expectRefusal(mallory.call(operations.checkCode, { code }), 'join-code-unknown');
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
