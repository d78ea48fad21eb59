/**
 * Preloaded into a functions worker of the Firebase CLI: runs its script once more for every further worker.
 */
import { subscribe } from 'node:diagnostics_channel';
import Module, { createRequire } from 'node:module';
import { type Server, Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Order, Place } from './worker-process.ts';

const script = createRequire(import.meta.url).resolve(process.argv[1]!);
const { _load: load, _cache: cache } = Module as unknown as {
  _load: (file: string, parent: null, isMain: boolean) => unknown;
  _cache: Record<string, unknown>;
};
const servers = new Map<string, Server>();
let onListening = (): void => undefined;

subscribe('tracing:net.server.listen:asyncEnd', (message) => {
  const { server } = message as { server: Server };
  servers.set(String(server.address()), server);
  onListening();
});
// Every run of the script listens to signals.
process.setMaxListeners(0);

/** The script takes its place from the environment while it starts, so starts take turns. */
let lastStart = untilListening(process.env.PORT!);

function serve(place: Place): void {
  lastStart = lastStart.then(() => {
    Object.assign(process.env, place);
    delete cache[script];
    const started = untilListening(place.PORT);
    load(script, null, true);
    return started;
  });
}

function untilListening(port: string): Promise<void> {
  return new Promise((resolve) => {
    onListening = () => {
      if (servers.has(port)) resolve();
    };
  });
}

function close(port: string): void {
  servers.get(port)?.close();
  servers.delete(port);
}

const orders = new Socket({ fd: 4 });
createInterface({ input: orders }).on('line', (line) => {
  const order = JSON.parse(line) as Order;
  if ('serve' in order) serve(order.serve);
  else close(order.close);
});
