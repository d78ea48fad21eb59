import { expect } from 'chai';
import { localeSchema } from '../../primitives.ts';
import { characterClasses } from '../characters/classes.ts';
import { oneSidedStat, pointsIn, pointsOfLevels } from '../characters/points.ts';
import { findItem, ownedItems } from '../items/owned-items.ts';
import { milestones } from '../milestones.ts';
import { houseCharacterIds, houseCharacterOf } from './house-characters.ts';

const all = houseCharacterIds.map(houseCharacterOf);

describe('A character of the house’s', () => {
  it('has no more points and no other items than a player of its level may have', () => {
    for (const { id, level, allotted, equipped } of all) {
      const levels = milestones.map((milestone) => milestone.level).filter((each) => each <= level);
      expect(pointsIn(allotted), id).to.equal(pointsOfLevels(levels));
      expect(oneSidedStat(allotted), id).to.equal(null);
      const owned = ownedItems(levels, {}).map((item) => item.id);
      for (const [category, item] of Object.entries(equipped)) {
        expect(owned, id).to.include(item);
        expect(findItem(item)!.category, id).to.equal(category);
      }
    }
  });

  it('is there for beginners and for the strong, of every class', () => {
    const levels = all.map(({ level }) => level);
    expect(levels).to.deep.equal(levels.toSorted((one, other) => one - other));
    expect(levels[0]).to.equal(1);
    expect(new Set(all.map(({ characterClass }) => characterClass))).to.have.keys(characterClasses);
  });

  it('has looks of its own and a name of its own in each language', () => {
    expect(new Set(all.map(({ appearance }) => JSON.stringify(appearance))).size).to.equal(all.length);
    for (const locale of localeSchema.options)
      expect(new Set(all.map(({ names }) => names[locale])).size).to.equal(all.length);
  });
});
