import { maxSentence } from '@cine/contract/operations/movies/smart-search';
import { Camera, Search as Glass } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import styles from './search.module.css';

type Props = {
  ref: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** The keys that lead on to what is below. */
  onGoOn: (event: KeyboardEvent) => void;
};

/** The field of the search. */
export function SearchField({ ref, text, onText, onGoOn }: Props) {
  const { say } = useWords();
  const id = useId();

  function pressKey(event: KeyboardEvent) {
    if (event.key === 'Escape') onText('');
    if (event.key === 'ArrowDown' || event.key === 'Enter') onGoOn(event);
  }

  return (
    <>
      <label className="unseen" htmlFor={id}>
        {say('search.field')}
      </label>
      <div className={styles.field}>
        <Glass aria-hidden />
        <input
          ref={ref}
          id={id}
          type="search"
          value={text}
          placeholder={say('search.example')}
          maxLength={maxSentence}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={pressKey}
        />
        <Link href="/search/picture" aria-label={say('search.byPicture')} title={say('search.byPicture')}>
          <Camera aria-hidden />
        </Link>
      </div>
    </>
  );
}
