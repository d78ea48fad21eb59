import type { SessionDocument } from '@cine/contract/documents/sessions';
import { searchMovies } from '@cine/contract/operations/movies/movies';
import { tonight } from '@cine/contract/operations/together/tonight';
import type { PollPlace } from '@cine/contract/polls/poll';
import { type ReactNode, useState } from 'react';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { PosterMovie } from '#components/movie/poster/poster.tsx';
import { OptionRow } from '#components/poll/option-row.tsx';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
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

/** Pause after typing before the search runs. */
const pauseMs = 250;

/** Finds movies for a poll: by search, from the evening's list or a group's. */
export function MoviePicker({ place, session, actionOf }: Props) {
  return session === null ? (
    <GroupMovies
      groupId={place.id}
      search={<MovieSearch actionOf={actionOf} />}
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

function MovieSearch({ actionOf }: Pick<Props, 'actionOf'>) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const query = useDebouncedValue(typed.trim(), pauseMs);
  const { data, refusal, again } = useAnswer(searchMovies, query === '' ? null : { query, limit: 10 });
  return (
    <div className={layout.stackM}>
      <TextField
        type="search"
        label={say('polls.searchMovie')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        // It may be in a form, which Enter would submit.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={({ target }) => setTyped(target.value)}
      />
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      <p role="status" className={data?.movies.length === 0 ? undefined : 'unseen'}>
        {data && say('polls.found', { count: data.movies.length })}
      </p>
      {data && <Rows movies={data.movies} actionOf={actionOf} />}
    </div>
  );
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
