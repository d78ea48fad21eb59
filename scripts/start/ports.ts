import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';

export type Service = 'auth' | 'functions' | 'firestore' | 'hosting' | 'tasks' | 'tmdb';

/** What each port is for, in words for whoever finds it taken. */
const purposes: Record<Service, string> = {
  auth: 'sign-in (Authentication emulator)',
  functions: 'the server itself (Functions emulator)',
  firestore: 'the database (Firestore emulator)',
  hosting: 'the web page (Hosting emulator)',
  tasks: 'background tasks (Cloud Tasks emulator)',
  tmdb: 'the local stand-in for TMDB',
};

/** Where everything listens on this machine: as the folder's firebase.json says, and TMDB's stand-in beside it. */
export function readPorts(folder: string, tmdb = 4070): Record<Service, number> {
  const { emulators } = JSON.parse(readFileSync(join(folder, 'firebase.json'), 'utf8')) as {
    emulators: Record<Exclude<Service, 'tmdb'>, { port: number }>;
  };
  const { auth, functions, firestore, hosting, tasks } = emulators;
  return {
    auth: auth.port,
    functions: functions.port,
    firestore: firestore.port,
    hosting: hosting.port,
    tasks: tasks.port,
    tmdb,
  };
}

/** Throws, naming the ports, what they are for and how to see who has them, unless all are free. */
export async function assertFree(ports: Partial<Record<Service, number>>): Promise<void> {
  const entries = Object.entries(ports) as [Service, number][];
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
      `Perhaps another npm start is running. See who it is with: ${look}`,
      'End that program and try again, or start beside it on ports that are free: npm start -- --free-ports',
    ].join('\n'),
  );
}

/**
 * So many ports that nobody listens on, chosen at random from those that no system hands out by itself: whoever asks
 * for any port between now and their use gets another one.
 */
export async function findFreePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = randomInt(20_000, 30_000);
    if (await canListen(port)) found.add(port);
  }
  return [...found];
}

async function canListen(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
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
