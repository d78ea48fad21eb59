/** A stand-in for Google and the Firebase CLI: a small world that commands change, which records them. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { cloudRequest } from '../../functions/src/clients/cloud/request.ts';
import type { Google } from './google.ts';
import type { Functions, Indexes, State } from './plan.ts';

export type World = {
  /** What is deployed, and what a command deploys. */
  deployed: State;
  sources: State;
  live: { version: string; message?: string } | null;
  /** How many times more an index is found unbuilt. */
  unbuilt: number;
  indexState: 'CREATING' | 'NEEDS_REPAIR';
  /** The CLI fails at a command that begins like this. */
  failsAt: string | null;
  version: string;
  /** What else Google answers, by the end of an address without its query. */
  answers: Record<string, unknown>;
  /** All that the CLI was told, without the project. */
  commands: string[];
};

export const nothing: State = { functions: {}, indexes: { indexes: [], fieldOverrides: [] }, rules: '' };

export type StandIn = { url: string; world: World; google: Google; close: () => void };

export async function startGoogle(project: string): Promise<StandIn> {
  const world: World = {
    deployed: nothing,
    sources: nothing,
    live: null,
    unbuilt: 0,
    indexState: 'CREATING',
    failsAt: null,
    version: '1',
    answers: {},
    commands: [],
  };
  const server = createServer((request, response) => {
    void answer(world, request).then((body) => {
      response.writeHead(body === null ? 404 : ((body as { error?: { code?: number } }).error?.code ?? 200), {
        'content-type': 'application/json',
      });
      response.end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const played = async (args: readonly string[]) => {
    const { result, error } = play(world, [...args, '--project', project]);
    if (error) throw new Error(error);
    return result;
  };
  return {
    url,
    world,
    google: {
      project,
      ask: cloudRequest(project, url).ask,
      firebase: async (args) => void (await played(args)),
      firebaseJson: played,
    },
    close: () => server.close(),
  };
}

type Played = { result?: unknown; error?: string };

function play(world: World, args: readonly string[]): Played {
  const own = args.filter((arg, at) => arg !== '--project' && args[at - 1] !== '--project');
  const command = own.filter((arg) => arg !== '--json' && arg !== '--non-interactive').join(' ');
  const { deployed, sources } = world;
  if (command === 'functions:list')
    return { result: Object.entries(deployed.functions).map(([id, each]) => ({ ...each, id })) };
  if (command === 'firestore:indexes') return { result: deployed.indexes };
  world.commands.push(command);
  if (world.failsAt !== null && command.startsWith(world.failsAt)) return { error: 'Google said no' };
  const [, only = ''] = /--only (\S+)/.exec(command) ?? [];
  if (command.startsWith('functions:delete'))
    world.deployed = { ...deployed, functions: without(deployed.functions, own.slice(1)) };
  else if (only === 'firestore:indexes')
    world.deployed = {
      ...deployed,
      indexes: command.includes('--force') ? sources.indexes : both(deployed.indexes, asked(own)),
    };
  else if (only === 'firestore:rules') world.deployed = { ...deployed, rules: sources.rules };
  else if (only.startsWith('functions:'))
    world.deployed = { ...deployed, functions: { ...deployed.functions, ...sources.functions } };
  else if (only === 'hosting') world.live = { version: 'new', message: own.at(-1)! };
  return {};
}

function without(functions: Functions, names: readonly string[]): Functions {
  return Object.fromEntries(Object.entries(functions).filter(([name]) => !names.includes(name)));
}

/** The indexes that a configuration names, which the CLI is given before the functions. */
function asked(own: readonly string[]): Indexes {
  const config = own[own.indexOf('--config') + 1]!;
  const { firestore } = JSON.parse(readFileSync(config, 'utf8')) as { firestore: { indexes: string } };
  return JSON.parse(readFileSync(join(dirname(config), firestore.indexes), 'utf8')) as Indexes;
}

/** As the CLI does without `--force`: a field gets what is asked of it, and nothing else goes. */
function both(one: Indexes, other: Indexes): Indexes {
  const union = <T>(some: readonly T[], more: readonly T[], key: (each: T) => string) => [
    ...new Map([...some, ...more].map((each) => [key(each), each])).values(),
  ];
  const fieldOf = ({ collectionGroup, fieldPath }: Indexes['fieldOverrides'][number]) =>
    `${collectionGroup}.${fieldPath}`;
  return {
    indexes: union(one.indexes, other.indexes, (each) => JSON.stringify(each)),
    fieldOverrides: union(one.fieldOverrides, other.fieldOverrides, fieldOf),
  };
}

async function answer(world: World, request: IncomingMessage): Promise<unknown> {
  const { deployed, live } = world;
  const { functions, indexes, rules } = deployed;
  const answers: Record<string, () => unknown> = {
    '/releases/cloud.firestore': () => (rules ? { rulesetName: 'projects/p/rulesets/1' } : null),
    '/rulesets/1': () => ({ source: { files: [{ content: rules }] } }),
    '/collectionGroups/-/indexes': () => ({ indexes: indexesOf(world) }),
    '/collectionGroups/-/fields': () => ({
      fields: indexes.fieldOverrides.filter(({ ttl }) => ttl).map(named),
    }),
    '/locations/europe-west1/functions': () => ({
      functions: Object.keys(functions).map((name) => ({ name: `any/functions/${name}`, state: 'ACTIVE' })),
    }),
    '/functions/api': () => (functions.api ? { serviceConfig: { serviceAccountEmail: 'runtime@p' } } : null),
    '/channels/live': () => (live ? { release: releaseOf(live) } : {}),
    '/api/health/detailed': () => ({ status: 'healthy' }),
    '/api/health': () => ({ version: world.version }),
    '/api/auth/providers': () => ({}),
    '/firebase': async () => play(world, (await json(request)) as string[]),
  };
  const address = request.url!.split('?')[0]!;
  if (address === '/') return {};
  const all = { ...answers, ...mappedToCalls(world.answers) };
  const [, own] = Object.entries(all).find(([end]) => address.endsWith(end)) ?? [];
  if (own) return own();
  // As Google says of projects that there aren't.
  return address.startsWith('/cloudresourcemanager.googleapis.com/')
    ? { error: { code: 403, message: 'The caller does not have permission' } }
    : null;
}

function mappedToCalls(answers: World['answers']): Record<string, () => unknown> {
  return Object.fromEntries(Object.entries(answers).map(([end, body]) => [end, () => body]));
}

const { hosting } = JSON.parse(readFileSync(join(import.meta.dirname, '../../firebase.json'), 'utf8')) as {
  hosting: { rewrites: { source: string }[] };
};

function releaseOf({ version, message }: NonNullable<World['live']>): object {
  const rewrites = hosting.rewrites.map(({ source }) => ({ glob: source }));
  return { message, version: { name: `sites/p/versions/${version}`, config: { rewrites } } };
}

const collections = 'projects/p/databases/(default)/collectionGroups';

function named({ collectionGroup, fieldPath }: Indexes['fieldOverrides'][number]): object {
  return { name: `${collections}/${collectionGroup}/fields/${fieldPath}` };
}

/** Those that are deployed; while some are unbuilt, all are. */
function indexesOf(world: World): object[] {
  world.unbuilt -= 1;
  const state = world.unbuilt >= 0 ? world.indexState : 'READY';
  return world.deployed.indexes.indexes.map((index, at) => ({
    ...index,
    name: `${collections}/${index.collectionGroup}/indexes/${at}`,
    state,
  }));
}
