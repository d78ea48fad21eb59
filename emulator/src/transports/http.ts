import type { IncomingMessage, ServerResponse } from 'node:http';
import { EmulatorError } from '../errors.ts';
import { errorBody, httpCode, toFailure } from './status.ts';

const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** What WebChannel clients ask answers for; reading a header that is not exposed prints an error in their console. */
const EXPOSED_HEADERS = 'x-client-wire-protocol, x-http-session-id, x-http-initial-response';

/** A parsed request; `segments` are the decoded parts of the path. */
export type HttpRequest = {
  method: string;
  /** The path as sent, without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
};

/** A JSON (or, for a string, plain text) answer, or what writes one of its own, over time. */
export type HttpResponse =
  | { status: number; body: unknown; pretty?: boolean }
  | { stream: (outgoing: ServerResponse) => void };

/** Answers a request, or null when the path is not its own. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpResponse | null>;

/** A `node:http` listener that asks each handler in turn, with CORS for any origin and Google's error bodies. */
export function httpListener(
  handlers: HttpHandler[],
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    allowOrigin(incoming, outgoing);
    if (incoming.method === 'OPTIONS') {
      outgoing.writeHead(204).end();
      return;
    }
    answer(incoming, handlers).then(
      (response) => send(outgoing, response),
      (error: unknown) => {
        const failure = toFailure(error);
        send(outgoing, { status: httpCode(failure.code), body: errorBody(failure) });
      },
    );
  };
}

async function answer(incoming: IncomingMessage, handlers: HttpHandler[]): Promise<HttpResponse> {
  // Not by `new URL`, which would resolve `..` segments and so take one document for another.
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s, 2);
  const request: HttpRequest = {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: incoming.headers,
    body: await readBody(incoming),
  };
  for (const handler of handlers) {
    const response = await handler(request);
    if (response) return response;
  }
  throw new EmulatorError('NOT_FOUND', `No endpoint ${request.method} ${request.path}.`);
}

function readBody(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    });
    incoming.once('end', () => {
      if (size <= MAX_BODY_BYTES) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new EmulatorError('INVALID_ARGUMENT', `Request bodies may have ${MAX_BODY_BYTES} bytes.`));
    });
    incoming.once('error', reject);
  });
}

function send(outgoing: ServerResponse, response: HttpResponse): void {
  if ('stream' in response) {
    response.stream(outgoing);
    return;
  }
  const isText = typeof response.body === 'string';
  const body = isText ? String(response.body) : JSON.stringify(response.body, null, response.pretty ? 2 : 0);
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  outgoing.writeHead(response.status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

function allowOrigin(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { origin } = incoming.headers;
  if (!origin) return;
  const asked = incoming.headers['access-control-request-headers'];
  outgoing.setHeader('access-control-allow-origin', origin);
  outgoing.setHeader('vary', 'origin');
  outgoing.setHeader('access-control-allow-credentials', 'true');
  outgoing.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
  if (incoming.method !== 'OPTIONS') return;
  outgoing.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE, OPTIONS');
  outgoing.setHeader('access-control-max-age', '3600');
  // Browsers ask before they let a page from elsewhere reach this machine.
  if (incoming.headers['access-control-request-private-network'] === 'true') {
    outgoing.setHeader('access-control-allow-private-network', 'true');
  }
  if (asked) outgoing.setHeader('access-control-allow-headers', asked);
}
