import { Delete } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '#i18n/index.tsx';
import styles from './letters.module.css';

type Props = {
  alphabet: string;
  isBusy: boolean;
  onAdd: (letter: string) => void;
  onErase: () => void;
  /** More buttons at the end. */
  children?: ReactNode;
};

/** Letters to type a code by the remote control. */
export function Letters({ alphabet, isBusy, onAdd, onErase, children }: Props) {
  const { say } = useWords();
  const latest = useRef({ alphabet, onAdd, onErase });
  latest.current = { alphabet, onAdd, onErase };
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const letter = event.key.toUpperCase();
      if (event.key === 'Backspace') latest.current.onErase();
      else if (letter.length === 1 && latest.current.alphabet.includes(letter)) latest.current.onAdd(letter);
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, []);
  return (
    <fieldset className={styles.letters} aria-busy={isBusy}>
      <legend className="unseen">{say('television.letters')}</legend>
      {alphabet.split('').map((letter, at) => (
        <button key={letter} type="button" data-first={at === 0 || undefined} onClick={() => onAdd(letter)}>
          {letter}
        </button>
      ))}
      <button type="button" aria-label={say('television.delete')} onClick={onErase}>
        <Delete aria-hidden />
      </button>
      {children}
    </fieldset>
  );
}
