import { expect } from 'chai';
import { allItems } from './all-items.ts';
import { findSnack, snacks } from './snacks.ts';

describe('A snack', () => {
  it('costs ten to forty coins', () => {
    const prices = snacks.map(({ price }) => price);
    expect([Math.min(...prices), Math.max(...prices)]).to.deep.equal([10, 40]);
  });

  it('has an id that no other snack and no item has', () => {
    const ids = [...snacks, ...allItems].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { id } of snacks) expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('has texts of its own in each language', () => {
    for (const locale of ['fr', 'en', 'ru'] as const)
      for (const part of ['names', 'descriptions'] as const) {
        const texts = snacks.map((snack) => snack[part][locale]);
        expect(new Set(texts).size).to.equal(texts.length);
        for (const text of texts) expect(text.length).to.be.within(4, 90);
      }
  });

  it('is known by its id', () => {
    for (const snack of snacks) expect(findSnack(snack.id)).to.equal(snack);
    for (const id of ['constructor', 'nothing-here']) expect(findSnack(id)).to.equal(null);
  });
});
