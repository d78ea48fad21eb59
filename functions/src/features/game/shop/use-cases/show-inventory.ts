import { ownedItems } from '@cine/contract/game/items/owned-items';
import { showInventory as definition } from '@cine/contract/operations/game/shop';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { toInstantOrNull } from '../../../../platform/time/instant.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { characterView, loadCharacter } from '../../characters/index.ts';
import { itemView } from '../view.ts';

const undyed = { colours: [], shown: null };

/** What the caller's character has; nothing before there is one. */
export const showInventory = serve(definition, async ({ db, now }, { uid }) => {
  const [character, [player]] = await Promise.all([
    loadCharacter(db, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, null, uid, now()),
  ]);
  if (!character) return { items: [], snack: null, coins: player!.coins };
  const { snack } = characterView(character, player!, now());
  const items = ownedItems(player!.milestones, character.bought).map((item) => ({
    ...itemView(item),
    from: item.offer.kind,
    boughtAt: toInstantOrNull(character.bought[item.id]?.at ?? null),
    equipped: character.equipped[item.category] === item.id,
    dyed: character.dyed[item.id] ?? undyed,
  }));
  return { items, snack, coins: player!.coins };
});
