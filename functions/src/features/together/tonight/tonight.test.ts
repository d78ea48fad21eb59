import { showMovie } from '@cine/contract/operations/movies/movies';
import * as sessions from '@cine/contract/operations/together/sessions';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, services, sessionOf, verify } from '#test/builders.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import {
  ask,
  forgetRegions,
  idsOf,
  movies,
  offeredIn,
  offers,
  requestAll,
  type TonightQuery,
  wantedRegions,
} from './tonight.test-support.ts';

const { netflix, netflixWithAds: netflixAds, disney, canal } = services;

describe('Tonight', () => {
  before(() => suite());
  after(forgetRegions);

  describe('together', () => {
    it('lists everything the common services offer by subscription in the region, page by page', async () => {
      const lea = await member('Lea', [netflix, disney]);
      const tom = await member('Tom', [netflix, canal]);
      const session = await sessionOf(lea, [tom]);
      const expected = offeredIn('FR', [netflix, netflixAds]);
      const all = await requestAll(tom, session, { pageSize: 23 });
      expect(expected.length).to.be.above(100);
      expect(idsOf(all)).to.deep.equal(expected);

      const first = await ask(tom, session);
      expect(first.total).to.equal(expected.length);
      expect(first.commonProviders).to.deep.equal([netflix, netflixAds]);
      expect(first.services).to.deep.equal([
        { id: netflix, name: 'Netflix', withAds: false },
        { id: netflixAds, name: 'Netflix', withAds: true },
      ]);
      expect(first.present).to.have.members([lea.uid, tom.uid]);
      expect(first.empty).to.equal(null);
    });

    it('says where to open each movie, when that was checked and why it ranks there', async () => {
      const lea = await member('Lea', [netflix]);
      const { candidates, knowledge, sampleOffers } = await ask(lea, await sessionOf(lea));
      const certificates = new Map(movies.map(({ id, certificates }) => [id, certificates?.FR ?? null]));
      expect([...certificates.values()]).to.include('12');
      for (const candidate of candidates) {
        const { movieId, places, checkedAt, stale, seenBy, advances, points } = candidate;
        expect(candidate.certificate).to.equal(certificates.get(movieId));
        const offered = offers[String(movieId)]!.FR!.flatrate!;
        const providers = [netflix, netflixAds].filter((id) => offered.includes(id));
        expect(places).to.have.length(1);
        expect(places[0]).to.deep.include({ region: 'FR', uid: null, kind: 'flatrate' });
        expect(places[0]!.providers).to.have.members(providers);
        expect(Date.now() - Date.parse(checkedAt)).to.be.within(0, hour);
        expect({ stale, seenBy, advances }).to.deep.equal({ stale: false, seenBy: [], advances: [] });
        expect(points).to.include({ challenges: 0, unseen: 12, freshness: 1 });
      }
      expect(knowledge).to.include({ fresh: movies.length, stale: 0, unknown: 0 });
      expect(sampleOffers, 'offers are labelled as samples').to.equal(true);
    });

    it('says on the first page what the best three are about that are not chosen', async () => {
      const lea = await member('Lea', [netflix]);
      const session = await sessionOf(lea);
      const saying = async (input?: TonightQuery) => {
        const { candidates, nextCursor } = await ask(lea, session, input);
        const reasons = candidates.flatMap(({ movieId, about }, at) =>
          about ? [{ at, movieId, about }] : [],
        );
        return {
          places: reasons.map(({ at }) => at),
          said: reasons,
          nextCursor,
          first: candidates[0]!.movieId,
        };
      };
      const first = await saying();
      expect(first.places).to.deep.equal([0, 1, 2]);
      for (const { movieId, about } of first.said) {
        const { overviews, trailers } = await lea.call(showMovie, { movieId });
        expect(about).to.deep.equal({ overviews, ...(trailers && { trailers }) });
      }
      expect((await saying({ pageSize: 2 })).places).to.deep.equal([0, 1]);
      expect((await saying({ cursor: first.nextCursor! })).places).to.deep.equal([]);
      await lea.call(sessions.chooseMovie, { sessionId: session.id, movieId: first.first });
      expect((await saying()).places).to.deep.equal([1, 2, 3]);
    });

    it("lists what is on one attendee's services once they serve for all", async () => {
      const lea = await member('Lea', [disney]);
      const tom = await member('Tom', [netflix]);
      const session = await sessionOf(lea, [tom]);
      await tom.call(sessions.useHostServices, { sessionId: session.id, uid: lea.uid });
      expect(idsOf(await requestAll(tom, session))).to.deep.equal(offeredIn('FR', [disney, 390]));
    });

    it('ignores users who are away', async () => {
      const lea = await member('Lea', [disney]);
      const tom = await member('Tom', [netflix]);
      const session = await sessionOf(lea, [tom]);
      await tom.call(sessions.setPresence, { sessionId: session.id, present: false });
      const list = await ask(tom, session);
      expect(list.present).to.deep.equal([lea.uid]);
      expect(list.total).to.equal(offeredIn('FR', [disney, 390]).length);
    });
  });

  describe('apart', () => {
    it('lists what everyone can watch in their own region on a service of their own', async () => {
      const lea = await member('Lea', [netflix], 'FR');
      const tom = await member('Tom', [9, services.mubi], 'US');
      const session = await sessionOf(lea, [tom], 'apart');
      const inFrance = offeredIn('FR', [netflix, netflixAds]);
      const inAmerica = offeredIn('US', [9, 119, 2100, services.mubi]);
      const all = await requestAll(lea, session);
      expect(idsOf(all)).to.deep.equal(inFrance.filter((id) => inAmerica.includes(id)));
      expect(all).to.not.deep.equal([]);
      expect((await ask(lea, session)).commonProviders, 'nothing has to be in common').to.deep.equal([]);
      for (const { places } of all) {
        const where = places.map(({ uid, region, kind }) => [uid, region, kind]);
        expect(where).to.have.deep.members([
          [lea.uid, 'FR', 'flatrate'],
          [tom.uid, 'US', 'flatrate'],
        ]);
      }
    });

    it('says that no movie is offered to all of them, not that they share no service', async () => {
      const lea = await member('Lea', [netflix], 'FR');
      const tom = await member('Tom', [99], 'US');
      const { empty } = await ask(lea, await sessionOf(lea, [tom], 'apart'));
      expect(empty!.reason).to.equal('nothing-offered');
    });

    it('counts a member for their own region, however many are present', async () => {
      const min = await member('Min', [netflix], 'KR');
      await verify(min);
      const abroad = ['AE', 'AR', 'BR'].map((region) => member(region, [netflix], region));
      await ask(min, await sessionOf(min, await Promise.all(abroad), 'apart'));
      const asks = (await context().db.doc(`regionAsks/${min.uid}`).get()).get('asks') as string[];
      expect(asks.map((each) => each.split(':')[0])).to.deep.equal(['KR', 'AE', 'AR']);
      await forgetRegions();
    });

    it('lists nothing while one of them is in a region without offers, and help without them', async () => {
      const lea = await member('Lea', [netflix], 'FR');
      const yui = await member('Yui', [netflix], 'KR');
      await verify(lea);
      const session = await sessionOf(lea, [yui], 'apart');
      const { total, knowledge, empty } = await ask(lea, session);
      expect([total, knowledge.unknown]).to.deep.equal([0, movies.length]);
      const movieCount = offeredIn('FR', [netflix, netflixAds]).length;
      expect(empty).to.deep.equal({
        reason: 'availability-unknown',
        help: [{ kind: 'without-attendee', uid: yui.uid, movies: movieCount }],
        filtersDropped: false,
      });
      expect(await wantedRegions())
        .to.include('"KR"')
        .and.not.include('"FR"');
    });
  });

  it('refuses users outside the session as if it did not exist', async () => {
    const session = await sessionOf(await member('Lea'));
    const stranger = await member('Stranger');
    const real = await rejection(ask(stranger, session));
    const made = await rejection(ask(stranger, { id: 'nothing-here' }));
    expect(real.reason).to.equal('session-not-found');
    expect([made.reason, made.message]).to.deep.equal([real.reason, real.message]);
  });

  it('is refused once the session has expired or was closed', async () => {
    const lea = await member('Lea');
    const expired = await sessionOf(lea);
    const closed = await sessionOf(lea);
    await context()
      .db.doc(`sessions/${expired.id}`)
      .update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    await lea.call(sessions.closeSession, { sessionId: closed.id });
    await expectRefusal(ask(lea, expired), 'session-expired');
    await expectRefusal(ask(lea, closed), 'session-closed');
  });

  it('reads the session, the manifest and each player present, however long the list', async () => {
    const lea = await member('Lea', [netflix, canal]);
    const session = await sessionOf(lea, [await member('Tom', [netflix, canal])]);
    await ask(lea, session);
    await running.settled();
    await running.resetCounters();
    expect((await ask(lea, session)).total).to.be.above(200);
    expect(await running.counters()).to.include({ reads: 4, writes: 0 });
  });
});
