import { longestWait, purchasesOf, weeksWatched } from './purchases.ts';
import { mostForGreed, ratioTableOf, type Simulated, sourcesOf, tableOf } from './simulated.ts';

/** Days after which the greedy are compared, besides the last. */
const compared = [7, 14, 28, 56, 90, 180];

/** The page about a simulation, which shows what was drawn of it. */
export function pageOf(simulated: Simulated, marks: readonly number[], drawing: string): string {
  const { series, from } = simulated;
  const days = series[0]!.days.length;
  const about = series.map(({ name, about }) => `- **${name}**: ${about}`).join('\n');
  const times = [...new Set([...compared.filter((day) => day < days), days])];
  return `# What playing earns

${series.length} players through the functions as they are deployed, ${days} days from ${from}, each evening at 19:00 UTC. \`npm run simulate -- --days ${days}\`
writes this page. Honest ones watch what they record. The greedy have the same evening and no movie to watch, so that nothing but the product's
own limits holds them. None of them may have more than ${mostForGreed} times the XP of the honest one who does everything, and no honest one
wait for longer than ${longestWait} weeks, of the first ${weeksWatched}, until they find something worth buying
([decision 64](decisions/64-audit-and-simulation.md), [69](decisions/69-what-greed-earns.md)).

${about}

Everybody rates what they watched, and has a character, whose points they allot and for whom they buy all that is worth buying on Sundays.
The catalogue is the sample's, five times over, with its services in France.

${tableOf(simulated, marks)}

*Coins left* are in the purse after the last purchases, *spent* are those for items. *Minutes a day* are those of the movies that they recorded.

![XP, level and coins of each player day by day, and how many times the XP of who does everything the greedy have](${drawing})

## How many times the XP of who does everything

${ratioTableOf(simulated, times)}

## What was bought

Worth buying is a piece of equipment that they don't have yet, whose level they have reached, that is for sale on that day and left, for no more
than is in their purse. Snacks and colours don't count. On each Sunday they buy the dearest of it, again and again until nothing is left that is: who
buys less has more to choose from. Who does everything, and the greedy, prefer what adds to XP and coins. A wait is the number of weeks from one that
had a purchase to the next, and to the first.

${purchasesOf(simulated)}

${marks
  .map(
    (day) => `## XP and coins by source, ${day} days

Coins below zero were spent; those of bets were lost, and what others lost is with duels.

${sourcesOf(simulated, day)}
`,
  )
  .join('\n')}`;
}
