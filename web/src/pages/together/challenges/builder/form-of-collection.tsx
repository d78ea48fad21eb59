import { maxListedMovies } from '@cine/contract/game/challenge-rules';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { useState } from 'react';
import { collectionName } from '#components/collection/collection-words.ts';
import { Loading } from '#components/feedback/loading.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { type KeptCollection, useCollection } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { type Definition, draftOfCollection, firstDraft } from './challenge-draft.ts';
import { ChallengeForm } from './challenge-form.tsx';

type Props = { collection: string; save: string; onSave: (definition: Definition) => Promise<void> };

/** A challenge about what is in a collection now, or about the rules by which it fills itself. */
export function FormOfCollection({ collection, ...props }: Props) {
  const { say } = useWords();
  const result = useCollection(collection, useAccount().uid);
  if (result.state === 'loading')
    return (
      <Loading>
        <Skeleton count={2} />
      </Loading>
    );
  if (result.state === 'unknown') return <NotOnDevice />;
  if (result.state === 'there') return <Filled collection={collection} keptCollection={result} {...props} />;
  return (
    <>
      <Notice>{say('collections.gone')}</Notice>
      <ChallengeForm first={firstDraft()} {...props} />
    </>
  );
}

function Filled({ collection, keptCollection, ...props }: Props & { keptCollection: KeptCollection }) {
  const { say, locale } = useWords();
  const { facts, entries } = keptCollection;
  const own = entries.filter(({ movieId }) => isCustomMovie(movieId)).length;
  const all = entries.flatMap(({ movieId }) => (isCustomMovie(movieId) ? [] : [movieId]));
  // What is added while the form is open isn't in it.
  const [first] = useState(() => {
    const named = { name: collectionName({ collection, name: facts.name }, say), rules: facts.rules };
    const movieIds = all.slice(0, maxListedMovies);
    if (!facts.rules && movieIds.length === 0) return firstDraft();
    return draftOfCollection({ ...named, movieIds }, locale);
  });
  return (
    <div className={layout.stackXl}>
      {!facts.rules && all.length > maxListedMovies && (
        <p role="status">{say('challengeBuilder.amongCut', { taken: maxListedMovies, total: all.length })}</p>
      )}
      {own > 0 && <p role="status">{say('challengeBuilder.amongOwn')}</p>}
      <ChallengeForm first={first} {...props} />
    </div>
  );
}
