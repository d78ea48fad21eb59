import type { OutputOf } from '@cine/contract/operation';
import { showStreak } from '@cine/contract/operations/game/streaks';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { DayDetails } from './day-details.tsx';
import { DayMark } from './day-mark.tsx';
import { dayToBeginOn } from './months.ts';
import { Standing } from './standing.tsx';
import styles from './streak.module.css';
import { markedStates } from './streak-day-in-words.ts';
import { YearCalendar } from './year-calendar.tsx';

/** The streak: a year of days with what kept each. */
export default function StreakPage() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [address, setAddress] = useSearchParams();
  const typed = address.get('year');
  const input = typed !== null && /^20\d\d$/.test(typed) ? { year: Number(typed) } : {};
  const { data, refusal, again, keptAt } = useCachedAnswer(showStreak, input, uid);
  const days = ifKnown(useProgress(uid))?.days;
  const keptDays = days ? JSON.stringify(days) : null;
  useRefetchOnChange(keptDays, again);
  const [chosen, setChosen] = useState<string | null>(null);

  const show = (year: number) => setAddress({ year: `${year}` }, { replace: true });
  const at =
    data && (data.days.some(({ date }) => date === chosen) ? chosen : dayToBeginOn(data.days, data.today));
  const day = data?.days.find(({ date }) => date === at);
  return (
    <div className={layout.stackXl}>
      <h1>{say('streak.title')}</h1>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && at && day && (
        <>
          <Standing streak={data} />
          <div className={`${layout.stackL} ${styles.year}`}>
            <section className={`${layout.stackL} ${surface.card}`} aria-labelledby="streak-year">
              <YearSteps streak={data} onShow={show} />
              <YearCalendar
                key={data.year}
                days={data.days}
                today={data.today}
                chosen={at}
                onChoose={setChosen}
              />
              <Legend />
              <p className={prose.note}>{say('streak.rule')}</p>
            </section>
            <DayDetails day={day} streak={data} keptDays={keptDays} />
          </div>
        </>
      )}
    </div>
  );
}

type YearStepsProps = { streak: OutputOf<typeof showStreak>; onShow: (year: number) => void };

/** The year that is shown, and the ways to those before and after it. */
function YearSteps({ streak: { year, years, days }, onShow }: YearStepsProps) {
  const { say } = useWords();
  const first = years[0];
  const last = years.at(-1);
  return (
    <header className={`${layout.steps} ${styles.steps}`}>
      <Button
        kind="quiet"
        aria-label={say('streak.yearBefore')}
        disabled={first === undefined || year <= first}
        onClick={() => onShow(year - 1)}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <div>
        <h2 id="streak-year" aria-live="polite">
          {say('streak.calendar', { year: `${year}` })}
        </h2>
        <p className={prose.note}>
          {say('streak.inYear', {
            count: days.filter(({ state }) => state === 'kept').length,
          })}
        </p>
      </div>
      <Button
        kind="quiet"
        aria-label={say('streak.yearAfter')}
        disabled={last === undefined || year >= last}
        onClick={() => onShow(year + 1)}
      >
        <ChevronRight aria-hidden />
      </Button>
    </header>
  );
}

function Legend() {
  const { say } = useWords();
  return (
    <ul className={styles.legend} aria-label={say('streak.legend')}>
      {markedStates.map((state) => (
        <li key={state}>
          <span>
            <DayMark state={state} />
          </span>
          {say(`streak.${state}`)}
        </li>
      ))}
    </ul>
  );
}
