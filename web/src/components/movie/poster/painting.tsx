import type { ReactNode } from 'react';
import { DrawnShapes } from './drawn-shapes.tsx';
import styles from './painting.module.css';
import type { Shape } from './shapes.ts';

/** Shapes from back to front, the hour that lights them, and colours, as hues of OKLCH. */
export type PaintedScene = {
  shapes: readonly Shape[];
  hour: 'day' | 'dusk' | 'night';
  hues: readonly [from: number, to: number];
  /** From grey to full colour. */
  chroma?: number;
};

type Props = { of: PaintedScene; className?: string | undefined; children?: ReactNode };

/** A drawn poster's picture. Square. Decorative: words stand beside it. */
export function Painting({ of: { shapes, hour, hues, chroma = 1 }, className = '', children }: Props) {
  const [from, to] = hues;
  return (
    <svg
      className={`${styles.painting} ${className}`}
      viewBox="18 86 164 164"
      data-hour={hour}
      style={{ '--from': from, '--to': to, '--chroma': chroma }}
      aria-hidden
    >
      <DrawnShapes shapes={shapes} fine={styles.fine} />
      {children}
    </svg>
  );
}
