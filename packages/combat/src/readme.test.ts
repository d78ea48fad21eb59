import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..');

describe('The example of the README of combat', () => {
  it('prints what its comments say', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, code] = readme.match(/```ts\n(.*?)```/s)!;
    const said = [...code!.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
    const options = { cwd: root, encoding: 'utf8' } as const;
    const printed = execFileSync(
      process.execPath,
      ['--input-type=module-typescript', '--eval', code!],
      options,
    );
    expect(printed.trim().split('\n')).to.deep.equal(said);
  });
});
