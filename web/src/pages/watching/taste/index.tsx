import { showTaste } from '@cine/contract/operations/watching/ratings';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import blankReview from '#components/feedback/scenes/blank-review.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { GenreMeans } from './genre-means.tsx';
import { RatedMovies } from './rated-movies.tsx';
import { ScoreHistogram } from './score-histogram.tsx';
import { ScoreTiers } from './score-tiers.tsx';
import styles from './taste.module.css';
import { LikedGenres, Neighbourhood } from './taste-settings.tsx';

/** Fewer ratings than that don't fall into tenths. */
const tenths = 10;

/** The user's taste in figures, all ratings, and settings. */
export default function Taste() {
  const { say } = useWords();
  const { uid } = useAccount();
  const ratings = useRatings(uid);
  const { data: taste, refusal, again, keptAt } = useCachedAnswer(showTaste, {}, uid);
  useRefetchOnChange(useDebouncedValue(`${ratings.changedAt}`, restMs), again);
  return (
    <div className={layout.stackXl}>
      <header className={layout.spreadRow}>
        <h1>{say('taste.title')}</h1>
        <div className={layout.wrapS}>
          <Link href="/rate" className={`${buttons.button} ${buttons.main}`}>
            {say('rate.title')}
          </Link>
          <Link href="/for-you" className={`${buttons.button} ${buttons.plain}`}>
            {say('forYou.title')}
          </Link>
          {taste && taste.count > 0 && (
            <ShareButton thing={{ kind: 'taste' }} isKept text={say('sharing.text_taste')} />
          )}
        </div>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !taste && <RetryNotice refusal={refusal} onRetry={again} />}
      {!taste && !refusal && <Skeleton count={3} />}
      {taste && taste.count === 0 && (
        <EmptyState scene={blankReview} title={say('taste.none')} text={say('taste.noneHint')}>
          <Link href="/imports" className={`${buttons.button} ${buttons.plain}`}>
            {say('imports.way')}
          </Link>
        </EmptyState>
      )}
      {taste && (
        <div className={`${layout.stackXl} ${styles.parts}`}>
          <div className={layout.stackXl}>
            {taste.count > 0 && <ScoreHistogram taste={taste} />}
            {taste.genreMeans.length > 0 && <GenreMeans genres={taste.genreMeans} mean={taste.mean ?? 0} />}
            {taste.count === 0 && <LikedGenres liked={taste.genres} />}
          </div>
          <div className={layout.stackXl}>
            {taste.count >= tenths && <ScoreTiers tiers={taste.tiers} />}
            {taste.count > 0 && <LikedGenres liked={taste.genres} />}
            <Neighbourhood hidden={taste.hidden} />
          </div>
        </div>
      )}
      <RatedMovies ratings={ratings} />
    </div>
  );
}

/** Several quick ratings count as one change. */
const restMs = 600;
