import type { DayState } from '@cine/contract/operations/game/streaks';
import styles from './day-mark.module.css';

/** How a day is drawn, by shape as well as by colour; days before the first and future ones have no mark. */
export function DayMark({ state }: { state: DayState }) {
  if (state === 'before' || state === 'future') return null;
  return (
    <svg className={styles.mark} data-state={state} viewBox="0 0 40 40" aria-hidden focusable="false">
      {shapes[state]}
    </svg>
  );
}

const shapes: Record<Exclude<DayState, 'before' | 'future'>, React.ReactNode> = {
  kept: (
    <>
      <circle className={styles.halo} cx="20" cy="20" r="19" />
      <circle className={styles.bulb} cx="20" cy="20" r="15" />
    </>
  ),
  // Perforated on both sides, with the line along which it was torn.
  frozen: (
    <>
      <path className={styles.ticket} d="M3 9h34v7a4 4 0 0 0 0 8v7H3v-7a4 4 0 0 0 0-8z" />
      <path className={styles.tear} d="M30 10v20" />
    </>
  ),
  open: <circle className={styles.waiting} cx="20" cy="20" r="15" />,
  missed: <circle className={styles.out} cx="20" cy="20" r="15" />,
  excused: <path className={styles.short} d="M5 20a15 15 0 0 1 30 0" />,
};
