import type { ReactNode } from 'react';
import styles from './player.module.css';

type Props = { of: 'character' | 'rewards' | 'badges'; children?: ReactNode };

/** Where a part of the game shows what it has; an empty place takes no room. */
export function GameSlot({ of, children }: Props) {
  return (
    <div className={styles.place} data-place={of}>
      {children}
    </div>
  );
}
