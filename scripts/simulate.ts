/**
 * `npm run simulate`: a year of six kinds of honest players and three greedy ones, through the functions as
 * they are deployed. Exits with 1 if a greedy one earns more than 1.5 times as much as the honest one who
 * does everything, if an honest one finds nothing worth buying for more than three weeks, or if the audit
 * finds something wrong. A run of 90 days (`-- --days 90`) or more writes docs/balance.md with its drawing;
 * `-- --page` writes it again from what the last run has found, even if it was stopped. `-- --sources`
 * doesn't build the functions first; `-- --processes N` shares the players among N processes, rather than one
 * for each processor; `-- --folder F` keeps there what is found, rather than in build/simulated.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { buildFunctions, deployFolder } from './build.ts';
import { drawingOf } from './simulate/drawing.ts';
import { pageOf } from './simulate/page.ts';
import { purchasesOf, waitedTooLong } from './simulate/purchases.ts';
import { joinSimulated, type Simulated, tableOf, tooGreedy } from './simulate/simulated.ts';
import { readCommand, refuse } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

const root = join(import.meta.dirname, '..');
const year = 365;
const quarter = 90;

const usage = `npm run simulate -- [--days N] [--page] [--sources] [--processes N] [--folder F]

  --days N       how many days are played (${year})
  --page         writes the page again from what the last run has found
  --sources      doesn't build the functions first
  --processes N  shares the players among so many processes
  --folder F     keeps there what is found, rather than in build/simulated`;
const { values } = readCommand({
  usage,
  options: {
    days: { type: 'string', default: String(year) },
    page: { type: 'boolean', default: false },
    sources: { type: 'boolean', default: false },
    processes: { type: 'string', default: String(availableParallelism()) },
    folder: { type: 'string', default: join(root, 'build/simulated') },
  },
});
const days = Number(values.days);
const processes = Number(values.processes);
const outputFolder = resolve(values.folder);
const isUsable = [days, processes].every((each) => Number.isInteger(each) && each > 0);
if (!isUsable || (values.page && !existsSync(outputFolder))) {
  refuse('Numbers are whole and above 0, and --page needs a run.', usage);
} else {
  process.exitCode = await simulate();
}

async function simulate(): Promise<0 | 1> {
  const simulated = values.page ? lastRun() : await play();
  const played = simulated.series[0]?.days.length ?? 0;
  if (played === 0) throw new Error('No day was played by everybody yet');
  const marks = [...new Set([Math.min(played, quarter), played])];
  console.log(tableOf(simulated, marks));
  console.log(purchasesOf(simulated));
  for (const fault of simulated.faults) console.log(fault);
  const greedy = marks.flatMap((day) => tooGreedy(simulated, day));
  for (const { name, ratio } of greedy)
    console.log(`${name}: ${ratio.toFixed(2)} times what the honest one earns`);
  const waited = waitedTooLong(simulated);
  for (const { name, wait } of waited) console.log(`${name}: nothing worth buying for ${wait} weeks`);
  if (played >= quarter) await writePage(simulated);
  return simulated.faults.length + greedy.length + waited.length === 0 ? 0 : 1;
}

/** Plays all days, and keeps what each part finds for `--page`. */
async function play(): Promise<Simulated> {
  if (!values.sources) await buildFunctions();
  const entry = values.sources ? undefined : join(deployFolder, 'index.js');
  mkdirSync(outputFolder, { recursive: true });
  for (const part of partsIn(outputFolder)) rmSync(part);
  await Promise.all(Array.from({ length: processes }, (_, part) => playPart(entry, part)));
  return lastRun();
}

/** What the last run found, also if it was stopped. */
function lastRun(): Simulated {
  return joinSimulated(
    partsIn(outputFolder).map((part) => JSON.parse(readFileSync(part, 'utf8')) as Simulated),
  );
}

function partsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^part-\d+\.json$/.test(name));
  const numberOf = (name: string) => Number(name.slice('part-'.length, -'.json'.length));
  return names.sort((one, other) => numberOf(one) - numberOf(other)).map((name) => join(folder, name));
}

/** Plays a share of the players in a process of its own, whose time moves. */
async function playPart(entry: string | undefined, part: number): Promise<void> {
  const env = {
    CINE_SIMULATED_DAYS: String(days),
    CINE_SIMULATED_FILE: join(outputFolder, `part-${part}.json`),
    CINE_SIMULATED_PART: `${part}/${processes}`,
    ...(entry && { CINE_ENTRY: entry }),
  };
  // With a young generation this large, most garbage is never copied.
  const mocha = ['--max-semi-space-size=64', 'node_modules/mocha/bin/mocha.js'];
  const code = await runHere([...mocha, 'functions/test/simulate/simulate.ts'], env);
  if (code !== 0) throw new Error('The simulation failed');
}

async function writePage(simulated: Simulated): Promise<void> {
  const drawing = 'pictures/balance.svg';
  writeFileSync(join(root, 'docs/balance.md'), pageOf(simulated, drawing));
  writeFileSync(join(root, 'docs', drawing), await drawingOf(simulated));
}
