import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deepIt } from '../test/deep.ts';

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]);

describe('npm run firebase', function () {
  this.timeout(minute);

  it('runs the project’s own Firebase CLI, without building for what needs nothing built', async () => {
    const { stdout, stderr } = await run('emulators:start', '--help');
    expect(stdout).to.include('Usage: firebase emulators:start');
    expect(stderr).to.not.include('Building');
  });

  deepIt('tells the version of that CLI', async () => {
    expect((await run('--version')).stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});
