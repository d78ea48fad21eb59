import type { StreakDayView } from '@cine/contract/operations/game/streaks';
import type { Locale } from '@cine/contract/primitives';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { WeekdayHead } from '#components/calendar/weekday-head.tsx';
import { monthName } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './calendar.module.css';
import { DayMark } from './day-mark.tsx';
import { dateAfterKey, type Month, monthsOf } from './months.ts';
import { streakDayInWords } from './streak-day-in-words.ts';

type Props = {
  days: readonly StreakDayView[];
  today: string;
  chosen: string;
  onChoose: (date: string) => void;
};

/** A year's months. One day is in the tab order; arrow keys lead to the others. */
export function YearCalendar({ days, today, chosen, onChoose }: Props) {
  const { say } = useWords();
  const calendar = useRef<HTMLDivElement>(null);
  const hint = useId();
  const buttonOf = (date: string) => calendar.current?.querySelector<HTMLElement>(`[data-date="${date}"]`);

  // On a phone months are side by side, and the chosen day's month is the one in view.
  useEffect(() => {
    const months = calendar.current!;
    const seen = new ResizeObserver(() => {
      const month = months.querySelector('[data-chosen]')?.closest('[data-month]');
      if (month)
        months.scrollLeft += month.getBoundingClientRect().left - months.getBoundingClientRect().left;
    });
    seen.observe(months);
    return () => seen.disconnect();
  }, []);

  function move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = dateAfterKey(event.key, chosen);
    if (to === null) return;
    event.preventDefault();
    onChoose(to);
    buttonOf(to)?.focus();
  }

  return (
    <>
      <p id={hint} className="unseen">
        {say('streak.keys')}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the days within it have the focus. */}
      <div ref={calendar} className={styles.months} onKeyDown={move}>
        {monthsOf(days).map((month) => (
          <MonthGrid
            key={month.first}
            month={month}
            today={today}
            chosen={chosen}
            onChoose={onChoose}
            hint={hint}
          />
        ))}
      </div>
    </>
  );
}

type MonthProps = Omit<Props, 'days'> & { month: Month; hint: string };

function MonthGrid({ month: { first, weeks }, today, chosen, onChoose, hint }: MonthProps) {
  const words = useWords();
  const id = useId();
  return (
    <section className={styles.month} data-month={first.slice(0, 7)}>
      <h3 id={id} className={styles.name}>
        {monthName(first, words.locale)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of days to choose from is a grid. */}
      <table role="grid" aria-labelledby={id} aria-describedby={hint}>
        <WeekdayHead />
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((each) => each !== null)!.date}>
              {week.map((each, at) =>
                each === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a weekday's place.
                  <td key={at} />
                ) : (
                  <td key={each.date}>
                    <button
                      type="button"
                      className={styles.day}
                      data-date={each.date}
                      data-state={each.state}
                      data-chosen={each.date === chosen || undefined}
                      tabIndex={each.date === chosen ? 0 : -1}
                      aria-label={streakDayInWords(each, today, words)}
                      aria-pressed={each.date === chosen}
                      aria-current={each.date === today ? 'date' : undefined}
                      onClick={() => onChoose(each.date)}
                    >
                      <DayMark state={each.state} />
                      <span className={styles.number}>{numberOf(each.date, words.locale)}</span>
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A day's number as its name says it: in French the first is "1er". */
function numberOf(date: string, locale: Locale): string {
  const number = `${Number(date.slice(8))}`;
  return locale === 'fr' && number === '1' ? '1er' : number;
}
