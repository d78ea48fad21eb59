import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const tests = `
  describe('some', () => {
    it('pass', () => {});
    it('fail', () => {
      throw new Error('as it should');
    });
    it('come after that', () => console.log('the last one'));
  });
`;

describe('What mocha prints of long runs', () => {
  it('is how far they are, and each failure when it happens', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cine-progress-'));
    const file = join(folder, 'some.test.cjs');
    writeFileSync(file, tests);
    const mocha = join(import.meta.dirname, '../../node_modules/mocha/bin/mocha.js');
    const reporter = ['--reporter', join(import.meta.dirname, 'mocha-progress.ts')];
    const args = [mocha, '--no-config', ...reporter, '--reporter-option', 'name=States', file];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status, stderr).to.equal(1);
    expect(stdout).to.match(/^\nFAILED {2}some fail\n.*as it should.*the last one\n/s);
    expect(stdout.trimEnd().split('\n').at(-1)).to.equal('States 100 %, 3 of 3, 1 failed');
  });
});
