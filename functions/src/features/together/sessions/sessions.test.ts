import { showAccount, updateAccount } from '@cine/contract/operations/core/account';
import * as operations from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { card, member, services, sessionOf } from '#test/builders.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('A session', () => {
  before(() => suite());

  const refOf = (sessionId: string) => context().db.doc(`sessions/${sessionId}`);
  const expire = (sessionId: string) =>
    refOf(sessionId).update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });

  it('shows what the present attendees have in common after every join, leave and absence', async () => {
    const lea = await member('Lea', [services.netflix, services.canal]);
    const tom = await member('Tom', [services.netflix, services.disney]);
    const session = await sessionOf(lea, [tom]);
    expect(session.commonProviders).to.deep.equal([services.netflix, services.netflixWithAds]);

    const withoutTom = await tom.call(operations.setPresence, { sessionId: session.id, present: false });
    expect(withoutTom.commonProviders).to.include(services.canal);

    await tom.call(operations.leaveSession, { sessionId: session.id });
    const alone = await lea.call(operations.setPresence, { sessionId: session.id, present: true });
    expect(Object.keys(alone.attendees)).to.deep.equal([lea.uid]);
    expect(alone.commonProviders).to.include(services.canal);
  });

  it('ends with the right intersection when twenty people join and leave at once', async () => {
    const host = await member('Host', [services.netflix, services.canal, services.disney]);
    const session = await host.call(operations.createSession, {});
    const leavers = await Promise.all(Array.from({ length: 9 }, () => member('Leaver', [services.prime])));
    const stayers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => member('Stayer', n % 2 ? [8, 381] : [8, 337])),
    );
    await Promise.all(leavers.map((user) => user.call(operations.joinSession, { code: session.code })));
    await Promise.all([
      ...stayers.map((user) => user.call(operations.joinSession, { code: session.code })),
      ...leavers.map((user) => user.call(operations.leaveSession, { sessionId: session.id })),
    ]);
    const ended = await host.call(operations.setPresence, { sessionId: session.id, present: true });
    expect(Object.keys(ended.attendees)).to.have.members([host, ...stayers].map(({ uid }) => uid));
    expect(ended.commonProviders).to.deep.equal([services.netflix, services.netflixWithAds]);
  });

  it('follows subscriptions that an attendee edits meanwhile', async () => {
    const lea = await member('Lea', [services.netflix]);
    const tom = await member('Tom', [services.mubi]);
    const session = await sessionOf(lea, [tom]);
    expect(session.commonProviders).to.deep.equal([]);

    await tom.call(updateAccount, { providers: [services.mubi, services.netflix], displayName: 'Tomas' });
    await running.settled();
    const snapshot = await context().db.doc(`sessions/${session.id}`).get();
    expect(snapshot.get('commonProviders')).to.deep.equal([services.netflix, services.netflixWithAds]);
    expect(snapshot.get(`attendees.${tom.uid}.name`)).to.equal('Tomas');
  });

  it('follows account edits among the newest twenty of an attendee only', async () => {
    const tom = await member('Tom');
    const opened = [];
    for (let n = 0; n < 22; n += 1) opened.push((await sessionOf(tom)).id);
    await tom.call(updateAccount, { displayName: 'Tomas' });
    await running.settled();
    const names = opened.map(async (id) => (await refOf(id).get()).get(`attendees.${tom.uid}.name`));
    const expected = [...Array(2).fill('Tom'), ...Array(20).fill('Tomas')];
    expect(await Promise.all(names)).to.deep.equal(expected);
  });

  it('is not changed by account edits after it expired', async () => {
    const tom = await member('Tom', [services.mubi]);
    const over = await sessionOf(tom);
    const open = await sessionOf(tom);
    await expire(over.id);
    await tom.call(updateAccount, { displayName: 'Tomas' });
    await running.settled();
    const names = [over, open].map(async ({ id }) =>
      (await refOf(id).get()).get(`attendees.${tom.uid}.name`),
    );
    expect(await Promise.all(names)).to.deep.equal(['Tom', 'Tomas']);
  });

  it("uses one attendee's services for all when everybody is at their place", async () => {
    const lea = await member('Lea', [services.netflix, services.mubi]);
    const tom = await member('Tom', [services.canal]);
    const session = await sessionOf(lea, [tom]);
    const atLea = await tom.call(operations.useHostServices, { sessionId: session.id, uid: lea.uid });
    expect(atLea.commonProviders).to.include.members([services.netflix, services.mubi]);
    const back = await tom.call(operations.useHostServices, { sessionId: session.id, uid: null });
    expect(back.commonProviders).to.deep.equal([]);
  });

  it('lets a guest join with a name and services, in the region of the session', async () => {
    const lea = await member('Lea', [services.netflix]);
    const session = await sessionOf(lea);
    const guest = running.newUser({ guest: true, language: 'ru-RU,ru;q=0.9' });
    const joined = await guest.call(operations.joinSession, {
      code: session.code.toLowerCase(),
      guest: { displayName: '  Nina ', providers: [services.netflix] },
    });
    expect(joined.attendees[guest.uid]).to.include({ name: 'Nina', guest: true, region: 'FR' });
    // In the language of the request, as the card names none.
    expect((await guest.call(showAccount, {})).locale).to.equal('ru');
  });

  it('can’t be opened by a guest', async () => {
    const host = await member('Host');
    const { code } = await sessionOf(host);
    const guest = running.newUser({ guest: true });
    await guest.call(operations.joinSession, { code, guest: card });
    await expectRefusal(guest.call(operations.createSession, {}), 'members-only');
  });

  it('lets only the host set the presence of others and hand over', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(host, [friend]);
    const attempts = [
      friend.call(operations.setPresence, { sessionId, uid: host.uid, present: false }),
      friend.call(operations.handOver, { sessionId, uid: friend.uid }),
    ];
    const reasons = attempts.map(async (attempt) => (await rejection(attempt)).reason);
    expect(await Promise.all(reasons)).to.deep.equal(['host-only', 'host-only']);
    const now = await host.call(operations.setPresence, { sessionId, uid: friend.uid, present: false });
    expect(now.hostId).to.equal(host.uid);
    expect([now.attendees[host.uid]!.present, now.attendees[friend.uid]!.present]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('refuses a twenty-first attendee with session-full', async () => {
    const host = await member('Host');
    const session = await host.call(operations.createSession, {});
    const guests = Array.from({ length: 20 }, () => running.newUser({ guest: true }));
    const results = await Promise.allSettled(
      guests.map((guest) =>
        guest.call(operations.joinSession, {
          code: session.code,
          guest: { displayName: 'G', providers: [8] },
        }),
      ),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).to.have.length(1);
    expect(refused[0]!.reason).to.have.property('reason', 'session-full');
  });

  it('slows down guessing codes without slowing down callers with the right one', async () => {
    const host = await member('Host');
    const session = await host.call(operations.createSession, {});
    const guesser = await member('Guesser');
    for (let tries = 0; tries < 50; tries += 1) {
      await expectRefusal(guesser.call(operations.joinSession, { code: 'AAAAAA' }), 'join-code-unknown');
    }
    await expectRefusal(guesser.call(operations.joinSession, { code: session.code }), 'too-many-calls');
    expect((await sessionOf(host, [await member('Friend')])).status).to.equal('open');
  });

  it('is handed to the present attendee who joined first when the host leaves, and closes with the last', async () => {
    const host = await member('Host');
    const second = await member('Second');
    const third = await member('Third');
    const session = await sessionOf(host, [second, third]);
    await host.call(operations.leaveSession, { sessionId: session.id });
    const now = await third.call(operations.setPresence, { sessionId: session.id, present: true });
    expect(now.hostId).to.equal(second.uid);
    await second.call(operations.leaveSession, { sessionId: session.id });
    expect(await third.call(operations.leaveSession, { sessionId: session.id })).to.deep.equal({
      closed: true,
    });
    await expectRefusal(host.call(operations.joinSession, { code: session.code }), 'join-code-unknown');
  });

  it('is closed and left once more with the same answer, by who lost the first one', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(host, [friend]);
    for (let times = 0; times < 2; times += 1)
      expect(await friend.call(operations.leaveSession, { sessionId })).to.deep.equal({ closed: false });
    const closed = await host.call(operations.closeSession, { sessionId });
    expect(await host.call(operations.closeSession, { sessionId })).to.deep.equal(closed);
    await expectRefusal(friend.call(operations.closeSession, { sessionId }), 'session-not-found');
    await expectRefusal(host.call(operations.setFilters, { sessionId, filters: {} }), 'session-closed');
    const { id: alone } = await sessionOf(host);
    for (let times = 0; times < 2; times += 1)
      expect(await host.call(operations.leaveSession, { sessionId: alone })).to.deep.equal({ closed: true });
    // Whether there is such a session isn't told.
    expect(
      await friend.call(operations.leaveSession, { sessionId: (await sessionOf(host)).id }),
    ).to.deep.equal(await friend.call(operations.leaveSession, { sessionId: 'nothing-here' }));
  });

  it('reserves host actions for the host, and keeps removed attendees out', async () => {
    const host = await member('Host');
    const pest = await member('Pest');
    const friend = await member('Friend');
    const session = await sessionOf(host, [pest, friend]);
    const sessionId = session.id;
    await expectRefusal(pest.call(operations.removeAttendee, { sessionId, uid: friend.uid }), 'host-only');
    await expectRefusal(pest.call(operations.closeSession, { sessionId }), 'host-only');
    const without = await host.call(operations.removeAttendee, { sessionId, uid: pest.uid });
    expect(without.attendees).not.to.have.property(pest.uid);
    await expectRefusal(pest.call(operations.joinSession, { code: session.code }), 'join-code-unknown');
    const late = await member('Late');
    expect((await late.call(operations.joinSession, { code: without.code })).id).to.equal(sessionId);
    expect((await host.call(operations.handOver, { sessionId, uid: friend.uid })).hostId).to.equal(
      friend.uid,
    );
    await expectRefusal(host.call(operations.closeSession, { sessionId }), 'host-only');
    expect((await friend.call(operations.closeSession, { sessionId })).status).to.equal('closed');
  });

  it('is over once it expired, whether or not it was swept', async () => {
    const host = await member('Host');
    const session = await sessionOf(host);
    await expire(session.id);
    const late = await member('Late');
    await expectRefusal(late.call(operations.joinSession, { code: session.code }), 'session-expired');
    await expectRefusal(host.call(operations.closeSession, { sessionId: session.id }), 'session-expired');
  });

  it('frees its code once it is closed', async () => {
    const host = await member('Host');
    const { id: sessionId, code } = await sessionOf(host);
    await host.call(operations.closeSession, { sessionId });
    const late = await member('Late');
    await expectRefusal(late.call(operations.joinSession, { code }), 'join-code-unknown');
    await expectRefusal(late.call(operations.joinAsScreen, { code }), 'join-code-unknown');
  });

  it('is opened once for the same key', async () => {
    const host = await member('Host');
    const first = await host.call(operations.createSession, { key: 'tap-1' });
    expect(await host.call(operations.createSession, { key: 'tap-1' })).to.deep.equal(first);
    expect((await host.call(operations.createSession, { key: 'tap-2' })).id).not.to.equal(first.id);
    const other = await member('Other');
    expect((await other.call(operations.createSession, { key: 'tap-1' })).id).not.to.equal(first.id);
  });

  it('is not written when nothing changed', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const session = await sessionOf(host, [friend]);
    const ref = context().db.doc(`sessions/${session.id}`);
    const before = (await ref.get()).updateTime;
    await friend.call(operations.joinSession, { code: session.code });
    await friend.call(operations.setPresence, { sessionId: session.id, present: true });
    expect((await ref.get()).updateTime?.isEqual(before!)).to.equal(true);
  });

  it('marks a choice that a later attendee cannot watch, until they go', async () => {
    const host = await member('Host', [services.netflix]);
    const friend = await member('Friend', [services.mubi]);
    const session = await sessionOf(host);
    const sessionId = session.id;
    const { candidates } = await host.call(tonight, { sessionId, pageSize: 1 });
    const movieId = candidates[0]!.movieId;
    const chosen = await host.call(operations.chooseMovie, { sessionId, movieId });
    expect(chosen.chosen).to.include({ movieId, fits: true, by: host.uid, sampleOffers: true });
    expect(chosen.chosen!.places).to.deep.equal(candidates[0]!.places);
    const crowded = await friend.call(operations.joinSession, { code: session.code });
    expect(crowded.chosen).to.include({ movieId, fits: false });
    await friend.call(operations.leaveSession, { sessionId });
    const again = await host.call(operations.setPresence, { sessionId, present: true });
    expect(again.chosen).to.include({ fits: true });
  });

  it('says who replaced or removed a choice, which comes back as the vote had it', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(host, [friend]);
    const choose = (who: typeof host, movieId: number | null) =>
      who.call(operations.chooseMovie, { sessionId, movieId });
    const { candidates } = await host.call(tonight, { sessionId, pageSize: 2 });
    const [first, second] = candidates.map(({ movieId }) => movieId) as [number, number];
    expect(await choose(host, first)).to.not.have.property('replaced');
    const replaced = await choose(friend, second);
    expect(replaced.replaced).to.deep.include({ movieId: first, by: friend.uid });
    const back = await choose(host, first);
    expect(back.chosen).to.include({ movieId: first });
    expect(back).to.not.have.property('replaced');
    const removed = await choose(friend, null);
    expect(removed).to.deep.include({ chosen: null });
    expect(removed.replaced).to.include({ movieId: first, by: friend.uid });
    expect(await choose(friend, null)).to.deep.equal(removed);
    expect((await choose(host, second)).replaced).to.deep.equal(removed.replaced);
  });

  it('lets any attendee record the choice, but only the host what follows too soon', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(host, [friend]);
    const { candidates } = await host.call(tonight, { sessionId, pageSize: 3 });
    const [first, second, third] = candidates.map(({ movieId }) => movieId) as [number, number, number];
    const unchosen = rejection(friend.call(operations.recordWatch, { sessionId, movieId: first }));
    expect((await unchosen).reason).to.equal('host-only');
    await friend.call(operations.chooseMovie, { sessionId, movieId: first });
    const recorded = await friend.call(operations.recordWatch, { sessionId });
    expect(recorded.recordedFor).to.have.members([host.uid, friend.uid]);
    expect(await friend.call(operations.recordWatch, { sessionId })).to.deep.equal(recorded);
    await friend.call(operations.chooseMovie, { sessionId, movieId: second });
    const soon = rejection(friend.call(operations.recordWatch, { sessionId }));
    expect((await soon).reason).to.equal('host-only');
    await host.call(operations.recordWatch, { sessionId, movieId: third });
  });

  it('records a watch for those present and not for the absent', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const absent = await member('Absent');
    const { id: sessionId } = await sessionOf(host, [friend, absent]);
    await absent.call(operations.setPresence, { sessionId, present: false });
    const { candidates } = await host.call(tonight, { sessionId, pageSize: 1 });
    const { movieId } = candidates[0]!;
    const { watchId, recordedFor } = await host.call(operations.recordWatch, { sessionId, movieId });
    expect(recordedFor).to.have.members([host.uid, friend.uid]);
    const watches = [host, friend, absent].map(({ uid }) =>
      context().db.doc(`users/${uid}/watches/${watchId}`).get(),
    );
    expect((await Promise.all(watches)).map(({ exists }) => exists)).to.deep.equal([true, true, false]);
    const [watched] = (await refOf(sessionId).get()).get('watched');
    expect(watched).to.deep.include({ movieId, recordedFor });
  });

  it('records at most ten movies', async () => {
    const host = await member('Host');
    const { id: sessionId } = await sessionOf(host);
    const { candidates } = await host.call(tonight, {
      sessionId,
      pageSize: operations.maxWatchedInSession + 1,
    });
    for (const { movieId } of candidates.slice(0, operations.maxWatchedInSession)) {
      await host.call(operations.recordWatch, { sessionId, movieId });
    }
    const refused = host.call(operations.recordWatch, {
      sessionId,
      movieId: candidates[operations.maxWatchedInSession]!.movieId,
    });
    await expectRefusal(refused, 'watched-too-many');
  });

  it("lends nobody's services when everybody is at home", async () => {
    const host = await member('Host');
    const { id: sessionId } = await sessionOf(host, [], 'apart');
    const refused = host.call(operations.useHostServices, { sessionId, uid: host.uid });
    await expectRefusal(refused, 'session-apart');
  });

  it('drops the choice when the host changes mode or region', async () => {
    const host = await member('Host');
    const friend = await member('Friend');
    const { id: sessionId } = await sessionOf(host, [friend]);
    const { candidates } = await host.call(tonight, { sessionId, pageSize: 1 });
    const { movieId } = candidates[0]!;
    await host.call(operations.chooseMovie, { sessionId, movieId });
    await host.call(operations.useHostServices, { sessionId, uid: friend.uid });
    await expectRefusal(friend.call(operations.setMode, { sessionId, mode: 'apart' }), 'host-only');

    const same = await host.call(operations.setMode, { sessionId, mode: 'together' });
    expect(same.chosen?.movieId).to.equal(movieId);
    const apart = await host.call(operations.setMode, { sessionId, mode: 'apart' });
    expect(apart).to.deep.include({ mode: 'apart', commonProviders: [], servicesOf: null, chosen: null });
    const back = await host.call(operations.setMode, { sessionId, mode: 'together', region: 'RU' });
    expect(back).to.deep.include({ mode: 'together', region: 'RU', chosen: null });
    expect(back.commonProviders).not.to.deep.equal([]);
  });

  it('refuses strangers as if it did not exist', async () => {
    const session = await sessionOf(await member('Host'));
    const stranger = await member('Stranger');
    const real = await rejection(stranger.call(operations.closeSession, { sessionId: session.id }));
    const made = await rejection(stranger.call(operations.closeSession, { sessionId: 'nothing-here' }));
    expect(real.reason).to.equal('session-not-found');
    expect([made.reason, made.message]).to.deep.equal([real.reason, real.message]);
  });
});
