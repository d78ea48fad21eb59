/** The product's mark and name. */
import { useWords } from '#i18n/index.tsx';
import styles from './wordmark.module.css';

/** A ticket that projects, as in web/public/icon.svg. */
export const ticket =
  'M9 13h46a4 4 0 0 1 4 4v8.5a6.5 6.5 0 0 0 0 13V47a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4v-8.5a6.5 6.5 0 0 0 0-13V17a4 4 0 0 1 4-4zM22 29l19-10v26L22 35a5 5 0 1 1 0-6zM47.5 19a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM47.5 26.3a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM47.5 33.7a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM47.5 41a2 2 0 1 1 0 4a2 2 0 1 1 0-4z';

export function Wordmark({ isStacked = false }: { isStacked?: boolean }) {
  const { say } = useWords();
  return (
    <span className={styles.wordmark} data-stacked={isStacked || undefined}>
      <svg viewBox="4 4 56 56" aria-hidden>
        <path d={ticket} fillRule="evenodd" transform="rotate(-12 32 32)" />
      </svg>
      <span>{say('common.name')}</span>
    </span>
  );
}
