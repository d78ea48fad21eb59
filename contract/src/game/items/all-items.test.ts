import { expect } from 'chai';
import fc from 'fast-check';
import { isInWindow } from '../badges/window.ts';
import { houseKit, statNames } from '../characters/classes.ts';
import { dateOf, dayOf } from '../local-days.ts';
import { milestones } from '../milestones.ts';
import { type Rarity, rarities } from '../rarity.ts';
import { allItems } from './all-items.ts';
import { type Item, type ItemOffer, itemCategories } from './item.ts';
import { itemShapes } from './shapes.ts';

type Sale = Extract<ItemOffer, { kind: 'shop' }>;
type ForSale = Item & { offer: Sale };
type Range = readonly [least: number, most: number];

const forSale = allItems.filter((item): item is ForSale => item.offer.kind === 'shop');
const milestoneItems = allItems.filter(({ offer }) => offer.kind === 'milestone');
const houseItems = allItems.filter(({ offer }) => offer.kind === 'house');

const limits: Readonly<Record<Rarity, { count: number; price: Range; level: Range; points: Range }>> = {
  common: { count: 20, price: [50, 150], level: [1, 3], points: [2, 5] },
  uncommon: { count: 16, price: [150, 400], level: [3, 6], points: [5, 8] },
  rare: { count: 12, price: [400, 900], level: [6, 10], points: [8, 12] },
  epic: { count: 8, price: [900, 2_000], level: [10, 15], points: [12, 17] },
  legendary: { count: 4, price: [2_000, 5_000], level: [15, 25], points: [17, 24] },
};

/** What weapons and armour give on top of that, as everybody begins with five points of each. */
const beyondHouse: Readonly<Record<Rarity, Range>> = {
  common: [5, 8],
  uncommon: [7, 11],
  rare: [12, 14],
  epic: [15, 19],
  legendary: [21, 25],
};

const isOfKit = ({ category }: Item) => category === 'weapon' || category === 'armor';

function pointsOf({ bonuses }: Item): number {
  return Object.values(bonuses).reduce((sum, bonus) => sum + bonus, 0);
}

function most(category: Item['category'], stat: keyof Item['bonuses']): number {
  return Math.max(
    ...allItems.filter((item) => item.category === category).map(({ bonuses }) => bonuses[stat] ?? 0),
  );
}

describe('The shop', () => {
  for (const rarity of rarities)
    it(`sells as many ${rarity} items as it should, at the prices and levels of their rarity`, () => {
      const { count, price, level } = limits[rarity];
      const ofRarity = forSale.filter((item) => item.rarity === rarity);
      expect(ofRarity).to.have.length(count);
      for (const { id, offer } of ofRarity) {
        expect(offer.price, id).to.be.within(...price);
        expect(offer.level, id).to.be.within(...level);
      }
      const prices = ofRarity.map(({ offer }) => offer.price);
      expect([Math.min(...prices), Math.max(...prices)]).to.deep.equal(price);
    });

  it('asks more for more points of the same rarity', () => {
    for (const item of forSale)
      for (const other of forSale)
        if (
          item.rarity === other.rarity &&
          isOfKit(item) === isOfKit(other) &&
          pointsOf(item) < pointsOf(other)
        )
          expect(item.offer.price, `${item.id}, ${other.id}`).to.be.below(other.offer.price);
  });

  it('sells nothing that a cheaper item of its category, or the house’s, beats or equals in all that it gives', () => {
    const priceOf = ({ offer }: Item) => (offer.kind === 'shop' ? offer.price : 0);
    for (const item of forSale)
      for (const other of [...houseItems, ...forSale])
        if (other.category === item.category && priceOf(other) <= priceOf(item) && other !== item)
          expect(
            statNames.some((stat) => (item.bonuses[stat] ?? 0) > (other.bonuses[stat] ?? 0)),
            `${item.id}, ${other.id}`,
          ).to.equal(true);
  });

  it('sells no weapon and no armour that makes who begins weaker in a duel', () => {
    for (const { category, bonuses } of houseItems)
      for (const item of forSale.filter((each) => each.category === category))
        for (const stat of statNames)
          expect(item.bonuses[stat] ?? 0, `${item.id}, ${stat}`).to.be.at.least(
            bonuses[stat] === undefined ? 0 : bonuses[stat] + 1,
          );
  });

  it('opens something new at most three levels after each level up to 25', () => {
    const levels = forSale.map(({ offer }) => offer.level);
    expect([Math.min(...levels), Math.max(...levels)]).to.deep.equal([1, 25]);
    for (let level = 1; level < 25; level++)
      expect(Math.min(...levels.filter((each) => each > level)), `after ${level}`).to.be.at.most(level + 3);
  });

  it('has each category in each rarity up to epic', () => {
    for (const category of itemCategories)
      for (const rarity of rarities.slice(0, -1))
        expect(
          forSale.some((item) => item.category === category && item.rarity === rarity),
          `${rarity} ${category}`,
        ).to.equal(true);
  });

  it('has at least six items for each stat', () => {
    for (const stat of statNames)
      expect(forSale.filter(({ bonuses }) => bonuses[stat]).length, stat).to.be.at.least(6);
  });

  it('has something for the first 50 coins', () => {
    expect(forSale.some(({ offer }) => offer.price <= 50 && offer.level === 1 && !offer.window)).to.equal(
      true,
    );
  });

  it('has a few items in limited numbers', () => {
    const stocks = forSale.flatMap(({ offer }) => offer.stock ?? []);
    expect(stocks.length).to.be.within(2, 6);
    for (const stock of stocks) expect(stock).to.satisfy(Number.isInteger).and.to.be.above(0);
  });

  it('has some items for one to five weeks of each year', () => {
    const timed = forSale.filter(({ offer }) => offer.window);
    expect(timed.length).to.be.within(4, 10);
    for (const { id, offer } of timed) {
      const { from, to } = offer.window!;
      fc.assert(
        fc.property(fc.integer({ min: 2024, max: 2100 }), (year) => {
          const first = dayOf(`${year}-${from}`);
          const last = dayOf(`${from <= to ? year : year + 1}-${to}`);
          expect([dateOf(first).slice(5), dateOf(last).slice(5)], id).to.deep.equal([from, to]);
          expect(last - first + 1, id).to.be.within(7, 35);
          const days = [first - 1, first, last, last + 1];
          expect(
            days.map((day) => isInWindow(day, offer.window!)),
            id,
          ).to.deep.equal([false, true, true, false]);
        }),
      );
    }
  });
});

describe('An item', () => {
  it('has an id of its own in kebab-case', () => {
    expect(new Set(allItems.map(({ id }) => id)).size).to.equal(allItems.length);
    for (const { id } of allItems) expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has whole bonuses, together what its rarity is worth, and none above 18', () => {
    for (const item of allItems) {
      const points = isOfKit(item) ? beyondHouse[item.rarity] : limits[item.rarity].points;
      expect(pointsOf(item), item.id).to.be.within(...points);
      for (const bonus of Object.values(item.bonuses))
        expect(bonus, item.id).to.satisfy(Number.isInteger).and.to.be.within(1, 18);
    }
  });

  it('has a shape of its category, and each shape has an item', () => {
    for (const category of itemCategories) {
      const used = allItems.filter((item) => item.category === category).map(({ art }) => art.shape);
      expect(new Set(used)).to.deep.equal(new Set<string>(itemShapes[category]));
    }
  });

  it('has two colours in which nothing else of its shape is drawn', () => {
    for (const { id, art } of allItems) {
      for (const colour of art.colours) expect(colour, id).to.match(/^#[0-9a-f]{6}$/);
      expect(art.colours[0], id).to.not.equal(art.colours[1]);
    }
    const drawn = allItems.map(({ art }) => `${art.shape} ${art.colours}`);
    expect(new Set(drawn).size).to.equal(drawn.length);
  });
});

describe('Equipment', () => {
  it('begins with the house’s weapon and armour', () => {
    expect(houseItems.map(({ category, bonuses }) => [category, bonuses])).to.deep.equal([
      ['weapon', { strength: houseKit.weaponBonus }],
      ['armor', { endurance: houseKit.armorBonus }],
    ]);
  });

  it('for sale is never worth less than the house’s of its category', () => {
    for (const item of forSale)
      for (const house of houseItems)
        if (item.category === house.category) {
          const [stat] = Object.keys(house.bonuses) as (keyof Item['bonuses'])[];
          expect(pointsOf(item), item.id).to.be.at.least(pointsOf(house));
          expect(Object.keys(item.bonuses).length, item.id).to.be.at.least(2);
          expect(item.bonuses[stat!]! / pointsOf(item), item.id).to.be.at.least(0.5);
        }
  });

  it('comes with each milestone that names an item, each worth more than the one before', () => {
    const byLevel = milestones.flatMap(({ level, items }) => items.map((id) => ({ level, id })));
    const items = byLevel.map(({ id }) => milestoneItems.find((item) => item.id === id));
    expect(items.map((item) => item?.offer)).to.deep.equal(
      byLevel.map(({ level }) => ({ kind: 'milestone', level })),
    );
    expect(milestoneItems).to.have.length(byLevel.length);
    const points = items.map((item) => pointsOf(item!));
    for (const [index, each] of points.slice(1).entries()) expect(each).to.be.above(points[index]!);
  });

  it('never goes to waste: the best armour and helmet take off at most half of an attack', () => {
    expect(most('armor', 'endurance') + most('helmet', 'endurance')).to.be.at.most(25);
  });
});
