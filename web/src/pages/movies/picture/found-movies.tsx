import type { FoundMovie } from '@cine/contract/operations/movies/frames';
import { useState } from 'react';
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
import type { PictureAnswer } from './use-picture-search.ts';

type Props = { answer: PictureAnswer /** How many were sent. */; pictures: number };

/** The movie that was found, or those that it may be, with what they have in common with the picture. */
export function FoundMovies({ answer: { isSure, movies, compared }, pictures }: Props) {
  const { say } = useWords();
  const watchlist = useWatchlist(useAccount().uid);
  if (movies.length === 0)
    return (
      <EmptyState
        scene={emptySeats}
        title={say(compared.stills === 0 ? 'picture.nothingKnown' : 'picture.unknown')}
        text={say(compared.stills === 0 ? 'picture.nothingKnownHint' : 'picture.unknownHint', compared)}
      />
    );
  return (
    <section className={layout.stackM}>
      <h2>{say(isSure ? 'picture.sure' : 'picture.unsure')}</h2>
      {!isSure && <p className={prose.soft}>{say('picture.unsureHint')}</p>}
      <ul className={`${layout.stackS} ${styles.found}`}>
        {movies.map((found, place) => (
          <li key={found.movie.movieId} className={layout.stackS}>
            <MovieRow movie={found.movie} note={reasonOf(found, pictures, say)}>
              <WatchlistButton movie={found.movie} watchlist={watchlist} look="mark" />
            </MovieRow>
            {isSure && place === 0 && found.stillPath !== null && <Still path={found.stillPath} />}
          </li>
        ))}
      </ul>
      <p className={prose.note}>{say('picture.compared', compared)}</p>
      <Attribution />
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

/** The still as TMDB has it, once it is loaded. */
function Still({ path }: { path: string }) {
  const { say } = useWords();
  const [isThere, setThere] = useState(false);
  return (
    <figure className={styles.still} hidden={!isThere}>
      <img
        src={`https://image.tmdb.org/t/p/w780${path}`}
        width={780}
        height={439}
        alt=""
        onLoad={() => setThere(true)}
        onError={() => setThere(false)}
      />
      <figcaption className={prose.note}>{say('picture.still')}</figcaption>
    </figure>
  );
}
