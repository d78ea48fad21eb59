import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { DraftMovie } from '@cine/contract/operations/together/challenge-drafts';
import { MovieLine } from '#components/challenge/movie-line.tsx';
import { Button } from '#components/form/button.tsx';
import { MovieSearch } from '#components/movie/movie-search.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './draft.module.css';

type Props = { draftMovies: readonly DraftMovie[]; onAdd: (movieId: number) => void };

/** Adds a movie of the catalogue that wasn't found: others don't have one's own. */
export function AddMovie({ draftMovies, onAdd }: Props) {
  const { say, locale } = useWords();
  const inList = new Set(draftMovies.flatMap(({ isIn, movieId }) => (isIn ? [movieId] : [])));
  return (
    <section className={layout.stackM} aria-labelledby="add-movie">
      <h2 id="add-movie">{say('challengeDrafts.add')}</h2>
      <MovieSearch>
        {(movies) => (
          <ul className={layout.dividedRows}>
            {movies
              .filter(({ movieId }) => !isCustomMovie(movieId))
              .map((movie) => (
                <li key={movie.movieId} className={styles.added}>
                  <MovieLine movie={movie} />
                  {inList.has(movie.movieId) ? (
                    <span className={prose.note}>{say('challengeDrafts.isIn')}</span>
                  ) : (
                    <Button
                      aria-label={say('challengeDrafts.addNamed', { title: titleOf(movie, locale) })}
                      onClick={() => onAdd(movie.movieId)}
                    >
                      {say('challengeBuilder.add')}
                    </Button>
                  )}
                </li>
              ))}
          </ul>
        )}
      </MovieSearch>
    </section>
  );
}
