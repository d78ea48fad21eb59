import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** Something that happened, said at once also to those who listen: a fault, or good news. */
export function Notice({ kind = 'fault', children }: { kind?: 'fault' | 'news'; children: ReactNode }) {
  return (
    <p className={`${styles.notice} ${styles[kind]}`} role={kind === 'fault' ? 'alert' : 'status'}>
      {children}
    </p>
  );
}
