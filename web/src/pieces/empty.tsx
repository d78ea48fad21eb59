import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** A place with nothing in it: says why, and offers what would help. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
