import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Props = {
  title: string;
  text: string;
  /** It is all there is on the page, so that its title is the page's heading. */
  isPage?: boolean;
  children?: ReactNode;
};

/** A place with nothing in it: says why, and offers what would help. */
export function EmptyState({ title, text, isPage = false, children }: Props) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <section className={styles.empty}>
      <Title>{title}</Title>
      <p>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </section>
  );
}
