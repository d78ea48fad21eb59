/** Writes docs/balance.md: what the simulated players earned. */
import { longestWait, purchasesOf, weeksWatched } from './purchases.ts';
import { maxForGreed, ratioTableOf, type Simulated, sourcesOf, tableOf } from './simulated.ts';

/** Days after which the greedy are compared, besides the last. */
const comparedDays = [7, 14, 28, 56, 90, 180];

export function pageOf(simulated: Simulated, drawing: string): string {
  const { series, from } = simulated;
  const days = series[0]!.days.length;
  const about = series.map(({ name, about }) => `- **${name}**: ${about}`).join('\n');
  const times = [...new Set([...comparedDays.filter((day) => day < days), days])];
  return `# What playing earns

${series.length} players through the built functions, ${days} days from ${from}, each evening at 19:00 UTC; \`npm run simulate -- --days ${days}\`
writes this page. The greedy record movies that they don't watch, so that only the product's own limits hold them. None of them may have more
than ${maxForGreed} times the XP of the honest one who does everything, and no honest one wait for longer than ${longestWait} weeks, of the first ${weeksWatched},
for something worth buying ([decision 64](decisions/64-audit-and-simulation.md), [69](decisions/69-what-greed-earns.md)).

${about}

Everybody rates what they watched, and has a character for whom they buy on Sundays. The catalogue is the sample's, five times over.

${tableOf(simulated, [days])}

*Spent* are coins for items, *minutes* those of the movies that they recorded.

![XP, level and coins of each player day by day](${drawing})

## How many times the XP of the one who does everything

${ratioTableOf(simulated, times)}

## What was bought

On Sundays they buy the dearest equipment that they can; the one who does everything, and the greedy, prefer what adds to XP and coins.

${purchasesOf(simulated)}

## XP and coins by source, ${days} days

Coins below zero were spent, or lost in bets.

${sourcesOf(simulated, days)}
`;
}
