import type { SaleView } from '@cine/contract/operations/game/shop';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { purchasesOf, waitedTooLong, waitOf, weeksOfPurchases, worthBuying } from './purchases.ts';
import type { Series, Simulated } from './simulated.ts';

const now = Date.parse('2026-12-20');
const player = { level: 5, coins: 300, now };
const texts = { en: 'A hat', fr: 'Un chapeau', ru: 'Шляпа' };
const hat: SaleView = {
  id: 'hat',
  category: 'helmet',
  rarity: 'common',
  bonuses: { charisma: 1 },
  names: texts,
  descriptions: texts,
  price: 300,
  level: 5,
  stock: null,
  window: null,
  owned: false,
};

function window(from: number, until: number): SaleView['window'] {
  return { from: new Date(now + from * day).toISOString(), until: new Date(now + until * day).toISOString() };
}

/** A user who bought a hat in each of some weeks, on its Sunday. */
function buyer(weeks: readonly number[], { days = 91, plays = 'honest' as Series['plays'] } = {}): Series {
  return {
    name: `buys in ${weeks.join()}`,
    plays,
    about: 'buys hats.',
    days: Array.from({ length: days }, () => ({ xp: 1, level: 1, coins: 0, streak: 0, minutes: 0 })),
    paid: [],
    bought: weeks.map((week) => ({ day: 7 * week, item: `hat-${week}`, price: 100 * week })),
  };
}

function simulatedOf(...series: Series[]): Simulated {
  return { from: '2026-11-30', faults: [], series };
}

describe('What is worth buying', () => {
  it('is equipment that one has not got, at one’s level and for no more than is in the purse, the dearest first', () => {
    const cheaper = { ...hat, id: 'cheaper', price: 40, level: 1 };
    expect(worthBuying([cheaper, hat], player)).to.deep.equal([hat, cheaper]);
    expect(worthBuying([{ ...hat, owned: true }, cheaper], player)).to.deep.equal([cheaper]);
    expect(worthBuying([hat], { ...player, level: 4 })).to.deep.equal([]);
    expect(worthBuying([hat], { ...player, coins: 299 })).to.deep.equal([]);
  });

  it('is for sale on that day, and not sold out', () => {
    const open = { ...hat, window: window(-1, 1) };
    const later = { ...hat, window: window(1, 2) };
    const last = { ...hat, stock: { left: 1, of: 30 } };
    const soldOut = { ...hat, stock: { left: 0, of: 30 } };
    expect(worthBuying([later, open, soldOut, last], player)).to.deep.equal([open, last]);
  });
});

describe('How long players waited until they bought something', () => {
  it('goes by weeks from Monday to Sunday, each counted once', () => {
    const early = {
      ...buyer([]),
      bought: [1, 7, 8, 14, 15].map((each) => ({ day: each, item: 'hat', price: 1 })),
    };
    expect(weeksOfPurchases(early)).to.deep.equal([1, 2, 3]);
  });

  it('is the longest time between two purchases, to the first and since the last', () => {
    expect(waitOf(buyer([1, 2, 5, 7, 10, 13]), 13)).to.equal(3);
    expect(waitOf(buyer([4, 5, 8, 11]), 13)).to.equal(4);
    expect(waitOf(buyer([1, 4, 7, 9]), 13)).to.equal(5);
    expect(waitOf(buyer([]), 13)).to.equal(14);
  });

  it('is too long above three weeks in the first thirteen, for honest players', () => {
    const fine = buyer([3, 6, 9, 12]);
    const late = buyer([3, 6, 9]);
    const greedy = buyer([], { plays: 'greedy' });
    expect(waitedTooLong(simulatedOf(fine, late, greedy))).to.deep.equal([{ name: late.name, wait: 5 }]);
    const afterwards = buyer([3, 6, 9, 12, 50], { days: 365 });
    expect(waitedTooLong(simulatedOf(afterwards))).to.deep.equal([]);
  });

  it('counts whole weeks only', () => {
    expect(waitedTooLong(simulatedOf(buyer([], { days: 20 })))).to.deep.equal([]);
    expect(waitedTooLong(simulatedOf(buyer([], { days: 21 }))).map(({ wait }) => wait)).to.deep.equal([4]);
  });

  it('is a table with the weeks, the wait and what was spent', () => {
    const rows = purchasesOf(simulatedOf(buyer([3, 6, 9, 12, 20], { days: 365 }), buyer([], { days: 7 })));
    expect(rows.split('\n').slice(2)).to.deep.equal([
      '| buys in 3,6,9,12,20 | 4 of 13 | 3 | 4/3,000 | 5/5,000 |',
      '| buys in  | 0 of 1 | 2 | 0/0 | 0/0 |',
    ]);
  });
});
