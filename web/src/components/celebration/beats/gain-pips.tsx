import { maxPips, pipMs } from './beats.ts';
import styles from './gain-pips.module.css';

/** Where there is little room, more pips than this stand in two rows of the same length. */
const mostInRow = 6;

/** Pips that fill one after another. Decorative: words stand beside it. */
export function GainPips({ count, target }: { count: number; target: number }) {
  if (target > maxPips)
    return (
      <span className={styles.bar} style={{ '--done': count / target }} aria-hidden>
        <span />
      </span>
    );
  return (
    <span
      className={styles.pips}
      style={{ '--target': target, '--columns': target > mostInRow ? Math.ceil(target / 2) : target }}
      aria-hidden
    >
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
