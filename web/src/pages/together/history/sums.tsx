import type { Summed } from '@cine/contract/operations/game/statistics';
import { Bars } from '#components/chart/bars.tsx';
import { Columns } from '#components/chart/columns.tsx';
import { monthInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { dateTimeFormat, numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import { countryName, genreName } from '#i18n/names.ts';
import prose from '#style/prose.module.css';
import { columnsOf } from './columns-of.ts';
import styles from './history.module.css';

/** What a user has watched, in numbers. */
export function Sums({ of: summed }: { of: Summed }) {
  const { say, locale } = useWords();
  return (
    <>
      <p className={prose.lead}>
        {say('history.sum', { movies: summed.movies, hours: hoursOf(summed.minutes) })}
      </p>
      <p className={prose.note}>{say('history.counted')}</p>
      <div className={styles.charts}>
        <MonthCharts months={summed.months} />
        <Bars
          title={say('history.genres')}
          rows={summed.genres.map(({ genre, movies }) => ({
            key: genre,
            name: genreName(genre, { say }),
            movies,
          }))}
        />
        <Bars
          title={say('history.decades')}
          rows={summed.decades.toReversed().map(({ decade, movies }) => ({
            key: String(decade),
            name: say('statistics.decade', { decade: `${decade}` }),
            movies,
          }))}
        />
        <Bars
          title={say('history.countries')}
          rows={summed.countries.map(({ country, movies }) => ({
            key: country,
            name: countryName(country, { say, locale }),
            movies,
          }))}
        />
        <Bars
          title={say('statistics.directors')}
          rows={summed.directors.map(({ director, movies }) => ({ key: director, name: director, movies }))}
        />
      </div>
    </>
  );
}

/** Movies and hours by month, or by year where there are many. */
function MonthCharts({ months }: Pick<Summed, 'months'>) {
  const { say, locale } = useWords();
  const number = numberFormat(locale, {});
  const columns = columnsOf(months);
  const isYearly = columns.every(({ key }) => key.length === 4);
  const every = Math.ceil(columns.length / 8);
  const markOf = (key: string, at: number) => {
    if (at % every !== 0) return '';
    return isYearly
      ? key
      : dateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.parse(key));
  };
  const rows = months.toReversed();
  const nameOf = (month: string) => monthInWords(`${month}-01`, locale);
  const partOf = (key: string) => (isYearly ? key : nameOf(key));
  return (
    <>
      <Columns
        title={say('history.months')}
        heading={say('statistics.movies')}
        columns={columns.map(({ key, movies }, at) => ({
          key,
          mark: markOf(key, at),
          value: movies,
          said: dotted([partOf(key), say('statistics.count', { count: movies })]),
        }))}
        rows={rows.map(({ month, movies }) => ({
          key: month,
          name: nameOf(month),
          value: number.format(movies),
        }))}
      />
      <Columns
        title={say('history.hours')}
        heading={say('history.hours')}
        columns={columns.map(({ key, minutes }, at) => ({
          key,
          mark: markOf(key, at),
          value: minutes,
          said: dotted([partOf(key), say('statistics.hours', { hours: hoursOf(minutes) })]),
        }))}
        rows={rows.map(({ month, minutes }) => ({
          key: month,
          name: nameOf(month),
          value: say('statistics.hours', { hours: hoursOf(minutes) }),
        }))}
      />
    </>
  );
}

function hoursOf(minutes: number): number {
  return Math.round(minutes / 60);
}
