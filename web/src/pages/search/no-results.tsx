import { Button } from '../../pieces/form/button.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './search.module.css';

/** Says that nothing was found, and offers to remove the filters. */
export function NoResults({ onWiden }: { onWiden: (() => void) | null }) {
  const { say } = useWords();
  return (
    <div className={styles.nothing}>
      <h2>{say('search.nothing')}</h2>
      <p>{say(onWiden ? 'search.nothingNarrowed' : 'search.nothingHint')}</p>
      {onWiden && (
        <Button kind="main" onClick={onWiden}>
          {say('search.everywhere')}
        </Button>
      )}
    </div>
  );
}
