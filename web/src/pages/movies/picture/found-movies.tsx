import type { FoundMovie } from '@cine/contract/operations/movies/frames';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import emptySeats from '#components/feedback/scenes/empty-seats.svg?drawing';
import { Attribution } from '#components/movie/attribution.tsx';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { dotted } from '#i18n/dotted.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './picture.module.css';
import { SimilarMovies } from './similar-movies.tsx';
import { Still } from './still.tsx';
import type { PictureAnswer } from './use-picture-search.ts';

type Props = { answer: PictureAnswer /** How many were sent. */; pictures: number };

/** The movie that was found, or those that it may be; and those that look like it. */
export function FoundMovies({ answer, pictures }: Props) {
  const { movies, similar, compared } = answer;
  return (
    <>
      {movies.length === 0 ? (
        <NothingFound compared={compared} />
      ) : (
        <Found answer={answer} pictures={pictures} />
      )}
      {similar.length > 0 && <SimilarMovies movies={similar} />}
      {movies.length + similar.length > 0 && <Attribution />}
    </>
  );
}

function NothingFound({ compared }: Pick<PictureAnswer, 'compared'>) {
  const { say } = useWords();
  return (
    <EmptyState
      scene={emptySeats}
      title={say(compared.stills === 0 ? 'picture.nothingKnown' : 'picture.unknown')}
      text={say(compared.stills === 0 ? 'picture.nothingKnownHint' : 'picture.unknownHint', compared)}
    />
  );
}

/** What each movie has in common with the picture. */
function Found({ answer: { isSure, movies, compared }, pictures }: Props) {
  const { say } = useWords();
  const watchlist = useWatchlist(useAccount().uid);
  return (
    <section className={layout.stackM}>
      <h2>{say(isSure ? 'picture.sure' : 'picture.unsure')}</h2>
      {!isSure && <p className={prose.soft}>{say('picture.unsureHint')}</p>}
      <ul className={`${layout.stackS} ${styles.found}`}>
        {movies.map((match, place) => (
          <li key={match.movie.movieId} className={layout.stackS}>
            <MovieRow movie={match.movie} note={reasonOf(match, pictures, say)}>
              <WatchlistButton movie={match.movie} watchlist={watchlist} look="mark" />
            </MovieRow>
            {isSure && place === 0 && match.stillPath !== null && (
              <Still path={match.stillPath} words={say('picture.still')} />
            )}
          </li>
        ))}
      </ul>
      <p className={prose.note}>{say('picture.compared', compared)}</p>
    </section>
  );
}

/** "Almost the same as a still of it · mirrored · 3 of 5 scenes". */
function reasonOf({ likeness, how, pictures: votes }: FoundMovie, pictures: number, say: Say): string {
  return dotted([
    say(likeness >= 0.9 ? 'picture.same' : likeness >= 0.7 ? 'picture.alike' : 'picture.bitAlike'),
    how.mirrored ? say('picture.mirrored') : null,
    how.cropped ? say('picture.cropped') : null,
    pictures > 1 ? say('picture.scenes', { count: votes, all: pictures }) : null,
  ]);
}
