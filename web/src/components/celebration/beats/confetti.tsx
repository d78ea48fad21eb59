import styles from './confetti.module.css';

const tickets = 32;

/** Confetti of the celebration. */
export default function Confetti() {
  return (
    <div className={styles.confetti} aria-hidden>
      {Array.from({ length: tickets }, (_, nth) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a ticket has no identity but its place.
          key={nth}
          style={{
            '--across': `${(nth * 61) % 100}%`,
            '--after': `${(nth * 37) % 500}ms`,
            '--lasts': `${1300 + ((nth * 83) % 900)}ms`,
            '--drift': `${((nth * 47) % 9) - 4}rem`,
            '--turn': `${((nth * 131) % 900) - 450}deg`,
          }}
        />
      ))}
    </div>
  );
}
