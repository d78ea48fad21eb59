import type { OwnRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './score-rank.module.css';

/** Fewer ratings give no meaningful rank. */
const minRatingsForRank = 5;

type Props = { score: number | null; ratings: Pick<OwnRatings, 'scores' | 'rankOf'> };

/** Where a score stands among the user's other ratings. */
export function ScoreRank({ score, ratings: { scores, rankOf } }: Props) {
  const { say } = useWords();
  if (score === null) return <p className={styles.rank}>{say('rating.none')}</p>;
  const { share, tier } = rankOf(score);
  return (
    <p className={styles.rank}>
      <strong className={styles.score}>
        {score}
        <small> {say('rating.outOf')}</small>
      </strong>
      {scores.size < minRatingsForRank ? (
        <span>{say('rating.rankLater', { count: minRatingsForRank })}</span>
      ) : (
        <span>
          {say('rating.better', { share })} · {say('rating.tier', { tier })}
        </span>
      )}
    </p>
  );
}
