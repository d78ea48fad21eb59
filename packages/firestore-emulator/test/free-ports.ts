import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}

/** The `emulators` of a `firebase.json`: these, on free ports, and no UI. */
export async function emulatorsOnFreePorts(...names: string[]) {
  const ports = await freePorts(names.length);
  const emulators: Record<string, { port?: number; enabled?: boolean }> = { ui: { enabled: false } };
  for (const [at, name] of names.entries()) emulators[name] = { port: ports[at]! };
  return emulators;
}
