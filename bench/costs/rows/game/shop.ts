import { limitedItems } from '@cine/contract/game/items/sales';
import { createCharacter } from '@cine/contract/operations/game/characters';
import * as operations from '@cine/contract/operations/game/shop';
import { enrich, sampleCharacter } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, type Row } from '../../row.ts';

/** A character whose player can buy anything. */
const rich = async (user: TestUser) => {
  const character = await user.call(createCharacter, sampleCharacter);
  await enrich(user);
  return character;
};

/** A character whose player can buy anything, and has bought some snacks. */
const buyer = async (user: TestUser) => {
  await rich(user);
  for (const key of ['one', 'two']) await user.call(operations.buy, { id: 'salted-popcorn', key });
  return user.call(operations.buy, { id: 'crew-pass', key: 'three' });
};

export const shopRows: Row[] = [
  byPreparedMember(operations.listShop, '', rich, (user) => user.call(operations.listShop, {})),
  byPreparedMember(operations.buy, 'limited items', rich, (user, { turn }) =>
    user.call(operations.buy, { id: limitedItems[turn]!.id, key: 'limited' }),
  ),
  byPreparedMember(operations.buy, 'snacks', rich, (user, { turn }) =>
    user.call(operations.buy, { id: 'salted-popcorn', key: `turn-${turn}` }),
  ),
  byPreparedMember(operations.dye, '', rich, (user, { turn }) =>
    user.call(operations.dye, { itemId: 'house-jacket', dye: turn === 0 ? 'plum' : 'fir' }),
  ),
  byPreparedMember(operations.showInventory, '', rich, (user) => user.call(operations.showInventory, {})),
  byPreparedMember(operations.listPurchases, '3 of them', buyer, (user) =>
    user.call(operations.listPurchases, {}),
  ),
];
