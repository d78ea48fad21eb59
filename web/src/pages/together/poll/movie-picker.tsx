import type { SessionDocument } from '@cine/contract/documents/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import type { PollPlace } from '@cine/contract/polls/poll';
import type { ReactNode } from 'react';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { MovieSearch } from '#components/movie/movie-search.tsx';
import type { PosterMovie } from '#components/movie/poster/poster.tsx';
import { OptionRow } from '#components/poll/option-row.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { GroupMovies } from './group-movies.tsx';
import styles from './poll.module.css';

export type Movie = PosterMovie & { runtime: number | null };

type Props = {
  place: PollPlace;
  /** The evening, whose list it is chosen from; for a group, all movies or a collection. */
  session: SessionDocument | null;
  actionOf: (movie: Movie) => ReactNode;
};

/** Finds movies for a poll: by search, from the evening's list or a group's. */
export function MoviePicker({ place, session, actionOf }: Props) {
  return session === null ? (
    <GroupMovies
      groupId={place.id}
      search={<MovieSearch>{(movies) => <Rows movies={movies} actionOf={actionOf} />}</MovieSearch>}
      rowsOf={(movies) => <Rows movies={movies} actionOf={actionOf} />}
    />
  ) : (
    <EveningList sessionId={place.id} session={session} actionOf={actionOf} />
  );
}

type EveningListProps = { sessionId: string; session: SessionDocument; actionOf: Props['actionOf'] };

function EveningList({ sessionId, session, actionOf }: EveningListProps) {
  const { say } = useWords();
  const input = { sessionId, filters: session.filters, pageSize: 30 };
  const { data, refusal, again } = useAnswer(tonight, input);
  if (!data && refusal) return <RetryNotice refusal={refusal} onRetry={again} isSmall />;
  if (!data) return <Skeleton count={4} size="row" />;
  if (data.candidates.length === 0) return <p>{say('polls.listEmpty')}</p>;
  return <Rows movies={data.candidates} actionOf={actionOf} />;
}

function Rows({ movies, actionOf }: { movies: readonly Movie[]; actionOf: Props['actionOf'] }) {
  return (
    <ul className={`${layout.dividedRows} ${layout.longList}`}>
      {movies.map((movie) => (
        <li key={movie.movieId} className={styles.row}>
          <OptionRow option={movie}>{actionOf(movie)}</OptionRow>
        </li>
      ))}
    </ul>
  );
}
