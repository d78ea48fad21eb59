import { useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import catOnProjector from '#components/feedback/scenes/cat-on-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import type { SkippedRatings } from '#data/device/skipped-ratings.ts';
import { useOnline } from '#data/offline/network.ts';
import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { RatingList } from './rating-list.tsx';
import { RatingStack } from './rating-stack.tsx';
import { useMoviesToRate } from './use-movies-to-rate.ts';

type Props = {
  uid: string;
  look: 'stack' | 'list';
  ratings: OwnRatings;
  skipped: SkippedRatings;
  /** Asks again about skipped movies. */
  onAnew: () => void;
};

const inList = 30;
/** How many to have ready, so that the next one shows without waiting. */
const readyCount = 12;

/** Movies to rate, as a stack or a list. */
export function MoviesToRate({ uid, look, ratings, skipped, onAnew }: Props) {
  const { say } = useWords();
  const isOnline = useOnline();
  const [listed, setListed] = useState(inList);
  const [done, setDone] = useState(0);
  const needed = look === 'list' ? listed : done + readyCount;
  const { movies, isUnknown, isComing, refusal, again } = useMoviesToRate(
    uid,
    ratings,
    skipped.reasons,
    needed,
  );
  const left = movies.filter(
    ({ movie: { movieId } }) => !ratings.scores.has(movieId) && !skipped.reasons.has(movieId),
  );
  // Loads more as the stack shrinks.
  const passed = movies.length - left.length;
  if (look === 'stack' && passed > done) setDone(passed);
  const isEmpty = look === 'list' ? movies.length === 0 : left.length === 0;

  if (isUnknown) return <NotOnDevice />;
  if (isEmpty && refusal) return <RetryNotice refusal={refusal} onRetry={again} />;
  if (isEmpty && isComing) return <Skeleton count={2} />;
  if (isEmpty && !isOnline) return <p className={prose.soft}>{say('rate.offline')}</p>;
  return (
    <>
      {look === 'stack' && <RatingStack left={left} ratings={ratings} skipped={skipped} />}
      {look === 'list' && movies.length > 0 && (
        <RatingList movies={movies.slice(0, listed)} ratings={ratings} skipped={skipped} />
      )}
      {look === 'list' && (movies.length > listed || isComing) && (
        <Button busy={movies.length < listed} onClick={() => setListed(listed + inList)}>
          {say('watchlist.more')}
        </Button>
      )}
      {isEmpty && (
        <EmptyState scene={catOnProjector} title={say('rate.allDone')} text={say('rate.allDoneHint')}>
          {skipped.reasons.size > 0 && (
            <Button onClick={onAnew}>{say('rate.askAgain', { count: skipped.reasons.size })}</Button>
          )}
          <Link href="/taste" className={`${buttons.button} ${buttons.plain}`}>
            {say('taste.title')}
          </Link>
        </EmptyState>
      )}
      <Attribution />
    </>
  );
}
