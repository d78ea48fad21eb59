import type { IncomingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Shorter answers fit into one packet as they are. */
const minBytes = 1400;

/** A long answer as gzip for callers that accept it, as functions' servers compress nothing; else null. */
export function compressed(body: string, headers: IncomingHttpHeaders): Buffer | null {
  return body.length >= minBytes && acceptsGzip(headers['accept-encoding']?.toString() ?? '')
    ? gzipSync(body, { level: 1 })
    : null;
}

/** Whether `Accept-Encoding` names gzip, or any encoding, other than to refuse it with `q=0`. */
function acceptsGzip(accepted: string): boolean {
  const weights = new Map(
    accepted.split(',').map((each) => {
      const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
