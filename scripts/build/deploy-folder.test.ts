import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { operations } from '@cine/contract';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { build } from 'esbuild';
import { named } from '../../functions/test/mount.ts';
import { loadEntry } from '../../functions/test/suite.ts';
import { deepIt, isDeep } from '../test/deep.ts';
import { discover } from './cli-discovery.test-support.ts';
import { apart, bundledLibraries, bundleEntries, installedAsWell } from './cold-start/bundle.ts';
import { protocol } from './cold-start/firebase-modules.ts';
import { installedFor } from './installed-packages.ts';
import { builtFunctions } from './kept-build.test-support.ts';
import { linkedFor } from './linked-packages.test-support.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/**
 * Loads a folder as the Firebase CLI does, with no project configured. Prints its functions' names, which
 * formatters of Intl loading it makes, and the stack trace of a function that fails.
 */
const LOAD = `
  const formatters = [];
  for (const name of Object.getOwnPropertyNames(Intl).filter((name) => Intl[name].prototype)) {
    Intl[name] = new Proxy(Intl[name], {
      construct: (formatter, given) => (formatters.push(name), new formatter(...given)),
    });
  }
  const named = (exported, prefix = '') => Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'function' ? ('__endpoint' in value ? [prefix + name] : [])
      : named(value, prefix + name + '-'));
  const exported = await import(process.argv[1]);
  const made = [...formatters];
  const stack = await exported.account.show.run().catch(({ stack }) => stack);
  console.log(JSON.stringify({ names: named(exported).sort(), formatters: made, stack }));
  process.exit();
`;

/** Calls a deployed function with a bad ID token; prints the answer and the files loaded before and after. */
const CALL = `
  import { registerHooks } from 'node:module';
  process.env.GCLOUD_PROJECT = 'demo-cine';
  const files = [];
  registerHooks({ load: (url, context, load) => (files.push(url.replace(/.*[/]/, '')), load(url, context)) });
  const { account } = await import(process.argv[1]);
  const before = files.length;
  const none = [{ alg: 'RS256' }, {}].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const headers = { 'content-type': 'application/json', authorization: 'Bearer ' + none.join('.') + '.none' };
  const request = { method: 'POST', headers, body: { data: {} }, header: (name) => headers[name.toLowerCase()] };
  const status = await new Promise((resolve) => {
    const answer = { setHeader() {}, getHeader() {}, removeHeader() {}, on() {}, send() {}, status: (code) => (resolve(code), answer) };
    account.show(request, answer);
  });
  process.stdout.write('\\n' + JSON.stringify({ status, before: files.slice(0, before), after: files }));
  process.exit();
`;

/** Loads a folder and prints where Node keeps compiled code, or null. */
const CACHE = `
  import { getCompileCacheDir } from 'node:module';
  await import(process.argv[1]);
  console.log(JSON.stringify(getCompileCacheDir() ?? null));
  process.exit();
`;

/** Loads a folder as the instance of each of these functions does, and prints which it finds alone. */
const ALONE = `
  const found = [];
  for (const name of process.argv[2].split(',')) {
    const [group, own] = name.split('-');
    process.env.FUNCTION_TARGET = group + '.' + own;
    const exported = await import(process.argv[1] + '?' + name);
    if ('__endpoint' in exported[group][own] && !exported.door) found.push(name);
  }
  console.log(JSON.stringify(found));
  process.exit();
`;

/**
 * Loads a folder as the instance of a door does and calls operations of which the first is its own and the
 * others aren't, over HTTP. Prints the statuses, and the files loaded before and after.
 */
const DOOR = `
  import { registerHooks } from 'node:module';
  import express from 'express';
  Object.assign(process.env, { GCLOUD_PROJECT: 'demo-cine', FUNCTION_TARGET: 'door' });
  const files = [];
  registerHooks({ load: (url, context, load) => (files.push(url), load(url, context)) });
  const { door, api } = await import(process.argv[1]);
  const before = files.length;
  const app = express().use(express.json(), (request, response) => door(request, response));
  const server = app.listen(0, '127.0.0.1', async () => {
    const statuses = [];
    for (const name of process.argv[2].split(',')) {
      const url = 'http://127.0.0.1:' + server.address().port + '/' + name;
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(url, { method: 'POST', headers, body: '{"data":{}}' });
      statuses.push(status);
    }
    console.log(JSON.stringify({ hasApi: api !== undefined, statuses, before: files.slice(0, before), after: files }));
    process.exit();
  });
`;

/** Loads a folder as an emulator's process for one function does, and prints what is exported. */
const EMULATED = `
  Object.assign(process.env, { FUNCTIONS_EMULATOR: 'true', FUNCTION_TARGET: 'mail.send' });
  console.log(JSON.stringify(Object.keys(await import(process.argv[1]))));
  process.exit();
`;

/** Makes Firestore's client as a call does; prints what it can ask and a request as Firestore reads it. */
const PROTOCOL = `
  const [gax, { FirestoreClient }] = await Promise.all(
    ['google-gax', 'google-cloud-firestore-api-build-src-v1'].map(async (name) =>
      (await import(process.argv[1] + '/late-' + name + '.js')).default));
  const { google } = new FirestoreClient({}, gax)._protos;
  const { service } = google.firestore.v1.Firestore;
  const write = { update: { name: 'movies/7', fields: { seenAt: { timestampValue: { seconds: '7' } } } } };
  const { requestSerialize, requestDeserialize } = service.Commit;
  const request = requestDeserialize(requestSerialize({ database: 'ours', writes: [write] }));
  console.log(JSON.stringify({ methods: Object.keys(service), parts: Object.keys(google.firestore), request }));
  process.exit();
`;

/** A script's last printed line. It gets nothing that other tests in this process set, such as emulators. */
async function printedBy<Printed>(script: string, ...args: string[]): Promise<Printed> {
  const env = ownEnvironment();
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script, ...args], { env });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Printed;
}

/** An environment with functions of single operations, which are the simplest to call. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, SINGLE_CALLABLES: 'true' };
}

describe('The deploy folder', function () {
  this.timeout(2 * minute);
  let built: string;
  let folder: string;
  let loaded: { names: string[]; formatters: string[]; stack: string };

  before(async () => {
    built = await builtFunctions();
    // npm takes longer to install them than all that needs them.
    folder = await (isDeep ? installedFor(built) : linkedFor(built));
    await cp(built, folder, { recursive: true });
    loaded = await printedBy(LOAD, join(folder, 'index.js'));
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('loads outside the repository from installed packages, with every function of the sources', async () => {
    expect(loaded.names).to.include.members(['account-setUp', 'sessions-join', 'watches-record']);
    const ofSources = named(await loadEntry()).map(([name]) => name);
    expect(loaded.names).to.deep.equal(ofSources.sort());
  });

  it('passes all that the Firebase CLI checks before a deployment, which asks nothing and is small', async () => {
    const { endpoints, secrets } = await discover(built);
    expect(endpoints.map(({ id }) => id)).to.include.members(['door', 'api', 'privacy-followDeletedSignIn']);
    expect(endpoints).to.have.length.within(50, 70);
    expect(endpoints.filter(({ platform }) => platform !== 'gcfv2')).to.deep.equal([]);
    const warm = endpoints.filter(({ minInstances }) => typeof minInstances === 'number');
    expect(warm.map(({ id, minInstances }) => [id, minInstances])).to.have.deep.members([
      ['door', 0],
      ['largeDoor', 0],
    ]);
    // The CLI asks for the values of secrets that the project lacks, so docs/deployment.md sets them before.
    expect(secrets).to.have.members(['DIGEST_KEY', 'TMDB_READ_TOKEN']);
  });

  it('contains only the product, the contract, the engines and packages: no tests, no emulator, no local servers', async () => {
    const bundled = sourcesOf(await readdir(built, { recursive: true }));
    expect(bundled).to.include('functions/src/index.ts');
    const deployed =
      /^(functions|contract|packages\/(combat|frame-hashes|movie-language|movie-search|neighbours|taste-model|voting))\/src\//;
    // What the build makes itself has a colon in its name.
    const ours = bundled.filter((file) => !file.includes('node_modules/') && !file.includes(':'));
    expect(ours.filter((file) => !deployed.test(file))).to.deep.equal([]);
    expect(ours.filter((file) => file.includes('.test.'))).to.deep.equal([]);
    const { dependencies } = manifestIn(built);
    const twice = Object.keys(dependencies).filter((name) => packagesOf(bundled).has(name));
    expect(twice, 'both bundled and installed').to.have.members(installedAsWell);
    expect([...packagesOf(bundled)]).to.include.members(bundledLibraries);
  });

  it('knows the commit that it was built from', () => {
    const settings = readFileSync(join(folder, '.env'), 'utf8');
    expect(settings).to.match(/^BUILT_COMMIT=[0-9a-f]{40}$/m);
  });

  it('has nothing that moves time, as the local suite does', async () => {
    const files = (await readdir(folder)).filter((file) => /\.(?:js|json|env)$/.test(`.${file}`));
    expect(files).to.include.members(['index.js', 'functions.js', 'package.json', '.env']);
    const moving = files.filter((file) =>
      /LOCAL_TIME_FILE|LOCAL_TASKS_HOST|globalThis\.Date\s*=/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(moving).to.deep.equal([]);
  });

  it('loads GraphQL, dates, engines, clients of outside services and what only calls need of Firebase late', async () => {
    const { files, packages } = await entryImports(join(built, 'functions.js'));
    expect(packages.filter((name) => Object.hasOwn(manifestIn(built).dependencies, name))).to.deep.equal([]);
    const sources = sourcesOf(files.map((file) => `${basename(file)}.map`));
    expect(sources).to.include('functions/src/features/together/tonight/service.ts');
    const late =
      /^packages\/|^functions\/src\/(?:clients\/\w+\/client|api\/docs\/|features\/faces\/graph\/schema\/)/;
    expect(sources.filter((file) => late.test(file))).to.deep.equal([]);
    const atOnce = packagesOf(sources);
    expect([...atOnce]).to.include.members(['zod', 'firebase-functions', 'firebase-admin']);
    const lateLibraries = [
      '@sentry/core',
      'ky',
      'temporal-polyfill',
      'graphql',
      'google-gax',
      '@grpc/grpc-js',
      'google-auth-library',
      'jsonwebtoken',
      'jose',
    ];
    expect(lateLibraries.filter((name) => atOnce.has(name))).to.deep.equal([]);
  });

  it('loads one feature for each trigger, schedule and queue', async () => {
    const index = join(folder, 'index.js');
    const called = ['door', 'largeDoor', 'api', 'share', ...operations.keys()];
    const alone = loaded.names.filter((name) => !called.includes(name));
    expect(alone).to.include.members(['follow-watches', 'jobs-startDue', 'mail-send']);
    const grouped = loaded.names.filter((name) => name.includes('-'));
    expect(await printedBy<string[]>(ALONE, index, grouped.join())).to.deep.equal(alone);

    const { files } = await entryImports(join(built, apart, 'mail.js'));
    const sources = sourcesOf(files.map((file) => relative(built, `${file}.map`)));
    const features = new Set(
      sources.map((file) => /^functions\/src\/features\/\w+\/([\w-]+)/.exec(file)?.[1]),
    );
    expect([...features])
      .to.include('mail')
      .and.not.include.members(['sessions', 'tonight', 'challenges']);
  });

  it('loads everything for a process of the emulator, which serves several functions', async () => {
    expect(await printedBy<string[]>(EMULATED, join(folder, 'index.js'))).to.include.members([
      'door',
      'api',
      'mail',
      'newsletter',
      'follow',
    ]);
  });

  it('loads no feature but access for a door before a call, and then the one that answers it', async () => {
    const { hasApi, statuses, before, after } = await printedBy<{
      hasApi: boolean;
      statuses: number[];
      before: string[];
      after: string[];
    }>(DOOR, join(folder, 'index.js'), 'newsletter-show,sessions-tonight,toString');
    expect(hasApi).to.equal(false);
    // Without a sign-in; another door's; none.
    expect(statuses).to.deep.equal([401, 404, 404]);
    const featuresIn = (files: string[]) => {
      const ours = files.filter((url) => url.startsWith(String(pathToFileURL(join(folder, apart)))));
      const sources = sourcesOf(ours.map((url) => `${relative(folder, fileURLToPath(url))}.map`));
      return new Set(
        sources.flatMap((file) => /^functions\/src\/features\/\w+\/([\w-]+)/.exec(file)?.[1] ?? []),
      );
    };
    expect([...featuresIn(before)]).to.deep.equal(['access']);
    expect([...featuresIn(after)])
      .to.include('newsletter')
      .and.not.include.members(['sessions', 'tonight', 'challenges']);
  });

  it('loads the rest with the first call that needs it', async () => {
    const { status, before, after } = await printedBy<{ status: number; before: string[]; after: string[] }>(
      CALL,
      join(folder, 'index.js'),
    );
    expect(status).to.equal(401);
    expect(before.filter((file) => file.startsWith('late-'))).to.deep.equal([]);
    expect(after).to.include('late-jsonwebtoken.js').and.not.include('late-google-gax.js');
  });

  it('makes no formatter of dates or numbers before a call', () => {
    expect(loaded.formatters).to.deep.equal([]);
  });

  it("speaks Firestore's protocol for data, and knows nothing of its administration", async () => {
    const { nested } = JSON.parse(readFileSync(protocol, 'utf8')).nested.google.nested.firestore.nested.v1;
    const { methods, parts, request } = await printedBy<{
      methods: string[];
      parts: string[];
      request: object;
    }>(PROTOCOL, folder);
    expect(methods).to.deep.equal(Object.keys(nested.Firestore.methods));
    expect(parts).to.deep.equal(['v1']);
    expect(request).to.have.nested.property('writes[0].update.fields.seenAt.timestampValue.seconds', '7');
  });

  it('has stack traces that name the sources', () => {
    expect(loaded.stack).to.match(
      /^TypeError: .*\n.* functions\/src\/platform\/endpoints\/callable\.ts:\d+:\d+/,
    );
  });

  deepIt('is compiled once where its image is built, and not again by an instance', async () => {
    const index = join(folder, 'index.js');
    const cache = join(folder, '.compile-cache');
    expect(await printedBy(CACHE, index), 'before').to.equal(null);
    await run('npm', ['run', 'gcp-build'], { cwd: folder, env: ownEnvironment() });
    expect(await printedBy(CACHE, index)).to.match(new RegExp(`^${cache}/`));
    const { stderr } = await run(process.execPath, ['--input-type=module', '--eval', CACHE, index], {
      env: { ...ownEnvironment(), NODE_DEBUG_NATIVE: 'COMPILE_CACHE' },
    });
    expect(stderr).to.match(/functions\.js was accepted/);
    const { stderr: ofTrigger } = await run(
      process.execPath,
      ['--input-type=module', '--eval', CACHE, index],
      { env: { ...ownEnvironment(), FUNCTION_TARGET: 'mail.send', NODE_DEBUG_NATIVE: 'COMPILE_CACHE' } },
    );
    expect(ofTrigger).to.match(/mail\.js was accepted/);
    await rm(cache, { recursive: true });
  });

  deepIt('loads with a compile cache that cannot be used', async () => {
    const cache = join(folder, '.compile-cache');
    await writeFile(cache, 'no folder');
    expect(await printedBy(CACHE, join(folder, 'index.js'))).to.equal(null);
    await rm(cache);
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
    // A deployment that asks for Elasticsearch needs no package either.
    expect(readFileSync(join(built, 'package-lock.json'), 'utf8')).to.not.match(/elastic/);
    expect(Object.values(manifest.dependencies).filter((version) => !/^\d/.test(version))).to.deep.equal([]);
    expect(manifest).to.not.have.property('devDependencies');
  });

  it('can have Firebase’s packages as they are published, to report a fault of theirs', async () => {
    const published = join(root, 'build', 'tested-published');
    process.env.AS_PUBLISHED = 'true';
    const entry = { firestore: 'firebase-admin/firestore' };
    await bundleEntries(published, entry).finally(() => delete process.env.AS_PUBLISHED);
    // One of the lines that are replaced.
    const hasty = /\.toDescriptor\(.proto3.\)\.file/;
    const filesWith = async (of: string) =>
      (await readdir(of)).filter(
        (file) => file.endsWith('.js') && hasty.test(readFileSync(join(of, file), 'utf8')),
      );
    expect(await filesWith(built)).to.deep.equal([]);
    expect(await filesWith(published)).to.not.deep.equal([]);
    expect((await readdir(published)).filter((file) => file.startsWith('late-google'))).to.deep.equal([]);
    await rm(published, { recursive: true });
  });

  it("holds no value that is one machine's own", async () => {
    expect((await readdir(built)).filter((file) => file.endsWith('.local'))).to.deep.equal([]);
  });

  /** The files that the built files among these were made of, from the repository's root. */
  function sourcesOf(files: string[]): string[] {
    return files
      .filter((file) => file.endsWith('.map'))
      .map((file) => join(built, file))
      .flatMap((map) => {
        const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] };
        return sources.map((source) => relative(root, resolve(dirname(map), source)));
      });
  }

  function packagesOf(files: string[]): Set<string> {
    const named = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
    return new Set(named.filter((name) => name !== undefined));
  }

  function manifestIn(of: string): { dependencies: Record<string, string> } {
    return JSON.parse(readFileSync(join(of, 'package.json'), 'utf8')) as ReturnType<typeof manifestIn>;
  }
});

/** What a built entry loads at once, also through its chunks: built files, itself included, and packages. */
async function entryImports(entry: string): Promise<{ files: string[]; packages: string[] }> {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: '/',
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const files = new Set([Object.keys(metafile.inputs).find((file) => resolve(file) === entry)!]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const { path, kind, external } of metafile.inputs[file]!.imports) {
      if (kind === 'import-statement') (external ? packages : files).add(path);
    }
  }
  return { files: [...files].map((file) => resolve(file)), packages: [...packages].sort() };
}
