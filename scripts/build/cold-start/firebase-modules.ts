import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { readLock } from '../deploy-lock.ts';
import { type LateModules, oneOf } from './late-modules.ts';

const root = join(import.meta.dirname, '../../..');
const require = createRequire(join(root, 'functions/'));
const admin = join(dirname(require.resolve('firebase-admin/app')), '..');
const firestore = dirname(require.resolve('@google-cloud/firestore'));
const firestoreApi = createRequire(join(firestore, '/')).resolve('@google-cloud/firestore-api/build/src/v1');
/** All types of Firestore's protocol, as its client has them in npm's package. */
export const protocol = join(dirname(firestoreApi), '../../protos/protos.json');
const gax = dirname(createRequire(firestoreApi).resolve('google-gax'));
const protoLoader = createRequire(join(gax, '/')).resolve('@grpc/proto-loader');

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

/** Lines that do at once what can be late or isn't needed, and what they are replaced with. */
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
    file: join(dirname(firestoreApi), 'firestore_client.js'),
    // Builds the types of another service's protocol, which nothing here calls.
    line: 'this.locationsClient = new this._gaxModule.LocationsClient(this._gaxGrpc, opts);',
    later: `let locations;
        Object.defineProperty(this, 'locationsClient', {
          get: () => (locations ??= new this._gaxModule.LocationsClient(this._gaxGrpc, opts)),
        });`,
  },
  {
    file: firestoreApi,
    // The administration's client, which nothing here calls.
    line: `var firestore_admin_client_1 = require("./firestore_admin_client");
Object.defineProperty(exports, "FirestoreAdminClient", { enumerable: true, get: function () { return firestore_admin_client_1.FirestoreAdminClient; } });`,
    later: '',
  },
  {
    file: join(gax, 'grpc.js'),
    // Writes and hashes the whole protocol, to find it again.
    line: 'const hash = (0, object_hash_1.default)(JSON.stringify(json)).toString();',
    later: 'const hash = json;',
  },
  {
    file: protoLoader,
    // Builds the types that describe types.
    line: 'const descriptor = require("protobufjs/ext/descriptor");',
    later: `const descriptor = {
      get FileDescriptorSet() { return require("protobufjs/ext/descriptor").FileDescriptorSet; },
    };`,
  },
  {
    file: protoLoader,
    // Describes all types, which only a server does for callers that ask what it offers.
    line: `const descriptorList = root.toDescriptor('proto3').file;
    const bufferList = descriptorList.map(value => Buffer.from(descriptor.FileDescriptorProto.encode(value).finish()));`,
    later: 'const bufferList = [];',
  },
  ...[
    "const messageDescriptor = message.toDescriptor('proto3');",
    'type: messageDescriptor.$type.toObject(messageDescriptor, descriptorOptions),',
    "const enumDescriptor = enumType.toDescriptor('proto3');",
    'type: enumDescriptor.$type.toObject(enumDescriptor, descriptorOptions),',
  ].map((line) => ({ file: protoLoader, line, later: '' })),
];

const commonTypes =
  'Any DoubleValue Duration Empty Int32Value Int64Value ListValue NullValue Struct Timestamp Value';

/** What Firestore's protocol for data consists of; its client has the protocol of its administration, too. */
const protocolTypes = [
  'google.firestore.v1',
  'google.rpc.Status',
  'google.type.LatLng',
  ...commonTypes.split(' ').map((name) => `google.protobuf.${name}`),
];

type Types = { nested?: Record<string, Types> };

/** A protocol's types that have one of these names, or are in one of these namespaces. */
function onlyTypes(types: Types, names: readonly string[], within = ''): Types {
  const nested = Object.entries(types.nested ?? {}).flatMap(([key, inner]) => {
    const name = `${within}${key}`;
    if (names.includes(name)) return [[key, inner] as const];
    const isAround = names.some((each) => each.startsWith(`${name}.`));
    return isAround ? [[key, onlyTypes(inner, names, `${name}.`)] as const] : [];
  });
  return { ...types, nested: Object.fromEntries(nested) };
}

/**
 * Bundles packages, among them Firebase's, so that an instance loads little of them when it starts. Those
 * `asPublished` are changed in nothing.
 */
export const packages = (asPublished: boolean): Plugin => ({
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
      const file = await build.resolve(path, { ...importing, pluginData });
      return file.namespace === 'file' ? { ...file, path: firstOf(file.path) } : file;
    });
    if (asPublished) return;
    const files = Map.groupBy(hastyLines, (each) => each.file);
    const unseen = new Set([...files.keys(), protocol]);
    const replaced = (file: string, textOf: () => string) =>
      build.onLoad({ filter: new RegExp(`^${oneOf([file])}$`), namespace: 'file' }, () => {
        unseen.delete(file);
        return { contents: textOf(), loader: 'default' };
      });
    for (const [file, lines] of files) {
      replaced(file, () => lines.reduce(withoutHaste, readFileSync(file, 'utf8')));
    }
    replaced(protocol, () => {
      const types = JSON.parse(readFileSync(protocol, 'utf8')) as Types;
      return JSON.stringify(onlyTypes(types, protocolTypes));
    });
    build.onEnd(() => ({ errors: [...unseen].map((file) => ({ text: `${file} is not in the bundle` })) }));
  },
});

function withoutHaste(text: string, { file, line, later }: (typeof hastyLines)[number]): string {
  if (!text.includes(line)) throw new Error(`${file} no longer has the line ${line}`);
  return text.replace(line, () => later);
}

/** Packages with several copies of one version in the repository, and a file in the first of its copies. */
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
