import { assert } from 'chai';
import fc from 'fast-check';
import type { LedgerEntry } from './ledger.ts';
import { madeXpLeft, newPlayer, withMadeXp, withSeen, withXp } from './player.ts';

const entry: LedgerEntry = {
  id: 'challenge:noir',
  source: 'challenge:noir',
  kind: 'granted',
  amount: 348,
  sequence: 0,
  at: 0,
};

describe('withXp', () => {
  it('moves the level with the total, up and down', () => {
    const second = withXp(newPlayer, entry);
    assert.deepInclude(second, { totalXp: 348, level: 2 });
    assert.deepInclude(withXp(second, { ...entry, amount: -1 }), { totalXp: 347, level: 1 });
  });
});

describe('withSeen', () => {
  it('holds the movies whose last settling says seen, ascending', () => {
    const movie = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(movie, fc.boolean())), (steps) => {
        const player = steps.reduce((before, [id, seen]) => withSeen(before, id, seen), newPlayer);
        const last = new Map(steps);
        assert.deepEqual(
          player.seen,
          [1, 2, 3, 4, 5, 6].filter((id) => last.get(id)),
        );
      }),
    );
  });

  it('returns the same player when nothing changes', () => {
    const player = withSeen(newPlayer, 5, true);
    assert.strictEqual(withSeen(player, 5, true), player);
    assert.strictEqual(withSeen(player, 6, false), player);
  });
});

describe("The XP that members' challenges may grant", () => {
  const at = (instant: string) => Date.parse(instant);
  const grant = (amount: number, instant: string) => ({ ...entry, amount, at: at(instant) });

  it('is limited for each UTC day', () => {
    assert.equal(madeXpLeft(newPlayer, at('2026-12-10T00:00:00Z')), 200);
    const evening = withMadeXp(newPlayer, grant(150, '2026-12-10T20:00:00Z'));
    assert.equal(madeXpLeft(evening, at('2026-12-10T23:59:59.999Z')), 50);
    const night = withMadeXp(evening, grant(50, '2026-12-10T23:00:00Z'));
    assert.equal(madeXpLeft(night, at('2026-12-10T23:59:59Z')), 0);
    assert.equal(madeXpLeft(night, at('2026-12-11T00:00:00Z')), 200);
    assert.deepEqual(withMadeXp(night, grant(20, '2026-12-11T00:00:00Z')).madeXp, {
      day: '2026-12-11',
      xp: 20,
    });
  });

  it("isn't renewed by a server whose clock is still on the former day", () => {
    const today = withMadeXp(newPlayer, grant(120, '2026-12-11T00:00:00Z'));
    assert.equal(madeXpLeft(today, at('2026-12-10T23:59:59Z')), 80);
    assert.deepEqual(withMadeXp(today, grant(80, '2026-12-10T23:59:59Z')).madeXp, {
      day: '2026-12-11',
      xp: 200,
    });
  });
});
