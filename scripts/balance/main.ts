/**
 * `npm run balance`: how often each class of characters wins against each other, at level 1 and at level
 * 10, and the allotments by which it does; exits with 1 if a class wins less than
 * 39 % of its duels with another. It takes three quarters of a minute.
 */
import { characterClasses } from '@cine/contract/game/characters/classes';
import { showProgress } from '../terminal/progress.ts';
import { readCommand } from '../terminal/read-command.ts';
import { allotmentsOf, characterOf, manyDuels, minBalanced, pointsAtTen } from './classes.ts';
import { equilibriumOf } from './equilibrium.ts';

readCommand({
  usage: `npm run balance

How often each class of characters wins against each other one; ends with 1 if one wins less than ${100 * minBalanced} %.`,
});
const worthOf = manyDuels();
const levels = [0, pointsAtTen];
const progress = showProgress(process.stderr, () => performance.now());
const pairs = (levels.length * characterClasses.length * (characterClasses.length - 1)) / 2;
let solvedPairs = 0;
progress.step('Duels', pairs, () => `${solvedPairs} of ${pairs} pairs of classes`);
progress.at(0);

/** A table of all classes' duels with this many points, and the rows of another one of their allotments. */
function tablesOf(points: number): { least: number; wins: string[]; allotments: string[] } {
  const allotments = allotmentsOf(points);
  const wins = new Map<string, number>();
  const rows: string[] = [];
  for (const [at, one] of characterClasses.entries())
    for (const other of characterClasses.slice(at + 1)) {
      const opponents = allotments.map((each) => characterOf(other, each));
      const solved = equilibriumOf(
        allotments.map((each) => {
          const challenger = characterOf(one, each);
          return Float64Array.from(opponents, (opponent) => worthOf(challenger, opponent));
        }),
      );
      solvedPairs += 1;
      progress.at(solvedPairs);
      wins.set(`${one} ${other}`, solved.value).set(`${other} ${one}`, 1 - solved.value);
      const played = (shares: readonly number[]) =>
        shares
          .map((share, choice) => ({ share, name: allotments[choice]!.join('-') }))
          .filter(({ share }) => share >= 0.005)
          .toSorted((a, b) => b.share - a.share)
          .map(({ share, name }) => `${name} (${Math.round(100 * share)} %)`)
          .join(', ');
      rows.push(`| ${one} | ${other} | ${played(solved.rows)} | ${played(solved.columns)} |`);
    }
  const percent = (one: string, other: string) => {
    const value = wins.get(`${one} ${other}`);
    return value === undefined ? '–' : (100 * value).toFixed(1);
  };
  return {
    least: Math.min(...wins.values()),
    wins: characterClasses.map(
      (one) => `| ${one} | ${characterClasses.map((other) => percent(one, other)).join(' | ')} |`,
    ),
    allotments: rows,
  };
}

const header = ['', ...characterClasses].join(' | ');
const tables = levels.map((points) => ({ points, ...tablesOf(points) }));
progress.end();
for (const { points, least, wins, allotments } of tables) {
  console.log(
    `\nWins in per cent of the class in front, ${points} points\n\n|${header} |\n|---|---|---|---|---|---|`,
  );
  console.log(wins.join('\n'));
  if (points > 0)
    console.log(
      `\n| one | other | the one's allotments | the other's |\n|---|---|---|---|\n${allotments.join('\n')}`,
    );
  if (least < minBalanced) process.exitCode = 1;
}
