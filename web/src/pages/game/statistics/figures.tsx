import type { Statistics } from '@cine/contract/operations/game/statistics';
import layout from '../../../style/layout.module.css';
import { dateWithWeekday } from '../../../words/days.ts';
import { numberFormat } from '../../../words/formats.ts';
import { useWords } from '../../../words/index.tsx';
import styles from './statistics.module.css';

/** A period's totals, its best day and its fullest evening. */
export function Figures({
  statistics: { period, totals, longestStreak, best, fullest },
}: {
  statistics: Statistics;
}) {
  const { say, locale } = useWords();
  const number = numberFormat(locale, {});
  const figures = [
    [say('statistics.movies'), number.format(totals.movies)],
    [say('statistics.time'), say('statistics.hours', { hours: Math.round(totals.minutes / 60) })],
    [say('statistics.together'), number.format(totals.together)],
    [say('statistics.xp'), number.format(totals.xp)],
    [say('statistics.coins'), number.format(totals.coins)],
    ...(period === 'day'
      ? []
      : [[say('statistics.streak'), say('statistics.days', { count: longestStreak })]]),
    ...(totals.challenges > 0 ? [[say('statistics.challenges'), number.format(totals.challenges)]] : []),
    ...(totals.badges > 0 ? [[say('statistics.badges'), number.format(totals.badges)]] : []),
  ];
  return (
    <div className={layout.stackM}>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {period !== 'day' && (
        <p className={styles.soft}>
          {[
            (period === 'month' || period === 'year') &&
              totals.perWeek !== null &&
              say('statistics.perWeek', { count: totals.perWeek }),
            best &&
              best.movies > 1 &&
              say('statistics.best', { date: dateWithWeekday(best.date, locale), count: best.movies }),
            fullest &&
              say('statistics.fullest', {
                date: dateWithWeekday(fullest.date, locale),
                count: fullest.people,
              }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </div>
  );
}
