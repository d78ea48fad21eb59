import { levelOf, xpForLevel } from '@cine/contract/game/level';
import { dayOf } from '@cine/contract/game/local-days';
import { day } from '@cine/contract/time';
import { assert } from 'chai';
import fc from 'fast-check';
import { mayWear, wornTitle } from '#together/profiles/titles.ts';
import { secretBadges } from '../badge-rules/secret-badges.ts';
import { type LedgerEntry, paidAfter } from '../ledger/ledger.ts';
import { payMilestonesAlone } from './pay/alone.test-support.ts';
import { newPlayer, withEntry, withSeen } from './player.ts';
import { rankedByOf } from './ranked-by.ts';
import { withNewStar } from './service.ts';

const entry: LedgerEntry = {
  id: 'challenge:noir',
  source: 'challenge:noir',
  reward: 'challenge',
  kind: 'granted',
  xp: 348,
  coins: 174,
  paid: { xp: 348, coins: 174 },
  sequence: 0,
  date: '2026-12-10',
  at: Date.parse('2026-12-10T20:00:00Z'),
};

describe('withEntry', () => {
  it('moves the level and the purse with the totals, up and down', () => {
    const second = withEntry(newPlayer, entry);
    assert.deepInclude(second, { totalXp: 348, level: 2, coins: 174 });
    const taken = { ...entry, kind: 'taken', xp: -1, coins: -1, sequence: 1 } as const;
    assert.deepInclude(withEntry(second, taken), { totalXp: 347, level: 1, coins: 173 });
  });

  it('remembers for sixteen days what a source has paid', () => {
    const first = withEntry(newPlayer, entry);
    const inWeek = { monday: dayOf('2026-12-07'), xp: 348 };
    assert.deepEqual(first.paid, [{ ...paidAfter(entry), inWeek }]);
    const later = (days: number) =>
      withEntry(first, { ...entry, id: 'challenge:b', source: 'challenge:b', at: entry.at + days * day })
        .paid;
    assert.lengthOf(later(15), 2);
    assert.lengthOf(later(16), 1);
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

describe('withNewStar', () => {
  const top = xpForLevel(100);
  const begin = (xp: number) => {
    const reached = payMilestonesAlone(withEntry(newPlayer, { ...entry, xp }), entry.at).player;
    return { reached, ...withNewStar(reached, entry.at) };
  };

  it('begins again at level 1 for a star, and leaves everything else as it is', () => {
    const { reached, player, entries } = begin(top + 7);
    assert.deepInclude(player, { level: 1, prestige: { stars: 1, from: top + 7 } });
    const { prestige: _prestige, level: _level, paid: _paid, ...rest } = reached;
    assert.deepInclude(player, rest);
    const [only] = entries;
    assert.lengthOf(entries, 1);
    assert.deepInclude(only, { id: `prestige:1:${top + 7}`, reward: 'prestige', xp: 0, coins: 0 });
  });

  it('counts levels from there, and pays no milestone again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: top }), fc.integer({ min: 0, max: top }), (more, taken) => {
        const { player } = begin(top);
        const later = withEntry(player, { ...entry, id: 'challenge:b', source: 'challenge:b', xp: more });
        assert.equal(later.level, levelOf(more));
        assert.lengthOf(payMilestonesAlone(later, entry.at).entries, 0);
        const less = { ...entry, kind: 'taken', xp: -taken, sequence: 1 } as const;
        assert.equal(withEntry(later, less).level, levelOf(Math.max(0, more - taken)));
      }),
    );
  });
});

describe('A title', () => {
  const own = { kind: 'own', text: 'Queen of the back row' } as const;
  const badge = { kind: 'badge', id: 'first-row' } as const;

  it('of a badge is worn as long as its player has it, one of their own from level 50 on', () => {
    assert.isFalse(mayWear(newPlayer, badge));
    assert.isTrue(mayWear({ ...newPlayer, earned: ['first-row'] }, badge));
    assert.isFalse(mayWear({ ...newPlayer, milestones: [5, 40] }, own));
    assert.isTrue(mayWear({ ...newPlayer, milestones: [5, 50] }, own));
    assert.isTrue(mayWear({ ...newPlayer, milestones: [5] }, { kind: 'level', level: 5 }));
    assert.isFalse(mayWear({ ...newPlayer, milestones: [5] }, { kind: 'level', level: 10 }));
    assert.isNull(wornTitle({ ...newPlayer, title: badge }));
    assert.deepEqual(wornTitle({ ...newPlayer, title: badge, earned: ['first-row'] }), badge);
  });

  it('of a secret badge tells others its name and nothing else', () => {
    const { id, name } = secretBadges[0]!;
    const title = wornTitle({ ...newPlayer, title: { kind: 'badge', id }, earned: [id] });
    assert.deepEqual(title, { kind: 'secret', names: name });
  });
});

const pointsOf = (player: Partial<typeof newPlayer>) => rankedByOf({ ...newPlayer, ...player }).points;

describe('What boards rank a collector by', () => {
  it('has points for movies of the catalogue, challenges, and badges by their rarity', () => {
    assert.equal(pointsOf({ seen: [391, 966, 2 ** 40], completed: 2 }), 2 * 2 + 2 * 10);
    const byRarity = ['level-five', 'level-ten', 'level-twenty-five', 'level-fifty', 'no-such-badge'];
    assert.deepEqual(
      byRarity.map((id) => pointsOf({ earned: [id] })),
      [5, 10, 15, 20, 0],
    );
    assert.equal(pointsOf({ seen: [391], earned: byRarity }), 2 + 50);
  });

  it('has one more for each movie that they have seen and in their own collections', () => {
    assert.equal(pointsOf({ seen: [391, 966], inCollections: [391, 33] }), 2 * 2 + 1);
    assert.equal(pointsOf({ inCollections: [391] }), 0);
  });
});
