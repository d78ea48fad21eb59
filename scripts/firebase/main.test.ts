import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';

describe('npm run firebase', () => {
  it('runs the project’s own Firebase CLI, without building for what needs nothing built', async () => {
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]);
    const [help, version] = await Promise.all([run('emulators:start', '--help'), run('--version')]);
    expect(help.stdout).to.include('Usage: firebase emulators:start');
    expect(help.stderr).to.not.include('Building');
    expect(version.stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  }).timeout(minute);
});
