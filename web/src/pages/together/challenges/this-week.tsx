import { useAccount } from '../../../live/auth/user.tsx';
import { useProgress } from '../../../live/data/use-progress.ts';
import card from '../../../pieces/challenge/challenge-card.module.css';
import { CountedMovies } from '../../../pieces/challenge/counted-movies.tsx';
import { Emblem } from '../../../pieces/challenge/emblem/emblem.tsx';
import type { WeekChallenge } from '../../../pieces/challenge/weekly/week-challenges.ts';
import { WeekMarks } from '../../../pieces/challenge/weekly/week-marks.tsx';
import { WeekSection } from '../../../pieces/challenge/weekly/week-section.tsx';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { missingInWords, rulesInWords } from '../../../words/rules.ts';

/** The week's three challenges: what they are about, which movies count, and those that did. */
export function ThisWeek() {
  const { uid } = useAccount();
  const progress = useProgress(uid);
  return (
    <WeekSection progress={progress} size="card">
      {(challenge) => <WeekCard challenge={challenge} uid={uid} />}
    </WeekSection>
  );
}

function WeekCard({ challenge, uid }: { challenge: WeekChallenge; uid: string }) {
  const teller = useWords();
  const { locale, say } = teller;
  const { titles, descriptions, rules, targetCount, moviesWatched, isCompleted } = challenge;
  const done = { challenge, moviesWatched, currentCount: moviesWatched.length };
  const isBegun = moviesWatched.length > 0 && !isCompleted;
  return (
    <article
      className={`${surface.tile} ${card.card}`}
      data-standing={isCompleted ? 'done' : 'active'}
      aria-label={titles[locale]}
    >
      <Emblem of={challenge} />
      <div className={card.head}>
        <h3 className={card.title}>{titles[locale]}</h3>
        <WeekMarks of={challenge} />
        <p>{descriptions[locale]}</p>
        <p className={card.sentence}>{say('challenges.counts', { movies: rulesInWords(rules, teller) })}</p>
      </div>
      <CountedMovies joined={done} uid={uid}>
        {/* Which movies stands above. */}
        {isBegun && missingInWords(targetCount - moviesWatched.length, [], teller)}
      </CountedMovies>
    </article>
  );
}
