import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build as bundle, context as bundler, type PluginBuild } from 'esbuild';
import { build as bundleSite, loadEnv } from 'vite';
import { buildClient } from './build/client.ts';
import { type Lock, lockFor, type Manifest } from './build/deploy-lock.ts';
import { bundleOptions, installedDependencies } from './build/functions-bundle.ts';

export type Parameter = { name: string; type: string; default?: string | number | boolean };

const root = join(import.meta.dirname, '..');
const source = join(root, 'functions');

/** The folders that are deployed. */
export const deployFolder = join(root, 'build', 'functions');
const siteFolder = join(root, 'build', 'web');

/**
 * Builds the functions for deployment: our code bundled, other dependencies as package-lock.json has them. Returns their
 * parameters and secrets; some depend on parameters of the environment, otherwise of `defaults`. The folder must be
 * inside the repository, whose packages prove that it loads.
 */
export async function buildFunctions(
  folder = deployFolder,
  defaults: Readonly<Record<string, string>> = {},
): Promise<Parameter[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { version, engines } = readManifest();
  const { metafile } = await bundle(bundleOptions(folder));
  for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
    if (Object.keys(inputs).every(isForeign)) shortenMap(join(root, `${file}.map`));
  }
  const manifest = { name: 'cine-functions', version, dependencies: installedDependencies(), engines };
  const lock = readJson(join(root, 'package-lock.json')) as Lock;
  writeJson(join(folder, 'package.json'), { ...manifest, private: true, type: 'module', main: 'index.js' });
  writeJson(join(folder, 'package-lock.json'), lockFor(manifest, 'functions', lock));
  const parameters = await declaredParameters(folder, defaults);
  writeParameters(folder, parameters);
  return parameters;
}

function isForeign(input: string): boolean {
  return !/^(?:functions|contract|packages)\//.test(input);
}

/** Keeps the names of the sources alone: positions in packages would be larger than all the rest. */
function shortenMap(file: string): void {
  if (existsSync(file)) writeJson(file, { ...(readJson(file) as object), names: [], mappings: '' });
}

/**
 * Bundles the functions into this folder whenever a source file changes, and writes the files that differ. Returns a
 * function that stops it.
 */
export async function watchFunctions(folder: string, onChanged: () => void): Promise<() => Promise<void>> {
  const write = {
    name: 'write-what-differs',
    setup: (build: PluginBuild) =>
      build.onEnd(({ outputFiles = [] }) => {
        const changed = outputFiles.filter(({ path, contents }) => !isSame(path, contents));
        for (const { path, contents } of changed) writeFileSync(path, contents);
        if (changed.length > 0) onChanged();
      }),
  };
  const options = bundleOptions(folder);
  const watcher = await bundler({ ...options, write: false, plugins: [...options.plugins, write] });
  await watcher.watch();
  return () => watcher.dispose();
}

function isSame(path: string, contents: Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(contents);
}

function readManifest(): Manifest {
  return readJson(join(source, 'package.json')) as Manifest;
}

/** A local suite that a site should use. */
export type LocalSuite = { project: string; ports: { auth: number; firestore: number; functions: number } };

/**
 * Builds the dashboard as Hosting serves it, for the deployed project or a local suite. With a site key it uses App
 * Check.
 */
export async function buildSite(
  folder = siteFolder,
  local?: LocalSuite,
  appCheckKey = local ? '' : siteKeyOf(process.env.GCLOUD_PROJECT),
): Promise<void> {
  delete process.env.VITE_LOCAL;
  if (local) process.env.VITE_LOCAL = JSON.stringify(local);
  await bundleSite({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    define: { 'import.meta.env.APP_CHECK_SITE_KEY': JSON.stringify(appCheckKey) },
  });
}

/** `APP_CHECK_SITE_KEY` of the environment, otherwise of `web/.env.<project>`; the Firebase CLI sets the project. */
function siteKeyOf(project = 'production'): string {
  return loadEnv(project, join(root, 'web'), 'APP_CHECK_').APP_CHECK_SITE_KEY ?? '';
}

/**
 * `.env` gives every parameter its default, so that the Firebase CLI doesn't prompt; `functions/.env.<project>`
 * overrides it.
 */
function writeParameters(folder: string, parameters: Parameter[]): void {
  const lines = parameters
    .filter(({ default: value }) => value !== undefined)
    .map(({ name, default: value }) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env'), lines.join(''));
  for (const file of readdirSync(source)) {
    if (/^\.env\.[\w-]+$/.test(file) && !file.endsWith('.local')) {
      copyFileSync(join(source, file), join(folder, file));
    }
  }
}

/** Asks for the parameters as the Firebase CLI does, which also proves that the bundle loads. */
async function declaredParameters(
  folder: string,
  defaults: Readonly<Record<string, string>>,
): Promise<Parameter[]> {
  const file = join(folder, 'manifest.json');
  const binary = join(root, 'node_modules', 'firebase-functions', 'lib', 'bin', 'firebase-functions.js');
  await promisify(execFile)(process.execPath, [binary, folder], {
    cwd: folder,
    env: {
      ...defaults,
      ...process.env,
      FUNCTIONS_CONTROL_API: 'true',
      FUNCTIONS_MANIFEST_OUTPUT_PATH: file,
      GCLOUD_PROJECT: 'demo-cine',
    },
  });
  const { params = [] } = readJson(file) as {
    params?: Parameter[];
  };
  rmSync(file);
  return params;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.main) {
  const started = performance.now();
  await Promise.all([buildFunctions(), buildSite(), buildClient()]);
  console.log(
    `build/functions and build/web are ready to deploy, build/client to be given to others (${Math.round(performance.now() - started)} ms).`,
  );
}
