import type { Pay } from '@cine/contract/game/pay/rewards';
import { assert } from 'chai';
import fc from 'fast-check';
import { type Due, entryFor, type LedgerEntry, type Paid, paidAfter } from './ledger.ts';

const source = 'challenge:noir';
const noir: Due = { source, reward: 'challenge', date: '2026-12-10', xp: 150, coins: 75 };
const rich: Pay = { xp: 1000, coins: 1000 };

/** Settles a source time after time, with what is due each time. */
function settleAll(dues: readonly (Due | null)[], has = rich): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let paid: Paid | null = null;
  for (const [at, due] of dues.entries()) {
    const entry: LedgerEntry | null = entryFor(paid, due, has, at);
    if (!entry) continue;
    paid = paidAfter(entry);
    entries.push(entry);
  }
  return entries;
}

const brief = (entries: readonly LedgerEntry[]) =>
  entries.map(({ id, kind, xp, coins }) => [id, kind, xp, coins]);

describe('entryFor', () => {
  it('grants once, and the source is the id of the grant', () => {
    assert.deepEqual(settleAll([null, noir, noir, noir]), [
      {
        id: source,
        source,
        reward: 'challenge',
        kind: 'granted',
        xp: 150,
        coins: 75,
        paid: { xp: 150, coins: 75 },
        sequence: 0,
        date: '2026-12-10',
        at: 1,
      },
    ]);
  });

  it('takes back what is no longer due by an entry of its own, and returns it when it is due again', () => {
    assert.deepEqual(brief(settleAll([noir, null, null, noir, noir, null])), [
      [source, 'granted', 150, 75],
      [`${source}:1`, 'taken', -150, -75],
      [`${source}:2`, 'returned', 150, 75],
      [`${source}:3`, 'taken', -150, -75],
    ]);
  });

  it('takes no more than there is, and later returns exactly that', () => {
    const granted = paidAfter(entryFor(null, noir, rich, 1)!);
    const taken = entryFor(granted, null, { xp: 1000, coins: 20 }, 2)!;
    assert.deepInclude(taken, { xp: -150, coins: -20 });
    const returned = entryFor(paidAfter(taken), noir, rich, 3)!;
    assert.deepInclude(returned, { kind: 'returned', xp: 150, coins: 20 });
    assert.deepInclude(entryFor(paidAfter(returned), null, rich, 4)!, { xp: -150, coins: -75 });
  });

  it('returns what was taken, even if more is due by then', () => {
    const [, , returned] = settleAll([noir, null, { ...noir, xp: 500 }]);
    assert.deepInclude(returned, { xp: 150, coins: 75 });
  });

  const movie: Due = {
    source: 'movie:391',
    reward: 'movie',
    date: '2026-12-10',
    xp: 51,
    coins: 20,
    base: 50,
  };

  it('adds what a longer streak makes due, and takes nothing when it is shorter again', () => {
    const longer = { ...movie, xp: 60 };
    assert.deepEqual(brief(settleAll([movie, longer, movie, longer, null])), [
      ['movie:391', 'granted', 51, 20],
      ['movie:391:1', 'adjusted', 9, 0],
      ['movie:391:2', 'taken', -60, -20],
    ]);
  });

  it('adjusts what another base makes due, up and down', () => {
    const together = { ...movie, xp: 81, coins: 30, base: 80 };
    assert.deepEqual(brief(settleAll([movie, together, movie, together])), [
      ['movie:391', 'granted', 51, 20],
      ['movie:391:1', 'adjusted', 30, 10],
      ['movie:391:2', 'adjusted', -30, -10],
      ['movie:391:3', 'adjusted', 30, 10],
    ]);
  });

  it('writes 0, and not -0, when there is nothing to take', () => {
    const granted = paidAfter(entryFor(null, noir, rich, 1)!);
    const taken = entryFor(granted, null, { xp: 0, coins: 0 }, 2)!;
    assert.isTrue(Object.is(taken.xp, 0) && Object.is(taken.coins, 0));
  });

  it('keeps every total from falling below zero while coins are spent, and settles what is settled to nothing', () => {
    const step = fc.record({
      source: fc.constantFrom('movie:1', 'movie:2'),
      due: fc.option(
        fc.record({ xp: fc.nat({ max: 100 }), coins: fc.nat({ max: 50 }), base: fc.nat({ max: 80 }) }),
      ),
      spent: fc.nat({ max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const all = new Map<string, Paid>();
        const ids = new Set<string>();
        const has = { xp: 0, coins: 0 };
        for (const [at, { source, due: pay, spent }] of steps.entries()) {
          has.coins -= Math.min(spent, has.coins);
          const due = pay && { ...movie, ...pay, source };
          const paid = all.get(source) ?? null;
          const entry = entryFor(paid, due, has, at);
          if (!entry) continue;
          has.xp += entry.xp;
          has.coins += entry.coins;
          assert.isAtLeast(has.xp, 0);
          assert.isAtLeast(has.coins, 0);
          assert.isFalse(ids.has(entry.id));
          ids.add(entry.id);
          const after = paidAfter(entry);
          all.set(source, after);
          assert.isAtLeast(after.coins, 0);
          const again = entryFor(after, due, has, at);
          if (entry.kind === 'returned') assert.oneOf(again?.kind, [undefined, 'adjusted']);
          else assert.isNull(again);
        }
      }),
    );
  });
});
