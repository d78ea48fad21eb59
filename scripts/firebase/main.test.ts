import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';

describe('npm run firebase', () => {
  it('runs the project’s own Firebase CLI, without building for what needs nothing built', async () => {
    const args = [join(import.meta.dirname, 'main.ts'), 'emulators:start', '--help'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stdout).to.include('Usage: firebase emulators:start');
    expect(stderr).to.not.include('Building');
  }).timeout(minute);
});
