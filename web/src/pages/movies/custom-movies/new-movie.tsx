import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './custom-movies.module.css';
import { type CustomMovieFacts, type Draft, firstDraft } from './draft.ts';
import { MovieForm } from './movie-form.tsx';

/** Adds a custom movie, with the title that was searched for. */
export default function NewMovie() {
  const { say } = useWords();
  const { identity } = useUser();
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const [keyFor] = useState(keysForRetries);

  async function save(facts: CustomMovieFacts, audience: Draft['audience']) {
    const input = { ...facts, audience };
    const { movie } = await call(createCustomMovie, { ...input, key: keyFor(input) });
    navigate(`/movies/${movie.movieId}`, { replace: true });
  }

  const isGuest = identity.state === 'signed-in' && identity.isGuest;
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <BackLink href="/movies/mine">{say('customMovies.title')}</BackLink>
      <h1>{say('customMovies.add')}</h1>
      {isGuest ? (
        <ForMembers text={say('customMovies.membersOnly')} />
      ) : (
        <>
          <p className={styles.hint}>{say('customMovies.lead')}</p>
          <MovieForm
            first={firstDraft(address.get('title') ?? '')}
            save={say('customMovies.create')}
            asksAudience
            onSave={save}
          />
        </>
      )}
    </div>
  );
}
