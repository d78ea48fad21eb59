import { findSnack } from '@cine/contract/game/items/snacks';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { useState } from 'react';
import { CharacterPicture } from '#components/character/character-picture.tsx';
import { equipmentOf } from '#components/character/equipment-of.ts';
import { SnackPicture } from '#components/character/snack-picture.tsx';
import { ThingLine } from '#components/character/thing-line.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { BuyDialog } from './buy/buy-dialog.tsx';
import { PriceButton } from './buy/price-button.tsx';
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
      <ul className={layout.dividedRows}>
        {snacks.map(({ id, price, names, descriptions }) => (
          <ThingLine
            key={id}
            picture={<SnackPicture id={id} size={72} />}
            name={names[locale]}
            text={descriptions[locale]}
          >
            {character && <PriceButton name={names[locale]} price={price} onPress={() => setChosen(id)} />}
          </ThingLine>
        ))}
      </ul>
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
