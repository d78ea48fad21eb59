import layout from '#style/layout.module.css';
import styles from './progress-pips.module.css';

/** Larger targets are drawn as a bar. */
const most = 12;

type Props = {
  count: number;
  target: number;
  /** Whether the last pip is new. */
  isNew?: boolean;
};

/** Progress as a row of pips. Decorative: words stand beside it. */
export function ProgressPips({ count, target, isNew = false }: Props) {
  if (target > most)
    return (
      <span className={styles.bar} style={{ '--done': count / target }} aria-hidden>
        <span />
      </span>
    );
  return (
    <span className={`${layout.wrapXs} ${styles.pips}`} aria-hidden>
      {Array.from({ length: target }, (_, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a pip has no identity but its place.
          key={at}
          data-done={at < count || undefined}
          data-new={(isNew && at === count - 1) || undefined}
        />
      ))}
    </span>
  );
}
