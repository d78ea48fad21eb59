import { coveredProviders, providers as table } from '@cine/contract/availability/providers';
import type { Offers } from '@cine/contract/movies/movie';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  believedForMs,
  freshForMs,
  type KnownOffers,
  knowledgeOf,
  type OffersLookup,
  type Viewing,
  watchabilityFor,
} from './watchability.ts';

const now = Date.UTC(2026, 10, 20);
const movieIds = [1, 2, 3, 4, 5];
const regions = ['FR', 'GB'];
/** Tiers, duplicates, single services; 999 is known only from offers, 10 a store. */
const subscribable = [8, 1796, 119, 9, 2100, 337, 390, 381, 1770, 531];
const offering = [...subscribable, 999, 10];

const someOf = fc.uniqueArray(fc.constantFrom(...offering), { minLength: 1, maxLength: 3 });
const subscriptions = fc.uniqueArray(fc.constantFrom(...subscribable), { maxLength: 4 });
const offers = fc.record(
  { flatrate: someOf, free: someOf, ads: someOf, rent: someOf, buy: someOf },
  { requiredKeys: [] },
) as fc.Arbitrary<Offers>;
const check = fc.record({
  offers,
  checkedAt: fc
    .oneof(fc.constantFrom(0, freshForMs, freshForMs + 1, believedForMs, believedForMs + 1), fc.nat(20 * day))
    .map((age) => now - age),
});
/** Offers by movie and region, some of them missing. */
const knowledge = fc
  .array(fc.option(check, { freq: 5 }), {
    minLength: movieIds.length * regions.length,
    maxLength: movieIds.length * regions.length,
  })
  .map((checks): Knowledge => {
    const keys = regions.flatMap((region) => movieIds.map((id) => `${region} ${id}`));
    return new Map(
      keys.flatMap((key, index) => (checks[index] ? [[key, checks[index] as KnownOffers]] : [])),
    );
  });
type Knowledge = ReadonlyMap<string, KnownOffers>;

const viewers = fc
  .array(fc.record({ region: fc.constantFrom(...regions), providers: subscriptions }), { maxLength: 4 })
  .map((all) => all.map((viewer, index) => ({ ...viewer, uid: `user${index}` })));
type Viewers = Viewing['viewers'];

const mode = fc.constantFrom('together' as const, 'apart' as const);

function lookupIn(checks: Knowledge): OffersLookup {
  return (region, movieId) => checks.get(`${region} ${movieId}`);
}

function viewing(mode: Viewing['mode'], all: Viewers, includeFree: boolean): Viewing {
  const [first, ...others] = all.map((viewer) => coveredProviders(viewer.providers));
  const common = first?.filter((id) => others.every((covered) => covered.includes(id))) ?? [];
  const commonProviders = mode === 'together' ? common : [];
  return { mode, region: 'FR', commonProviders, includeFree, viewers: all };
}

/** Who has which movie as a disc, also people who aren't there. */
const discs = fc.uniqueArray(
  fc.record({
    movieId: fc.constantFrom(...movieIds),
    uid: fc.constantFrom('user0', 'user1', 'user2', 'gone'),
  }),
  { maxLength: 4, selector: ({ movieId, uid }) => `${movieId} ${uid}` },
);
type Disc = { movieId: number; uid: string };

function watchable(
  mode: Viewing['mode'],
  all: Viewers,
  checks: Knowledge,
  includeFree = false,
  owned: readonly Disc[] = [],
): number[] {
  const ownersOf = (id: number) => owned.flatMap(({ movieId, uid }) => (movieId === id ? [uid] : []));
  const judge = watchabilityFor(viewing(mode, all, includeFree), lookupIn(checks), now, ownersOf);
  return movieIds.filter((id) => judge(id) !== null);
}

/** A subscription opens its own offers, and those of a tier it covers. */
const opens = (subscribed: number, id: number) =>
  subscribed === id || Boolean(table.find((provider) => provider.id === subscribed)?.covers?.includes(id));

/** By brute force: every offer of every movie for every viewer. */
function oracle(
  mode: Viewing['mode'],
  all: Viewers,
  checks: Knowledge,
  includeFree: boolean,
  owned: readonly Disc[],
): number[] {
  if (all.length === 0) return [];
  const believed = (region: string, movieId: number) => {
    const entry = checks.get(`${region} ${movieId}`);
    return entry && now - entry.checkedAt <= 14 * day ? entry.offers : null;
  };
  const isFree = (offers: Offers) => includeFree && Boolean(offers.free?.length || offers.ads?.length);
  return movieIds.filter((movieId) => {
    const hasDisc = (viewer: { uid: string }) =>
      owned.some((disc) => disc.movieId === movieId && disc.uid === viewer.uid);
    if (mode === 'together') {
      if (all.some(hasDisc)) return true;
      const offers = believed('FR', movieId);
      if (!offers) return false;
      const opensForAll = (id: number) =>
        all.every((viewer) => viewer.providers.some((subscribed) => opens(subscribed, id)));
      return (offers.flatrate ?? []).some(opensForAll) || isFree(offers);
    }
    return all.every((viewer) => {
      const { region, providers } = viewer;
      if (hasDisc(viewer)) return true;
      const offers = believed(region, movieId);
      if (!offers) return false;
      const opensHere = (id: number) => providers.some((subscribed) => opens(subscribed, id));
      return (offers.flatrate ?? []).some(opensHere) || isFree(offers);
    });
  });
}

describe('Strict availability', () => {
  for (const each of ['together', 'apart'] as const) {
    it(`${each} equals a brute-force search over every offer and viewer`, () => {
      fc.assert(
        fc.property(viewers, knowledge, fc.boolean(), discs, (all, checks, includeFree, owned) => {
          expect(watchable(each, all, checks, includeFree, owned)).to.deep.equal(
            oracle(each, all, checks, includeFree, owned),
          );
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('never counts rent and buy offers', () => {
    fc.assert(
      fc.property(mode, viewers, knowledge, fc.boolean(), (how, all, checks, includeFree) => {
        const withoutStores = new Map(
          [...checks].map(
            ([
              key,
              {
                offers: { rent: _rent, buy: _buy, ...rest },
                checkedAt,
              },
            ]) => [key, { offers: rest, checkedAt }],
          ),
        );
        expect(watchable(how, all, withoutStores, includeFree)).to.deep.equal(
          watchable(how, all, checks, includeFree),
        );
      }),
    );
    const onlyStores = new Map([['FR 1', { offers: { rent: [8], buy: [8] }, checkedAt: now }]]);
    const lea = [{ uid: 'lea', region: 'FR', providers: [8] }];
    expect(watchable('together', lea, onlyStores, true)).to.deep.equal([]);
  });

  it('never treats unknown offers as available, whether missing or too old', () => {
    fc.assert(
      fc.property(mode, viewers, knowledge, fc.boolean(), (how, all, checks, includeFree) => {
        for (const id of watchable(how, all, checks, includeFree)) {
          const decisive = how === 'together' ? ['FR'] : all.map(({ region }) => region);
          for (const region of decisive) {
            const without = new Map(checks);
            without.delete(`${region} ${id}`);
            expect(watchable(how, all, without, includeFree)).to.not.include(id);
            const forgotten = { ...checks.get(`${region} ${id}`)!, checkedAt: now - believedForMs - 1 };
            const longAgo = new Map(checks).set(`${region} ${id}`, forgotten);
            expect(watchable(how, all, longAgo, includeFree)).to.not.include(id);
          }
        }
      }),
    );
  });

  it('never loses a movie when a viewer subscribes to more, a viewer leaves, or free offers count', () => {
    fc.assert(
      fc.property(mode, viewers, knowledge, subscriptions, (how, all, checks, more) => {
        const before = watchable(how, all, checks);
        for (const [index, viewer] of all.entries()) {
          const wider = all.with(index, { ...viewer, providers: [...viewer.providers, ...more] });
          expect(watchable(how, wider, checks)).to.include.members(before);
          if (all.length > 1) {
            expect(watchable(how, all.toSpliced(index, 1), checks)).to.include.members(before);
          }
        }
        expect(watchable(how, all, checks, true)).to.include.members(before);
      }),
    );
  });

  it('lets a standard plan watch its ad tier’s catalogue, and not the reverse', () => {
    const checks = new Map([
      ['FR 1', { offers: { flatrate: [8] }, checkedAt: now }],
      ['FR 2', { offers: { flatrate: [1796] }, checkedAt: now }],
      ['FR 3', { offers: { ads: [1796] }, checkedAt: now }],
    ]);
    const having = (...services: number[]) => ({ uid: `u${services}`, region: 'FR', providers: services });
    for (const how of ['together', 'apart'] as const) {
      expect(watchable(how, [having(8)], checks)).to.deep.equal([1, 2]);
      expect(watchable(how, [having(1796)], checks)).to.deep.equal([2]);
      expect(watchable(how, [having(8), having(1796)], checks)).to.deep.equal(how === 'together' ? [2] : [2]);
      expect(watchable(how, [having(8)], checks, true)).to.deep.equal([1, 2, 3]);
    }
  });

  it('apart, requires only that each viewer has the movie in their own region, on any service', () => {
    const checks = new Map([
      ['FR 1', { offers: { flatrate: [381] }, checkedAt: now }],
      ['GB 1', { offers: { flatrate: [337] }, checkedAt: now }],
      ['FR 2', { offers: { flatrate: [381] }, checkedAt: now }],
      ['GB 2', { offers: { flatrate: [381] }, checkedAt: now }],
    ]);
    const lea = { uid: 'lea', region: 'FR', providers: [381] };
    const tom = { uid: 'tom', region: 'GB', providers: [337] };
    expect(watchable('apart', [lea, tom], checks)).to.deep.equal([1]);
    expect(watchable('together', [lea, tom], checks)).to.deep.equal([]);
  });

  it('names only real places: an offer in that region, on a viewer’s service', () => {
    fc.assert(
      fc.property(mode, viewers, knowledge, fc.boolean(), (how, all, checks, includeFree) => {
        const watching = viewing(how, all, includeFree);
        const judge = watchabilityFor(watching, lookupIn(checks), now);
        for (const id of movieIds) {
          const { places = [] } = judge(id) ?? {};
          for (const { region, uid, providers, kind } of places) {
            expect(checks.get(`${region} ${id}`)?.offers[kind]).to.include.members(providers);
            expect(providers).to.have.length.above(0);
            if (kind !== 'flatrate') continue;
            const owner = all.find((viewer) => viewer.uid === uid);
            const own = owner ? coveredProviders(owner.providers) : watching.commonProviders;
            expect(own).to.include.members(providers);
            expect(region).to.equal(owner?.region ?? 'FR');
          }
          if (judge(id) && how === 'apart') {
            expect(new Set(places.map(({ uid }) => uid))).to.deep.equal(new Set(all.map(({ uid }) => uid)));
          }
        }
      }),
    );
  });

  it('has the time of the oldest check it rests on, and whether that is stale', () => {
    fc.assert(
      fc.property(mode, viewers, knowledge, (how, all, knowledgeOfAll) => {
        const judge = watchabilityFor(viewing(how, all, true), lookupIn(knowledgeOfAll), now);
        for (const id of movieIds) {
          const result = judge(id);
          if (!result) continue;
          const decisive = how === 'together' ? ['FR'] : all.map(({ region }) => region);
          const checks = decisive.map((region) => knowledgeOfAll.get(`${region} ${id}`)!.checkedAt);
          expect(result.checkedAt).to.equal(Math.min(...checks));
          expect(result.stale).to.equal(checks.some((checkedAt) => now - checkedAt > freshForMs));
        }
      }),
    );
  });

  it('is fresh for two days, stale for a fortnight, and unknown afterwards', () => {
    const checked = (age: number) => ({ offers: {}, checkedAt: now - age });
    expect(knowledgeOf(undefined, now)).to.equal('unknown');
    expect(knowledgeOf(checked(48 * hour), now)).to.equal('fresh');
    expect(knowledgeOf(checked(48 * hour + 1), now)).to.equal('stale');
    expect(knowledgeOf(checked(14 * day), now)).to.equal('stale');
    expect(knowledgeOf(checked(14 * day + 1), now)).to.equal('unknown');
  });
});
