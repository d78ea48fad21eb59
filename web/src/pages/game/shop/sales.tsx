import type { Item, ItemCategory } from '@cine/contract/game/items/item';
import { findItem } from '@cine/contract/game/items/owned-items';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { Check, Coins } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { ItemPicture } from '#components/character/item-picture.tsx';
import { Tile, Wall } from '#components/layout/wall/wall.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { AboutItem } from './buy/about-item.tsx';
import { BuyItem } from './buy/buy-item.tsx';
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

type ShelvedItem = ShelvedSale & { item: Item };

/** A wall of items that can be had, and folded below it what is for later and what is theirs. */
export function Sales({ shop, buyer, character, category }: Props) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<{ id: string; isForSale: boolean } | null>(null);
  const items = shelvesOf(shop.data!.items, buyer, serverNow()).flatMap((shelved) => {
    const item = findItem(shelved.sale.id);
    return item && (category === null || item.category === category) ? [{ item, ...shelved }] : [];
  });
  const here = items.filter(({ is }) => is.kind === 'here');
  const owned = items.filter(({ is }) => is.kind === 'owned');
  const later = items.filter(({ is }) => is.kind !== 'here' && is.kind !== 'owned');
  const open = items.find(({ item }) => item.id === chosen?.id);
  const close = () => setChosen(null);
  const tileOf = (shelved: ShelvedItem) => (
    <SaleTile
      key={shelved.item.id}
      {...shelved}
      onOpen={() => setChosen({ id: shelved.item.id, isForSale: shelved.is.kind !== 'owned' })}
    />
  );
  return (
    <div className={layout.stackM}>
      {here.length > 0 ? (
        <Wall key={category} of={here} tileOf={tileOf} />
      ) : (
        <p className={prose.soft}>{say('shop.noneNow')}</p>
      )}
      <Folded title={say('shop.later', { count: later.length })} of={later} tileOf={tileOf} />
      <Folded title={say('shop.ownedOf', { count: owned.length })} of={owned} tileOf={tileOf} />
      {open && character && chosen?.isForSale && (
        <BuyItem {...open} character={character} shop={shop} onClose={close} />
      )}
      {open && !(character && chosen?.isForSale) && (
        <AboutItem item={open.item} is={open.is} onClose={close} />
      )}
    </div>
  );
}

type FoldedProps = { title: string; of: ShelvedItem[]; tileOf: (of: ShelvedItem) => ReactNode };

function Folded({ title, of, tileOf }: FoldedProps) {
  if (of.length === 0) return null;
  return (
    <details className={surface.disclosure}>
      <summary>{title}</summary>
      <Wall of={of} tileOf={tileOf} />
    </details>
  );
}

function SaleTile({ item, sale, is, onOpen }: ShelvedItem & { onOpen: () => void }) {
  const { say, locale } = useWords();
  const { art, category, rarity } = item;
  const waits = useWaitingReason(is, true);
  return (
    <Tile
      picture={<ItemPicture art={art} category={category} rarity={rarity} size={72} />}
      name={item.names[locale]}
      note={
        is.kind === 'owned' ? (
          <>
            <Check aria-hidden /> {say('shop.owned')}
          </>
        ) : (
          (waits ?? <Price of={sale.price} />)
        )
      }
      onOpen={onOpen}
    />
  );
}

/** What something costs, as short as a tile needs it. */
export function Price({ of }: { of: number }) {
  const { say } = useWords();
  return (
    <>
      <Coins aria-hidden /> {say('shop.price', { count: of })}
    </>
  );
}
