import type { Item } from '@cine/contract/game/items/item';
import { findItem } from '@cine/contract/game/items/owned-items';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { changesInWords } from '#components/character/changes-in-words.ts';
import { CharacterPicture } from '#components/character/character-picture.tsx';
import { equipmentOf } from '#components/character/equipment-of.ts';
import { ItemFacts } from '#components/character/thing-line.tsx';
import { useWords } from '#i18n/index.tsx';
import type { ShelvedSale } from '../shelf.ts';
import type { useShop } from '../use-shop.ts';
import { useWaitingReason } from '../use-waiting-reason.ts';
import { BuyDialog } from './buy-dialog.tsx';

type Props = ShelvedSale & {
  item: Item;
  character: CharacterView;
  shop: ReturnType<typeof useShop>;
  onClose: () => void;
};

/** In pixels. */
const height = 320;

/** The dialog that buys an item, tried on first. */
export function BuyItem({ item, sale, is, character, shop, onClose }: Props) {
  const { say, locale } = useWords();
  const { appearance, characterClass, equipped, dyed, snack } = character;
  const name = item.names[locale];
  const worn = findItem(equipped[item.category] ?? '') ?? null;
  const compared = changesInWords(item, worn, say, locale);
  const equipment = equipmentOf({ ...equipped, [item.category]: item.id }, dyed);
  return (
    <BuyDialog
      name={name}
      price={sale.price}
      coins={shop.coins}
      picture={
        <CharacterPicture
          appearance={appearance}
          characterClass={characterClass}
          equipment={equipment}
          snack={snack?.id ?? null}
          size={height}
          title={say('shop.triedOn', { item: name })}
        />
      }
      waits={useWaitingReason(is)}
      isOwned={is.kind === 'owned'}
      buy={() => shop.buyBy(item.id)}
      then={{ text: say('character.putOn'), act: () => shop.wear(item.id) }}
      onClose={onClose}
    >
      <p>{item.descriptions[locale]}</p>
      <ItemFacts of={item} />
      {sale.stock && <p>{say('shop.left', { count: sale.stock.left, of: sale.stock.of })}</p>}
      {compared !== null && <p>{compared}</p>}
    </BuyDialog>
  );
}
