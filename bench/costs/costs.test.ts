import { readFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { jobSchema } from '@cine/contract/operations/core/jobs';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { expectLogs } from '../../functions/test/logs.ts';
import { named } from '../../functions/test/mount.ts';
import { loadEntry } from '../../functions/test/suite.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import {
  measureCatalogueJobs,
  measureRoom,
  measureSignInSweep,
  measureTimers,
  prepareOperations,
  startWorld,
  stretches,
  type World,
} from './measure.ts';
import { rows } from './rows/index.ts';

expectLogs('look-up without an answer', 'Unhandled error TmdbError', 'Request');

const docs = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8').split('\n');

describe('docs/costs.md', function () {
  this.timeout(3 * minute);

  it('has rows for every operation', () => {
    const measured = new Set(rows.map(({ operation }) => operation.name));
    expect(
      [...operations.keys()].filter((name) => !measured.has(name)),
      'Add a row for each of these to bench/costs/rows/, and what it measures to docs/costs.md',
    ).to.deep.equal([]);
  });

  describe('has the measured reads and writes of operations', () => {
    let world: World;
    let measure: Awaited<ReturnType<typeof prepareOperations>>;

    before(async () => {
      world = await startWorld('demo-costs', 5_000);
      measure = await prepareOperations(world);
    });
    after(() => world.stop());

    for (const stretch of stretches) {
      const names = [...new Set(stretch.map(({ operation }) => operation.name))];
      it(names.join(', '), async () => expectStated(await measure(stretch)));
    }
  });

  deepIt('has the measured reads and writes of every timer where nothing is due', async () => {
    expectStated(await inWorld('demo-timers', 100, measureTimers));
  });

  deepIt('has the measured reads and writes of every job that asks TMDB', async () => {
    expectStated(await measureCatalogueJobs(100));
  });

  deepIt('has the measured reads and writes of the task that makes room for look-ups', async () => {
    expectStated([await measureRoom()]);
  });

  deepIt(
    'has the measured reads and writes of a sign-in without an account that the sweep deletes',
    async () => {
      expectStated([await inWorld('demo-sweep', 1, measureSignInSweep)]);
    },
  );

  it('names every job', () => {
    const [, section = ''] = docs.join('\n').split('\n## The jobs\n');
    const [, growth = ''] = section.split('\n## ')[0]!.split('\n| Task |');
    const tasks = growth.split('\n').map((row) => row.split('|')[1] ?? '');
    const unnamed = jobSchema.options.filter((job) => !tasks.some((task) => task.includes(job)));
    expect(unnamed, 'Say under "The jobs" what a run of these costs, and what that grows with').to.deep.equal(
      [],
    );
  });

  it('names no operation or timer that no longer exists', async () => {
    const known = [...operations.keys(), ...named(await loadEntry()).map(([name]) => name)];
    const stated = docs.flatMap((line) => /^\| `(\w+-\w+)` \|.*\d \|$/.exec(line)?.[1] ?? []);
    expect(
      stated.filter((name) => !known.includes(name)),
      'Delete these rows',
    ).to.deep.equal([]);
  });
});

async function inWorld<T>(
  project: string,
  movies: number,
  measure: (world: World) => Promise<T>,
): Promise<T> {
  const world = await startWorld(project, movies);
  return measure(world).finally(world.stop);
}

function expectStated(rows: readonly string[]): void {
  const unstated = rows.filter((row) => !docs.includes(row));
  expect(unstated.join('\n'), 'Measured, but not in docs/costs.md: put these rows there').to.equal('');
}
