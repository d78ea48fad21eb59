import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const packages = join(import.meta.dirname, '../../packages');
/** The emulator's package runs its examples itself. */
const engines = readdirSync(packages).filter((name) => name !== 'firestore-emulator');

describe('The example of the README of', () => {
  for (const name of engines)
    it(`${name} prints what its comments say`, () => {
      const cwd = join(packages, name);
      const [, code] = readFileSync(join(cwd, 'README.md'), 'utf8').match(/```ts\n(.*?)```/s)!;
      const lines = [...code!.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
      const args = ['--input-type=module-typescript', '--eval', code!];
      const printed = execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
      expect(printed.trim().split('\n')).to.deep.equal(lines);
    });
});
