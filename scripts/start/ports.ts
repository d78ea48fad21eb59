/** The suite's ports: firebase.json has the emulators', this file has the others; all can be chosen anew. */
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { ProviderName } from '@cine/dev-identity';

export type Service = 'auth' | 'functions' | 'firestore' | 'hosting' | Own;
/** What isn't one of Firebase's emulators. */
type Own = 'tmdb' | 'smtp' | 'inbox' | 'clock' | 'push' | 'cloud' | ProviderName;

/** What each port is for, for the message when it is taken. */
const purposes: Record<Service | 'ui', string> = {
  auth: 'sign-in (Authentication emulator)',
  functions: 'the server itself (Functions emulator)',
  firestore: 'the database (Firestore emulator)',
  hosting: 'the web page (Hosting emulator)',
  tmdb: 'the local stand-in for TMDB',
  smtp: 'the local mail server',
  inbox: 'the page of received mails',
  clock: 'background tasks and schedules',
  push: 'the local push service',
  cloud: 'backups (the stand-in for Google Cloud)',
  google: 'the stand-in for Google',
  apple: 'the stand-in for Apple',
  vk: 'the stand-in for VK ID',
  yandex: 'the stand-in for Yandex ID',
  tid: 'the stand-in for T-ID',
  operator: 'the stand-in for a sign-in of the operator’s own',
  ui: 'the Emulator UI',
};

const ownPorts: Record<Own, number> = {
  tmdb: 4070,
  smtp: 4071,
  inbox: 4072,
  clock: 4073,
  push: 4074,
  google: 4075,
  apple: 4076,
  vk: 4077,
  yandex: 4078,
  tid: 4079,
  operator: 4080,
  cloud: 4081,
};
/** Names of what isn't one of Firebase's emulators. */
const ownServices = Object.keys(ownPorts) as Own[];

/** Free ports for all of it. */
export async function findOwnPorts(): Promise<Record<Own, number>> {
  const free = await findFreePorts(ownServices.length);
  return Object.fromEntries(ownServices.map((name, at) => [name, free[at]!])) as Record<Own, number>;
}

/** The ports of the folder's firebase.json, and of what isn't one of its emulators. */
export function readPorts(folder: string, own = ownPorts): Record<Service, number> {
  const { emulators } = JSON.parse(readFileSync(join(folder, 'firebase.json'), 'utf8')) as {
    emulators: Record<Exclude<Service, Own>, { port: number }>;
  };
  const { auth, functions, firestore, hosting } = emulators;
  return {
    auth: auth.port,
    functions: functions.port,
    firestore: firestore.port,
    hosting: hosting.port,
    ...own,
  };
}

/**
 * Throws unless all ports are free; the message names the ports, their purpose and how to find the program
 * that uses them.
 */
export async function assertFree(ports: Partial<Record<keyof typeof purposes, number>>): Promise<void> {
  const entries = Object.entries(ports) as [keyof typeof purposes, number][];
  const states = await Promise.all(entries.map(([, port]) => isTaken(port)));
  const taken = entries.filter((_, at) => states[at]);
  if (taken.length === 0) return;
  const [[, first] = ['auth', 0]] = taken;
  const look =
    process.platform === 'linux' ? `ss -ltnp 'sport = :${first}'` : `lsof -nP -iTCP:${first} -sTCP:LISTEN`;
  throw new Error(
    [
      `Another program already listens on ${taken.length === 1 ? 'a port that is' : 'ports that are'} needed here:`,
      ...taken.map(([service, port]) => `  ${port}  for ${purposes[service]}`),
      `It may be another npm start; ${look} shows which program it is.`,
      'Stop it and try again, or use other ports: npm start -- --free-ports',
    ].join('\n'),
  );
}

/** Ports of one block belong to the process that listens on its first one. */
const portsInBlock = 50;

/**
 * Free ports, chosen at random outside the range that systems hand out. No other process gets them from here,
 * even before they are used, as long as this one runs.
 */
export async function findFreePorts(count: number): Promise<number[]> {
  for (;;) {
    const first = 20_000 + portsInBlock * randomInt(10_000 / portsInBlock);
    const guard = await listenOn(first);
    if (!guard) continue;
    const ports = Array.from({ length: count }, (_, at) => first + 1 + at);
    const isFree = await Promise.all(ports.map(canListen));
    if (isFree.every(Boolean)) return ports;
    guard.close();
  }
}

async function canListen(port: number): Promise<boolean> {
  const server = await listenOn(port);
  if (!server) return false;
  server.close();
  await once(server, 'close');
  return true;
}

/** A server that keeps no process running; null if the port is taken. */
async function listenOn(port: number): Promise<Server | null> {
  const server = createServer().listen(port, '127.0.0.1').unref();
  try {
    await once(server, 'listening');
    return server;
  } catch {
    return null;
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
