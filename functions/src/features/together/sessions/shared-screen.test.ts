import * as operations from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, sessionOf } from '#test/builders.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('A shared screen', () => {
  before(() => suite());

  const newScreen = () => running.newUser({ guest: true, name: 'screen' });

  it('joins by the code without being an attendee, and can choose', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom', [8]);
    const session = await sessionOf(lea, [tom]);
    const screen = newScreen();
    const onScreen = await screen.call(operations.joinAsScreen, { code: session.code });
    expect(onScreen).to.deep.equal({ ...session, screens: [screen.uid] });
    expect(await screen.call(operations.joinAsScreen, { code: session.code })).to.deep.equal(onScreen);

    const input = { sessionId: session.id, filters: {} };
    const seen = await screen.call(tonight, input);
    expect(seen.candidates).to.deep.equal((await tom.call(tonight, input)).candidates);
    const { movieId } = seen.candidates[0]!;
    const chosen = await screen.call(operations.chooseMovie, { sessionId: session.id, movieId });
    expect(chosen.chosen).to.include({ movieId, by: screen.uid });
    expect(chosen.commonProviders).to.deep.equal(session.commonProviders);
  });

  it('comes to the evening of somebody who scans its code, once, within a minute', async () => {
    const lea = await member('Lea');
    const [mine, other] = [await sessionOf(lea), await sessionOf(lea)];
    const [screen, stranger] = [newScreen(), await member('Stranger')];
    const admit = (sessionId: string, token: string, by = lea) =>
      by.call(operations.admitScreen, { sessionId, token });
    const former = await screen.call(operations.offerScreen, {});
    const { token, expiresAt } = await screen.call(operations.offerScreen, {});
    expect(Date.parse(expiresAt) - Date.now()).to.be.within(30_000, 60_000);
    await expectRefusal(admit(mine.id, former.token), 'screen-offer-unknown');
    await expectRefusal(admit(mine.id, token, stranger), 'session-not-found');
    const admitted = await admit(mine.id, token);
    expect(admitted.screens).to.deep.equal([screen.uid]);
    const offer = context().db.doc(`users/${screen.uid}/screenOffers/latest`);
    expect((await offer.get()).get('sessionId')).to.equal(mine.id);
    expect(await admit(mine.id, token)).to.deep.equal(admitted);
    await expectRefusal(admit(other.id, token), 'screen-offer-unknown');
    const next = await screen.call(operations.offerScreen, {});
    await offer.update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    await expectRefusal(admit(other.id, next.token), 'screen-offer-unknown');
  });

  it('is never found by guessing its code', async () => {
    const lea = await member('Lea');
    const { id: sessionId } = await sessionOf(lea);
    const { token } = await newScreen().call(operations.offerScreen, {});
    const guess = `${token.split('.')[0]}.${'0'.repeat(32)}`;
    for (let tries = 0; tries < 50; tries += 1)
      await expectRefusal(
        lea.call(operations.admitScreen, { sessionId, token: guess }),
        'screen-offer-unknown',
      );
    await expectRefusal(lea.call(operations.admitScreen, { sessionId, token }), 'too-many-calls');
  });

  it('is refused everything that only attendees may do', async () => {
    const lea = await member('Lea');
    const { id: sessionId, code } = await sessionOf(lea);
    const screen = newScreen();
    await screen.call(operations.joinAsScreen, { code });
    const movieId = 234;
    const attempts = [
      screen.call(operations.setPresence, { sessionId, present: true }),
      screen.call(operations.setIncludeFree, { sessionId, includeFree: true }),
      screen.call(operations.useHostServices, { sessionId, uid: lea.uid }),
      screen.call(operations.recordWatch, { sessionId, movieId }),
      screen.call(operations.undoWatch, { sessionId, movieId }),
      screen.call(operations.handOver, { sessionId, uid: screen.uid }),
      screen.call(operations.closeSession, { sessionId }),
    ];
    const reasons = await Promise.all(attempts.map(async (attempt) => (await rejection(attempt)).reason));
    expect(new Set(reasons)).to.deep.equal(new Set(['screen-cannot']));
    await expectRefusal(screen.call(recordOwnWatch, { movieId }), 'account-missing');
  });

  it('is removed with an attendee whom the host removes, and does not see the new code', async () => {
    const lea = await member('Lea');
    const pest = await member('Pest');
    const { id: sessionId, code } = await sessionOf(lea, [pest]);
    const screen = newScreen();
    await screen.call(operations.joinAsScreen, { code });
    const left = await lea.call(operations.removeAttendee, { sessionId, uid: pest.uid });
    expect(left.screens).to.deep.equal([]);
    await expectRefusal(screen.call(tonight, { sessionId, filters: {} }), 'session-not-found');
    const snapshot = await context().db.doc(`sessions/${sessionId}`).get();
    expect(snapshot.get('screens')).to.deep.equal([]);
    await screen.call(operations.joinAsScreen, { code: left.code });
  });

  it('can leave or be removed, and a session has four at most', async () => {
    const lea = await member('Lea');
    const { id: sessionId, code } = await sessionOf(lea);
    const screens = [newScreen(), newScreen(), newScreen(), newScreen()];
    for (const screen of screens) await screen.call(operations.joinAsScreen, { code });
    const fifth = newScreen();
    await expectRefusal(fifth.call(operations.joinAsScreen, { code }), 'screens-too-many');

    const [first, second] = screens as [(typeof screens)[0], (typeof screens)[0]];
    expect(await first.call(operations.leaveSession, { sessionId })).to.deep.equal({ closed: false });
    const left = await lea.call(operations.removeAttendee, { sessionId, uid: second.uid });
    expect(left.screens).to.deep.equal(screens.slice(2).map(({ uid }) => uid));
    expect(left.code).to.not.equal(code);
    await expectRefusal(fifth.call(operations.joinAsScreen, { code }), 'join-code-unknown');
  });
});
