import type { ReactNode } from 'react';
import styles from './scene.module.css';

/** The frame of a small picture for an empty place, in the theme's colours. Decorative: words say it. */
export function Scene({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.scene} viewBox="0 0 240 150" aria-hidden>
      <path className={styles.floor} d="M16 132H224" />
      {children}
    </svg>
  );
}
