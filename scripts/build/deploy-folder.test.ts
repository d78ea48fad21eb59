import { day, minute } from '@cine/contract/time';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import { buildFunctions, bundledLibraries } from '../build.ts';
import { entryFiles, entryImports } from './entry-imports.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
/** Not build/functions, which a running suite may be using. */
const built = join(root, 'build', 'tested-functions');

/** Loads a folder as the Firebase CLI does, with no project configured, and prints its functions' names. */
const LIST = `
  const named = (exported, prefix = '') => Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'function' ? ('__endpoint' in value ? [prefix + name] : [])
      : named(value, prefix + name + '-'));
  console.log(JSON.stringify(named(await import(process.argv[1])).sort()));
  process.exit();
`;

async function functionsOf(entry: string): Promise<string[]> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', LIST, entry]);
  return JSON.parse(stdout) as string[];
}

/**
 * A folder outside the repository with the deploy lock's packages, installed by npm. Kept for a day while the lock
 * stays the same, as npm takes longer than all of these tests.
 */
async function installed(): Promise<string> {
  const locked = ['package.json', 'package-lock.json'];
  const texts = await Promise.all(locked.map((name) => readFile(join(built, name))));
  const digest = createHash('sha256').update(process.version).update(Buffer.concat(texts)).digest('hex');
  const record = join(root, 'build', 'test', 'deployed-packages.json');
  const kept = await readFile(record, 'utf8').then(JSON.parse, () => null);
  const isYoung = kept && Date.now() - kept.installedAt < day;
  if (isYoung && kept.digest === digest && existsSync(kept.folder)) return kept.folder;
  if (kept) await rm(kept.folder, { recursive: true, force: true });
  const folder = await mkdtemp(join(tmpdir(), 'cine-deploy-'));
  for (const name of locked) await cp(join(built, name), join(folder, name));
  const options = ['--omit=dev', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['ci', ...options], { cwd: folder });
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, JSON.stringify({ digest, folder, installedAt: Date.now() }));
  return folder;
}

describe('The deploy folder', function () {
  this.timeout(2 * minute);
  let folder: string;

  before(async () => {
    await buildFunctions(built);
    folder = await mkdtemp(join(await installed(), 'deployed-'));
    await cp(built, folder, { recursive: true });
  });

  after(async () => {
    for (const used of [built, folder]) await rm(used, { recursive: true, force: true });
  });

  it('loads outside the repository from installed packages, with every function of the sources', async () => {
    const deployed = await functionsOf(join(folder, 'index.js'));
    expect(deployed).to.include.members(['account-setUp', 'sessions-join', 'watches-record']);
    expect(deployed).to.deep.equal(await functionsOf(join(root, 'functions', 'src', 'index.ts')));
  });

  it('contains only the product, the contract, the engines and small libraries: no tests, no emulator, no local servers', async () => {
    const bundled = sourcesOf(await readdir(built));
    expect(bundled).to.include('functions/src/index.ts');
    const deployed = /^(functions|contract|packages\/(movie-search|neighbours|taste-model))\/src\//;
    const ours = bundled.filter((file) => !file.includes('node_modules/'));
    expect(ours.filter((file) => !deployed.test(file))).to.deep.equal([]);
    expect(ours.filter((file) => file.includes('.test.'))).to.deep.equal([]);
    const { dependencies } = manifestIn(built);
    const twice = Object.keys(dependencies).filter((name) => packagesOf(bundled).has(name));
    expect(twice, 'both bundled and installed').to.deep.equal([]);
    expect([...packagesOf(bundled)]).to.include.members(bundledLibraries);
  });

  it('loads GraphQL and clients of outside services lazily', () => {
    const atOnce = entryImports(join(built, 'index.js'));
    const later = Object.keys(manifestIn(built).dependencies).filter(
      (name) => !atOnce.some((imported) => `${imported}/`.startsWith(`${name}/`)),
    );
    expect(atOnce).to.include('firebase-functions/https');
    expect(later).to.include.members([
      'graphql',
      '@pothos/core',
      '@pothos/plugin-complexity',
      '@pothos/plugin-dataloader',
      'dataloader',
      '@elastic/elasticsearch',
      'nodemailer',
    ]);
    const loaded = entryFiles(join(built, 'index.js')).map((file) => `${basename(file)}.map`);
    expect([...packagesOf(sourcesOf(loaded))]).to.include('zod').and.not.include('ky');
  });

  it('contains the self-contained file that threads run', async () => {
    const thread = new Worker(join(folder, 'row-thread.js'));
    await once(thread, 'online');
    // A task before the set-up is an error, which shows that the thread listens.
    thread.postMessage({ task: { kind: 'again', rows: new Int32Array() }, next: new Int32Array(1) });
    const [error] = await once(thread, 'error');
    expect(String(error)).to.include("reading 'work'");
  });

  it('pins the dependencies that functions/package.json names and that are not bundled, and no others', () => {
    const manifest = manifestIn(built);
    const { dependencies } = manifestIn(join(root, 'functions'));
    for (const name of bundledLibraries) {
      expect(dependencies).to.have.property(name);
      delete dependencies[name];
    }
    expect(manifest.dependencies).to.deep.equal(dependencies);
    expect(Object.values(manifest.dependencies).filter((version) => !/^\d/.test(version))).to.deep.equal([]);
    expect(manifest).to.not.have.property('devDependencies');
  });

  it("holds no value that is one machine's own", async () => {
    expect((await readdir(built)).filter((file) => file.endsWith('.local'))).to.deep.equal([]);
  });

  /** The files that the built files among these were made of, from the repository's root. */
  function sourcesOf(files: string[]): string[] {
    return files
      .filter((file) => file.endsWith('.map'))
      .flatMap((file) => (JSON.parse(readFileSync(join(built, file), 'utf8')) as { sources: string[] }).sources)
      .map((source) => relative(root, resolve(built, source)));
  }

  function packagesOf(files: string[]): Set<string> {
    const named = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
    return new Set(named.filter((name) => name !== undefined));
  }

  function manifestIn(of: string): { dependencies: Record<string, string> } {
    return JSON.parse(readFileSync(join(of, 'package.json'), 'utf8')) as ReturnType<typeof manifestIn>;
  }
});
