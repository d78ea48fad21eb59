import { searchMovies } from '@cine/contract/movies';
import { Search as Glass } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useOnline } from '../../live/network.ts';
import { useAnswer } from '../../live/use-answer.ts';
import { Attribution } from '../../pieces/attribution.tsx';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { faultOf } from '../../pieces/use-action.ts';
import { useWords } from '../../words/index.tsx';
import { Filters } from './filters.tsx';
import { Results } from './results.tsx';
import styles from './search.module.css';
import { isNarrowed, toInput, type Wanted, wantedIn, withWanted } from './wanted.ts';

/** Movies as one types, by title in any language, by people and by what they are about; arrow keys go through them. */
export default function Search() {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const wanted = wantedIn(address);
  const isOnline = useOnline();
  const asked = useSettled(toInput(wanted));
  const { data, isAsking, refusal, again } = useAnswer(searchMovies, isOnline ? asked : null);
  const [kept, setKept] = useState(data);
  if (data && data !== kept) setKept(data);
  // What was found stays until what is typed now has an answer, or none can come.
  const isWaiting = asked !== null && isOnline && isAsking;
  const movies = asked ? (data ?? (isWaiting ? kept : null))?.movies : undefined;
  const results = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  function want(next: Wanted) {
    setAddress((before) => withWanted(before, next), { replace: true });
  }

  function goDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return;
    const first = results.current?.querySelector('a');
    if (!first) return;
    event.preventDefault();
    first.focus();
  }

  return (
    <div className={styles.page}>
      <h1>{say('search.title')}</h1>
      <search className={styles.ask}>
        <label className="unseen" htmlFor={id}>
          {say('search.field')}
        </label>
        <div className={styles.field}>
          <Glass aria-hidden />
          <input
            ref={field}
            id={id}
            type="search"
            value={wanted.query}
            placeholder={say('search.example')}
            maxLength={100}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => want({ ...wanted, query: event.target.value })}
            onKeyDown={goDown}
          />
        </div>
        <Filters wanted={wanted} onWant={want} />
      </search>
      {!isOnline && asked && !movies && <p className={styles.note}>{say('search.offline')}</p>}
      {refusal && !isAsking && (
        <div className={styles.failed}>
          <Notice>{faultOf(refusal, say)}</Notice>
          <Button onClick={again}>{say('common.retry')}</Button>
        </div>
      )}
      {!asked && <p className={styles.note}>{say('search.hint')}</p>}
      {isWaiting && !movies && <Skeleton count={5} />}
      <p className="unseen" aria-live="polite">
        {movies && data && say('search.found', { count: movies.length })}
      </p>
      {movies && movies.length > 0 && (
        <Results ref={results} movies={movies} isFormer={!data} onLeave={() => field.current?.focus()} />
      )}
      {movies?.length === 0 && data && (
        <div className={styles.nothing}>
          <h2>{say('search.nothing')}</h2>
          <p>{say(isNarrowed(wanted) ? 'search.nothingNarrowed' : 'search.nothingHint')}</p>
          {isNarrowed(wanted) && (
            <Button kind="main" onClick={() => want({ query: wanted.query })}>
              {say('search.everywhere')}
            </Button>
          )}
        </div>
      )}
      {movies && movies.length > 0 && <Attribution />}
    </div>
  );
}

const pauseMs = 120;

/** The same once it has not changed for a moment, so that not every letter is a question. */
function useSettled<T>(value: T): T {
  const key = JSON.stringify(value);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(setSettled, pauseMs, key);
    return () => clearTimeout(timer);
  }, [key]);
  return JSON.parse(settled) as T;
}
