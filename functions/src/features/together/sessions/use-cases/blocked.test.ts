import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { blockUser, unblockUser } from '@cine/contract/operations/together/friends';
import {
  checkCode,
  joinAsScreen,
  joinSession,
  type Session,
} from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import { context } from '#context.ts';
import { markSuspended } from '#core/access/index.ts';
import { maxBlockedBy, requireBlockLookup } from '#core/circles/blocks-store.ts';
import { callerRef } from '#platform/callers/caller-store.ts';
import { transact } from '#platform/firestore/transact.ts';
import { befriended, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('An evening with somebody whom one blocked, or who blocked one', () => {
  let lea: TestUser;
  let tom: TestUser;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    await befriended(lea, tom);
    await lea.call(blockUser, { uid: tom.uid });
  });

  const ways = [joinSession, checkCode, joinAsScreen];
  const blocksOf = async ({ uid }: TestUser, people: string[] = []) =>
    (await requireBlockLookup(context().db, uid, Date.now())).blocksConcerning(people);
  const join = (who: TestUser, { code }: Pick<Session, 'code'>) => who.call(joinSession, { code });

  it('is to whoever was blocked as if there were none, at the same cost', async () => {
    const session = await sessionOf(lea);
    for (const way of ways) {
      const refused = async (code: string) => {
        await running.resetCounters();
        const { reason, message, details } = await rejection(tom.call(way, { code }));
        const outcome = JSON.stringify({ reason, message, details }).replaceAll(code, 'the code');
        return { outcome, cost: await running.counters() };
      };
      await refused('ABCDEF');
      expect(await refused(session.code), way.name).to.deep.equal(await refused('ABCDEF'));
    }
    await context()
      .db.doc(`sessions/${session.id}`)
      .update({ expiresAt: new Date(0) });
    await expectRefusal(join(tom, session), 'join-code-unknown');
  });

  it('is refused to whoever blocked, who is told why, until they end the block', async () => {
    const session = await sessionOf(tom);
    for (const way of ways)
      await expectRefusal(lea.call(way, { code: session.code }), 'session-of-blocked', way.name);
    await lea.call(unblockUser, { uid: tom.uid });
    await join(lea, session);
    for (const who of [lea, tom]) expect(await blocksOf(who)).to.deep.equal({ blocked: [], blockedBy: [] });
  });

  it('goes on for both where both were there before', async () => {
    const ana = await member('Ana');
    const bob = await member('Bob');
    const session = await sessionOf(ana, [bob]);
    await ana.call(blockUser, { uid: bob.uid, sessionId: session.id });
    for (const who of [ana, bob]) expect((await join(who, session)).id).to.equal(session.id);
  });

  it('stays so whatever else is counted of somebody, or decided about them', async () => {
    const session = await sessionOf(lea);
    await rejection(tom.call(joinSession, { code: 'ABCDEF' }));
    await join(tom, await sessionOf(await member('Host')));
    const { db } = context();
    for (const suspension of [{ until: null, cause: 'spam' } as const, null])
      await transact(db, async (tx) => markSuspended(tx, tom.uid, suspension));
    expect((await callerRef(db, tom.uid).get()).get('expiresAt')).to.equal(undefined);
    await expectRefusal(join(tom, session), 'join-code-unknown');
    expect(await blocksOf(lea)).to.deep.equal({ blocked: [tom.uid], blockedBy: [] });
  });

  it('is forgotten with the account of either', async () => {
    const ana = await member('Ana');
    const bob = await member('Bob');
    await befriended(ana, bob);
    await bob.call(blockUser, { uid: ana.uid });
    await lea.call(deleteAccount, {});
    await ana.call(deleteAccount, {});
    await running.quiet();
    for (const who of [tom, bob]) expect(await blocksOf(who)).to.deep.equal({ blocked: [], blockedBy: [] });
  });

  it('stays so however many others block somebody, also by their guesses since, until the block ends', async () => {
    const ref = callerRef(context().db, tom.uid);
    const others = Array.from({ length: maxBlockedBy - 1 }, (_, n) => `u${n}`);
    await ref.update({ blockedBy: [lea.uid, ...others] });
    const max = await member('Max');
    await befriended(max, tom);
    await max.call(blockUser, { uid: tom.uid });
    const named = async () => (await ref.get()).get('blockedBy') as string[];
    expect(await named()).to.deep.equal([...others, max.uid]);

    const leas = await sessionOf(lea);
    const hosts = await sessionOf(await member('Host'));
    await join(tom, hosts);
    for (const way of ways)
      await expectRefusal(tom.call(way, { code: leas.code }), 'join-code-unknown', way.name);
    expect((await blocksOf(tom, [lea.uid, 'anybody'])).blockedBy)
      .to.include(lea.uid)
      .and.not.include('anybody');
    await lea.call(unblockUser, { uid: tom.uid });
    expect((await join(tom, leas)).id).to.equal(leas.id);
  });
});
