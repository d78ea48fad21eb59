import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { copyProject, removeCopy } from './copy/project-copy.ts';
import { editsIn } from './new/edit.ts';
import { addFeature } from './new/feature.ts';
import { deep, deepIt } from './test/deep.ts';

const root = join(import.meta.dirname, '..');
const others = ['.git', 'build', 'coverage', 'node_modules'];
const features = 'functions/src/features';

describe('A skeleton', function () {
  // The tools read much of the project, and other tests use the processors.
  this.timeout(5 * minute);
  let copy: string;
  let written: string[];

  before(async () => {
    copy = await copyProject(readdirSync(root).filter((name) => !others.includes(name)));
  });

  after(async () => {
    await removeCopy(copy);
  });

  it('of a feature, with its first operation, is written to every file it belongs in', () => {
    written = writtenBy('feature', 'trophies', 'the trophies of a player', '--wing', 'game');
    expect(written).to.include.members([
      'contract/src/operations/game/trophies.ts',
      `${features}/game/trophies/show-trophies-service.ts`,
    ]);
  });

  it('is refused if it exists already', () => {
    const add = () => addFeature(editsIn(copy), 'trophies', 'the trophies of a player', 'trophies-show');
    expect(add).to.throw('exists already');
  });

  deepIt('of an operation is written to the files of its feature', () => {
    written.push(...writtenBy('operation', 'watches-count', 'How many movies the caller watched.'));
    expect(written).to.include(`${features}/watching/watches/count-watches-service.ts`);
  });

  deepIt('is accepted by the checks', () => {
    run('scripts/check.ts', 'boundaries', 'unused', 'folders', 'lock');
    // These checks take longest for the whole project, so they only see what was written.
    const code = written.filter((file) => file.endsWith('.ts'));
    run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...code);
    run('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...code);
    const include = [...code, `${features}/{watching/watches,game/trophies}`, 'client'];
    const config = { extends: './tsconfig.json', compilerOptions: { incremental: false }, include };
    writeFileSync(join(copy, 'tsconfig.written.json'), JSON.stringify(config));
    run('node_modules/typescript/bin/tsc', '--singleThreaded', '--project', 'tsconfig.written.json');
  });

  it('passes its own tests, and those of the contract', () => {
    const tests = [
      `${features}/game/trophies/show-trophies.test.ts`,
      'contract/src/index.test.ts',
      ...deep(
        [],
        [
          `${features}/watching/watches/count-watches.test.ts`,
          'functions/test/features.test.ts',
          'functions/test/scenarios/scenes.test.ts',
        ],
      ),
    ];
    run('node_modules/mocha/bin/mocha.js', ...tests);
  });

  /** The files that it says it wrote. */
  function writtenBy(...args: string[]): string[] {
    return [...run('scripts/new.ts', ...args).matchAll(/^ {2}(\S+)$/gm)].map(([, path]) => path!);
  }

  /** What a script of the copy prints; throws with that when it fails. */
  function run(script: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, script), ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed:\n${stdout}${stderr}`);
    return stdout;
  }
});
