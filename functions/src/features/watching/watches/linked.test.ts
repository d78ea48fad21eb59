import { mergeGuest } from '@cine/contract/operations/core/account';
import { joinSession, leaveSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { card, linkedMember, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { countLinked } from './count-linked-service.ts';

const movieId = 391;

describe('A guest of an evening who has an account later', () => {
  before(() => suite());

  async function evening(guestCount: number) {
    const host = await member('Host');
    const session = await sessionOf(host);
    const guests = Array.from({ length: guestCount }, () => running.newUser({ guest: true, name: 'guest' }));
    for (const guest of guests) await guest.call(joinSession, { code: session.code, guest: card });
    const { watchId } = await host.call(recordWatch, { sessionId: session.id, movieId });
    await running.settled();
    return { host, session, guests, watchId };
  }

  async function setUp(guest: TestUser): Promise<TestUser> {
    const linked = await linkedMember(guest);
    await running.settled();
    return linked;
  }

  const merge = async (into: TestUser, guest: TestUser) => {
    await into.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
    await running.settled();
  };

  async function entriesOf({ uid }: TestUser): Promise<unknown[]> {
    const snapshot = await context().db.collection(`players/${uid}/ledger`).orderBy('at').get();
    return snapshot.docs
      .filter(({ id }) => /^(?:movie|week|session)/.test(id))
      .map((entry) => ({
        source: entry.id.replace(/^week:[\d-]+/, 'week'),
        kind: entry.get('kind'),
        xp: entry.get('xp'),
        coins: entry.get('coins'),
      }));
  }

  const alone = [{ source: 'movie:391', kind: 'granted', xp: 51, coins: 20 }];
  const together = [
    ...alone,
    { source: 'movie:391:1', kind: 'adjusted', xp: 30, coins: 10 },
    { source: 'week', kind: 'granted', xp: 100, coins: 40 },
  ];

  it('counts for those who watched with them, once, whichever way they got it, and within the caps', async () => {
    const { host, session, guests, watchId } = await evening(4);
    const [first, second, third, own] = guests as [TestUser, TestUser, TestUser, TestUser];
    const hosted = { source: `session:${session.id}`, kind: 'granted', xp: 15, coins: 15 };
    expect(await entriesOf(host)).to.deep.equal(alone);
    // The host's own phone, for instance.
    await merge(host, own);
    expect(await entriesOf(host)).to.deep.equal(alone);
    await setUp(first);
    expect(await entriesOf(host)).to.have.deep.members(together);
    expect(await entriesOf(first)).to.have.deep.members([
      { ...alone[0], xp: 81, coins: 30 },
      together.at(-1),
    ]);

    const nina = await member('Nina');
    await merge(nina, second);
    await merge(nina, third);
    for (const each of [first, nina]) await countLinked(context(), each.uid);
    await running.settled();
    expect(await entriesOf(host)).to.have.deep.members([...together, hosted]);
    const companies = await Promise.all(
      [host, first, nina].map(async ({ uid }) =>
        (await context().db.doc(`users/${uid}/watches/${watchId}`).get()).get('company'),
      ),
    );
    // Nina was there with two phones, and is one person.
    expect(companies).to.deep.equal([
      { members: 2, hosted: true },
      { members: 2, hosted: false },
      { members: 2, hosted: false },
    ]);
  });

  it('counts for nobody after 30 days, or who withdrew it', async () => {
    const { host, guests, watchId } = await evening(2);
    const [late, withdrawn] = guests as [TestUser, TestUser];
    const recordedAt = Timestamp.fromMillis(Date.now() - 31 * day);
    await running.withoutTriggers(() =>
      context().db.doc(`users/${late.uid}/watches/${watchId}`).update({ recordedAt }),
    );
    await withdrawn.call(withdrawWatch, { watchId });
    for (const guest of guests) await setUp(guest);
    expect(await entriesOf(host)).to.deep.equal(alone);
  });

  it('counts once where others come after, and a guest who left not at all', async () => {
    const { host, session, guests } = await evening(2);
    const [leaver, stayer] = guests as [TestUser, TestUser];
    await leaver.call(leaveSession, { sessionId: session.id });
    const lea = await member('Lea');
    await lea.call(joinSession, { code: session.code });
    await setUp(stayer);
    await host.call(recordWatch, { sessionId: session.id, movieId });
    await running.settled();
    const { docs } = await context().db.collectionGroup('watches').where('movieId', '==', movieId).get();
    const ofEvening = docs.filter((watch) => watch.get('sessionId') === session.id);
    const members = ofEvening.map((watch) => [watch.ref.parent.parent!.id, watch.get('company.members')]);
    expect(Object.fromEntries(members)).to.deep.equal({
      [host.uid]: 2,
      [stayer.uid]: 2,
      [lea.uid]: 2,
      [leaver.uid]: 3,
    });
  });

  it('brings what they watched alone without anybody else', async () => {
    const [{ guests }, nina] = [await evening(1), await member('Nina')];
    await guests[0]!.call(recordOwnWatch, { movieId: 966 });
    await merge(nina, guests[0]!);
    expect(await entriesOf(nina)).to.deep.include({
      source: 'movie:966',
      kind: 'granted',
      xp: 51,
      coins: 20,
    });
  });
});
