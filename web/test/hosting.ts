import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import superstatic from 'superstatic/lib/server.js';
import { type Hosting, localHosting } from '../../scripts/start/local-hosting.ts';

const settings = join(import.meta.dirname, '..', '..', 'firebase.json');

/** Serves a built site as Hosting does, which reaches these ports of this machine too. */
export async function serve(
  folder: string,
  ports: readonly number[] = [],
): Promise<{ url: string; close: () => void }> {
  const { hosting } = JSON.parse(readFileSync(settings, 'utf8')) as { hosting: Hosting };
  const config = { ...localHosting(hosting, ports), public: '.' };
  const app = superstatic({ config, cwd: folder, compression: true, port: 0, hostname: '127.0.0.1' });
  const server: Server = app.listen(0);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
