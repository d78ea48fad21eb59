/** Builds the function of encoders with the networks of an operator: a deployment of its own. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { lockFor, readLock, readManifest } from '../build/deploy-lock.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The version whose interface packages/encoders is typed and tested with. */
const runtimeVersion = readManifest('packages/encoders').devDependencies!['onnxruntime-common']!;

export type Wanted = {
  text?: string | undefined;
  image?: string | undefined;
  /** The service account that may call it. */
  caller?: string | undefined;
  memory?: string | undefined;
};

/** What a network turned out to be, and the milliseconds it takes for one text or picture. */
type Tried = { version: string; dimensions: number; files: string[]; ms: number };
export type Found = { text: Tried | null; image: Tried | null; megabytes: number };

/**
 * Builds the function into a folder, has its packages installed there, tries the networks, and copies of them
 * what they are made of. Throws with what is wrong with a network's folder.
 */
export async function buildEncoders(
  folder: string,
  options: Wanted,
  install: (folder: string) => Promise<unknown> = installPackages,
): Promise<Found> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle(folder);
  writeManifest(folder);
  const { caller = '', memory = '2GiB' } = options;
  writeFileSync(join(folder, '.env'), `ENCODERS_MEMORY=${memory}\nENCODERS_CALLER=${caller}\n`);
  await install(folder);
  const networks = await tryNetworks(folder, options);
  for (const kind of ['text', 'image'] as const) {
    for (const file of networks[kind]?.files ?? []) {
      cpSync(resolve(options[kind]!, file), join(folder, 'models', kind, file), { dereference: true });
    }
  }
  return networks;
}

async function bundle(folder: string): Promise<void> {
  const source = join(root, 'functions', 'src', 'encoders');
  await build({
    absWorkingDir: root,
    entryPoints: { index: join(source, 'function.ts'), try: join(source, 'try.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: ['firebase-functions'],
    logLevel: 'warning',
  });
}

/** The runtime is named here alone, so that neither the repository nor another deployment has it. */
function writeManifest(folder: string): void {
  const { version, engines, dependencies: all } = readManifest('functions');
  const needed = ['firebase-admin', 'firebase-functions'];
  const dependencies = Object.fromEntries(needed.map((name) => [name, all[name]!]));
  const manifest = { name: 'cine-encoders', version, dependencies, engines };
  writeJson(join(folder, 'package-lock.json'), lockFor(manifest, 'functions', readLock()));
  writeJson(join(folder, 'package.json'), {
    ...manifest,
    dependencies: { ...dependencies, 'onnxruntime-node': runtimeVersion },
    private: true,
    type: 'module',
    main: 'index.js',
  });
  // Its script would download programs for graphics cards.
  writeFileSync(join(folder, '.npmrc'), 'ignore-scripts=true\n');
}

async function installPackages(folder: string): Promise<void> {
  const options = ['--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  await run('npm', ['install', ...options], { cwd: folder, env: { ...process.env, PATH } });
}

async function tryNetworks(folder: string, { text, image }: Wanted): Promise<Found> {
  const args = Object.entries({ text, image }).flatMap(([kind, path]) =>
    path === undefined ? [] : [`--${kind}`, resolve(path)],
  );
  const { stdout } = await run(process.execPath, [join(folder, 'try.js'), ...args]).catch(
    ({ stderr, message }: Error & { stderr?: string }) => {
      throw new Error(stderr?.trim() || message);
    },
  );
  return JSON.parse(stdout) as Found;
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
