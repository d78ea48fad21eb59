/** Builds the functions and the site for deployment. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { isSentryDsn, shareOfTraces, usualTracesPercent } from '@cine/contract/sentry';
import type { Endpoint } from '@cine/dev-clock';
import { build as bundleSite, loadEnv } from 'vite';
import { buildClient } from './build/client.ts';
import { apart, bundleApart, bundleFunctions, installedDependencies } from './build/cold-start/bundle.ts';
import { builtCommit } from './build/commit.ts';
import { lockFor, readLock, readManifest } from './build/deploy-lock.ts';
import { billOfMaterials } from './build/sbom/bill-of-materials.ts';
import { parts } from './build/sbom/deployed-packages.ts';
import { camelCase } from './new/names.ts';
import { ownTemporaryFolder } from './terminal/own-temporary-folder.ts';
import { readCommand } from './terminal/read-command.ts';

export type Parameter = { name: string; type: string; default?: string | number | boolean };

export type Manifest = {
  params: Parameter[];
  /** By the functions' names. */
  endpoints: Record<string, Endpoint>;
};

const root = join(import.meta.dirname, '..');
const source = join(root, 'functions');

export const deployFolder = join(root, 'build', 'functions');
const siteFolder = join(root, 'build', 'web');
/** By which places in the dashboard's built files are found in its sources; nothing of it is deployed. */
const mapsFolder = join(root, 'build', 'web-maps');
/** What functions and web app are made of, for the operator's scanners; nothing of it is deployed. */
const billFolder = join(root, 'build', 'sbom');

/**
 * Builds the functions for deployment: our code bundled, other dependencies as package-lock.json has them.
 * Returns their manifest; some parameters and secrets depend on parameters of the environment, otherwise of
 * `defaults`. The folder must be inside the repository, whose packages prove that it loads. A local suite
 * needs nothing of what only deployed instances load, and takes the bundles of `BUNDLED_FUNCTIONS` if that
 * names a folder built of the same code.
 */
export async function buildFunctions(
  folder = deployFolder,
  { defaults = {}, isLocal = false }: { defaults?: Readonly<Record<string, string>>; isLocal?: boolean } = {},
): Promise<Manifest> {
  rmSync(folder, { recursive: true, force: true });
  const { BUNDLED_FUNCTIONS: bundled } = process.env;
  if (isLocal && bundled) cpSync(bundled, folder, { recursive: true });
  else await Promise.all([bundleFunctions(folder), !isLocal && bundleApart(folder)]);
  const { version, engines } = readManifest('functions');
  const manifest = { name: 'cine-functions', version, dependencies: installedDependencies(), engines };
  // Cloud Build runs it in the image, after the packages are installed.
  const fill = 'fill-compile-cache.js';
  const scripts = { 'gcp-build': `node ${fill} && node ${apart}/${fill}` };
  writeJson(join(folder, 'package.json'), {
    ...manifest,
    private: true,
    type: 'module',
    main: 'index.js',
    scripts,
  });
  writeJson(join(folder, 'package-lock.json'), lockFor(manifest, 'functions', readLock()));
  const declared = await manifestOf(folder, defaults);
  writeParameters(folder, declared.params);
  return declared;
}

/** A user with a made-up account in a local suite. */
export type SamplePerson = { name: string; email: string; password: string };

/** A local suite that a site should use, and whom its first page signs in by one tap. */
export type LocalSuite = {
  project: string;
  ports: { auth: number; firestore: number; functions: number; clock?: number };
  people?: readonly SamplePerson[];
};

/**
 * Builds the dashboard as Hosting serves it, for the deployed project or a local suite. With a site key it
 * uses App Check. Its source maps go to `maps`, if that names a folder.
 */
export async function buildSite(
  folder = siteFolder,
  local?: LocalSuite,
  appCheckKey = local ? '' : siteKeyOf(process.env.GCLOUD_PROJECT),
  maps?: string,
): Promise<void> {
  delete process.env.VITE_LOCAL;
  if (local) process.env.VITE_LOCAL = JSON.stringify(local);
  // Workbox leaves a copy of the service worker in the temporary folder.
  Object.assign(process.env, ownTemporaryFolder());
  await bundleSite({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, sourcemap: maps ? 'hidden' : false },
    define: {
      'import.meta.env.APP_CHECK_SITE_KEY': JSON.stringify(appCheckKey),
      'import.meta.env.TRACED_SHARE': String(local ? 0 : tracedShare(process.env.GCLOUD_PROJECT)),
      'import.meta.env.LEGAL': JSON.stringify(local ? {} : legalSettings(process.env.GCLOUD_PROJECT)),
    },
  });
  if (maps) moveMaps(folder, maps);
}

/** Takes the maps out of what is deployed: nobody else needs them. */
function moveMaps(folder: string, maps: string): void {
  rmSync(maps, { recursive: true, force: true });
  mkdirSync(maps, { recursive: true });
  for (const file of globSync('**/*.map', { cwd: folder }))
    renameSync(join(folder, file), join(maps, basename(file)));
}

/** `APP_CHECK_SITE_KEY` of the environment, or of `web/.env.<project>`; the Firebase CLI sets the project. */
function siteKeyOf(project = 'production'): string {
  return loadEnv(project, join(root, 'web'), 'APP_CHECK_').APP_CHECK_SITE_KEY ?? '';
}

/**
 * The share of visits that report how long they took to open: the same as of calls, by the settings of the
 * functions, which pass reports on to Sentry. Throws if the DSN is invalid; the functions would ignore it.
 */
function tracedShare(project = 'production'): number {
  const { SENTRY_DSN: dsn, SENTRY_TRACES_PERCENT: percent } = loadEnv(project, source, 'SENTRY_');
  if (dsn && !isSentryDsn(dsn))
    throw new Error('SENTRY_DSN is no DSN, such as https://…@….ingest.sentry.io/…');
  return dsn ? shareOfTraces(Number(percent || usualTracesPercent)) : 0;
}

/** What `LEGAL_NAME` and its like of the environment or of `web/.env.<project>` say, as pages call it. */
function legalSettings(project = 'production'): Record<string, string> {
  const settings = Object.entries(loadEnv(project, join(root, 'web'), 'LEGAL_'));
  return Object.fromEntries(
    settings.map(([name, value]) => [
      camelCase(name.toLowerCase().replace('legal_', '').replaceAll('_', '-')),
      value,
    ]),
  );
}

/**
 * `.env` gives every parameter its default, so that the Firebase CLI doesn't prompt;
 * `functions/.env.<project>` overrides it.
 */
function writeParameters(folder: string, parameters: Parameter[]): void {
  const lines = parameters
    .filter(({ default: value }) => value !== undefined)
    .map(({ name, default: value }) => `${name}=${value}\n`);
  const commit = builtCommit();
  if (commit) lines.push(`BUILT_COMMIT=${commit}\n`);
  writeFileSync(join(folder, '.env'), lines.join(''));
  for (const file of readdirSync(source)) {
    if (/^\.env\.[\w-]+$/.test(file) && !file.endsWith('.local')) {
      copyFileSync(join(source, file), join(folder, file));
    }
  }
}

/** Asks the functions what they are as the Firebase CLI does, which also proves that the bundle loads. */
export async function manifestOf(
  folder: string,
  defaults: Readonly<Record<string, string>> = {},
): Promise<Manifest> {
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
  const { params = [], endpoints } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest> &
    Pick<Manifest, 'endpoints'>;
  rmSync(file);
  return { params, endpoints };
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

function writeBills(): void {
  mkdirSync(billFolder, { recursive: true });
  for (const part of parts) writeJson(join(billFolder, `${part}.cdx.json`), billOfMaterials(part));
}

if (import.meta.main) {
  readCommand({
    usage:
      'npm run build\n\nMakes build/functions and build/web to deploy, build/client for others, build/web-maps for reading faults of pages, and build/sbom, what they are made of.',
  });
  const started = performance.now();
  console.log('Building functions, dashboard and client …');
  await Promise.all([
    buildFunctions(),
    buildSite(siteFolder, undefined, undefined, mapsFolder),
    buildClient(),
  ]);
  writeBills();
  console.log(
    `build/functions and build/web are ready to deploy, build/client to be given to others (${Math.round(performance.now() - started)} ms).`,
  );
}
