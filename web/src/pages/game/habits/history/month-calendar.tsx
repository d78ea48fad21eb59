import { dateOf } from '@cine/contract/game/local-days';
import { Check, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { WeekdayHead } from '#components/calendar/weekday-head.tsx';
import { Button } from '#components/form/button.tsx';
import { monthInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './history.module.css';
import { habitMonth, monthAfter } from './month.ts';

type Props = {
  /** The days on which it was done, as numbers. */
  done: readonly number[];
  today: string;
  colour: string;
};

/** The days of a month on which a habit was done. */
export function MonthCalendar({ done, today, colour }: Props) {
  const { say, locale } = useWords();
  const last = today.slice(0, 7);
  const [month, setMonth] = useState(last);
  const { weeks, count } = habitMonth(month, new Set(done));
  const first = done[0] === undefined ? last : dateOf(done[0]).slice(0, 7);
  const step = (by: -1 | 1, key: 'monthBefore' | 'monthAfter', isEnd: boolean) => (
    <Button
      kind="quiet"
      aria-label={say(`habits.${key}`)}
      aria-disabled={isEnd}
      onClick={() => !isEnd && setMonth(monthAfter(month, by))}
    >
      {by < 0 ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />}
    </Button>
  );
  return (
    <section
      className={`${layout.stackM} ${surface.card}`}
      aria-labelledby="habit-month"
      style={{ '--colour': colour }}
    >
      <header className={`${layout.steps} ${styles.steps}`}>
        {step(-1, 'monthBefore', month <= first)}
        <div aria-live="polite">
          <h2 id="habit-month" className={styles.month}>
            {monthInWords(`${month}-01`, locale)}
          </h2>
          <p className={prose.note}>{say('habits.inMonth', { count })}</p>
        </div>
        {step(1, 'monthAfter', month >= last)}
      </header>
      <MonthTable weeks={weeks} today={today} />
    </section>
  );
}

type MonthTableProps = { weeks: ReturnType<typeof habitMonth>['weeks']; today: string };

function MonthTable({ weeks, today }: MonthTableProps) {
  const { say } = useWords();
  return (
    <table className={styles.calendar} aria-labelledby="habit-month">
      <WeekdayHead />
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)!.date}>
            {week.map((day, at) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a weekday's place.
                <td key={at} />
              ) : (
                <td
                  key={day.date}
                  data-done={day.isDone || undefined}
                  aria-current={day.date === today ? 'date' : undefined}
                >
                  <span className={styles.day}>
                    {Number(day.date.slice(8))}
                    {day.isDone && (
                      <>
                        <Check aria-hidden />
                        <span className="unseen">{say('habits.done')}</span>
                      </>
                    )}
                  </span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
