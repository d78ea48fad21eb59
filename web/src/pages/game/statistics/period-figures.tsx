import type { Statistics } from '@cine/contract/operations/game/statistics';
import { Figures } from '#components/layout/figures.tsx';
import { dateWithWeekday } from '#i18n/days.ts';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

/** A period's figures: movies, hours, XP. */
export function PeriodFigures({
  statistics: { period, totals, longestStreak, best, fullest },
}: {
  statistics: Statistics;
}) {
  const { say, locale } = useWords();
  const number = numberFormat(locale, {});
  const figures: [string, string][] = [
    [say('statistics.watched', { count: totals.movies }), number.format(totals.movies)],
    [say('statistics.time'), say('statistics.hours', { hours: Math.round(totals.minutes / 60) })],
    [say('statistics.together'), number.format(totals.together)],
    [say('statistics.xp', { count: totals.xp }), number.format(totals.xp)],
    [say('statistics.coins', { count: totals.coins }), number.format(totals.coins)],
  ];
  if (period !== 'day')
    figures.push([say('statistics.streak'), say('statistics.days', { count: longestStreak })]);
  for (const kind of ['challenges', 'badges'] as const)
    if (totals[kind] > 0)
      figures.push([say(`statistics.${kind}`, { count: totals[kind] }), number.format(totals[kind])]);
  return (
    <div className={layout.stackM}>
      <Figures of={figures} />
      {period !== 'day' && (
        <p className={prose.note}>
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
