import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { ProgressPips } from '#components/challenge/progress-pips.tsx';
import type { WeekChallenge } from '#components/challenge/weekly/week-challenges.ts';
import { WeekMarks } from '#components/challenge/weekly/week-marks.tsx';
import { WeekSection } from '#components/challenge/weekly/week-section.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './week-lately.module.css';

/** How far the player is with the week's challenges. */
export default function WeekLately({ progress }: { progress: Progress | null }) {
  return (
    <WeekSection progress={progress} size="row">
      {(challenge) => <Row challenge={challenge} />}
    </WeekSection>
  );
}

function Row({ challenge }: { challenge: WeekChallenge }) {
  const { say, locale } = useWords();
  const { titles, descriptions, targetCount: target, moviesWatched, isCompleted } = challenge;
  const count = Math.min(moviesWatched.length, target);
  return (
    <article className={styles.row} data-done={isCompleted || undefined} aria-label={titles[locale]}>
      <Emblem challenge={challenge} size="s" />
      <div className={styles.words}>
        <h3>{titles[locale]}</h3>
        <p>{descriptions[locale]}</p>
        <WeekMarks challenge={challenge} />
      </div>
      <div className={styles.pips}>
        <ProgressPips count={count} target={target} />
        <span className="unseen">{say('challenge.of', { count, target })}</span>
      </div>
    </article>
  );
}
