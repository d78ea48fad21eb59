import type { BadgeRarity } from '@cine/contract/game/badges/badge';
import type { ReactNode } from 'react';
import styles from './emblem.module.css';

/** Outlines by radii in per cent of the width, which repeat around the middle. */
const outlines: Partial<Record<BadgeRarity, string>> = {
  rare: toothed([50, 49.7, 48.65, 46.5, 48.65, 49.7], 12),
  epic: toothed([50, 42.5], 8),
  legendary: toothed([50, 43, 46.5, 43], 12),
};

type Props = {
  rarity: BadgeRarity;
  size: 's' | 'm' | 'l';
  children: ReactNode;
};

/** A frame whose shape and colour tell a rarity. Decorative: words say it. */
export function Medal({ rarity, size, children }: Props) {
  return (
    <span className={styles.medal} data-rarity={rarity} data-size={size} aria-hidden>
      <span className={styles.metal} style={{ clipPath: outlines[rarity] }} />
      <span className={styles.rim} />
      {children}
    </span>
  );
}

/** A polygon from the top clockwise, through these radii in turn. */
function toothed(radii: readonly number[], times: number): string {
  const count = radii.length * times;
  const points = Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    const radius = radii[at % radii.length]!;
    return [50 + radius * Math.sin(angle), 50 - radius * Math.cos(angle)];
  });
  return `polygon(${points.map((point) => point.map((share) => `${share.toFixed(1)}%`).join(' ')).join(', ')})`;
}
