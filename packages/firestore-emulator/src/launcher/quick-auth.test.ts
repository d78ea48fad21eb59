import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { findFirebaseCli } from './firebase-project.ts';

describe('The start of the Auth emulator', () => {
  it('finds the schemas to trust in the installed CLI, and none where there is no CLI', () => {
    const cli = findFirebaseCli(import.meta.dirname)!;
    expect(trusted(cli)).to.equal('true true');
    expect(trusted('/nothing/here.js')).to.equal('false undefined');
  });
});

/** Whether schemas are trusted, and compiled late. In a process of its own, as it changes all of it. */
function trusted(cli: string): string {
  const module = new URL('./quick-auth.ts', import.meta.url).href;
  const script = `
    import { createRequire } from 'node:module';
    import { trustAuthSchemas } from '${module}';
    const areTrusted = trustAuthSchemas(process.argv[1]);
    const options = areTrusted &&
      createRequire(createRequire(process.argv[1]).resolve('exegesis'))('./options.js').compileOptions({});
    console.log(areTrusted, options.lazyCompileValidationSchemas);
  `;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, cli], {
    encoding: 'utf8',
  });
  return stdout.trim();
}
