import card from '#components/challenge/challenge-card.module.css';
import { CountedMovies } from '#components/challenge/counted-movies.tsx';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import type { WeekChallenge } from '#components/challenge/weekly/week-challenges.ts';
import { WeekMarks } from '#components/challenge/weekly/week-marks.tsx';
import { WeekSection } from '#components/challenge/weekly/week-section.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import { missingInWords } from '#i18n/rules.ts';
import surface from '#style/surface.module.css';

/** The week's three challenges with the player's progress. */
export function ThisWeek() {
  const { uid } = useAccount();
  const progress = ifKnown(useProgress(uid));
  return (
    <WeekSection progress={progress} size="card">
      {(challenge) => <WeekCard challenge={challenge} uid={uid} />}
    </WeekSection>
  );
}

function WeekCard({ challenge, uid }: { challenge: WeekChallenge; uid: string }) {
  const teller = useWords();
  const { locale } = teller;
  const { titles, descriptions, targetCount, moviesWatched, isCompleted } = challenge;
  const progress = { challenge, moviesWatched, currentCount: moviesWatched.length };
  const isBegun = moviesWatched.length > 0 && !isCompleted;
  return (
    <article
      className={`${surface.tile} ${card.card}`}
      data-standing={isCompleted ? 'done' : 'active'}
      aria-label={titles[locale]}
    >
      <Emblem challenge={challenge} />
      <div className={card.head}>
        <h3 className={card.title}>{titles[locale]}</h3>
        <WeekMarks challenge={challenge} />
        <p>{descriptions[locale]}</p>
      </div>
      <CountedMovies joined={progress} uid={uid}>
        {/* The rule is stated above. */}
        {isBegun && missingInWords(targetCount - moviesWatched.length, [], teller)}
      </CountedMovies>
    </article>
  );
}
