import type { BadgeRarity } from '@cine/contract/game/badges/badge';
import type { ReactNode } from 'react';
import styles from './emblem.module.css';

type Props = {
  rarity: BadgeRarity;
  size: 's' | 'm' | 'l';
  children: ReactNode;
};

/** A metal frame whose shape and colour tell a rarity, for emblems and badges. Decorative: words say it. */
export function Medal({ rarity, size, children }: Props) {
  return (
    <span className={styles.medal} data-rarity={rarity} data-size={size} aria-hidden>
      <span className={styles.metal} />
      <span className={styles.rim} />
      {children}
    </span>
  );
}
