import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
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

/** Where everything listens on this machine: as firebase.json says, and TMDB's stand-in beside it. */
export function readPorts(root: string): Record<Service, number> {
  const { emulators } = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8')) as {
    emulators: Record<Exclude<Service, 'tmdb'>, { port: number }>;
  };
  const { auth, functions, firestore, hosting, tasks } = emulators;
  return {
    auth: auth.port,
    functions: functions.port,
    firestore: firestore.port,
    hosting: hosting.port,
    tasks: tasks.port,
    tmdb: 4070,
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
      `Another program already listens on ${taken.length === 1 ? 'a port' : 'ports'} that is needed here:`,
      ...taken.map(([service, port]) => `  ${port}  for ${purposes[service]}`),
      `Perhaps another npm start is running. See who it is with: ${look}`,
      'End that program and try again, or change the port in firebase.json (emulators).',
    ].join('\n'),
  );
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
