/** Starts an emulator that has this process to itself, and stops it. */
import { watchFile } from 'node:fs';
import { type FirestoreEmulator, type FirestoreEmulatorOptions, startFirestoreEmulator } from '../server.ts';
import { keepGarbageSmall } from './heap-growth.ts';

export const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function log(line: string): void {
  console.log(`${new Date().toISOString()} ${line}`);
}

type Options = FirestoreEmulatorOptions & { host: string; port: number; onShutdown: () => void };

/** Starts an emulator that has this process to itself, and prints its address. */
export async function serve(options: Options): Promise<FirestoreEmulator> {
  keepGarbageSmall();
  const { host, port } = options;
  const server = await startFirestoreEmulator({ ...options, log }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    // The Firebase CLI looks for these words.
    const taken = `Port ${port} on ${host} is taken (address already in use).`;
    throw new Error(`${taken} Stop what listens there, or choose another port; 0 is any free one.`);
  });
  log(`Firestore emulator listening on ${host}:${server.port}`);
  // Tools that start the official emulator wait for these exact words.
  console.log(`API endpoint: http://${host}:${server.port}`);
  console.log(`\n   export FIRESTORE_EMULATOR_HOST=${host}:${server.port}\n`);
  console.log('Dev App Server is now running.');
  return server;
}

/** Reloads a file when it is saved. A failure is only logged, so that the former content stays. */
export function reloadOnChange(file: string, reload: () => void | Promise<void>): void {
  const tryReload = async (): Promise<void> => {
    try {
      await reload();
      log(`reloaded ${file}`);
    } catch (error) {
      log(`${file} was not reloaded: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  watchFile(file, { interval: 500 }, () => void tryReload());
}

/** Closes the server and ends the process, after half a second at the latest. */
export async function stop(server: FirestoreEmulator, code: number): Promise<void> {
  setTimeout(() => process.exit(code), 500).unref();
  await server.close();
  process.exit(code);
}
