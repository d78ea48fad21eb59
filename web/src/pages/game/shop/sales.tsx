import type { Item, ItemCategory } from '@cine/contract/game/items/item';
import { findItem } from '@cine/contract/game/items/owned-items';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { ItemPicture } from '#components/character/item-picture.tsx';
import { ThingLine } from '#components/character/thing-line.tsx';
import { Button } from '#components/form/button.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { BuyItem } from './buy/buy-item.tsx';
import { PriceButton } from './buy/price-button.tsx';
import { type Buyer, type ShelvedSale, shelvesOf } from './shelf.ts';
import type { useShop } from './use-shop.ts';
import { useWaitingReason } from './use-waiting-reason.ts';

type Props = {
  shop: ReturnType<typeof useShop>;
  buyer: Buyer;
  character: CharacterView | null;
  /** Null for all. */
  category: ItemCategory | null;
};

/** Items by when they can be had; omits those unknown to this dashboard. */
export function Sales({ shop, buyer, character, category }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const items = shelvesOf(shop.data!.items, buyer, serverNow()).flatMap((shelved) => {
    const item = findItem(shelved.sale.id);
    return item && (category === null || item.category === category) ? [{ item, ...shelved }] : [];
  });
  const open = items.find(({ item }) => item.id === chosen);
  return (
    <>
      <ul className={layout.dividedRows}>
        {items.map(({ item, sale, is }) => (
          <SaleLine
            key={item.id}
            item={item}
            sale={sale}
            is={is}
            canTry={character !== null}
            onOpen={() => setChosen(item.id)}
          />
        ))}
      </ul>
      {open && character && (
        <BuyItem {...open} character={character} shop={shop} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

type LineProps = ShelvedSale & { item: Item; canTry: boolean; onOpen: () => void };

function SaleLine({ item, sale, is, canTry, onOpen }: LineProps) {
  const { say, locale } = useWords();
  const { art, category, rarity } = item;
  const name = item.names[locale];
  const waits = useWaitingReason(is);
  const left = sale.stock && is.kind !== 'sold-out' && is.kind !== 'owned' ? sale.stock : null;
  return (
    <ThingLine
      picture={<ItemPicture art={art} category={category} rarity={rarity} size={72} />}
      name={name}
      text={item.descriptions[locale]}
      item={item}
      mark={
        is.kind === 'owned' && (
          <>
            {' '}
            <Check aria-hidden /> {say('shop.owned')}{' '}
          </>
        )
      }
      note={waits ?? (left && say('shop.left', { count: left.left, of: left.of }))}
    >
      {canTry && is.kind === 'here' && <PriceButton name={name} price={sale.price} onPress={onOpen} />}
      {canTry && is.kind !== 'here' && is.kind !== 'owned' && (
        <Button kind="quiet" aria-label={say('shop.tryItem', { item: name })} onClick={onOpen}>
          {say('shop.try')}
        </Button>
      )}
    </ThingLine>
  );
}
