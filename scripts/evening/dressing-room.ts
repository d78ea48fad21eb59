import { strict as assert } from 'node:assert';
import { characterDocument } from '@cine/contract/documents/game/characters';
import type { InputOf } from '@cine/contract/operation';
import * as characters from '@cine/contract/operations/game/characters';
import { buy, dye, listShop } from '@cine/contract/operations/game/shop';
import type { Friend } from './friend.ts';
import * as print from './print.ts';

type Cast = { lea: Friend; ines: Friend; kate: Friend };
type Look = InputOf<typeof characters.createCharacter>;

const looks = {
  lea: {
    name: 'Zoé des Balcons',
    characterClass: 'ranger',
    appearance: { build: 'middling', skin: 'honey', hair: 'curls', hairColour: 'chestnut', eyes: 'green' },
  },
  ines: {
    name: 'La Projectionniste',
    characterClass: 'mage',
    appearance: { build: 'slight', skin: 'umber', hair: 'bun', hairColour: 'black', eyes: 'brown' },
  },
  kate: {
    name: 'Kate the Great',
    characterClass: 'paladin',
    appearance: { build: 'sturdy', skin: 'rose', hair: 'braid', hairColour: 'auburn', eyes: 'blue' },
  },
} as const satisfies Record<string, Look>;

/** Three friends get characters; Léa's spends what movies earned. Replaying it changes nothing. */
export async function dressUp({ lea, ines, kate }: Cast): Promise<void> {
  print.scene('Three friends become heroes, and one of them goes shopping');
  for (const [friend, look] of [
    [lea, looks.lea],
    [ines, looks.ines],
    [kate, looks.kate],
  ] as const)
    await friend.call(characters.createCharacter, look);
  print.did(
    'Léa',
    `is “${looks.lea.name}” from now on, Inès “${looks.ines.name}”, and Kate “${looks.kate.name}”`,
  );
  const { items, coins } = await lea.call(listShop, {});
  print.did('Léa', `looks around the shop: ${items.length} things, and ${coins} coins in her purse`);
  for (const [id, key] of [
    ['paper-3d-glasses', 'glasses'],
    ['salted-popcorn', 'popcorn'],
  ] as const)
    await lea.call(buy, { id, key });
  await lea.call(dye, { itemId: 'house-jacket', dye: 'lagoon' });
  await lea.call(characters.equipItem, { itemId: 'paper-3d-glasses' });
  const { snack } = await lea.until(
    `characters/${lea.uid}`,
    characterDocument,
    ({ equipped }) => equipped.accessory === 'paper-3d-glasses',
  );
  assert.equal(snack?.id, 'salted-popcorn');
  print.live('Her character wears cardboard 3D glasses and a lagoon-blue jacket, and holds popcorn.');
}
