import type { Summed } from '@cine/contract/operations/game/statistics';

type Months = Summed['months'];
/** A month, `2026-11`, or a year, `2026`. */
type Column = { key: string; movies: number; minutes: number };

/** The longest time that is shown month by month; a longer one is shown year by year. */
const maxMonths = 24;
const maxYears = 40;

/** Columns without gaps from the first month with a movie to the last. */
export function columnsOf(months: Months): Column[] {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return [];
  const span = monthNumber(last.month) - monthNumber(first.month) + 1;
  if (span > maxMonths) return yearsOf(months);
  const byMonth = new Map(months.map((each) => [each.month, each]));
  return Array.from({ length: span }, (_, at) => {
    const key = monthOf(monthNumber(first.month) + at);
    const { movies = 0, minutes = 0 } = byMonth.get(key) ?? {};
    return { key, movies, minutes };
  });
}

function yearsOf(months: Months): Column[] {
  const byYear = Map.groupBy(months, ({ month }) => Number(month.slice(0, 4)));
  const last = Math.max(...byYear.keys());
  const first = Math.max(Math.min(...byYear.keys()), last - maxYears + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const each = byYear.get(first + at) ?? [];
    return {
      key: String(first + at),
      movies: each.reduce((sum, { movies }) => sum + movies, 0),
      minutes: each.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}

function monthNumber(month: string): number {
  const [year, number] = month.split('-').map(Number);
  return year! * 12 + number! - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}
