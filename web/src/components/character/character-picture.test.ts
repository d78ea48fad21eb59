import {
  type Appearance,
  builds,
  eyeColours,
  hairColours,
  hairStyles,
  skins,
} from '@cine/contract/game/characters/appearance';
import { type CharacterClass, characterClasses } from '@cine/contract/game/characters/classes';
import { type ItemCategory, itemCategories } from '@cine/contract/game/items/item';
import { itemShapes } from '@cine/contract/game/items/shapes';
import { snacks } from '@cine/contract/game/items/snacks';
import { expect } from 'chai';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { CharacterPicture } from './character-picture.tsx';
import { ItemPicture } from './item-picture.tsx';
import type { Equipment } from './items/worn.ts';
import { SnackPicture } from './snack-picture.tsx';

const plain: Appearance = {
  build: 'middling',
  skin: 'honey',
  hair: 'cropped',
  hairColour: 'brown',
  eyes: 'hazel',
};
const worn = (shape: string) => ({ art: { shape, colours: ['#123456', '#abcdef'] as const } });

function drawn(
  look: Partial<Appearance> = {},
  equipment: Equipment = {},
  size = 600,
  characterClass: CharacterClass = 'warrior',
) {
  const appearance = { ...plain, ...look };
  return createElement(CharacterPicture, { appearance, characterClass, equipment, size, title: 'Zoé' });
}
const markupOf = (...of: Parameters<typeof drawn>) => renderToStaticMarkup(drawn(...of));

function expectOwnIds(markup: string): void {
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  expect(new Set(ids).size).to.equal(ids.length);
  for (const [, used] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).to.include(used);
}

describe('The picture of a character', () => {
  it('is unlike any other for each build, skin, hair, colour and class', () => {
    const values = {
      build: builds,
      skin: skins,
      hair: hairStyles,
      hairColour: hairColours,
      eyes: eyeColours,
    };
    for (const [name, all] of Object.entries(values))
      expect(new Set(all.map((value) => markupOf({ [name]: value }))).size, name).to.equal(all.length);
    const classes = characterClasses.map((each) => markupOf({}, {}, 600, each));
    expect(new Set(classes).size).to.equal(classes.length);
  });

  it('shows each shape that an item may have, in its colours, and a dye instead of the first one', () => {
    const bare = markupOf();
    for (const category of itemCategories)
      for (const shape of itemShapes[category]) {
        const markup = markupOf({}, { [category]: worn(shape) });
        expect(markup, shape).to.include('#123456').and.include('#abcdef').and.not.equal(bare);
        const dyed = markupOf({}, { [category]: { ...worn(shape), dye: 'lagoon' } });
        expect(dyed, shape).to.not.include('#123456');
        expect(dyed, shape).to.include('oklch(0.63 0.11 200)');
      }
  });

  it('draws nothing for a shape that it does not know', () => {
    expect(markupOf({}, { weapon: worn('harpoon'), pet: null })).to.equal(markupOf());
  });

  it('has ids of its own for all hair under all helmets, beside others', () => {
    for (const size of [48, 600])
      for (const hair of hairStyles) {
        const all = [undefined, ...itemShapes.helmet].map((shape) =>
          drawn({ hair }, { helmet: shape ? worn(shape) : null }, size),
        );
        expectOwnIds(renderToStaticMarkup(createElement('div', null, ...all)));
      }
  });

  it('has a title, and no colour that is missing', () => {
    for (const characterClass of characterClasses) {
      const equipment = Object.fromEntries(itemCategories.map((each) => [each, worn(itemShapes[each][0])]));
      const markup = markupOf({}, equipment, 600, characterClass);
      expect(markup).to.match(/aria-labelledby="([^"]+)"><title id="\1">Zoé</);
      expect(markup).to.not.match(/#f0f\b|undefined|NaN/);
    }
  });
});

describe('The picture of an item', () => {
  it('is there for each shape, and unlike any other', () => {
    const all = itemCategories.flatMap((category: ItemCategory) =>
      itemShapes[category].map((shape) =>
        renderToStaticMarkup(
          createElement(ItemPicture, { ...worn(shape), category, rarity: 'rare', size: 160 }),
        ),
      ),
    );
    for (const markup of all) {
      expect(markup).to.include('<path');
      expect(markup).to.not.match(/#f0f\b|undefined|NaN/);
    }
    expect(new Set(all).size).to.equal(all.length);
  });
});

describe('The picture of a snack', () => {
  it('is drawn alone and in the hand for each snack of the shop', () => {
    for (const { id } of snacks) {
      expect(renderToStaticMarkup(createElement(SnackPicture, { id, size: 72 })), id).to.include('<path');
      const held = renderToStaticMarkup(createElement(CharacterPicture, { ...drawn().props, snack: id }));
      expect(held, id).to.not.equal(markupOf());
    }
  });
});
