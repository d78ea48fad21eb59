import { playerDocument } from '@cine/contract/documents/players';
import type { Item } from '@cine/contract/game/items/item';
import { findItem } from '@cine/contract/game/items/owned-items';
import { limitedItems } from '@cine/contract/game/items/sales';
import { findSnack } from '@cine/contract/game/items/snacks';
import { xpForLevel } from '@cine/contract/game/level';
import { createCharacter, equipItem } from '@cine/contract/operations/game/characters';
import { buy, dye, listShop } from '@cine/contract/operations/game/shop';
import type { Screens } from '../../screen.ts';
import { press, saying } from '../../show.ts';
import { at, nina, notKept, type Way, type Who, way } from '../../steps.ts';

const look = {
  name: 'Zoé des Balcons',
  characterClass: 'ranger',
  appearance: { build: 'middling', skin: 'honey', hair: 'braid', hairColour: 'chestnut', eyes: 'green' },
} as const;

/** Léa, who has a character and can spend what she likes. */
const rich =
  (coins: number): Who =>
  async ({ member, update }) => {
    const person = await member('Léa');
    await person.call(createCharacter, look);
    const fields = { coins, level: 6, totalXp: xpForLevel(6) };
    await update(`players/${person.uid}`, playerDocument.encodeFields(fields));
    return person;
  };

/** Léa, who has a character and coins, and has bought some things already. */
const regular: Who = async (stage) => {
  const person = await rich(640)(stage);
  for (const id of ['crew-pass', 'biplane-scarf', 'salted-popcorn']) await person.call(buy, { id, key: id });
  await person.call(equipItem, { itemId: 'biplane-scarf' });
  await person.call(dye, { itemId: 'biplane-scarf', dye: 'brick' });
  return person;
};

const inShop = (who: Who) => at('/shop', who).headed('shop.title').says('shop.purchases');

/** All that is for later. */
const unfolded = inShop(rich(640)).doing(async (page) => {
  await page.locator('details > summary').first().click();
  for (const others of await page.locator('details[open] button:not([aria-haspopup])').all())
    await others.click();
});

/** Presses an item on the wall, which opens a dialog. */
const asksFor = (way: Way, { names }: Pick<Item, 'names'>) =>
  way.doing(async (page, _, { language }) => {
    await page.getByRole('button', { name: names[language] }).click();
    await page.getByRole('dialog').waitFor();
  });

/** The dialog of an item. */
const buying = (who: Who) => asksFor(inShop(who), findItem('paper-3d-glasses')!);

export const shop = {
  shop: {
    new: at('/shop').says('shop.nobody'),
    guest: at('/shop', nina).says('shop.guest'),
    ...at('/shop').asking(listShop, 'shop.title'),
    full: inShop(regular),
    snacks: inShop(regular).doing(async (page, say, { language }) => {
      await page.getByText(say('shop.snacks'), { exact: true }).click();
      await saying(page, findSnack('choc-ice')!.names[language]);
    }),
    purchases: inShop(regular)
      .pressed('shop.showPurchases')
      .shows((page, say) =>
        page
          .getByRole('region', { name: say('shop.purchases') })
          .getByRole('listitem')
          .first(),
      ),
    'dialog-try': asksFor(unfolded, limitedItems[0]!),
    unfolded,
    'dialog-buy': buying(regular),
    'dialog-too-dear': buying(rich(20)),
    'dialog-bought': buying(regular).pressed('shop.buyFor', { count: 50 }).says('shop.bought'),
    refused: way(async (stage) => {
      const person = await rich(60)(stage);
      const page = await buying(async () => person).show(stage);
      // Another device was faster.
      await person.call(buy, { id: 'salted-popcorn', key: 'popcorn' });
      await press(page, stage.say, 'shop.buyFor', { count: 50 });
      await page.getByRole('alert').waitFor();
      return page;
    }).inEachLanguage(),
    offline: inShop(rich(60)).cut(),
    'not-kept': notKept('/shop', (page, say) => saying(page, say('shop.purchases')), rich(640)),
  },
} satisfies Screens;
