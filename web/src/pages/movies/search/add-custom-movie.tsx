import { Link } from 'wouter';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type Props = {
  /** The typed text, if any. */
  title: string;
  /** Whether nothing was found. */
  isMissing?: boolean;
};

/** A link to add a movie that the search doesn't find. */
export function AddCustomMovie({ title, isMissing = false }: Props) {
  const { say } = useWords();
  return (
    <p className={layout.row}>
      {title !== '' && (
        <>
          {!isMissing && <span>{say('customMovies.notThere')}</span>}
          <Link className={layout.tapLink} href={`/movies/new?${new URLSearchParams({ title })}`}>
            {say('customMovies.addTyped', { title })}
          </Link>
        </>
      )}
      <Link className={layout.tapLink} href="/movies/mine">
        {say('customMovies.toMine')}
      </Link>
    </p>
  );
}
