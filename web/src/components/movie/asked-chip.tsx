import { X } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './asked-chip.module.css';

type Props = {
  words: string;
  /** Whether what changes it is open; undefined if it can only be removed. */
  isOpen?: boolean;
  onOpen?: () => void;
  onRemove: () => void;
};

/** A filter in words, which can be removed, and opened to be changed. */
export function AskedChip({ words, isOpen, onOpen, onRemove }: Props) {
  const { say } = useWords();
  return (
    <li className={styles.chip} data-open={isOpen || undefined}>
      {isOpen === undefined ? (
        <span>{words}</span>
      ) : (
        <button type="button" aria-expanded={isOpen} onClick={onOpen}>
          {words}
        </button>
      )}
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('search.askedRemove', { part: words })}
        onClick={onRemove}
      >
        <X aria-hidden />
      </button>
    </li>
  );
}
