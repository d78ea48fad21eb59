import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { findFirebaseCli } from './firebase-project.ts';

describe('The start of the Auth emulator', () => {
  it('finds the schemas to trust in the installed CLI, and none where there is no CLI', () => {
    const cli = findFirebaseCli(import.meta.dirname)!;
    expect(trusted(cli)).to.equal('true');
    expect(trusted('/nothing/here.js')).to.equal('false');
  });
});

/** In a process of its own, since it changes the validator for all of it. */
function trusted(cli: string): string {
  const module = new URL('./quick-auth.ts', import.meta.url).href;
  const script = `import { trustAuthSchemas } from '${module}'; console.log(trustAuthSchemas(process.argv[1]));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, cli], {
    encoding: 'utf8',
  });
  return stdout.trim();
}
