import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { copyProject, removeCopy } from '../copy/project-copy.ts';

/** The first test fails; the second leaves a file in the temporary folder, and ends once it may. */
const tests = `
  import { existsSync, writeFileSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { join } from 'node:path';

  describe('some', () => {
    it('fails', () => {
      throw new Error('as it should');
    });
    it('leaves something', async () => {
      writeFileSync(join(tmpdir(), 'left.sock'), '');
      while (!existsSync(process.env.MAY_END)) await new Promise((resolve) => setTimeout(resolve, 20));
    });
  });
`;

describe('A run of tests', function () {
  this.timeout(2 * minute);
  let copy: string;
  let temporary: string;
  let running: ChildProcess;
  let output: string;

  before(async () => {
    const needed = [
      'scripts/test',
      'scripts/test.ts',
      'scripts/terminal',
      'dev/browser',
      'web/test/support',
      'web/drawings.ts',
    ];
    const loader = 'packages/firestore-emulator/scripts';
    copy = await copyProject([...needed, loader, 'contract', '.mocharc.json']);
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ type: 'module', workspaces: ['scripts'] }));
    mkdirSync(join(copy, 'scripts/client'));
    writeFileSync(join(copy, 'scripts/client/make.ts'), 'export const makeClient = async () => {};');
    writeFileSync(join(copy, 'scripts/some.test.ts'), tests);
    temporary = join(copy, 'temporary');
    mkdirSync(temporary);
  });
  after(() => removeCopy(copy));
  afterEach(() => running.kill('SIGKILL'));

  /** Starts it, and waits for its first failure. */
  async function fail(mayEnd: string): Promise<void> {
    running = spawn(process.execPath, ['scripts/test.ts', 'scripts/some.test.ts'], {
      cwd: copy,
      env: {
        ...process.env,
        TMPDIR: temporary,
        TMP: temporary,
        TEMP: temporary,
        MAY_END: join(copy, mayEnd),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    output = '';
    running.stdout!.on('data', (chunk) => (output += chunk));
    const failed = async () => {
      while (!/FAILED {2}scripts\/some.test.ts\n {2}some fails\n.*as it should/.test(output))
        await once(running.stdout!, 'data');
    };
    await Promise.race([failed(), once(running, 'close')]);
  }

  it('prints a failure when it happens, ends with the counts, and leaves nothing in the temporary folder', async () => {
    await fail('end');
    expect(readdirSync(temporary)).to.have.length(1);
    writeFileSync(join(copy, 'end'), '');
    const [code] = await once(running, 'close');
    expect(code).to.equal(1);
    expect(output.trimEnd().split('\n').at(-1)).to.equal('1 passed, 1 failed');
    expect(output.match(/^FAILED/gm)).to.have.length(1);
    expect(readdirSync(temporary)).to.deep.equal([]);
  });

  it('leaves nothing there when it is interrupted', async () => {
    await fail('never');
    running.kill('SIGINT');
    const [code] = await once(running, 'close');
    expect(code).to.equal(130);
    expect(readdirSync(temporary)).to.deep.equal([]);
  });

  it('refuses unknown options', async () => {
    running = spawn(process.execPath, ['scripts/test.ts', '--chnaged'], { cwd: copy, stdio: 'ignore' });
    expect(await once(running, 'close')).to.deep.equal([2, null]);
  });
});
