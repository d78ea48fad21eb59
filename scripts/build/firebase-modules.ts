import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { readLock } from './deploy-lock.ts';
import { type LateModules, oneOf } from './late-modules.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(join(root, 'functions/'));
const admin = join(dirname(require.resolve('firebase-admin/app')), '..');
const firestore = dirname(require.resolve('@google-cloud/firestore'));
const firestoreApi = dirname(
  createRequire(join(firestore, '/')).resolve('@google-cloud/firestore-api/build/src/v1'),
);

/** What Firebase's packages load at once, though an instance needs it with its first call, or never. */
export const lateInFirebase: readonly LateModules[] = [
  { from: admin, imports: ['google-auth-library', 'jsonwebtoken', 'jwks-rsa'] },
  {
    from: firestore,
    imports: [
      'google-gax',
      'google-gax/fallback',
      '@google-cloud/firestore-api',
      '@google-cloud/firestore-api/build/src/v1',
      '../protos/firestore_v1_proto_api',
    ],
  },
];

/** Lines of Firestore's client that do at once what can be late, and what they are replaced with. */
const hastyLines = [
  {
    file: join(firestore, 'index.js'),
    // Reads every property, and some are getters.
    line: 'module.exports = Object.assign(module.exports, existingExports);',
    later: 'Object.defineProperties(module.exports, Object.getOwnPropertyDescriptors(existingExports));',
  },
  {
    file: join(firestore, 'index.js'),
    // Runs 1.4 MB of generated code, too.
    line: "const api = require('@google-cloud/firestore-api').v1;",
    later: "const api = require('@google-cloud/firestore-api/build/src/v1');",
  },
  {
    file: join(firestore, 'serializer.js'),
    line: 'var Value = firestore_v1_proto_api_1.google.firestore.v1.Value;',
    later:
      'var Value = { fromObject: (value) => firestore_v1_proto_api_1.google.firestore.v1.Value.fromObject(value) };',
  },
  {
    file: join(firestoreApi, 'firestore_client.js'),
    // Builds the types of another service's protocol, which nothing here calls.
    line: 'this.locationsClient = new this._gaxModule.LocationsClient(this._gaxGrpc, opts);',
    later: `let locations;
        Object.defineProperty(this, 'locationsClient', {
          get: () => (locations ??= new this._gaxModule.LocationsClient(this._gaxGrpc, opts)),
        });`,
  },
];

/** Bundles packages, among them Firebase's, so that an instance loads little of them when it starts. */
export const packages: Plugin = {
  name: 'packages',
  setup(build) {
    // As ECMAScript modules they would read all of their exports, and so load Firestore's whole client.
    build.onResolve({ filter: /^firebase-admin\// }, ({ path, kind, ...importing }) =>
      kind === 'import-statement' ? build.resolve(path, { ...importing, kind: 'require-call' }) : undefined,
    );
    const { names, firstOf } = copies();
    const filter = new RegExp(`^(?:${oneOf(names)})(?:/|$)`);
    build.onResolve({ filter }, async ({ path, ...importing }) => {
      if (importing.kind !== 'require-call' || importing.pluginData?.copied) return;
      const pluginData = { ...importing.pluginData, copied: true };
      const found = await build.resolve(path, { ...importing, pluginData });
      return found.namespace === 'file' ? { ...found, path: firstOf(found.path) } : found;
    });
    for (const [file, lines] of Map.groupBy(hastyLines, (each) => each.file)) {
      build.onLoad({ filter: new RegExp(`^${oneOf([file])}$`), namespace: 'file' }, () => ({
        contents: lines.reduce(withoutHaste, readFileSync(file, 'utf8')),
      }));
    }
  },
};

function withoutHaste(text: string, { file, line, later }: (typeof hastyLines)[number]): string {
  if (!text.includes(line)) throw new Error(`${file} no longer has the line ${line}`);
  return text.replace(line, () => later);
}

/** Packages of which the repository has several copies of one version, and a file in the first of its copies. */
function copies(): { names: string[]; firstOf: (file: string) => string } {
  const { packages } = readLock();
  const first = new Map<string, string>();
  const others = new Map<string, string>();
  for (const folder of Object.keys(packages).sort()) {
    const key = `${nameOf(folder)}@${packages[folder]!.version as string}`;
    if (first.has(key)) others.set(folder, first.get(key)!);
    else first.set(key, folder);
  }
  return {
    names: [...new Set([...others.keys()].map(nameOf))],
    firstOf: (file) => {
      const [, folder = '', rest] =
        /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)(.*)$/.exec(relative(root, file)) ?? [];
      return others.has(folder) ? join(root, others.get(folder)!, rest!) : file;
    },
  };
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
