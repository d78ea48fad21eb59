/** A thing of the shop or wardrobe: picture, name, bonuses, what can be done. */
import type { Item } from '@cine/contract/game/items/item';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { bonusesOf } from './bonuses.ts';
import styles from './thing-line.module.css';

type Props = {
  picture: ReactNode;
  name: string;
  text: string;
  /** What it is if it is an item. */
  item?: Item;
  mark?: ReactNode;
  note?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
};

export function ThingLine({ picture, name, text, item, mark, note, children }: Props) {
  return (
    <li className={styles.line}>
      {picture}
      <div className={layout.stackXs}>
        <p className={styles.name}>{name}</p>
        {mark && (
          <p>
            <span className={`${surface.chip} ${styles.mark}`} data-marked>
              {mark}
            </span>
          </p>
        )}
        {item && <ItemFacts of={item} />}
        <p className={prose.note}>{text}</p>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {children && <div className={`${layout.wrapS} ${styles.action}`}>{children}</div>}
    </li>
  );
}

export function ItemFacts({ of: item }: { of: Item }) {
  const { say } = useWords();
  return (
    <p className={styles.facts}>
      <strong style={{ color: `var(--rarity-${item.rarity})` }}>{say(`badges.${item.rarity}`)}</strong>
      {bonusesOf(item).map(({ of, points }) => (
        <span key={of}>{say('character.bonus', { stat: say(`character.${of}`), points })}</span>
      ))}
    </p>
  );
}
