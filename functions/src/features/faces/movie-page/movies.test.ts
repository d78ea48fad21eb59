import { withServices } from '@cine/contract/availability/services';
import {
  maxOfferReports,
  previewRules,
  reportOffer,
  showMovie,
  suggestMovies,
} from '@cine/contract/operations/movies/movies';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { hour } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { context } from '#context.ts';
import { startRun } from '#core/jobs/service.ts';
import { loadWanted, saveOfferReport } from '#movies/availability/index.ts';
import { catalogueJobs } from '#movies/catalogue-sync/index.ts';
import { callerOf, member, services, sessionOf, verify } from '#test/builders.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';

const { movies, offers } = readCatalogue(samplePath);

/** A movie that only this service offers by subscription in France. */
function movieOn(provider: number, without: readonly number[] = []) {
  const movie = movies.find(({ id }) => {
    const flatrate = offers[String(id)]?.FR?.flatrate ?? [];
    return flatrate.includes(provider) && !flatrate.some((other) => without.includes(other));
  });
  if (!movie) throw new Error(`No movie of the sample is on ${provider}`);
  return movie;
}

describe('One movie', () => {
  before(() => suite());

  it('shows offers in the caller’s region, and which are on their services', async () => {
    const movie = movieOn(services.canal);
    const lea = await member('Lea', [services.canal]);
    const page = await lea.call(showMovie, { movieId: movie.id });
    expect(page).to.include({ movieId: movie.id, title: movie.title, runtime: movie.runtime, seen: false });
    const { availability } = page;
    expect(availability).to.include({ region: 'FR', knowledge: 'fresh', sampleOffers: true });
    expect(availability.checkedAt).to.be.a('string');
    const all = Object.entries(offers[String(movie.id)]!.FR!).flatMap(([kind, providers]) =>
      providers!.map((provider) => `${kind} ${provider}`),
    );
    expect(availability.offers.map(({ kind, provider }) => `${kind} ${provider}`)).to.have.members(all);
    const free = ['free', 'ads'];
    for (const { kind, provider, mine } of availability.offers)
      expect(mine).to.equal(free.includes(kind) || (kind === 'flatrate' && provider === services.canal));
    expect(page.viewers).to.deep.equal([
      {
        uid: lea.uid,
        places: withServices([{ region: 'FR', uid: lea.uid, providers: [services.canal], kind: 'flatrate' }]),
      },
    ]);
    expect(page.tonight).to.equal(null);
  });

  it('shows its plot in each language and the keys of its trailers, if there are any', async () => {
    const lea = await member('Lea');
    const { overviews, trailers } = await lea.call(showMovie, { movieId: 603 });
    expect(overviews).to.deep.equal(movies.find(({ id }) => id === 603)!.overviews);
    expect(trailers).to.deep.equal({ en: 'vKQi3bBA1y8' });
    expect(await lea.call(showMovie, { movieId: 408 })).to.not.have.property('trailers');
  });

  it('shows in a session which attendees have it, and whether all do', async () => {
    const movie = movieOn(services.canal, [services.disney]);
    const lea = await member('Lea', [services.canal]);
    const tom = await member('Tom', [services.disney]);
    const { id: sessionId, code } = await sessionOf(lea, [tom]);
    const page = await tom.call(showMovie, { movieId: movie.id, sessionId });
    const has = Object.fromEntries(page.viewers.map(({ uid, places }) => [uid, places.length > 0]));
    expect(has).to.deep.equal({ [lea.uid]: true, [tom.uid]: false });
    expect(page.tonight).to.equal(null);

    await tom.call(sessions.setPresence, { sessionId, present: false });
    const alone = await lea.call(showMovie, { movieId: movie.id, sessionId });
    expect(alone.viewers.map(({ uid }) => uid)).to.deep.equal([lea.uid]);
    expect(alone.tonight).to.deep.equal([
      {
        region: 'FR',
        uid: null,
        providers: [services.canal],
        kind: 'flatrate',
        services: [{ id: services.canal, name: 'Canal+', withAds: false }],
      },
    ]);
    const screen = (await suite()).newUser({ guest: true });
    await screen.call(sessions.joinAsScreen, { code });
    expect((await screen.call(showMovie, { movieId: movie.id, sessionId })).tonight).to.deep.equal(
      alone.tonight,
    );
  });

  it('counts free offers for all only once an attendee asks for them', async () => {
    const free = movies.find(({ id }) => {
      const { flatrate, ...others } = offers[String(id)]?.FR ?? {};
      return (others.free ?? others.ads) && !flatrate?.includes(services.mubi);
    })!;
    const lea = await member('Lea', [services.mubi]);
    const tom = await member('Tom', [services.mubi]);
    const { id: sessionId, code } = await sessionOf(lea, [tom]);
    const screen = (await suite()).newUser({ guest: true });
    await screen.call(sessions.joinAsScreen, { code });
    const isShown = async () =>
      (await screen.call(showMovie, { movieId: free.id, sessionId })).tonight !== null;
    const choice = { sessionId, movieId: free.id };
    expect(await isShown()).to.equal(false);
    await expectRefusal(lea.call(sessions.chooseMovie, choice), 'not-a-candidate');
    const { total } = await screen.call(tonight, { sessionId });

    const { includeFree } = await tom.call(sessions.setIncludeFree, { sessionId, includeFree: true });
    expect(includeFree).to.equal(true);
    expect(await isShown()).to.equal(true);
    expect((await screen.call(tonight, { sessionId })).total).to.be.greaterThan(total);
    const { viewers } = await lea.call(showMovie, { movieId: free.id, sessionId });
    for (const { places } of viewers) expect(places.map(({ kind }) => kind)).not.to.include('flatrate');
    expect(viewers.map(({ places }) => places.length > 0)).to.deep.equal([true, true]);
    expect((await screen.call(sessions.chooseMovie, choice)).chosen?.movieId).to.equal(free.id);

    const { chosen } = await lea.call(sessions.setIncludeFree, { sessionId, includeFree: false });
    expect(chosen).to.include({ movieId: free.id, fits: true });
    expect(await isShown()).to.equal(false);
  });

  it('in a session apart, shows offers for each attendee at home', async () => {
    const lea = await member('Lea', [services.netflix]);
    const kate = await member('Kate', [8], 'US');
    const session = await sessionOf(lea, [kate], 'apart');
    const { candidates } = await lea.call(tonight, { sessionId: session.id, pageSize: 1 });
    const { movieId, places } = candidates[0]!;
    const page = await kate.call(showMovie, { movieId, sessionId: session.id });
    expect(page.tonight).to.deep.equal(places);
    expect(page.availability.region).to.equal('US');
    expect(page.viewers.flatMap((viewer) => viewer.places.map(({ region }) => region))).to.have.members([
      'FR',
      'US',
    ]);
  });

  it('shows which challenges it would advance, without others’ personal ones', async () => {
    const western = movies.find(({ genres, year }) => genres.includes('Western') && year! < 1970)!;
    const lea = await member('Lea');
    const tom = await member('Tom');
    await lea.call(joinChallenge, { challengeId: 'old-west' });
    const { id: sessionId } = await sessionOf(lea, [tom]);
    const page = await tom.call(showMovie, { movieId: western.id, sessionId });
    expect(page.advances.map(({ uid, count, target }) => ({ uid, count, target }))).to.deep.equal([
      { uid: lea.uid, count: 1, target: 3 },
    ]);
    await lea.call(recordOwnWatch, { movieId: western.id });
    await (await suite()).settled();
    const after = await lea.call(showMovie, { movieId: western.id });
    expect(after).to.deep.include({ seen: true, advances: [] });
  });

  it('is refused to users outside the session and without an account', async () => {
    const lea = await member('Lea');
    const eve = await member('Eve');
    const { id: sessionId } = await lea.call(sessions.createSession, {});
    const movieId = movies[0]!.id;
    const unknown = await rejection(lea.call(showMovie, { movieId: 999_999_999 }));
    expect(unknown.reason).to.equal('movie-unknown');
    const stranger = await rejection(eve.call(showMovie, { movieId, sessionId }));
    expect(stranger.reason).to.equal('session-not-found');
    const nobody = (await suite()).newUser({ guest: true });
    for (const attempt of [
      nobody.call(showMovie, { movieId }),
      nobody.call(suggestMovies, {}),
      nobody.call(previewRules, { rules: [{ field: 'year', operator: 'gt', value: 1990 }] }),
    ])
      await expectRefusal(attempt, 'account-missing');
  });
});

describe('What to watch next', () => {
  before(() => suite());

  it('suggests unseen movies that advance the caller’s challenges, on their services', async () => {
    const lea = await member('Lea', [services.netflix]);
    const before = await lea.call(suggestMovies, { limit: 20 });
    expect(before).to.include({ advancing: 0, sampleOffers: true });
    await lea.call(joinChallenge, { challengeId: 'old-west' });
    const { movies: first, total, advancing } = await lea.call(suggestMovies, { limit: 20 });
    expect(total).to.equal(before.total);
    expect(advancing).to.be.within(1, total - 1);
    expect(first[0]!.advances.map(({ challengeId }) => challengeId)).to.deep.equal(['old-west']);
    for (const { places } of first)
      expect(places.flatMap(({ providers }) => providers)).to.include(services.netflix);

    await lea.call(recordOwnWatch, { movieId: first[0]!.movieId });
    await (await suite()).settled();
    const after = await lea.call(suggestMovies, { limit: 20 });
    expect(after.movies.map(({ movieId }) => movieId)).to.not.include(first[0]!.movieId);
    expect([after.total, after.advancing]).to.deep.equal([total - 1, advancing - 1]);
  });

  it('is empty without services', async () => {
    const lea = await member('Lea', []);
    expect(await lea.call(suggestMovies, {})).to.deep.include({ movies: [], total: 0, advancing: 0 });
  });
});

describe('A preview of rules', () => {
  before(() => suite());

  it('counts matching movies, overall and on the caller’s services', async () => {
    const lea = await member('Lea', [services.netflix]);
    const preview = await lea.call(previewRules, {
      rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    });
    const westerns = movies.filter(({ genres }) => genres.includes('Western'));
    const onNetflix = westerns.filter(({ id }) =>
      offers[String(id)]?.FR?.flatrate?.some((provider) => provider === 8 || provider === 1796),
    );
    expect([preview.total, preview.mine]).to.deep.equal([westerns.length, onNetflix.length]);
    expect(preview.examples.filter(({ mine }) => mine)).to.have.length(Math.min(6, onNetflix.length));
    expect(preview.examples.map(({ movieId }) => movieId)).to.include.members([
      onNetflix.sort((one, other) => (other.popularity ?? 0) - (one.popularity ?? 0))[0]!.id,
    ]);
  });

  it('is empty for rules no movie meets, and refuses invalid rules', async () => {
    const lea = await member('Lea');
    const preview = await lea.call(previewRules, { rules: [{ field: 'year', operator: 'lt', value: 1871 }] });
    expect(preview).to.deep.equal({ total: 0, mine: 0, examples: [] });
    const rules = [{ field: 'year', operator: 'contains', value: 1990 }] as never;
    const refused = await rejection(lea.call(previewRules, { rules }));
    expect(refused.reason).to.equal('input-invalid');
  });
});

describe('A report on an offer', () => {
  before(() => suite());

  const movie = movies.at(-7)!;
  const report = { movieId: movie.id, provider: services.netflix, region: 'FR', says: 'gone' } as const;
  const wantedIds = async () => (await loadWanted(context().db)).movieIds;

  it('has the movie checked before all others, unless it was checked within six hours', async () => {
    await context().db.doc('catalogue/wanted').delete();
    const lea = await member('Lea');
    await verify(lea);
    const { checkedAt, check } = await lea.call(reportOffer, report);
    expect(checkedAt).to.be.a('string');
    expect([check, await wantedIds()]).to.deep.equal(['recent', []]);
    const later = { ...context(), now: () => Date.now() + 7 * hour };
    for (let times = 0; times < 2; times += 1)
      expect(await saveOfferReport(later, callerOf(lea), report)).to.include({ check: 'queued' });
    const reports = await context().db.collection('offerReports').where('uid', '==', lea.uid).get();
    expect(reports.docs.map((document) => document.get('says'))).to.deep.equal(['gone']);

    const { run } = (await startRun(
      { ...context(), enqueue: async () => {} },
      catalogueJobs.availability,
      null,
    ))!;
    const batches = await context().db.collection(`jobRuns/${run.id}/batches`).get();
    expect(batches.docs.flatMap((batch) => batch.get('task.movieIds') as number[])).to.deep.equal([movie.id]);
    await context().db.recursiveDelete(context().db.doc(`jobRuns/${run.id}`));
    await context().db.doc('catalogue/wanted').delete();
  });

  it(`is one for each movie, of ${maxOfferReports} movies a day`, async () => {
    const lea = await member('Lea');
    await verify(lea);
    const reports = movies.slice(0, maxOfferReports).map(({ id }) => ({ ...report, movieId: id }));
    for (const each of [{ ...reports[0]!, provider: services.disney }, ...reports.slice(0, 9)])
      await lea.call(reportOffer, each);
    const snapshot = await context().db.collection('offerReports').where('uid', '==', lea.uid).get();
    expect(snapshot.docs.map((document) => document.get('provider'))).to.deep.equal(
      Array.from({ length: 9 }, () => services.netflix),
    );
    await lea.call(reportOffer, reports[9]!);
    const { details } = await rejection(lea.call(reportOffer, report));
    expect(details).to.deep.include({ reason: 'offer-reports-too-many', params: { limit: maxOfferReports } });
    const later = { ...context(), now: () => Date.now() + 25 * hour };
    expect(await saveOfferReport(later, callerOf(lea), report)).to.include({ check: 'queued' });
    await context().db.doc('catalogue/wanted').delete();
  });

  it('has nothing checked in a region that is not covered, where no check would help', async () => {
    const lea = await member('Lea');
    await verify(lea);
    const { check } = await lea.call(reportOffer, { ...report, region: 'JP' });
    expect([check, await wantedIds()]).to.deep.equal(['none', []]);
  });

  it('needs a member with an account and a verified address', async () => {
    const { newUser } = await suite();
    const lea = await member('Lea');
    const stranger = newUser();
    await verify(stranger);
    await expectRefusal(newUser({ guest: true }).call(reportOffer, report), 'members-only');
    await expectRefusal(stranger.call(reportOffer, report), 'account-missing');
    await expectRefusal(lea.call(reportOffer, report), 'email-unverified');
    const reports = await context().db.collection('offerReports').where('uid', '==', lea.uid).get();
    expect(reports.size).to.equal(0);
  });

  it('is refused for an unknown movie, service or region', async () => {
    const lea = await member('Lea');
    const report = { movieId: movies[0]!.id, provider: 8, region: 'FR', says: 'here' } as const;
    await expectRefusal(lea.call(reportOffer, { ...report, movieId: 999_999_999 }), 'movie-unknown');
    for (const wrong of [{ provider: 999_999 }, { region: 'XX' }])
      await expectRefusal(lea.call(reportOffer, { ...report, ...wrong }), 'input-invalid');
  });
});
