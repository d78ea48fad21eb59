/** The emulator's HTTP: requests, answers, CORS, errors. */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { EmulatorError, invalidArgument } from '../errors.ts';
import { decodeUri } from './decode-uri.ts';
import type { Gate } from './gate.ts';
import { formatError, formatJson } from './json-format.ts';
import { errorBody, httpCode, toFailure } from './status.ts';

const MAX_BODY_BYTES = 16 * 1024 * 1024;
/** WebChannel posts writes percent-encoded, which is up to three times as long. */
const MAX_FORM_BYTES = 64 * 1024 * 1024;
const MIN_COMPRESSED_BYTES = 1024;

/** A parsed request; `segments` are the decoded parts of the path. */
export type HttpRequest = {
  method: string;
  /** The path as sent, without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
};

/** An answer in JSON or text, or a function that writes it over time. */
export type HttpResponse =
  | { status: number; json: unknown; compact?: boolean }
  | { status: number; text: string; headers?: Record<string, string> }
  | { stream: (outgoing: ServerResponse) => void };

/** Answers a request, or returns null if the path isn't its own. */
export type HttpHandler = (request: HttpRequest) => Promise<HttpResponse | null>;

/**
 * A `node:http` listener that calls each handler in turn, with CORS for any origin that the gate lets pass
 * and the official emulator's answers to errors.
 */
export function httpListener(
  handlers: HttpHandler[],
  gate: Gate,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    const refusal = gate(incoming.headers);
    if (refusal) {
      incoming.resume();
      send(outgoing, failure(refusal));
      return;
    }
    allowOrigin(incoming, outgoing);
    if (incoming.method === 'OPTIONS') {
      send(outgoing, { status: 200, text: '' });
      return;
    }
    answer(incoming, handlers).then(
      (response) => send(outgoing, response, acceptsGzip(incoming)),
      (error: unknown) => send(outgoing, failure(error)),
    );
  };
}

export function failure(error: unknown): HttpResponse {
  const { code, message } = toFailure(error);
  const headers = { 'content-type': 'application/json' };
  return { status: httpCode(code), text: formatError(errorBody({ code, message })), headers };
}

async function answer(incoming: IncomingMessage, handlers: HttpHandler[]): Promise<HttpResponse> {
  const body = await readBody(incoming);
  if (body === null) return { status: 413, text: '' };
  // Not by `new URL`, which would resolve `..` segments.
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s, 2);
  // URLSearchParams would replace what isn't UTF-8.
  decodeUri(query);
  const request: HttpRequest = {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: incoming.headers,
    body,
  };
  for (const handler of handlers) {
    const response = await handler(request);
    if (response) return response;
  }
  return { status: 404, text: 'Not Found\n' };
}

/** Null for a body that is too long. */
function readBody(incoming: IncomingMessage): Promise<string | null> {
  const isForm = incoming.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const limit = isForm ? MAX_FORM_BYTES : MAX_BODY_BYTES;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
    });
    incoming.once('end', () => {
      if (size > limit) return resolve(null);
      const body = Buffer.concat(chunks);
      if (isUtf8(body)) resolve(body.toString('utf8'));
      else reject(invalidArgument('The body is not UTF-8.'));
    });
    incoming.once('error', () => reject(new EmulatorError('CANCELLED', 'The client cancelled the request.')));
  });
}

/** Compresses as Google's APIs do, for clients that accept it. */
function send(outgoing: ServerResponse, response: HttpResponse, isCompressed = false): void {
  if ('stream' in response) {
    response.stream(outgoing);
    return;
  }
  const isText = 'text' in response;
  const text = Buffer.from(isText ? response.text : jsonText(response));
  const isShort = text.length < MIN_COMPRESSED_BYTES;
  const body = isCompressed && !isShort ? gzipSync(text, { level: 1 }) : text;
  if (body !== text) outgoing.setHeader('content-encoding', 'gzip');
  const headers = isText ? response.headers : { 'content-type': 'application/json' };
  outgoing.writeHead(response.status, { ...headers, 'content-length': body.length });
  outgoing.end(body);
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/.test(headers['accept-encoding']?.toString() ?? '');
}

function jsonText({ json, compact }: { json: unknown; compact?: boolean }): string {
  return compact ? JSON.stringify(json) : formatJson(json);
}

function allowOrigin({ headers }: IncomingMessage, outgoing: ServerResponse): void {
  if (!headers.origin) return;
  outgoing.setHeader('access-control-allow-origin', headers.origin);
  outgoing.setHeader('access-control-allow-credentials', 'true');
  outgoing.setHeader('access-control-allow-methods', 'DELETE,GET,HEAD,PATCH,POST,PUT');
  const names = headers['access-control-request-headers'];
  if (names) outgoing.setHeader('access-control-allow-headers', names);
  // Browsers require it before a page from elsewhere may reach this machine.
  if ('access-control-request-private-network' in headers) {
    outgoing.setHeader('access-control-allow-private-network', 'true');
  }
}
