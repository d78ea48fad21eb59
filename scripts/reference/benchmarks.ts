import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Recorded } from '../../bench/command/record.ts';
import { headIn, textOf } from './first-sentence.ts';

/** docs/reference/benchmarks.md: what `bench/results/` has, and what each benchmark's first comment says. */
export function benchmarksPage(root: string): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const names = globSync('bench/results/*.json', { cwd: root }).map((file) => basename(file, '.json'));
  const sections = names.sort().map((name) => {
    const about = textOf(
      headIn(read(globSync(`bench/{,*/}${name}.bench.ts`, { cwd: root })[0]!))?.text ?? '',
    );
    return sectionOf(name, about, JSON.parse(read(`bench/results/${name}.json`)));
  });
  return `<!-- Made by \`npm run reference\` of what \`npm run bench -- NAME --record\` wrote. -->
# What the benchmarks found

[docs/benchmarks.md](../benchmarks.md) says how they run, and what isn't a figure. *Cold* is a process that has answered
nothing yet. The picture below a table shows how much of its goal each figure uses.

${sections.join('\n')}`;
}

/** A benchmark's figures, those of each machine in a table of its own. */
export function sectionOf(name: string, about: string, figures: readonly Recorded[]): string {
  const tables = [...Map.groupBy(figures, ({ machine }) => machine)].map(
    ([machine, those]) => `On ${machine}:

| Figure | of | run | goal | rival | | date |
|---|---|---|---|---|---|---|
${those.map(rowOf).join('\n')}
`,
  );
  return `## ${name}

${about}

${tables.join('\n')}
![${name}](../pictures/benchmarks/${name}.svg)
`;
}

function rowOf({ figure, fixture, value, unit, sense, goal, rival = '', warmth, date }: Recorded): string {
  const aim = `${sense === 'min' ? '≥' : '≤'} ${goal}`;
  return `| ${[`\`${figure}\``, fixture, `${value} ${unit}`, aim, rival, warmth, date].join(' | ')} |`;
}
