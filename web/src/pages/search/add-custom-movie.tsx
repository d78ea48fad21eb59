import { Link } from 'wouter';
import { useWords } from '../../words/index.tsx';
import styles from './search.module.css';

type Props = {
  /** What was typed, if anything. */
  title: string;
  /** Nothing was found. */
  isMissing?: boolean;
};

/** What the catalogue lacks one adds oneself, beginning with what was typed; and those added before. */
export function AddCustomMovie({ title, isMissing = false }: Props) {
  const { say } = useWords();
  return (
    <p className={styles.add}>
      {title !== '' && (
        <>
          {!isMissing && <span>{say('customMovies.notThere')}</span>}
          <Link href={`/movies/new?${new URLSearchParams({ title })}`}>
            {say('customMovies.addTyped', { title })}
          </Link>
        </>
      )}
      <Link href="/movies/mine">{say('customMovies.toMine')}</Link>
    </p>
  );
}
