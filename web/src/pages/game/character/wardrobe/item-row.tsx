import type { Dye, Item } from '@cine/contract/game/items/item';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { changesInWords } from '#components/character/changes-in-words.ts';
import { ItemPicture } from '#components/character/item-picture.tsx';
import { ThingLine } from '#components/character/thing-line.tsx';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';

type Props = {
  item: Item;
  dye: Dye | null;
  isWorn: boolean;
  /** What is worn in its place. */
  worn: Item | null;
  onWear: (isOn: boolean) => void;
  children?: ReactNode;
};

/** An item in the wardrobe, to put on or take off. */
export function ItemRow({ item, dye, isWorn, worn, onWear, children }: Props) {
  const { say, locale } = useWords();
  const { category, rarity, art } = item;
  const name = item.names[locale];
  return (
    <ThingLine
      picture={<ItemPicture art={art} dye={dye} category={category} rarity={rarity} size={72} />}
      name={name}
      text={item.descriptions[locale]}
      item={item}
      note={changesInWords(item, worn, say, locale)}
      mark={
        isWorn && (
          <>
            {' '}
            <Check aria-hidden /> {say('character.worn')}{' '}
          </>
        )
      }
    >
      <Button
        aria-label={say(isWorn ? 'character.takeOffItem' : 'character.putOnItem', { item: name })}
        onClick={() => onWear(!isWorn)}
      >
        {say(isWorn ? 'character.takeOff' : 'character.putOn')}
      </Button>
      {children}
    </ThingLine>
  );
}
