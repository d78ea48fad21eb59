import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import type { Manifest } from './deploy-lock.ts';
import { lateInFirebase, packages } from './firebase-modules.ts';
import { lateModules } from './late-modules.ts';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'functions', 'src');

/** Libraries in the bundle, of which an instance would otherwise read hundreds of files at its cold start. */
export const bundledLibraries = [
  '@google-cloud/firestore',
  'hono',
  'intl-messageformat',
  'ky',
  'lru-cache',
  'p-queue',
  'temporal-polyfill',
  'zod',
];

/** In the bundle, too; they are installed because the Firebase CLI and its emulator ask for them. */
export const installedAsWell = ['firebase-admin', 'firebase-functions'];

/** Every file begins so: traces name the sources, and packages in CommonJS find what they expect. */
const beginning =
  "import'./source-positions.js';import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** How the functions are bundled into this folder. */
export function bundleOptions(folder: string) {
  return {
    absWorkingDir: root,
    entryPoints: {
      index: join(source, 'index.ts'),
      'source-positions': join(source, 'platform', 'source-positions.ts'),
      // What worker threads run is in a file of its own.
      'row-thread': join(root, 'packages', 'neighbours', 'src', 'threads', 'row-thread.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    // Stack traces need no more.
    sourcesContent: false,
    banner: { js: beginning },
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    external: Object.keys(installedDependencies()).filter((name) => !installedAsWell.includes(name)),
    plugins: [packages, lateModules(lateInFirebase)],
    logLevel: 'warning',
  } satisfies BuildOptions;
}

/** The dependencies that are installed beside the bundle. */
export function installedDependencies(): Manifest['dependencies'] {
  const { dependencies } = JSON.parse(
    readFileSync(join(root, 'functions', 'package.json'), 'utf8'),
  ) as Manifest;
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => !bundledLibraries.includes(name)));
}
