import { type MovieCard, searchMovies } from '@cine/contract/operations/movies/movies';
import { type ReactNode, useState } from 'react';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { RetryNotice } from '../feedback/retry-notice.tsx';
import { TextField } from '../form/text-field.tsx';

/** Pause after typing before the search runs. */
const pauseMs = 250;

/** Finds movies as one types, to choose some of them; may stand in a form. */
export function MovieSearch({ children }: { children: (movies: readonly MovieCard[]) => ReactNode }) {
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
      {data && children(data.movies)}
    </div>
  );
}
