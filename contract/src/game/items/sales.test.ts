import { expect } from 'chai';
import fc from 'fast-check';
import { day } from '../../time.ts';
import { isInWindow } from '../badges/window.ts';
import { allItems } from './all-items.ts';
import { dyePrice, isOnSale, itemsForSale, limitedItems, mayBuy, windowAfter } from './sales.ts';

const timed = itemsForSale.filter(({ offer }) => offer.window);
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2099, 11, 31) });

describe('An item for sale', () => {
  it('with a window is on sale on its days in UTC, and no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timed), instants, (item, now) => {
        expect(isOnSale(item, now)).to.equal(isInWindow(Math.floor(now / day), item.offer.window!));
      }),
    );
  });

  it('opens next within a year, and has no open day before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timed), instants, (item, now) => {
        const window = item.offer.window!;
        const { from, until } = windowAfter(window, now);
        expect(until).to.be.above(now);
        expect(from - now).to.be.below(366 * day);
        for (let at = Math.floor(now / day); at * day < until; at += 1)
          expect(isInWindow(at, window), String(at)).to.equal(at * day >= from);
      }),
    );
  });

  it('without a window always is', () => {
    const always = itemsForSale.filter(({ offer }) => !offer.window);
    expect(always.every((item) => isOnSale(item, Date.UTC(2026, 1, 29)))).to.equal(true);
  });

  it('asks for its level, unless its buyer has been at the last one', () => {
    const item = itemsForSale.find(({ offer }) => offer.level === 10)!;
    expect(mayBuy(item, { level: 9, stars: 0 })).to.equal(false);
    expect(mayBuy(item, { level: 10, stars: 0 })).to.equal(true);
    expect(mayBuy(item, { level: 1, stars: 1 })).to.equal(true);
  });

  it('is limited where it says so', () => {
    expect(limitedItems.map(({ offer }) => offer.stock)).to.satisfy((stocks: number[]) =>
      stocks.every((stock) => stock > 0),
    );
  });
});

describe('A colour', () => {
  it('costs a tenth of its item, and of the cheapest of its rarity where that has no price', () => {
    for (const item of allItems) {
      const price = dyePrice(item);
      const same = itemsForSale.filter(({ rarity }) => rarity === item.rarity);
      const full =
        item.offer.kind === 'shop' ? item.offer.price : Math.min(...same.map(({ offer }) => offer.price));
      expect(price, item.id).to.equal(Math.ceil(full / 10));
    }
  });
});
