import { findSnack } from '@cine/contract/game/items/snacks';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { useState } from 'react';
import { CharacterPicture } from '#components/character/character-picture.tsx';
import { equipmentOf } from '#components/character/equipment-of.ts';
import { SnackPicture } from '#components/character/snack-picture.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { Tile, Wall } from '#components/layout/wall/wall.tsx';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { BuyDialog } from './buy/buy-dialog.tsx';
import { Price } from './sales.tsx';
import type { useShop } from './use-shop.ts';

type Props = { shop: ReturnType<typeof useShop>; character: CharacterView | null };

/** Small things, held for a day. */
export function Snacks({ shop, character }: Props) {
  const { say, locale } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const snacks = shop.data!.snacks.flatMap(({ id }) => findSnack(id) ?? []);
  const open = snacks.find(({ id }) => id === chosen);
  const held = character?.snack ? findSnack(character.snack.id) : null;
  return (
    <>
      <p className={prose.soft}>{say('shop.snacksHint')}</p>
      <Wall
        of={snacks}
        tileOf={({ id, price, names }) => (
          <Tile
            key={id}
            picture={<SnackPicture id={id} size={72} />}
            name={names[locale]}
            note={<Price of={price} />}
            onOpen={() => setChosen(id)}
          />
        )}
      />
      {open && !character && (
        <Dialog title={open.names[locale]} onClose={() => setChosen(null)}>
          <p>{open.descriptions[locale]}</p>
        </Dialog>
      )}
      {open && character && (
        <BuyDialog
          name={open.names[locale]}
          price={open.price}
          coins={shop.coins}
          picture={
            <CharacterPicture
              appearance={character.appearance}
              characterClass={character.characterClass}
              equipment={equipmentOf(character.equipped, character.dyed)}
              snack={open.id}
              size={320}
              title={say('shop.held', { item: open.names[locale] })}
            />
          }
          waits={null}
          buy={() => shop.buyBy(open.id)}
          onClose={() => setChosen(null)}
        >
          <p>{open.descriptions[locale]}</p>
          {held && <p>{say('shop.instead', { item: held.names[locale] })}</p>}
        </BuyDialog>
      )}
    </>
  );
}
