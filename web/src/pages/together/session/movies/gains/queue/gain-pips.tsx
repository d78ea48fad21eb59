import layout from '#style/layout.module.css';
import { maxPips, pipMs } from './beats.ts';
import styles from './gain-pips.module.css';

/** Pips that fill one after another. Decorative: words stand beside it. */
export function GainPips({ count, target }: { count: number; target: number }) {
  if (target > maxPips)
    return (
      <span className={styles.bar} style={{ '--done': count / target }} aria-hidden>
        <span />
      </span>
    );
  return (
    <span className={`${layout.wrapS} ${styles.pips}`} aria-hidden>
      {Array.from({ length: target }, (_, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a pip has no identity but its place.
          key={at}
          data-done={at < count || undefined}
          data-new={at === count - 1 || undefined}
          style={{ '--after': `${at * pipMs}ms` }}
        />
      ))}
    </span>
  );
}
