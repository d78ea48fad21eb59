import { lookUpDocument } from '@cine/contract/documents/look-ups';
import { lookUpMovies } from '@cine/contract/operations/movies/movies';
import { type ReactNode, useState } from 'react';
import { Loading } from '#components/feedback/loading.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { MovieResults } from './movie-results.tsx';
import styles from './search.module.css';

type Props = {
  query: string;
  /** Says that nothing was found, until TMDB has found something; null if there is something. */
  nothing: ReactNode;
};

/** Looks a title up at TMDB and shows what was added. */
export function TmdbLookUp({ query, nothing }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { busy, fault, run } = useAction();
  const [lookUpId, setLookUpId] = useState<string | null>(null);
  const path = lookUpId === null ? null : `users/${uid}/lookUps/${lookUpId}`;
  const answer = useDocument(path, lookUpDocument);

  // A document missing on the device may still come from the server; missing there, it is gone.
  const isGone = answer.state === 'failed' || (answer.state === 'missing' && !answer.isFromDevice);
  const hasFailed = isGone || (answer.state === 'there' && answer.data.status === 'failed');
  if (lookUpId === null || hasFailed) {
    return (
      <>
        {nothing}
        <div className={`${layout.stackL} ${styles.nothing}`}>
          {hasFailed && !fault && <Notice>{say('search.lookUpFailed')}</Notice>}
          <Button
            busy={busy !== null}
            onClick={() =>
              void run('ask', async () => {
                // A failed listener hears nothing more, so a new one is started.
                setLookUpId(null);
                setLookUpId((await call(lookUpMovies, { query })).lookUpId);
              })
            }
          >
            {say(hasFailed ? 'common.retry' : 'search.lookUp')}
          </Button>
          {fault && <Notice>{fault}</Notice>}
        </div>
      </>
    );
  }
  if (answer.state !== 'there' || answer.data.status === 'asked')
    return (
      <>
        {nothing}
        <Loading isPart label={say('search.lookingUp')} />
      </>
    );
  const { movies, more } = answer.data;
  return (
    <>
      {movies.length === 0 && nothing}
      <section className={`${layout.stackL} ${styles.browse}`} aria-labelledby="look-up-title">
        <h2 id="look-up-title">{say('search.atTmdb')}</h2>
        <p className={prose.soft} role="status">
          {(movies.length > 0 || more === 0) && say('search.lookedUp', { count: movies.length })}{' '}
          {more > 0 && say('search.lookedUpMore', { count: more })}
        </p>
        <MovieResults movies={movies} />
      </section>
    </>
  );
}
