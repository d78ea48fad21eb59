/**
 * `npm run simulate`: a year of five kinds of honest players and three greedy ones, through the functions as they are deployed.
 * Draws what they earn into docs/game.md, and exits with 1 if a greedy one earns more than 1.5 times as much as the honest
 * one who does everything, or the audit finds something wrong. `-- --days N` simulates fewer days, without drawing;
 * `-- --sources` doesn't build the functions first; `-- --processes N` shares the players among so many processes, rather than
 * one for each processor.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFunctions, deployFolder } from './build.ts';
import { drawingOf } from './simulate/drawing.ts';
import { type Simulated, tableOf, together, tooGreedy } from './simulate/simulated.ts';

const root = join(import.meta.dirname, '..');
const year = 365;
const quarter = 90;

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: String(year) },
    sources: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
});
const days = Number(values.days);
const processes = Number(values.processes);
if (![days, processes].every((each) => Number.isInteger(each) && each > 0)) {
  console.error('npm run simulate -- [--days N] [--sources] [--processes N]');
  process.exitCode = 2;
} else {
  process.exitCode = await simulate();
}

async function simulate(): Promise<0 | 1> {
  if (!values.sources) await buildFunctions();
  const entry = values.sources ? undefined : join(deployFolder, 'index.js');
  const parts = Array.from({ length: processes }, (_, part) => play(entry, `${part}/${processes}`));
  const simulated = together(await Promise.all(parts));
  const marks = [...new Set([Math.min(days, quarter), days])];
  const table = tableOf(simulated, marks);
  console.log(table);
  for (const fault of simulated.faults) console.log(fault);
  const greedy = marks.flatMap((day) => tooGreedy(simulated, day));
  for (const { name, ratio } of greedy)
    console.log(`${name}: ${ratio.toFixed(2)} times what the honest one earns`);
  if (days === year) draw(simulated, table);
  return simulated.faults.length + greedy.length === 0 ? 0 : 1;
}

/** Plays a share of the players in a process of its own, whose time moves. */
async function play(entry: string | undefined, part: string): Promise<Simulated> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-simulate-'));
  const file = join(folder, 'result.json');
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const env = {
    CINE_SIMULATED_DAYS: String(days),
    CINE_SIMULATED_FILE: file,
    CINE_SIMULATED_PART: part,
    ...(entry && { CINE_ENTRY: entry }),
  };
  const child = spawn(process.execPath, [mocha, 'functions/test/simulate/simulate.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error('The simulation failed');
  const simulated = JSON.parse(readFileSync(file, 'utf8')) as Simulated;
  rmSync(folder, { recursive: true });
  return simulated;
}

/** Writes the page with the table, and its drawing. */
function draw(simulated: Simulated, table: string): void {
  const page = `# What playing earns

Eight players through the functions as they are deployed, ${days} days from ${simulated.from} (\`npm run simulate\`). Honest ones watch
what they record; greedy ones do whatever the operations allow in the same time ([decision 64](decisions/64-audit-and-simulation.md)).

${table}

![XP, level and coins of each player, day by day](pictures/simulated.svg)
`;
  writeFileSync(join(root, 'docs/game.md'), page);
  writeFileSync(join(root, 'docs/pictures/simulated.svg'), drawingOf(simulated));
}
