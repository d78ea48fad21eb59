import { gzipSync } from 'node:zlib';
import type { Request } from 'firebase-functions/https';

type Response = { send: (body: unknown) => unknown; setHeader: (name: string, value: string) => unknown };

/** Shorter answers fit into one packet as they are. */
const minBytes = 1400;

/** Compresses long texts for callers that accept it, which functions' servers leave to their programs. */
export function compress({ headers }: Pick<Request, 'headers'>, response: Response): void {
  if (!/\bgzip\b/.test(headers['accept-encoding']?.toString() ?? '')) return;
  const send = response.send.bind(response);
  // Objects come here as JSON, too.
  response.send = (body) => {
    if (typeof body !== 'string' || body.length < minBytes) return send(body);
    response.setHeader('content-encoding', 'gzip');
    return send(gzipSync(body, { level: 1 }));
  };
}
