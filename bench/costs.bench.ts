import { readFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { readCatalogue, samplePath, startTmdb } from '@cine/dev-tmdb';
import { startIdentityToolkit } from '../functions/test/stand-ins/identity-toolkit.ts';
import { allRows, newMovies, type Row, type Use } from './costs/rows.ts';
import type { Counters } from './deployed/emulator.ts';
import type { Instance } from './deployed/instance.ts';
import { as, startWorld, type World } from './deployed/world.ts';
import { note, report } from './harness.ts';

const size = { movies: 5_000, candidates: 5_000 };

/** TMDB, which answers only in rows that need it. */
const tmdb = await startTmdb({ catalogue: { ...readCatalogue(samplePath), movies: newMovies() } });
process.env.BENCH_TMDB_URL = tmdb.url;
const identities = await startIdentityToolkit();
const world = await startWorld(size);
const confirm = (uid: string) =>
  identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true });
const rows = allRows(world.movies, confirm);
const lines: string[] = [];
for (const row of rows) {
  tmdb.faults.clear();
  if (!row.isAnswered) tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline');
  lines.push(await measured(world, row));
  process.stderr.write(`${lines.at(-1)}\n`);
}
await world.stop();
await identities.close();
await tmdb.close();

async function measured(
  { emulator, onInstance }: World,
  { operation, label, prepare }: Row,
): Promise<string> {
  const act = await onInstance(async (instance) => {
    const ready = await prepare(by(instance));
    await emulator.settled();
    return ready;
  });
  return onInstance(async (instance) => {
    const costOfTurn = async (turn: 0 | 1) => {
      const { cost } = await emulator.costOf(async () => {
        await act(by(instance), turn);
        await instance.tasksSettled();
      });
      return cells(cost);
    };
    const [cold, warm] = [await costOfTurn(0), await costOfTurn(1)];
    return `| ${[`\`${operation.name}\``, label, ...cold, ...warm].join(' | ')} |`;
  });
}

function by(instance: Instance): Use {
  return (uid, guest, operator) => as(uid, instance, guest, operator);
}

/** Deletes count as writes. */
function cells({ reads, writes, deletes }: Counters): number[] {
  return [reads, writes + deletes];
}

const stated = new Set(readFileSync(new URL('../docs/costs.md', import.meta.url), 'utf8').split('\n'));
for (const line of lines) if (!stated.has(line)) note('not in docs/costs.md', line);
const seen = new Set(rows.map(({ operation }) => operation.name));
const unmeasured = [...operations.keys()].filter((name) => !seen.has(name));
for (const name of unmeasured) note('not measured', name);

report({
  figure: 'costs.unstated',
  value: lines.filter((line) => !stated.has(line)).length + unmeasured.length,
  unit: 'actions that cost something else than docs/costs.md says, or are missing there',
  sense: 'max',
  goal: 0,
  fixture: `${rows.length} actions on the deployed functions, ${size.movies} movies, call limits on, triggers included`,
  warmth: 'cold',
});
