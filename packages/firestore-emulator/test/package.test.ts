import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect } from 'chai';
import { deepIt } from './deep.ts';
import { emulatorsOnFreePorts } from './free-ports.ts';

const SOURCES = join(import.meta.dirname, '..');
const NAME = 'firestore-emulator-embedded';
const TYPED = `
import { type FirestoreEmulator, type FirestoreEmulatorOptions, startFirestoreEmulator } from '${NAME}';
const options: FirestoreEmulatorOptions = { enforceIndexes: true, rulesFile: 'firestore.rules' };
const emulator: FirestoreEmulator = await startFirestoreEmulator(options);
export const asked: number[] = emulator.queries().queries.map(({ count }) => count);
// @ts-expect-error A port is a number.
await startFirestoreEmulator({ port: '8080' });
`;

describe('The package, installed from its archive', () => {
  let directory: string;
  let installed: string;
  let files: string[];

  before(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'package-test-')));
    const modules = join(directory, 'node_modules');
    installed = join(modules, NAME);
    execFileSync('npm', ['pack', '--silent', '--offline', '--pack-destination', directory], { cwd: SOURCES });
    const archive = readdirSync(directory).find((file) => file.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', archive], { cwd: directory });
    files = execFileSync('tar', ['-tzf', archive], { cwd: directory, encoding: 'utf8' }).trim().split('\n');
    // What `npm install` would do. It can't: offline it knows of no version of the dependencies.
    mkdirSync(join(modules, '.bin'), { recursive: true });
    renameSync(join(directory, 'package'), installed);
    const { bin, dependencies } = manifest();
    for (const [command, file] of Object.entries(bin)) {
      chmodSync(join(installed, file), 0o755);
      symlinkSync(join(installed, file), join(modules, '.bin', command));
    }
    linkTo(modules, Object.keys(dependencies));
  });
  after(() => rmSync(directory, { recursive: true }));

  type Manifest = { bin: Record<string, string>; dependencies: Record<string, string> };
  const manifest = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
  const command = () => join(directory, 'node_modules/.bin/firestore-emulator');

  it('has the compiled sources, their public types, and no more', () => {
    const { '.': main } = (manifest() as unknown as { exports: Record<string, Record<string, string>> })
      .exports;
    const named = [...Object.values(main!), ...Object.values(manifest().bin)];
    const expected = ['README.md', 'CHANGELOG.md', 'LICENSE', 'protos/LICENSE', ...named];
    expect(files).to.include.members(expected.map((file) => join('package', file)));
    const others = files.filter(
      (file) =>
        !/^package\/(?:dist\/.+(?:\.js|\.d\.ts)|docs\/.+\.md|examples\/.+|protos\/[^/]+|[A-Z]+(?:\.md)?|package\.json)$/.test(
          file,
        ),
    );
    expect(others).to.deep.equal([]);
    expect(
      files.filter((file) => /\.test\.[jt]s|test-support|launcher\/.*\.d\.ts$/.test(file)),
    ).to.deep.equal([]);
  });

  it('serves in the process that imports it, and refuses a query without its index', () => {
    cpSync(join(SOURCES, 'examples/in-process.mjs'), join(directory, 'in-process.mjs'));
    linkTo(join(directory, 'node_modules'), ['@google-cloud/firestore']);
    const output = execFileSync(process.execPath, ['in-process.mjs'], { cwd: directory, encoding: 'utf8' });
    expect(output).to.contain('Before 1950: Stagecoach\n');
    expect(output).to.match(/The query requires an index\. .*"fieldPath":"genre".*"fieldPath":"year"/);
  });

  it('serves all test files from the set-up that Vitest and Jest call, until they end', () => {
    for (const name of ['global-setup.mjs', 'global-teardown.mjs'])
      cpSync(join(SOURCES, 'examples', name), join(directory, name));
    const called = `
      const { default: setUp } = await import('./global-setup.mjs');
      const { default: tearDown } = await import('./global-teardown.mjs');
      const isServed = () => fetch('http://' + process.env.FIRESTORE_EMULATOR_HOST).then(({ ok }) => ok, () => false);
      const end = await setUp();
      const before = await isServed();
      await end();
      console.log(before, await isServed());
      await setUp();
      await tearDown();
      console.log(await isServed());
    `;
    const args = ['--input-type=module', '--eval', called];
    const output = execFileSync(process.execPath, args, { cwd: directory, encoding: 'utf8' });
    expect(output).to.equal('true false\nfalse\n');
  });

  it('has types that a strict project accepts without those of Node', () => {
    writeFileSync(join(directory, 'typed.mts'), TYPED);
    const flags = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
    const tsc = join(folderOf('typescript'), 'bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '--ignoreConfig', ...flags, 'typed.mts'], {
      cwd: directory,
      encoding: 'utf8',
    });
    expect(stdout).to.equal('');
  });

  it('says how to install the Firebase CLI where there is none', () => {
    const args = [command(), 'firebase', 'emulators:start'];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: directory,
      env: { PATH: '' },
      encoding: 'utf8',
    });
    expect(status).to.equal(1);
    expect(stderr).to.match(/^The Firebase CLI is not installed.*npm install --save-dev firebase-tools\n$/);
  });

  deepIt(
    'runs a sample project’s tests through one command in front of the CLI, on the oldest Node there is',
    async () => {
      const sample = join(directory, 'sample');
      cpSync(join(SOURCES, 'examples/firebase-project'), sample, { recursive: true });
      linkTo(join(sample, 'node_modules'), ['@firebase/rules-unit-testing', 'firebase', 'firebase-tools']);
      const config = JSON.parse(readFileSync(join(sample, 'firebase.json'), 'utf8'));
      Object.assign(config.emulators, await emulatorsOnFreePorts('firestore', 'hub', 'logging'));
      writeFileSync(join(sample, 'firebase.json'), JSON.stringify(config));
      const child = spawn('npm', ['test', '--silent'], {
        cwd: sample,
        env: { ...process.env, PATH: pathOfUsers(), NODE_OPTIONS: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk));
      const [code] = await once(child, 'close');
      expect(code, output).to.equal(0);
      expect(output).to.match(/pass 4\n/);
    },
  );
});

function folderOf(name: string): string {
  for (let place = SOURCES; ; place = dirname(place)) {
    const installedHere = join(place, 'node_modules', name);
    if (existsSync(installedHere)) return realpathSync(installedHere);
    if (place === dirname(place)) throw new Error(`${name} is not installed`);
  }
}

function linkTo(modules: string, names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(folderOf(name), join(modules, name));
  }
}

/** The PATH without what this repository has installed: with the machine's own Node unless it is too old. */
function pathOfUsers(): string {
  const folders = process.env.PATH!.split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const PATH = folders.join(delimiter);
  const { stdout } = spawnSync('node', ['--version'], { env: { PATH }, encoding: 'utf8' });
  const [, major, minor] = /^v(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  const isEnough = Number(major) > 20 || (Number(major) === 20 && Number(minor) >= 16);
  return isEnough ? PATH : [dirname(process.execPath), PATH].join(delimiter);
}
