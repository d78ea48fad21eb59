import { startingStats } from '@cine/contract/game/characters/classes';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { findItem } from '@cine/contract/game/items/owned-items';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { expect } from 'chai';
import { createElement } from 'react';
import { firstLook } from '#components/character/first-look.ts';
import { rendered as renderedIn } from '#test/support/render.tsx';
import { ClassChoice } from './class-choice.tsx';
import { Stats } from './stats/stats.tsx';
import { ItemRow } from './wardrobe/item-row.tsx';

const rendered = (element: Parameters<typeof renderedIn>[0]) => {
  const { markup, texts } = renderedIn(element);
  return { markup: markup.replace(/\s/g, ' '), texts };
};

const character: CharacterView = {
  name: 'Zoé',
  characterClass: 'paladin',
  appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
  points: 10,
  allotted: { ...nothingAllotted, agility: 5 },
  resetsAgainAt: null,
  stats: { ...startingStats.paladin, agility: 9 },
  weaponBonus: 6,
  armorBonus: 0,
  equipped: { weapon: 'steel-sword' },
  items: ['steel-sword'],
  dyed: {},
  bonus: { xp: 3, coins: 5 },
  snack: null,
  createdAt: '2026-12-01T00:00:00Z',
};

describe('The look that a form begins with', () => {
  it('differs between ids of 28 letters, also in their last one, and is the same each time', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `${'Zk3'.repeat(9)}${String.fromCharCode(65 + at)}`);
    const looks = ids.map((id) => JSON.stringify(firstLook(id)));
    expect(new Set(looks).size).to.be.above(30);
    expect(ids.map((id) => JSON.stringify(firstLook(id)))).to.deep.equal(looks);
  });
});

describe('What a character can do', () => {
  const stats = (more: Partial<CharacterView> = {}, milestones: readonly number[] = [5, 10]) =>
    rendered(
      createElement(Stats, {
        character: { ...character, ...more },
        milestones,
        changeBy: () => Promise.reject(new Error('Nothing is pressed here.')),
      }),
    );
  const textOf = (...of: Parameters<typeof stats>) => stats(...of).texts.join(' | ');

  it('says what a stat comes from where that is more than the class', () => {
    const text = textOf();
    expect(text).to.include('classe 2 · points 5 · équipement 2');
    expect(text).to.not.include('classe 6');
    expect(text).to.include('Attaque | 6').and.not.include('Protection');
  });

  it('offers a point more of each stat, with the rule, while points are left', () => {
    const { markup, texts } = stats();
    expect(texts.join()).to.include('5 points à placer').and.include('dix points, ou la moitié');
    expect(markup.match(/aria-label="Un point de plus : /g)).to.have.length(5);
    expect(markup).to.not.include('aria-label="Un point de moins');
  });

  it('says when the next points come once all are placed, and nothing after the last ones', () => {
    const spent = { points: 5 };
    expect(textOf(spent)).to.include('Au niveau 15 : 5 points de plus à placer.');
    expect(stats(spent).markup).to.not.include('Un point de plus');
    expect(textOf(spent, [5, 10, 15, 20, 25, 30, 40, 50, 75, 100])).to.not.include('Au niveau');
  });

  it('offers to take points back where there are some, or says from when on', () => {
    expect(textOf()).to.include('Reprendre tous les points');
    expect(textOf({ allotted: nothingAllotted })).to.not.include('Reprendre');
    const late = textOf({ resetsAgainAt: '2027-01-01T00:00:00.000Z' });
    expect(late).to.include('Prochaine fois : à partir du 1er janvier 2027.').and.not.include('Reprendre');
  });
});

describe('A class to choose', () => {
  it('is named alone, and described by what it is good at and its stats in words', () => {
    const { markup } = rendered(createElement(ClassChoice, { chosen: 'mage', onChoose: () => {} }));
    const [, named, described] =
      /aria-labelledby="([^"]+)" aria-describedby="([^"]+)"[^>]*checked=""/.exec(markup) ?? [];
    const textOf = (id: string) =>
      new RegExp(`id="${id}"[^>]*>(.*?)</span>(?=<span id|</label>)`)
        .exec(markup)![1]!
        .replaceAll(/<[^>]+>/g, '');
    expect(textOf(named!)).to.equal('Mage');
    expect(textOf(described!)).to.match(/^N’esquive presque rien.*Force +7 +Endurance +6/);
  });
});

describe('An item', () => {
  const item = findItem('steel-sword')!;
  const row = (isWorn: boolean, worn = isWorn ? item : null) =>
    rendered(createElement(ItemRow, { item, dye: null, isWorn, worn, onWear: () => {} }));

  it('is put on or taken off by a button that names it, and says that it is worn', () => {
    expect(row(false).markup).to.include('aria-label="Équiper : Rapière');
    expect(row(false).texts).to.not.include('Équipé');
    expect(row(true).markup).to.include('aria-label="Ranger : Rapière');
    expect(row(true).texts).to.include('Équipé');
  });

  it('is compared with what is worn in its place', () => {
    const instead = row(false, findItem('house-torch')!).texts.join(' | ');
    expect(instead).to.include('À la place de « Lampe d’ouvreuse » : Attaque +5, Agilité +2.');
    for (const alone of [row(true), row(false)]) expect(alone.texts.join()).to.not.include('À la place');
  });

  it('says its rarity, and its bonuses as they count', () => {
    expect(row(false).texts.join(' | ')).to.include('Rare | Attaque +10 | Agilité +2');
  });
});
