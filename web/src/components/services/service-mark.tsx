import styles from './service-mark.module.css';
import { markOf } from './service-marks.ts';

/** A service's letters in its colour. Decorative: the name stands beside it. */
export function ServiceMark({ id }: { id: number }) {
  const { letters, colour, isBright } = markOf(id);
  return (
    <span
      className={styles.mark}
      style={{ '--service': colour }}
      data-letters={letters}
      data-bright={isBright || undefined}
      aria-hidden
    />
  );
}
