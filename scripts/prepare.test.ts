import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

/** Lets ten seconds pass in a tenth of one. */
const hurry =
  'data:text/javascript,const wait=setInterval;globalThis.setInterval=(call,ms)=>wait(call,ms/100)';

describe('Installing before a command', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cine-prepare-'));
    mkdirSync(join(folder, 'scripts'));
    copyFileSync(join(import.meta.dirname, 'prepare.cjs'), join(folder, 'scripts/prepare.cjs'));
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":{}}');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** What is said while this code runs as npm. */
  async function install(npm: string) {
    const file = join(folder, 'npm.cjs');
    writeFileSync(file, npm);
    const args = ['--import', hurry, join(folder, 'scripts/prepare.cjs')];
    const env = { ...process.env, npm_execpath: file };
    return promisify(execFile)(process.execPath, args, { env }).then(
      ({ stderr }) => ({ code: 0, stderr }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
    );
  }

  it('says each ten seconds that it goes on, and how long it took', async () => {
    const { code, stderr } = await install('setTimeout(() => {}, 350)');
    expect(stderr).to.match(/first run.*\n(Still installing, for \d+ s …\n){2,}Installed in \d+ s\.\n/);
    expect(code).to.equal(0);
  });

  it('ends with what npm said where it fails, and with a hint', async () => {
    const { code, stderr } = await install("console.error('ENOSPC: nothing left'); process.exit(1)");
    expect(stderr).to.match(/ENOSPC: nothing left\n\nnpm could not install.*The disk is full/);
    expect(code).to.equal(1);
  });
});
