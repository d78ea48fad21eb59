import { type ReactNode, useId } from 'react';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import styles from './settings.module.css';

/** A titled group of settings. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
