import { updateAccount } from '@cine/contract/account';
import { createChallenge, joinChallenge } from '@cine/contract/challenges';
import type { Offers } from '@cine/contract/movie';
import type { InputOf } from '@cine/contract/operation';
import * as sessions from '@cine/contract/sessions';
import { type Candidate, type Help, type Tonight, tonight } from '@cine/contract/tonight';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { member, services, sessionOf } from '../../../test/builders.ts';
import type { TestUser } from '../../../test/client.ts';
import { rejection } from '../../../test/expect-rejection.ts';
import { type Suite, suite } from '../../../test/suite.ts';
import { context } from '../../context.ts';
import { loadWanted, saveOffers } from '../availability/index.ts';
import { loadCatalogue, updateManifest } from '../catalogue/index.ts';

type Asked = Omit<InputOf<typeof tonight>, 'sessionId'>;

const { movies, offers } = readCatalogue(samplePath);
const [netflix, netflixAds, disney, canal] = [
  services.netflix,
  services.netflixWithAds,
  services.disney,
  services.canal,
];
const hour = 3_600_000;
const day = 24 * hour;

/** The sample's movies that any of these services offers by subscription in a region, recounted from its file. */
function offeredIn(region: 'FR' | 'US', providers: number[], kind: 'flatrate' | 'free' | 'ads' = 'flatrate') {
  return movies
    .map(({ id }) => id)
    .filter((id) => offers[String(id)]?.[region]?.[kind]?.some((provider) => providers.includes(provider)))
    .sort((a, b) => a - b);
}

function ask(user: TestUser, { id }: { id: string }, asked: Asked = {}): Promise<Tonight> {
  return user.call(tonight, { sessionId: id, pageSize: 50, ...asked });
}

/** Every page of the list. */
async function askAll(user: TestUser, session: { id: string }, asked: Asked = {}): Promise<Candidate[]> {
  const all: Candidate[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Tonight = await ask(user, session, { ...asked, ...(cursor && { cursor }) });
    all.push(...page.candidates);
    cursor = page.nextCursor;
  }
  return all;
}

function idsOf(candidates: readonly Candidate[]): number[] {
  return candidates.map(({ movieId }) => movieId).sort((a, b) => a - b);
}

describe('Tonight', () => {
  let running: Suite;
  const madeUp: string[] = [];
  before(async () => {
    running = await suite();
  });

  // The other suites share the catalogue: no region of ours stays in it.
  after(async () => {
    await context().db.doc('catalogue/wanted').delete();
    await updateManifest(context().db, (manifest) => ({
      ...manifest,
      offers: Object.fromEntries(
        Object.entries(manifest.offers).filter(([region]) => !madeUp.includes(region)),
      ),
    }));
  });

  /** Makes up what some movies are offered for in a region that the sample knows nothing of. */
  async function offerIn(region: string, age: number, offered: Record<number, Offers>): Promise<void> {
    madeUp.push(region);
    const { movies } = await loadCatalogue(context());
    const checkedAt = context().now() - age;
    const checks = Object.entries(offered).map(([id, offers]) => ({
      movieId: Number(id),
      offers: { [region]: offers },
      checkedAt,
    }));
    await saveOffers(context(), checks, movies.shardOf, [region]);
  }

  describe('together', () => {
    it('lists all that the common services offer by subscription in the region, page by page', async () => {
      const lea = await member('Lea', [netflix, disney]);
      const tom = await member('Tom', [netflix, canal]);
      const session = await sessionOf(lea, [tom]);
      const expected = offeredIn('FR', [netflix, netflixAds]);
      const all = await askAll(tom, session, { pageSize: 23 });
      expect(expected.length).to.be.above(100);
      expect(idsOf(all)).to.deep.equal(expected);

      const first = await ask(tom, session);
      expect(first.total).to.equal(expected.length);
      expect(first.commonProviders).to.deep.equal([netflix, netflixAds]);
      expect(first.present).to.have.members([lea.uid, tom.uid]);
      expect(first.empty).to.equal(null);
    });

    it('says of each movie where to open it, when that was checked and what speaks for it', async () => {
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

    it("lists what is on one attendee's services once they serve for all", async () => {
      const lea = await member('Lea', [disney]);
      const tom = await member('Tom', [netflix]);
      const session = await sessionOf(lea, [tom]);
      await tom.call(sessions.useHostServices, { sessionId: session.id, uid: lea.uid });
      expect(idsOf(await askAll(tom, session))).to.deep.equal(offeredIn('FR', [disney, 390]));
    });

    it('counts nobody who is away', async () => {
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
    it('lists what each one can watch in their own region on a service of their own', async () => {
      const lea = await member('Lea', [netflix], 'FR');
      const tom = await member('Tom', [9, services.mubi], 'US');
      const session = await sessionOf(lea, [tom], 'apart');
      const inFrance = offeredIn('FR', [netflix, netflixAds]);
      const inAmerica = offeredIn('US', [9, 119, 2100, services.mubi]);
      const all = await askAll(lea, session);
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

    it('says that their services have no movie for all of them, not that they share none', async () => {
      const lea = await member('Lea', [netflix], 'FR');
      const tom = await member('Tom', [99], 'US');
      const { empty } = await ask(lea, await sessionOf(lea, [tom], 'apart'));
      expect(empty!.reason).to.equal('nothing-offered');
    });

    it('lists nothing while one of them lives where nothing is known, and what there is without them', async () => {
      const lea = await member('Lea', [netflix], 'FR');
      const yui = await member('Yui', [netflix], 'KR');
      const session = await sessionOf(lea, [yui], 'apart');
      const { total, knowledge, empty } = await ask(lea, session);
      expect([total, knowledge.unknown]).to.deep.equal([0, movies.length]);
      const movieCount = offeredIn('FR', [netflix, netflixAds]).length;
      expect(empty).to.deep.equal({
        reason: 'availability-unknown',
        help: [{ kind: 'without-attendee', uid: yui.uid, movies: movieCount }],
        filtersDropped: false,
      });
      expect((await loadWanted(context().db)).regions)
        .to.include('KR')
        .and.not.include('FR');
    });
  });

  describe('fails closed:', () => {
    const [rented, bought, subscribed, free, withAds] = movies.map(({ id }) => id);

    it('never counts rentals or purchases as available', async () => {
      await offerIn('BE', hour, {
        [rented!]: { rent: [netflix, 2] },
        [bought!]: { buy: [netflix, 10] },
        [subscribed!]: { flatrate: [netflix], rent: [2], buy: [2] },
      });
      const lea = await member('Lea', [netflix], 'BE');
      const session = await sessionOf(lea);
      for (const includeFree of [false, true]) {
        expect(idsOf((await ask(lea, session, { includeFree })).candidates)).to.deep.equal([subscribed]);
      }
      for (const movieId of [rented!, bought!]) {
        const refused = await rejection(
          lea.call(sessions.chooseMovie, { sessionId: session.id, movieId, includeFree: true }),
        );
        expect(refused.reason).to.equal('not-a-candidate');
      }
    });

    it('never lists what nobody could prove available', async () => {
      await offerIn('NL', 15 * day, { [subscribed!]: { flatrate: [netflix] }, [free!]: { free: [234] } });
      const lea = await member('Lea', [netflix], 'NL');
      const list = await ask(lea, await sessionOf(lea), { includeFree: true });
      expect(list).to.deep.include({ total: 0, candidates: [] });
      expect(list.knowledge).to.deep.equal({
        fresh: 0,
        stale: 0,
        unknown: movies.length,
        oldestCheckedAt: null,
      });
      expect(list.empty).to.deep.equal({ reason: 'availability-unknown', help: [], filtersDropped: false });
    });

    it('lists nothing in a region that nobody checks yet, and notes it for the next refresh', async () => {
      const yui = await member('Yui', [netflix], 'JP');
      const list = await ask(yui, await sessionOf(yui));
      expect(list.empty).to.deep.equal({ reason: 'availability-unknown', help: [], filtersDropped: false });
      expect((await loadWanted(context().db)).regions).to.include('JP');
    });

    it('marks what was checked days ago as stale, and ranks it a little lower', async () => {
      await offerIn('AT', 3 * day, { [subscribed!]: { flatrate: [netflix] } });
      const lea = await member('Lea', [netflix], 'AT');
      const { candidates, knowledge } = await ask(lea, await sessionOf(lea));
      expect(candidates).to.have.length(1);
      expect(candidates[0]).to.include({ movieId: subscribed, stale: true });
      expect(candidates[0]!.points.freshness).to.equal(0);
      expect(Date.now() - Date.parse(candidates[0]!.checkedAt)).to.be.within(3 * day, 3 * day + hour);
      expect(knowledge).to.include({ fresh: 0, stale: 1, unknown: movies.length - 1 });
    });

    it('counts what is free or paid by advertising only on request', async () => {
      await offerIn('CH', hour, { [free!]: { free: [234] }, [withAds!]: { ads: [73] } });
      const lea = await member('Lea', [netflix], 'CH');
      const session = await sessionOf(lea);
      const strict = await ask(lea, session);
      expect(strict.total).to.equal(0);
      expect(strict.empty).to.deep.equal({
        reason: 'nothing-offered',
        help: [{ kind: 'include-free', movies: 2 }],
        filtersDropped: false,
      });
      const { candidates } = await ask(lea, session, { includeFree: true });
      expect(candidates.map(({ movieId, places }) => [movieId, places])).to.have.deep.members([
        [free, [{ region: 'CH', uid: null, providers: [234], kind: 'free' }]],
        [withAds, [{ region: 'CH', uid: null, providers: [73], kind: 'ads' }]],
      ]);
    });
  });

  describe('with nothing to show', () => {
    it('says that nobody is present', async () => {
      const lea = await member('Lea');
      const session = await sessionOf(lea);
      await lea.call(sessions.setPresence, { sessionId: session.id, present: false });
      const { empty, total, present } = await ask(lea, session, { filters: { mood: 'light' } });
      expect({ total, present }).to.deep.equal({ total: 0, present: [] });
      expect(empty).to.deep.equal({
        reason: 'nobody-present',
        help: [{ kind: 'somebody-present' }],
        filtersDropped: false,
      });
    });

    it('says who and which service stands in the way, and doing any of it gives the movies promised', async () => {
      const lea = await member('Lea', [netflix, disney]);
      const tom = await member('Tom', [disney]);
      const leo = await member('Leo', [services.mubi]);
      const session = await sessionOf(lea, [tom, leo]);
      const sessionId = session.id;
      const { empty } = await ask(lea, session);
      expect(empty!.reason).to.equal('nothing-in-common');
      const { help } = empty!;
      const onDisney = offeredIn('FR', [disney, 390]).length;
      expect(help).to.deep.include({ kind: 'without-attendee', uid: leo.uid, movies: onDisney });
      const nearest = help.find(({ kind }) => kind === 'nearest-provider');
      expect(nearest).to.deep.equal({
        kind: 'nearest-provider',
        provider: disney,
        missing: [leo.uid],
        movies: onDisney,
      });
      expect(help.map(({ kind }) => kind)).to.include.members(['services-of', 'include-free']);

      const total = async (asked?: Asked) => (await ask(lea, session, asked)).total;
      const tried: Record<string, (help: Help) => Promise<number>> = {
        'include-free': () => total({ includeFree: true }),
        'without-attendee': async (help) => {
          const uid = 'uid' in help ? help.uid : '';
          await lea.call(sessions.setPresence, { sessionId, uid, present: false });
          const without = await total();
          await lea.call(sessions.setPresence, { sessionId, uid, present: true });
          return without;
        },
        'services-of': async (help) => {
          await lea.call(sessions.useHostServices, { sessionId, uid: 'uid' in help ? help.uid : null });
          const atTheirs = await total();
          await lea.call(sessions.useHostServices, { sessionId, uid: null });
          return atTheirs;
        },
      };
      for (const each of help.filter(({ kind }) => kind !== 'nearest-provider')) {
        expect(await tried[each.kind]!(each), JSON.stringify(each)).to.equal('movies' in each && each.movies);
      }
      await leo.call(updateAccount, { providers: [services.mubi, disney] });
      await running.settled();
      expect(await total()).to.equal(onDisney);
    });

    it('says that the common services have nothing, and which service would', async () => {
      const lea = await member('Lea', [99]);
      const { empty, commonProviders } = await ask(lea, await sessionOf(lea));
      expect(commonProviders).to.deep.equal([99]);
      expect(empty!.reason).to.equal('nothing-offered');
      expect(empty!.help).to.deep.include({
        kind: 'nearest-provider',
        provider: netflix,
        missing: [lea.uid],
        movies: offeredIn('FR', [netflix, netflixAds]).length,
      });
    });

    it('says that the filters leave nothing, and which to drop', async () => {
      const lea = await member('Lea', [netflix]);
      const session = await sessionOf(lea);
      const filters = { maxRuntime: 90, fromYear: 2100 };
      const { empty, total } = await ask(lea, session, { filters });
      const { total: promised } = await ask(lea, session, { filters: { maxRuntime: 90 } });
      expect(total).to.equal(0);
      expect(empty!.reason).to.equal('filtered-out');
      expect(empty!.help).to.deep.equal([
        { kind: 'without-filters', filters: ['fromYear'], movies: promised },
      ]);
    });
  });

  describe('filters', () => {
    it('by mood, runtime, year, genre and certificate, all at once', async () => {
      const lea = await member('Lea', [netflix, canal, disney]);
      const filters = {
        mood: 'light',
        maxRuntime: 110,
        minRuntime: 80,
        fromYear: 1950,
        toYear: 2015,
        genres: ['Comedy' as const],
        suitableForAge: 12,
      };
      const all = await askAll(lea, await sessionOf(lea), { filters });
      const available = offeredIn('FR', [netflix, netflixAds, canal, disney, 390]);
      const age: Record<string, number> = { U: 0, G: 0, '10': 10, PG: 8, '12': 12, '12A': 12 };
      const expected = movies.filter(({ id, runtime, year, genres, certificates }) => {
        const ages = certificates?.FR
          ? [age[certificates.FR] ?? 18]
          : Object.values(certificates ?? {})
              .filter((certificate) => certificate !== 'NR')
              .map((certificate) => age[certificate] ?? 13);
        return (
          available.includes(id) &&
          (runtime ?? 0) >= 80 &&
          (runtime ?? 999) <= 110 &&
          (year ?? 0) >= 1950 &&
          (year ?? 9999) <= 2015 &&
          genres.includes('Comedy') &&
          !genres.some((genre) => ['Crime', 'Horror', 'Thriller', 'War'].includes(genre)) &&
          ages.length > 0 &&
          Math.max(...ages) <= 12
        );
      });
      expect(expected.length).to.be.above(3);
      expect(idsOf(all)).to.deep.equal(expected.map(({ id }) => id).sort((a, b) => a - b));
    });

    it('out what anybody present has seen, until the watch is taken back', async () => {
      const lea = await member('Lea', [netflix]);
      const tom = await member('Tom', [netflix]);
      const session = await sessionOf(lea, [tom]);
      const [first] = (await ask(lea, session, { pageSize: 1 })).candidates;
      const movieId = first!.movieId;
      const filters = { unseenByAll: true };
      const listed = async (asked: Asked) =>
        (await askAll(lea, session, asked)).find((candidate) => candidate.movieId === movieId);

      const { watchId } = await tom.call(recordOwnWatch, { movieId });
      await running.settled();
      expect(await listed({ filters })).to.equal(undefined);
      const seen = await listed({});
      expect(seen!.seenBy).to.deep.equal([tom.uid]);
      expect(seen!.points.unseen).to.equal(6);

      await tom.call(withdrawWatch, { watchId });
      await running.settled();
      expect(await listed({ filters })).to.deep.equal(first);
    });

    it('refuses a mood that there is not, and a cursor of another list', async () => {
      const lea = await member('Lea', [netflix]);
      const session = await sessionOf(lea);
      const grumpy = await rejection(ask(lea, session, { filters: { mood: 'grumpy' } }));
      expect(grumpy.reason).to.equal('mood-unknown');
      const { nextCursor } = await ask(lea, session, { pageSize: 5 });
      const other = await rejection(
        ask(lea, session, { cursor: nextCursor!, filters: { genres: ['Drama'] } }),
      );
      expect(other.reason).to.equal('cursor-invalid');
    });
  });

  describe('and challenges', () => {
    it('says whose challenge a movie advances and how far, and puts it first', async () => {
      const lea = await member('Lea', [netflix]);
      const tom = await member('Tom', [netflix]);
      const { id: challengeId, titles } = await challenge(lea, { targetCount: 2 });
      for (const user of [lea, tom]) await user.call(joinChallenge, { challengeId });
      const session = await sessionOf(lea, [tom]);
      const [first] = (await ask(tom, session)).candidates;
      const step = { challengeId, titles, count: 1, target: 2, completes: false, xpReward: 40 };
      expect(first!.genres).to.include('Comedy');
      expect(first!.advances).to.have.deep.members([
        { uid: lea.uid, ...step },
        { uid: tom.uid, ...step },
      ]);
      expect(first!.points.challenges).to.be.above(0);

      await tom.call(recordOwnWatch, { movieId: first!.movieId });
      await running.settled();
      const after = await askAll(tom, session);
      const same = after.find(({ movieId }) => movieId === first!.movieId);
      expect(same!.advances).to.deep.equal([{ uid: lea.uid, ...step }]);
      expect(after[0]!.advances).to.deep.include({ uid: tom.uid, ...step, count: 2, completes: true });
    });

    it('no longer lists a challenge that is completed', async () => {
      const lea = await member('Lea', [netflix]);
      const { id: challengeId } = await challenge(lea, { targetCount: 1 });
      await lea.call(joinChallenge, { challengeId });
      const session = await sessionOf(lea);
      const [first] = (await ask(lea, session)).candidates;
      expect(first!.advances.map(({ completes }) => completes)).to.deep.equal([true]);
      await lea.call(recordOwnWatch, { movieId: first!.movieId });
      await running.settled();
      const advances = (await askAll(lea, session)).flatMap(({ advances }) => advances);
      expect(advances).to.deep.equal([]);
    });

    it('lists a seasonal challenge only in its season', async () => {
      const lea = await member('Lea', [netflix]);
      const at = (days: number) => new Date(Date.now() + days * day).toISOString();
      const coming = await challenge(lea, { season: { from: at(1), to: at(9) } });
      const current = await challenge(lea, { season: { from: at(-1), to: at(9) } });
      for (const { id: challengeId } of [coming, current]) await lea.call(joinChallenge, { challengeId });
      const advances = (await askAll(lea, await sessionOf(lea))).flatMap(({ advances }) => advances);
      expect(new Set(advances.map(({ challengeId }) => challengeId))).to.deep.equal(new Set([current.id]));
    });

    it('names a personal challenge to its maker alone', async () => {
      const [lea, tom] = [await member('Lea', [netflix]), await member('Tom', [netflix])];
      const { id: challengeId, titles } = await challenge(lea, { audience: 'personal' });
      await lea.call(joinChallenge, { challengeId });
      const session = await sessionOf(lea, [tom]);
      const shown = async (user: TestUser) => (await ask(user, session)).candidates[0]!.advances[0]!;
      expect((await shown(lea)).titles).to.deep.equal(titles);
      expect(await shown(tom)).to.deep.equal({ ...(await shown(lea)), titles: {} });
    });

    function challenge(maker: TestUser, definition: Partial<InputOf<typeof createChallenge>>) {
      return maker.call(createChallenge, {
        titles: { en: 'Comedies' },
        rules: [{ field: 'genre', operator: 'eq', value: 'Comedy' }],
        targetCount: 3,
        xpReward: 40,
        audience: 'group',
        ...definition,
      });
    }
  });

  it('is for those who are in the session, and refuses others as if there were none', async () => {
    const session = await sessionOf(await member('Lea'));
    const stranger = await member('Stranger');
    const real = await rejection(ask(stranger, session));
    const made = await rejection(ask(stranger, { id: 'nothing-here' }));
    expect(real.reason).to.equal('session-not-found');
    expect([made.reason, made.message]).to.deep.equal([real.reason, real.message]);
  });

  it('is refused once the evening has expired or was closed', async () => {
    const lea = await member('Lea');
    const [expired, closed] = [await sessionOf(lea), await sessionOf(lea)];
    await context()
      .db.doc(`sessions/${expired.id}`)
      .update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) });
    await lea.call(sessions.closeSession, { sessionId: closed.id });
    expect((await rejection(ask(lea, expired))).reason).to.equal('session-expired');
    expect((await rejection(ask(lea, closed))).reason).to.equal('session-closed');
  });

  it('costs a read for the session, the manifest and each person present, however long the list', async () => {
    const lea = await member('Lea', [netflix, canal]);
    const session = await sessionOf(lea, [await member('Tom', [netflix, canal])]);
    await ask(lea, session);
    await running.settled();
    await running.resetCounters();
    expect((await ask(lea, session)).total).to.be.above(200);
    expect(await running.counters()).to.include({ reads: 4, writes: 0 });
  });
});
