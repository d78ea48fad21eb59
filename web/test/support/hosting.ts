import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import superstatic from 'superstatic/lib/server.js';
import { type Hosting, localHosting } from '../../../scripts/start/local-hosting.ts';

const settings = join(import.meta.dirname, '../../../firebase.json');

/** Serves a built site as Hosting does; its policy also allows these local ports. */
export async function serve(
  folder: string,
  ports: readonly number[] = [],
  functions?: string,
  port = 0,
): Promise<{ url: string; close: () => void }> {
  const { hosting } = JSON.parse(readFileSync(settings, 'utf8')) as { hosting: Hosting };
  const config = { ...localHosting(hosting, ports), public: '.' };
  const app = superstatic({
    config,
    cwd: folder,
    compression: true,
    port,
    hostname: '127.0.0.1',
    rewriters: functions === undefined ? {} : { function: handingOnTo(functions) },
  });
  // Gzip, as files are uploaded: Brotli made on the fly isn't smaller.
  app.use(({ headers }: IncomingMessage, _response: ServerResponse, next: () => void) => {
    if (headers['accept-encoding']?.includes('gzip')) headers['accept-encoding'] = 'gzip';
    next();
  });
  const server: Server = app.listen(undefined);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (functions !== undefined) letCall(url);
  return {
    url,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Lets a site's pages call the functions of this process. */
export function letCall(origin: string): void {
  process.env.API_ORIGINS = [process.env.API_ORIGINS, origin].filter(Boolean).join();
}

type Rewrite = { function: { functionId: string; region: string } };

/**
 * Forwards a request to a function, with its whole path and the only cookie that Hosting passes on. As there,
 * cookies of answers that aren't private stay here.
 */
function handingOnTo(functions: string) {
  return async ({ function: { functionId, region } }: Rewrite) =>
    (incoming: IncomingMessage, response: ServerResponse) => {
      const { method, url } = incoming;
      const { cookie: all = '', ...others } = incoming.headers;
      const cookie = all.split('; ').filter((each) => each.startsWith('__session='));
      const headers = { ...others, ...(cookie.length > 0 && { cookie }) };
      const handed = request(`${functions}/demo-cine/${region}/${functionId}${url}`, { method, headers });
      handed.once('response', (answer) => {
        const { 'set-cookie': set, ...rest } = answer.headers;
        const keeps = set && rest['cache-control']?.includes('private');
        response.writeHead(answer.statusCode ?? 502, { ...rest, ...(keeps && { 'set-cookie': set }) });
        void pipeline(answer, response);
      });
      void pipeline(incoming, handed);
    };
}
