import { showTaste } from '@cine/contract/ratings';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useAccount } from '../../live/auth/player.tsx';
import { useCachedAnswer } from '../../live/data/use-cached-answer.ts';
import { useRatings } from '../../live/data/use-ratings.ts';
import { useRefetchOnChange } from '../../live/data/use-refetch-on-change.ts';
import { AnsweredAt } from '../../pieces/feedback/answered-at.tsx';
import { EmptyState } from '../../pieces/feedback/empty-state.tsx';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { Skeleton } from '../../pieces/feedback/skeleton.tsx';
import buttons from '../../pieces/form/button.module.css';
import { Button } from '../../pieces/form/button.tsx';
import { faultOf } from '../../pieces/form/use-action.ts';
import { useWords } from '../../words/index.tsx';
import { GenreMeans } from './genre-means.tsx';
import { RatedMovies } from './rated-movies.tsx';
import { ScoreHistogram } from './score-histogram.tsx';
import { ScoreTiers } from './score-tiers.tsx';
import styles from './taste.module.css';
import { LikedGenres, Neighbourhood } from './taste-settings.tsx';

/** What one likes, as far as one's ratings say: how one rates, which genres fare well, and all that one rated. */
export default function Taste() {
  const { say } = useWords();
  const { uid } = useAccount();
  const ratings = useRatings(uid);
  const { data: taste, refusal, again, keptAt } = useCachedAnswer(showTaste, {}, uid);
  useRefetchOnChange(useResting(`${ratings.changedAt}`), again);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{say('taste.title')}</h1>
        <Link href="/for-you" className={`${buttons.button} ${buttons.plain}`}>
          {say('forYou.title')}
        </Link>
        <Link href="/rate" className={`${buttons.button} ${buttons.main}`}>
          {say('rate.title')}
        </Link>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !taste && (
        <div className={styles.failed}>
          <Notice>{faultOf(refusal, say)}</Notice>
          <Button onClick={again}>{say('common.retry')}</Button>
        </div>
      )}
      {!taste && !refusal && <Skeleton count={3} />}
      {taste && taste.count === 0 && <EmptyState title={say('taste.none')} text={say('taste.noneHint')} />}
      {taste && (
        <div className={styles.parts}>
          <div className={styles.column}>
            {taste.count > 0 && <ScoreHistogram taste={taste} />}
            {taste.genreMeans.length > 0 && <GenreMeans genres={taste.genreMeans} mean={taste.mean ?? 0} />}
            {taste.count === 0 && <LikedGenres liked={taste.genres} />}
          </div>
          <div className={styles.column}>
            {taste.count > 0 && <ScoreTiers tiers={taste.tiers} />}
            {taste.count > 0 && <LikedGenres liked={taste.genres} />}
            <Neighbourhood hidden={taste.hidden} />
          </div>
        </div>
      )}
      <RatedMovies ratings={ratings} />
    </div>
  );
}

/** Many ratings in a row are one change. */
const restMs = 600;

function useResting(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
