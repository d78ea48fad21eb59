/** The words on the launcher's command line, with their help. */
import { readFileSync } from 'node:fs';
import { describeFlags, type Flag } from './usage.ts';

const SHARED = {
  'enforce-indexes': {
    type: 'boolean',
    help: 'refuse queries that need an index which is not declared, as production does',
  },
  'allow-host': {
    type: 'string',
    value: 'NAME',
    multiple: true,
    help: "a name besides localhost that browsers' pages and addresses may have; *.NAME, or * for any",
  },
} as const satisfies Record<string, Flag>;

const HELP = { help: { type: 'boolean', help: 'print this' } } as const satisfies Record<string, Flag>;

export const startFlags = {
  host: { type: 'string', value: 'ADDRESS', help: 'where to listen (127.0.0.1)' },
  port: { type: 'string', value: 'PORT', help: 'the port (8080); 0 takes a free one' },
  rules: {
    type: 'string',
    value: 'FILE',
    help: 'security rules, read again when they change; without rules everything is allowed',
  },
  indexes: {
    type: 'string',
    value: 'FILE',
    help: 'firestore.indexes.json: indexes and TTL fields, read again when they change',
  },
  'enforce-indexes': SHARED['enforce-indexes'],
  import: { type: 'string', value: 'PATH', help: 'an export to start with' },
  export: { type: 'string', value: 'FOLDER', help: 'where to export all documents at the end' },
  'functions-emulator': { type: 'string', value: 'HOST:PORT', help: "where triggers' events are sent" },
  'events-at-once': {
    type: 'string',
    value: 'NUMBER',
    help: 'how many events are sent at the same time (3)',
  },
  'allow-host': SHARED['allow-host'],
  ...HELP,
} as const satisfies Record<string, Flag>;

export const firebaseFlags = {
  ...SHARED,
  official: { type: 'boolean', help: 'use the official emulator nevertheless (needs Java and a download)' },
  preload: {
    type: 'string',
    value: 'MODULE',
    multiple: true,
    help: 'a module that is loaded into the CLI first, by its path or URL',
  },
  ...HELP,
} as const satisfies Record<string, Flag>;

const main = `A Firestore emulator for development and tests: no Java, no download.

Usage:
  firestore-emulator firebase COMMAND …   runs the Firebase CLI, whose suite gets this emulator
  firestore-emulator start [OPTIONS]      runs this emulator alone
  firestore-emulator COMMAND --help       lists a command's options, such as --enforce-indexes
  firestore-emulator --version

Examples:
  firestore-emulator firebase emulators:start --project demo-project
  firestore-emulator firebase --enforce-indexes emulators:exec --only firestore 'npm test'
  firestore-emulator start --rules firestore.rules --import data --export data
`;

const start = `Runs the emulator alone, until Ctrl-C. Clients find it by FIRESTORE_EMULATOR_HOST.

Usage: firestore-emulator start [OPTIONS]

${describeFlags(startFlags)}
`;

const firebase = `Runs the project's Firebase CLI (firebase-tools); its suite starts this emulator instead of the official one.

Usage: firestore-emulator firebase [OPTIONS] emulators:start|emulators:exec|emulators:export …

${describeFlags(firebaseFlags)}

All other options are the CLI's own, such as --project, --only, --import and --export-on-exit. Ports, rules and indexes
are those of firebase.json.
`;

export const help = { main, start, firebase };

export function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
