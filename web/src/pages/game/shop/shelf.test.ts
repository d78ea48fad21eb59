import { xpForLevel } from '@cine/contract/game/level';
import type { SaleView } from '@cine/contract/operations/game/shop';
import { expect } from 'chai';
import { noProgress } from '#data/queries/use-progress.ts';
import { availabilityOf, buyerOf, shelvesOf } from './shelf.ts';

const plain = { owned: false, stock: null, window: null, level: 3 };
const buyer = { level: 5, stars: 0 };
const now = Date.parse('2026-11-25T12:00:00Z');
const autumn = { from: '2027-10-15T00:00:00.000Z', until: '2027-11-03T00:00:00.000Z' };

describe('An item in the shop', () => {
  it('can be bought from its level on, or after all levels', () => {
    expect(availabilityOf(plain, buyer, now)).to.deep.equal({ kind: 'here' });
    expect(availabilityOf(plain, { level: 2, stars: 0 }, now)).to.deep.equal({ kind: 'level', level: 3 });
    expect(availabilityOf(plain, { level: 1, stars: 1 }, now)).to.deep.equal({ kind: 'here' });
  });

  it('waits for its season, and names its days', () => {
    expect(availabilityOf({ ...plain, window: autumn }, buyer, now)).to.deep.equal({
      kind: 'season',
      first: '2027-10-15',
      last: '2027-11-02',
    });
    const open = Date.parse(autumn.from);
    expect(availabilityOf({ ...plain, window: autumn }, buyer, open)).to.deep.equal({ kind: 'here' });
    const over = Date.parse(autumn.until);
    expect(availabilityOf({ ...plain, window: autumn }, buyer, over).kind).to.equal('season');
  });

  it('can’t be bought when it is sold out or theirs', () => {
    const stock = { left: 0, of: 60 };
    expect(availabilityOf({ ...plain, stock }, buyer, now)).to.deep.equal({ kind: 'sold-out' });
    expect(availabilityOf({ ...plain, stock: { left: 1, of: 60 } }, buyer, now).kind).to.equal('here');
    expect(availabilityOf({ ...plain, stock, owned: true }, buyer, now)).to.deep.equal({ kind: 'owned' });
  });
});

describe('The shelves', () => {
  it('have what can be bought first, the cheapest in front, and what can’t be last', () => {
    const sale = (id: string, price: number, more: object = {}) =>
      ({ id, price, ...plain, ...more }) as unknown as SaleView;
    const sales = [
      sale('theirs', 10, { owned: true }),
      sale('level-9', 20, { level: 9 }),
      sale('dear', 90),
      sale('gone', 5, { stock: { left: 0, of: 3 } }),
      sale('autumn', 30, { window: autumn }),
      sale('level-6', 80, { level: 6 }),
      sale('cheap', 40),
    ];
    expect(shelvesOf(sales, buyer, now).map(({ sale: { id } }) => id)).to.deep.equal([
      'cheap',
      'dear',
      'autumn',
      'level-6',
      'level-9',
      'gone',
      'theirs',
    ]);
  });
});

describe('A buyer', () => {
  it('has a level once the player is known, of the XP since they began again', () => {
    expect([null, 'unknown' as const].map(buyerOf)).to.deep.equal([null, 'unknown']);
    const player = { totalXp: xpForLevel(6), prestige: noProgress.prestige };
    expect(buyerOf(player)).to.deep.equal({ level: 6, stars: 0 });
    const prestige = { ...player.prestige, stars: 1, from: player.totalXp };
    expect(buyerOf({ ...player, prestige })).to.deep.equal({ level: 1, stars: 1 });
  });
});
