import type { ReactNode } from 'react';
import styles from './painting.module.css';
import { pathOf, type Shape } from './shapes.ts';

/** Shapes from back to front, the hour that lights them, and colours, as hues of OKLCH. */
export type Painted = {
  shapes: readonly Shape[];
  hour: 'day' | 'dusk' | 'night';
  hues: readonly [from: number, to: number];
  /** From grey to full colour. */
  chroma?: number;
};

type Props = { of: Painted; className?: string | undefined; children?: ReactNode };

/** A square picture, drawn as posters are. Decorative: words stand beside it. */
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
      {shapes.map((shape) => (
        <path key={`${shape.tone} ${shape.d}`} className={classOf(shape)} {...pathOf(shape)} />
      ))}
      {children}
    </svg>
  );
}

function classOf({ tone, stroke, isFine }: Shape): string {
  return [styles[tone], stroke !== undefined && styles.line, isFine && styles.fine].filter(Boolean).join(' ');
}
