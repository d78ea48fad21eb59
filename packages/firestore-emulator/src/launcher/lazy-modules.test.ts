import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { findFirebaseCli } from './firebase-project.ts';

const lib = join(findFirebaseCli(import.meta.dirname)!, '../..');
const preload = new URL('./lazy-modules.ts', import.meta.url).href;

describe('A functions worker of the Firebase CLI', () => {
  it('loads few modules of the CLI, and each other one when it is used', () => {
    const eager = run(loadShared);
    const lazy = run(loadShared, '--import', preload);
    expect(lazy.modules).to.be.below(eager.modules / 3);
    expect(lazy.modulesAfterUse).to.be.above(lazy.modules);
    expect(lazy.exports).to.deep.equal(eager.exports);
    expect(lazy.service).to.equal(eager.service);
  });

  it('loads firebase-functions, which it itself hardly needs, when it is used', () => {
    const folder = mkdtempSync(join(tmpdir(), 'worker-'));
    const sdk = join(folder, 'node_modules', 'firebase-functions', 'lib', 'index.js');
    mkdirSync(dirname(sdk), { recursive: true });
    writeFileSync(sdk, "globalThis.isLoaded = true; exports.app = 'the app';");
    const worker = join(folder, 'functionsEmulatorRuntime.js');
    writeFileSync(worker, `module.exports = require(${JSON.stringify(sdk)});`);
    const script = `import { createRequire } from 'node:module';
      const sdk = createRequire('${folder}/')('${worker}');
      console.log(JSON.stringify([globalThis.isLoaded ?? false, sdk.app, globalThis.isLoaded]));`;
    expect(run(script, '--import', preload)).to.deep.equal([false, 'the app', true]);
    expect(run(script)).to.deep.equal([true, 'the app', true]);
    rmSync(folder, { recursive: true });
  });

  it('is started with the preload, and no other process of the CLI is', () => {
    const module = new URL('./spawned.ts', import.meta.url).href;
    const { worker, other } = run(`import childProcess from 'node:child_process';
      import { changeSpawned } from '${module}';
      changeSpawned('data:text/javascript,', (env) => env);
      const argsOf = (...args) => childProcess.spawn(process.execPath, args).on('error', () => {}).spawnargs.slice(1);
      console.log(JSON.stringify({ worker: argsOf('/nowhere/emulator/functionsEmulatorRuntime'), other: argsOf('--version', 1) }));`);
    expect(worker).to.deep.equal([
      '--import',
      'data:text/javascript,',
      '/nowhere/emulator/functionsEmulatorRuntime',
    ]);
    expect(other).to.deep.equal(['--version', 1]);
  });
});

/** Loads what a worker loads first, and uses one of its functions. */
const loadShared = `import { createRequire } from 'node:module';
  const require = createRequire('${lib}/bin/');
  const count = () => Object.keys(require.cache).filter((file) => file.startsWith('${lib}')).length;
  const shared = require('../emulator/functionsEmulatorShared.js');
  const modules = count();
  const service = shared.getFunctionService({ eventTrigger: { eventType: 'google.cloud.firestore.document.v1.written' } });
  const exports = Object.keys(require('../deploy/functions/services/index.js'));
  console.log(JSON.stringify({ modules, service, exports, modulesAfterUse: count() }));`;

function run(script: string, ...options: string[]) {
  const args = [...options, '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).to.equal('');
  return JSON.parse(stdout);
}
