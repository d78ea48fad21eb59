/** Bundles the functions so that an instance reads few files when it starts. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { operations } from '@cine/contract';
import { doorOf, doors } from '@cine/contract/doors';
import { type BuildOptions, type BuildResult, build, context, type Plugin, type PluginBuild } from 'esbuild';
import { folderFor } from '../../new/folder-for.ts';
import { camelCase } from '../../new/names.ts';
import { readManifest } from '../deploy-lock.ts';
import { lateInFirebase, packages } from './firebase-modules.ts';
import { lateModules } from './late-modules.ts';

const root = join(import.meta.dirname, '../../..');
const source = join(root, 'functions', 'src');
const entry = 'functions/src/index.ts';

/** Libraries in the bundle, of which an instance would otherwise read hundreds of files at its cold start. */
export const bundledLibraries = [
  '@google-cloud/firestore',
  '@sentry/core',
  'csv-stringify',
  'hono',
  'intl-messageformat',
  'ipaddr.js',
  'ky',
  'lru-cache',
  'p-queue',
  'prom-client',
  'temporal-polyfill',
  'zod',
];

/** What few calls need: dates in time zones, times of jobs, and the engines. */
const lateInOurs = {
  from: source,
  imports: [
    'temporal-polyfill',
    '@cine/combat',
    '@cine/contract/job-times',
    '@cine/frame-hashes',
    '@cine/movie-language',
    '@cine/movie-search',
    '@cine/neighbours',
    '@cine/taste-model',
    '@cine/voting',
  ],
};

const wholeEntries = {
  functions: entry,
  'compile-cache': join(source, 'platform/cold-start/compile-cache.ts'),
};

/**
 * The folder of what an instance loads instead of all functions: a file for each feature's background, one
 * for the reactions, and one for the doors.
 */
export const apart = 'apart';

/** The file of the doors, which load a feature with its first call. */
const doorsFile = 'doors';

/** The group of functions that follow documents, as functions/src/index.ts names it. */
const follow = 'follow';

/** In the bundle, too; they are installed because the Firebase CLI and its emulator ask for them. */
export const installedAsWell = ['firebase-admin', 'firebase-functions'];

/** Every file begins so: traces name the sources, and packages in CommonJS find what they expect. */
const beginning =
  "import'./source-positions.js';import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** Bundles all functions into this folder, as an emulator's processes load them. */
export async function bundleFunctions(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeChanged(await build(optionsFor(folder, wholeEntries)));
}

/** Also bundles the functions into a folder in this one, by feature, as deployed instances load them. */
export async function bundleApart(folder: string): Promise<void> {
  await bundleEntries(join(folder, apart), { ...backgroundEntries(), [doorsFile]: doorsFile });
}

/** Bundles these sources, and what each bundle needs, into this folder. */
export async function bundleEntries(folder: string, files: Record<string, string>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFiles(await build(optionsFor(folder, files)));
}

/** Bundles the functions whenever a source file changes. Returns a function to stop it. */
export async function watchFunctions(folder: string, onChanged: () => void): Promise<() => Promise<void>> {
  const write = {
    name: 'write-changed-files',
    setup: (watching: PluginBuild) =>
      watching.onEnd((result) => {
        if (result.errors.length === 0 && writeChanged(result as Bundle) > 0) onChanged();
      }),
  };
  const options = optionsFor(folder, wholeEntries);
  const watcher = await context({ ...options, plugins: [...options.plugins, write] });
  await watcher.watch();
  return () => watcher.dispose();
}

type Bundle = BuildResult<ReturnType<typeof optionsFor>>;

/** Writes the files that differ from the folder's, and the deployed entry. Returns how many. */
function writeChanged(bundle: Bundle): number {
  const { exports } = Object.values(bundle.metafile.outputs).find(({ entryPoint }) => entryPoint === entry)!;
  const folder = dirname(bundle.outputFiles[0]!.path);
  return writeFiles(bundle, [{ path: join(folder, 'index.js'), bytes: Buffer.from(entryFor(exports)) }]);
}

type Written = { path: string; bytes: Uint8Array };

/** Writes the files that differ from the folder's. Returns how many. */
function writeFiles({ outputFiles, metafile }: Bundle, others: readonly Written[] = []): number {
  const foreign = Object.entries(metafile.outputs).filter(([, { inputs }]) =>
    Object.keys(inputs).every(isForeign),
  );
  const foreignMaps = new Set(foreign.map(([file]) => join(root, `${file}.map`)));
  const wantedFiles = [
    ...outputFiles.map(({ path, text, contents }) => ({
      path,
      bytes: foreignMaps.has(path) ? Buffer.from(withoutPositions(text)) : contents,
    })),
    ...others,
  ];
  let changed = 0;
  for (const { path, bytes } of wantedFiles) {
    if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
    writeFileSync(path, bytes);
    changed += 1;
  }
  return changed;
}

/**
 * The deployed entry: once the compile cache is in use, it exports all functions, or only those among which
 * the instance's is, from a file apart. A process of the emulator is started for one function and serves
 * several.
 */
function entryFor(exported: readonly string[]): string {
  const groups = Object.keys(backgroundEntries());
  const own = exported.filter((name) => name !== 'functions');
  const deployed = new Set([...own, ...groups, ...operationGroups(), ...doors, 'api', 'share']);
  return `import './compile-cache.js';
import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
const loaded = (() => {
  const { FUNCTION_TARGET = '', FUNCTIONS_EMULATOR } = process.env;
  const [group, name = ''] = FUNCTIONS_EMULATOR ? [] : FUNCTION_TARGET.split('.');
  if (${JSON.stringify(doors)}.includes(group)) return load('./${apart}/${doorsFile}.js');
  if (${JSON.stringify(groups)}.includes(group)) {
    const { background } = load(\`./${apart}/\${group}.js\`);
    if (name in background) return { [group]: background };
  }
  return load('./functions.js');
})();
export const { ${[...deployed].join(', ')} } = { ...loaded, ...loaded.functions };
`;
}

/** What the names of operations begin with: `sessions` for `sessions-create`. */
function operationGroups(): string[] {
  return [...operations.keys()].map((name) => name.split('-')[0]!);
}

function backgroundEntries(): Record<string, string> {
  const features = join(source, 'features');
  const files = globSync('*/*/background.ts', { cwd: features }).sort();
  const groups = files.map((file) => [camelCase(basename(dirname(file))), join(features, file)]);
  return { ...Object.fromEntries(groups), [follow]: follow };
}

/** The sources of what is apart and of no single feature: the reactions, and the doors. */
const composed: Plugin = {
  name: 'composed',
  setup(build) {
    const sources: Record<string, () => string> = {
      [follow]: () => reactionsSource,
      [doorsFile]: doorsSource,
    };
    build.onResolve({ filter: new RegExp(`^(?:${Object.keys(sources).join('|')})$`) }, ({ kind, path }) =>
      kind === 'entry-point' ? { path, namespace: 'composed' } : null,
    );
    build.onLoad({ filter: /./, namespace: 'composed' }, ({ path }) => ({
      contents: sources[path]!(),
      resolveDir: source,
      loader: 'ts',
    }));
  },
};

const reactionsSource = `import { followersOf } from './platform/endpoints/reaction.ts';
  import { reactions } from './reactions.ts';
  export const background = followersOf(reactions);`;

/**
 * The doors, which load the feature of an operation with its first call: its folder, to which the operation's
 * name points. The resources are those of the deployment.
 */
function doorsSource(): string {
  const files = globSync('features/*/*/handlers.ts', { cwd: source });
  const fileIn = new Map(files.map((file) => [basename(dirname(file)), file]));
  const features = [...fileIn.keys()];
  const opened = doors.map((door) => {
    const names = [...operations.values()].filter((each) => doorOf(each) === door).map(({ name }) => name);
    const loaders = names.map(
      (name) => `['${name}', () => import('./${fileIn.get(folderFor(name, features)!)}')]`,
    );
    return `export const ${door} = openDoor({ door: '${door}', find: late([${loaders.join()}]), options: {} }, accounts);`;
  });
  return `import { accounts } from './accounts.ts';
    import { openDoor } from './platform/endpoints/door.ts';
    function late(loaders) {
      const load = new Map(loaders);
      return async (name) => {
        const feature = await load.get(name)?.();
        return feature?.handlers.operations.find(({ operation }) => operation.name === name);
      };
    }
    ${opened.join('\n')}`;
}

function isForeign(input: string): boolean {
  return !/^(?:functions|contract|packages)\//.test(input);
}

/** A source map with the names of the sources alone: positions in packages would be larger than the rest. */
function withoutPositions(map: string): string {
  return JSON.stringify({ ...JSON.parse(map), names: [], mappings: '' });
}

/** How these files and what every bundle needs are bundled into this folder. */
function optionsFor(folder: string, files: Record<string, string>) {
  // To report a fault of theirs.
  const asPublished = process.env.AS_PUBLISHED === 'true';
  return {
    absWorkingDir: root,
    entryPoints: {
      ...files,
      'fill-compile-cache': join(source, 'platform/cold-start/fill-compile-cache.ts'),
      'source-positions': join(source, 'platform/cold-start/source-positions.ts'),
      // What worker threads run is in a file of its own.
      'row-thread': join(root, 'packages', 'neighbours', 'src', 'threads', 'row-thread.ts'),
    },
    outdir: folder,
    bundle: true,
    write: false,
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
    plugins: [
      packages(asPublished),
      composed,
      lateModules(asPublished ? [lateInOurs] : [...lateInFirebase, lateInOurs]),
    ],
    logLevel: 'warning',
  } satisfies BuildOptions;
}

export function installedDependencies(): Record<string, string> {
  const { dependencies } = readManifest('functions');
  return Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => !bundledLibraries.includes(name)),
  );
}
