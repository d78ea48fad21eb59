import type { Item } from '@cine/contract/game/items/item';
import { Check } from 'lucide-react';
import { ItemPicture } from '../../../pieces/character/item-picture.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { bonusesOf } from './owned.ts';
import styles from './wardrobe.module.css';

type Props = { item: Item; isWorn: boolean; onWear: (isOn: boolean) => void };

/** An item: its picture, what it is and brings, and a button that puts it on or takes it off. */
export function ItemRow({ item, isWorn, onWear }: Props) {
  const { say, locale } = useWords();
  const { category, rarity, art } = item;
  const name = item.names[locale];
  return (
    <li className={styles.item} data-rarity={rarity}>
      <ItemPicture art={art} category={category} rarity={rarity} size={72} />
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        {isWorn && (
          <p>
            <span className={`${surface.chip} ${styles.worn}`} data-marked>
              <Check aria-hidden />
              {say('character.worn')}
            </span>
          </p>
        )}
        <p className={styles.facts}>
          <strong>{say(`badges.${rarity}`)}</strong>
          {bonusesOf(item).map(({ of, points }) => (
            <span key={of}>{say('character.bonus', { stat: say(`character.${of}`), points })}</span>
          ))}
        </p>
        <p className={styles.soft}>{item.descriptions[locale]}</p>
      </div>
      <Button
        className={styles.wear ?? ''}
        aria-label={say(isWorn ? 'character.takeOffItem' : 'character.putOnItem', { item: name })}
        onClick={() => onWear(!isWorn)}
      >
        {say(isWorn ? 'character.takeOff' : 'character.putOn')}
      </Button>
    </li>
  );
}
