import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A message that screen readers announce: an error, or good news. */
export function Notice({ kind = 'fault', children }: { kind?: 'fault' | 'news'; children: ReactNode }) {
  return (
    <p
      className={`${styles.notice} ${styles[kind]}`}
      role={kind === 'fault' ? 'alert' : 'status'}
      data-kind={kind}
    >
      {children}
    </p>
  );
}
