import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { expect } from 'chai';
import { makeFiles } from '../bench/import/made-files.ts';
import { readImport } from '../functions/src/features/core/catalogue/index.ts';
import { contentsOf, linesOf, openWorld, type World } from './import-movies/world.test-support.ts';
import { deepIt, isDeep } from './test/deep.ts';

describe('npm run import-movies', function () {
  // Killed during a transaction, a process leaves locks behind that the database drops after a minute.
  this.timeout(170 * second);
  let world: World;
  /** A batch and a hundred rows. */
  let folder: string;
  before(async () => {
    world = await openWorld();
    folder = world.folderWith({});
    if (isDeep) await makeFiles(folder, 1_100);
  });
  after(() => world.close());

  function start(
    args: string[],
    env: NodeJS.ProcessEnv = {},
  ): { child: ChildProcess; ended: Promise<{ code: number | null; output: string }> } {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'import-movies.ts'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr!.on('data', (chunk) => (output += chunk));
    return {
      child,
      ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })),
    };
  }

  it('ends with the same movies and report as an import in this process, and says how many', async () => {
    const few = world.folderWith({});
    await makeFiles(few, 60);
    const whole = world.newDatabase();
    const { counts, lines } = await world.run(whole.context, few);

    const { db, project } = world.newDatabase();
    const report = join(few, 'spawned.ndjson');
    const { code, output } = await start([few, '--report', report, '--project', project]).ended;
    expect(code, output).to.equal(0);
    expect(linesOf(report)).to.deep.equal(lines);
    expect(output).to.match(new RegExp(`${counts.added}  added`));
    expect(output).to.include('They can be searched for.');
    expect(await contentsOf(db)).to.deep.equal(await contentsOf(whole.db));
  });

  deepIt('ends with the same movies and report when it is killed and started again', async () => {
    const whole = world.newDatabase();
    const { counts, lines } = await world.run(whole.context, folder);

    const { db, project } = world.newDatabase();
    const report = join(folder, 'killed.ndjson');
    const args = [folder, '--report', report, '--project', project];
    // Before anything is written, among the first rows, and among those after them.
    const kills = [
      [0, 0],
      [0, 600],
      [1_000, 0],
    ];
    for (const [rows, then] of kills as [number, number][]) {
      const { child, ended } = start(args);
      let isOver = false;
      void ended.then(() => (isOver = true));
      for (let done = -1; done < rows && !isOver; await delay(20)) done = (await readImport(db))?.rows ?? -1;
      await delay(then);
      child.kill('SIGKILL');
      await ended;
    }
    const { code, output } = await start(args).ended;
    expect(code, output).to.equal(0);
    expect(output).to.include('Going on after row');
    expect(linesOf(report)).to.deep.equal(lines);
    expect(output).to.match(new RegExp(`${counts.added}  added`));
    expect(await contentsOf(db)).to.deep.equal(await contentsOf(whole.db));
  });

  deepIt('stops after the current batch on Ctrl-C, says so, and continues there', async () => {
    const { db, project } = world.newDatabase();
    const args = [folder, '--report', join(folder, 'interrupted.ndjson'), '--project', project];
    const { child, ended } = start(args);
    while ((await readImport(db)) === null) await delay(20);
    child.kill('SIGINT');
    const { code, output } = await ended;
    expect(code, output).to.equal(130);
    expect(output).to.match(/1000 rows so far; the same command goes on from there/);
    expect(await readImport(db)).to.include({ status: 'interrupted', rows: 1_000 });
    expect((await start(args).ended).code).to.equal(0);
  });

  it('writes to production only when a project is named, and refuses unknown arguments', async () => {
    const nobody = { FIRESTORE_EMULATOR_HOST: '127.0.0.1:1' };
    const [none, silent, two] = await Promise.all([
      start([]).ended,
      start(['folder'], nobody).ended,
      start(['one', 'two', '--previw']).ended,
    ]);
    expect([none.code, silent.code, two.code]).to.deep.equal([2, 2, 2]);
    expect(none.output).to.include('An argument is missing.');
    expect(silent.output).to.include('No emulator is running');
    expect(two.output).to.include("'--previw'");
  });

  it('fails when there is nothing to import', async () => {
    const { code, output } = await start([world.folderWith({})]).ended;
    expect(code).to.equal(1);
    expect(output)
      .to.include('Importing into the emulator on 127.0.0.1:')
      .and.include('There is no movies_metadata.csv');
  });
});
