import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { builtFunctions } from '../../../scripts/build/kept-build.test-support.ts';

describe('An evening while everything fails that can', function () {
  this.timeout(10 * minute);

  it('is stored once, as its people were told, and nothing is wrong afterwards', async () => {
    const entry = join(await builtFunctions(), 'index.js');
    const { code, output } = await chaos(['--minutes', '1', '--seed', '7'], entry);
    expect(code, output).to.equal(0);
    expect(output).to.include('Nothing is wrong, lost or doubled.');
  });
});

/** The command, in a process of its own as it moves the time, without what other tests have set. */
function chaos(args: string[], entry: string): Promise<{ code: number | null; output: string }> {
  const command = join(import.meta.dirname, '../../../scripts/trials/chaos.ts');
  const { PATH, HOME, TMPDIR } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { env: { PATH, HOME, TMPDIR, CINE_ENTRY: entry } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }),
    );
  });
}
