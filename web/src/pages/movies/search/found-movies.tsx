import type { InputOf } from '@cine/contract/operation';
import { searchMovies } from '@cine/contract/operations/movies/movies';
import { useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import brokenFilm from '#components/feedback/scenes/broken-film.svg?drawing';
import { Attribution } from '#components/movie/attribution.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { AddCustomMovie } from './add-custom-movie.tsx';
import { ComingMovies, MovieResults } from './movie-results.tsx';
import { NoResults } from './no-results.tsx';
import { TmdbLookUp } from './tmdb-look-up.tsx';

type Props = {
  input: InputOf<typeof searchMovies>;
  /** Removes the filters; null if there are none. */
  onClearFilters: (() => void) | null;
};

/** The movies that were found. The former ones stay until there is an answer, or none can come. */
export function FoundMovies({ input, onClearFilters }: Props) {
  const { say } = useWords();
  const isOnline = useOnline();
  const isMember = useAccount().kind === 'member';
  const { data, isAsking, refusal, again } = useAnswer(searchMovies, isOnline ? input : null);
  const [former, setFormer] = useState(data);
  if (data && data !== former) setFormer(data);
  const isWaiting = isOnline && isAsking;
  const movies = (data ?? (isWaiting ? former : null))?.movies;
  const nothing = movies?.length === 0 && <NoResults onClearFilters={onClearFilters} />;
  return (
    <>
      {!isOnline && !movies && (
        <EmptyState scene={brokenFilm} title={say('search.offlineTitle')} text={say('search.offline')} />
      )}
      {refusal && !isAsking && <RetryNotice refusal={refusal} onRetry={again} />}
      {isWaiting && !movies && <ComingMovies />}
      <p className="unseen" aria-live="polite">
        {movies && data && say('search.found', { count: movies.length })}
      </p>
      {movies && movies.length > 0 && <MovieResults movies={movies} isFormer={!data} />}
      {data && !isMember && nothing}
      {data && isMember && <TmdbLookUp key={input.query} query={input.query} nothing={nothing} />}
      {data && isMember && <AddCustomMovie title={input.query} isMissing={movies?.length === 0} />}
      {movies && movies.length > 0 && <Attribution />}
    </>
  );
}
