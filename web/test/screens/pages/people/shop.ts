import { playerDocument } from '@cine/contract/documents/players';
import { itemOf } from '@cine/contract/game/items/owned-items';
import { limitedItems } from '@cine/contract/game/items/sales';
import { snackOf } from '@cine/contract/game/items/snacks';
import { xpForLevel } from '@cine/contract/game/level';
import { createCharacter, equipItem } from '@cine/contract/operations/game/characters';
import { buy, dye, listShop } from '@cine/contract/operations/game/shop';
import type { Page } from 'playwright-core';
import type { Person, Screens, Stage } from '../../screen.ts';
import { press, saying, titled } from '../../show.ts';
import { asking, at, cut, inEachLanguage, nina, says } from '../../steps.ts';

const look = {
  name: 'Zoé des Balcons',
  characterClass: 'ranger',
  appearance: { build: 'middling', skin: 'honey', hair: 'braid', hairColour: 'chestnut', eyes: 'green' },
} as const;

/** Léa, who has a character and can spend what she likes. */
async function lea(stage: Stage, coins: number, level = 6): Promise<Person> {
  const person = await stage.member('Léa');
  await person.call(createCharacter, look);
  const rich = { coins, level, totalXp: xpForLevel(level) };
  await stage.update(`players/${person.uid}`, playerDocument.encodeFields(rich));
  return person;
}

/** Léa, who has a character and coins, and has bought some things already. */
async function regular(stage: Stage): Promise<Person> {
  const person = await lea(stage, 640);
  for (const id of ['crew-pass', 'biplane-scarf', 'salted-popcorn']) await person.call(buy, { id, key: id });
  await person.call(equipItem, { itemId: 'biplane-scarf' });
  await person.call(dye, { itemId: 'biplane-scarf', dye: 'brick' });
  return person;
}

const inShop = async (stage: Stage, person: Person): Promise<Page> => {
  const page = await titled(await stage.open(person, '/shop'), stage.say('shop.title'));
  return saying(page, stage.say('shop.purchases'));
};

const glasses = itemOf('paper-3d-glasses')!;

/** The dialog of an item. */
async function buying(stage: Stage, person: Person): Promise<Page> {
  const page = await inShop(stage, person);
  const thing = { thing: glasses.names[stage.language], count: 50 };
  await press(page, stage.say, 'shop.buyThing', thing);
  await page.getByRole('dialog').waitFor();
  return page;
}

async function bought(stage: Stage): Promise<Page> {
  const page = await buying(stage, await regular(stage));
  await press(page, stage.say, 'shop.buyFor', { count: 50 });
  return saying(page, stage.say('shop.bought'));
}

export const shop = {
  shop: {
    new: says(at('/shop'), 'shop.nobody'),
    guest: says(at('/shop', nina), 'shop.guest'),
    ...asking(at('/shop'), listShop, 'shop.title'),
    full: async (stage) => inShop(stage, await regular(stage)),
    snacks: async (stage) => {
      const page = await inShop(stage, await regular(stage));
      await page.getByText(stage.say('shop.snacks'), { exact: true }).click();
      return saying(page, snackOf('choc-ice')!.names[stage.language]);
    },
    purchases: async (stage) => {
      const page = await inShop(stage, await regular(stage));
      await press(page, stage.say, 'shop.showPurchases');
      await page
        .getByRole('region', { name: stage.say('shop.purchases') })
        .getByRole('listitem')
        .first()
        .waitFor();
      return page;
    },
    'dialog-try': async (stage) => {
      const page = await inShop(stage, await lea(stage, 640));
      await press(page, stage.say, 'shop.tryItem', { item: limitedItems[0]!.names[stage.language] });
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'dialog-buy': async (stage) => buying(stage, await regular(stage)),
    'dialog-too-dear': async (stage) => buying(stage, await lea(stage, 20)),
    'dialog-bought': bought,
    refused: inEachLanguage(async (stage) => {
      const person = await lea(stage, 60);
      const page = await buying(stage, person);
      // Another device was faster.
      await person.call(buy, { id: 'salted-popcorn', key: 'popcorn' });
      await press(page, stage.say, 'shop.buyFor', { count: 50 });
      await page.getByRole('alert').waitFor();
      return page;
    }),
    offline: cut(async (stage) => inShop(stage, await lea(stage, 60))),
  },
} satisfies Screens;
