/** What a simulation found: each player's totals at the end of each day. */
export type Simulated = {
  /** The first day: a Monday. */
  from: string;
  /** What the audit named afterwards. */
  faults: readonly string[];
  series: readonly Series[];
};

export type Series = {
  name: string;
  plays: 'honest' | 'greedy';
  days: { xp: number; level: number; coins: number; streak: number }[];
};

/** What parts found that each had every so-manieth player, such as every second one: with all players in their order. */
export function together(parts: readonly Simulated[]): Simulated {
  const most = Math.max(...parts.map(({ series }) => series.length));
  const series = Array.from({ length: most }, (_, place) =>
    parts.flatMap((part) => part.series[place] ?? []),
  );
  return {
    from: parts[0]!.from,
    faults: parts.flatMap(({ faults }) => faults),
    series: series.flat(),
  };
}

/** How much more than the honest player who does everything a greedy one may earn. */
export const mostForGreed = 1.5;

const everything = 'everything that exists';

/** The greedy players who earned too much by a day, counted from 1, with how many times as much. */
export function tooGreedy({ series }: Simulated, day: number): { name: string; ratio: number }[] {
  const xpOf = ({ days }: Series) => days[day - 1]!.xp;
  const honest = xpOf(series.find(({ name }) => name === everything)!);
  return series
    .filter(({ plays }) => plays === 'greedy')
    .map((each) => ({ name: each.name, ratio: xpOf(each) / honest }))
    .filter(({ ratio }) => ratio > mostForGreed);
}

/** A table of what they have after some days. */
export function tableOf({ series }: Simulated, days: readonly number[]): string {
  const honest = series.find(({ name }) => name === everything)!;
  const head = days.map((day) => ` XP, ${day} days | level | coins | of everything's XP |`).join('');
  const rows = series.map(({ name, days: own }) => {
    const cells = days.map((day) => {
      const { xp, level, coins } = own[day - 1]!;
      const ratio = (xp / honest.days[day - 1]!.xp).toFixed(2);
      return ` ${xp.toLocaleString('en')} | ${level} | ${coins.toLocaleString('en')} | ${ratio} |`;
    });
    return `| ${name} |${cells.join('')}`;
  });
  return [`| player |${head}`, `|---|${'---|'.repeat(4 * days.length)}`, ...rows].join('\n');
}
