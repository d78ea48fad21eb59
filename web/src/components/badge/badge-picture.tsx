import type { BadgeArt } from '@cine/contract/game/badges/art';
import type { BadgeRarity } from '@cine/contract/game/badges/badge';
import { useMemo } from 'react';
import { drawnMotif } from '../challenge/emblem/drawing.ts';
import { Medal } from '../challenge/emblem/medal.tsx';
import { Painting } from '../movie/poster/painting.tsx';
import { randomFrom } from '../movie/poster/random.ts';
import styles from './badge-picture.module.css';

type Props = {
  /** Null for a secret badge that wasn't earned: a keyhole. */
  art: BadgeArt | null;
  rarity: BadgeRarity;
  isEarned: boolean;
  size?: 's' | 'm' | 'l';
};

const hiddenArt: BadgeArt = { motif: 'keyhole', hues: [280, 300] };
/** A fixed seed, so that a landscape is the same on every badge that has it. */
const seed = 11;

/** A badge's picture. Decorative: words stand beside it. */
export function BadgePicture({ art, rarity, isEarned, size = 'm' }: Props) {
  const { motif, hues, letters } = art ?? hiddenArt;
  const [hour, shapes] = useMemo(() => drawnMotif(motif, randomFrom(seed)), [motif]);
  return (
    <span className={styles.badge} data-silhouette={!isEarned || undefined}>
      <Medal rarity={rarity} size={size}>
        <Painting of={{ hour, shapes, hues }} className={styles.picture}>
          {letters && (
            <text className={styles.letters} data-length={letters.length} x="100" y="172">
              {letters}
            </text>
          )}
        </Painting>
      </Medal>
    </span>
  );
}
