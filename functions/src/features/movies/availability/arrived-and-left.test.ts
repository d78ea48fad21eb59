import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { compareCheck, confirmedAfterMs, type Missing, type OfferChange } from './arrived-and-left.ts';
import { fromColumns, mergedShard, missingIn, toColumns } from './offer-shard.ts';
import { believedForMs, type KnownOffers } from './watchability.ts';

const netflix = 8;
const mubi = 11;
const unknown = 123_456;

const check = fc.record({
  pause: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(15 * 24)),
  flatrate: fc.uniqueArray(fc.constantFrom(netflix, mubi, unknown)),
  rents: fc.boolean(),
});

/** The checks of one movie, some hours apart, each with what it says. */
function played(checks: readonly { pause: number; flatrate: number[]; rents: boolean }[]) {
  let at = 0;
  let former: KnownOffers | undefined;
  let missing: Missing[] = [];
  return checks.map(({ pause, flatrate, rents }) => {
    at += pause * hour;
    const isNew = !former || at - former.checkedAt > believedForMs;
    const offers = { ...(flatrate.length > 0 && { flatrate }), ...(rents && { rent: [netflix] }) };
    const check = { offers, checkedAt: at };
    const result = compareCheck(391, former, missing, check);
    former = check;
    missing = result.missing;
    return { at, isNew, flatrate, ...result };
  });
}

describe('What changed on services', () => {
  it('follows from checks as told service by service: there at once, gone at a second check half a day later', () => {
    fc.assert(
      fc.property(fc.array(check, { maxLength: 12 }), (checks) => {
        const standing = new Map([netflix, mubi].map((provider) => [provider, false]));
        const absent = new Map<number, number>();
        for (const { at, isNew, flatrate, change } of played(checks)) {
          const before = [...standing.keys()].filter((provider) => standing.get(provider));
          for (const provider of standing.keys()) {
            const isThere = flatrate.includes(provider);
            if (isNew || isThere) absent.delete(provider);
            if (isNew) standing.set(provider, isThere);
            else if (isThere) standing.set(provider, true);
            else if (!standing.get(provider)) continue;
            else if (!absent.has(provider)) absent.set(provider, at);
            else if (at - absent.get(provider)! >= confirmedAfterMs) {
              standing.set(provider, false);
              absent.delete(provider);
            }
          }
          const after = [...standing.keys()].filter((provider) => standing.get(provider));
          const expected = isNew || before.join() === after.join() ? null : { movieId: 391, before, after };
          expect(change).to.deep.equal(expected);
        }
      }),
    );
  });

  it('is nothing where a service flaps from check to check, however long', () => {
    const flapping = Array.from({ length: 20 }, (_, n) => ({
      pause: 20,
      flatrate: n % 2 === 0 ? [netflix] : [],
      rents: false,
    }));
    expect(played(flapping).map(({ change }) => change)).to.deep.equal(Array(20).fill(null));
  });

  it('is told once where a check is repeated, also after its outcome was kept in a shard', () => {
    fc.assert(
      fc.property(fc.array(check, { minLength: 1, maxLength: 8 }), (checks) => {
        let columns = toColumns(new Map());
        let at = 30_000_000 * minute;
        let told = new Map<number, OfferChange>();
        for (const { pause, flatrate } of checks) {
          at += pause * hour;
          const offers = flatrate.length > 0 ? { flatrate } : {};
          const check = new Map([[391, { offers, checkedAt: at }]]);
          const once = mergedShard(fromColumns(columns), check, missingIn(columns));
          columns = JSON.parse(JSON.stringify(toColumns(once.offers, once.missing)));
          const again = mergedShard(fromColumns(columns), check, missingIn(columns));
          expect(again.changes).to.deep.equal([]);
          expect(toColumns(again.offers, again.missing)).to.deep.equal(columns);
          for (const change of once.changes) {
            const former = told.get(391);
            if (former && pause * hour <= believedForMs) expect(change.before).to.deep.equal(former.after);
            told = new Map([[391, change]]);
          }
          if (once.changes.length === 0 && pause * hour > believedForMs) told = new Map();
        }
      }),
    );
  });

  it('is nothing of an older check, of a first one, and of movies that were not checked', () => {
    const check = (flatrate: number[], checkedAt: number) => ({ offers: { flatrate }, checkedAt });
    const former = new Map([
      [1, check([netflix], day)],
      [2, check([netflix], day)],
    ]);
    const checks = new Map([
      [1, check([mubi], hour)],
      [3, check([mubi], 2 * day)],
    ]);
    const missing = new Map([[2, [{ provider: mubi, since: day }]]]);
    const result = mergedShard(former, checks, missing);
    expect(result.changes).to.deep.equal([]);
    expect(result.missing).to.deep.equal(missing);
  });
});
