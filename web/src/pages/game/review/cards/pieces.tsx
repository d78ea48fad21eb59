import type { ReactNode } from 'react';
import chart from '#components/chart/chart.module.css';
import styles from './cards.module.css';

/** A line of so few letters, as a year, fills its card. */
const shortest = 4;

type HeadProps = { eyebrow: string; title: string; children?: ReactNode };

/** What a card is about, its large line, and sentences below. */
export function Head({ eyebrow, title, children }: HeadProps) {
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow}>{eyebrow}</p>
      <h2 className={styles.title} data-short={title.length <= shortest || undefined}>
        {title}
      </h2>
      {children}
    </header>
  );
}

type TopProps = { title?: string; names: readonly { name: string; count: number; text: string }[] };

/** What came most often, with bars. */
export function Top({ title, names }: TopProps) {
  const most = Math.max(1, ...names.map(({ count }) => count));
  return (
    <section className={styles.top}>
      {title && <h3>{title}</h3>}
      <ol className={styles.ranking}>
        {names.map(({ name, count, text }) => (
          <li key={name}>
            <span>{name}</span>
            <small>{text}</small>
            <span className={chart.bar} aria-hidden style={{ '--part': count / most }} />
          </li>
        ))}
      </ol>
    </section>
  );
}
