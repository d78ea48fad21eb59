import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Free ports at random, outside the range that systems hand out, so that nothing takes them meanwhile. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(10_000, 20_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

async function isFree(port: number): Promise<boolean> {
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

/** The `emulators` of a `firebase.json`: these, on free ports, and no UI. */
export async function emulatorsOnFreePorts(...names: string[]) {
  const ports = await freePorts(names.length);
  const emulators: Record<string, { port?: number; enabled?: boolean }> = { ui: { enabled: false } };
  for (const [at, name] of names.entries()) emulators[name] = { port: ports[at]! };
  return emulators;
}
