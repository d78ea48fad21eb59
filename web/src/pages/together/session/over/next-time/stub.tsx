import type { ReactNode } from 'react';
import layout from '#style/layout.module.css';
import styles from './next-time.module.css';

/** One of a ticket's stubs. */
export function Stub({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={`${layout.stackM} ${styles.stub}`}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
