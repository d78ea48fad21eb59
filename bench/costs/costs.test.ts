import { readFileSync, writeFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { jobSchema } from '@cine/contract/operations/core/jobs';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { expectLogs } from '../../functions/test/logs.ts';
import { named } from '../../functions/test/mount.ts';
import { loadEntry } from '../../functions/test/suite.ts';
import { costsPage, measuredIn } from '../../scripts/reference/costs.ts';
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

const path = new URL('../../docs/reference/costs.md', import.meta.url);
const page = () => readFileSync(path, 'utf8');
/** `npm run reference -- costs` writes what is measured; otherwise it is compared. */
const isWritten = process.env.CINE_REFERENCE === 'write';
const measured: string[] = [];
const stale = 'Measure again: npm run reference -- costs';

describe('docs/reference/costs.md', function () {
  this.timeout(3 * minute);

  it('has rows for every operation', () => {
    const covered = new Set(rows.map(({ operation }) => operation.name));
    expect(
      [...operations.keys()].filter((name) => !covered.has(name)),
      'Add a row for each of these to bench/costs/rows/',
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

  deepIt('has the measured reads and writes of every timer and job where nothing is due', async () => {
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

  describe('as a whole', () => {
    deepIt('has nothing else', () => {
      if (isWritten) writeFileSync(path, costsPage(measured));
      expect(page(), stale).to.equal(costsPage(measured));
    });

    it('has all timers and jobs, and nothing that no longer exists', async () => {
      const all = named(await loadEntry());
      const timers = all.filter(([, { __endpoint }]) => __endpoint.scheduleTrigger).map(([name]) => name);
      const names = new Set(measuredIn(page()).map((row) => /`(.+)`/.exec(row)![1]!));
      expect([...names], stale).to.have.members([...operations.keys(), ...timers, ...jobSchema.options]);
    });
  });
});

describe('docs/costs.md', () => {
  it('names every job', () => {
    const docs = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8');
    const [, section = ''] = docs.split('\n## The jobs\n');
    const [, growth = ''] = section.split('\n## ')[0]!.split('\n| Task |');
    const tasks = growth.split('\n').map((row) => row.split('|')[1] ?? '');
    const unnamed = jobSchema.options.filter((job) => !tasks.some((task) => task.includes(job)));
    expect(unnamed, 'Say under "The jobs" what a run of these costs, and what that grows with').to.deep.equal(
      [],
    );
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
  measured.push(...rows);
  if (isWritten) return;
  const stated = new Set(measuredIn(page()));
  const unstated = rows.filter((row) => !stated.has(row));
  expect(unstated.join('\n'), stale).to.equal('');
}
