import { assert } from 'chai';
import fc from 'fast-check';
import type { LedgerEntry } from './ledger.ts';
import { newPlayer, withSeen, withXp } from './player.ts';

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
  it('holds the movies settled as seen last, ascending, whatever came before', () => {
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
