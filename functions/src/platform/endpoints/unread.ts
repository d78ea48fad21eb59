/** Requests whose bodies the functions framework must not, or could not, read. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { maxBodyBytes } from '@cine/contract/operation';
import type { Request } from 'firebase-functions/https';
import { encodingNoted, isEncoded, typeNoted } from './body.ts';

type App = Request['app'];
export type Unread = IncomingMessage & { rawBody?: Buffer };
type Answer = (request: Unread, response: ServerResponse, why: Reason | null) => Promise<void>;

const apps = new WeakSet<App>();
const servers = new WeakSet<Server>();
const firstAnswers = new Map<string, Answer>();
const singles = new Set<string>();

/**
 * Before the framework sees a request: it unpacks and parses every body, at a hundred times the cost of what
 * was sent. One that is packed or long, or whose length nobody said, is kept as its bytes.
 */
subscribe('http.server.request.start', (message) => {
  const { request, server } = message as { request: IncomingMessage; server: Server };
  const { headers } = request;
  watch(server);
  const encoding = headers['content-encoding'];
  // Pushes are encrypted so, to the stand-in for a push service that tests have in this process.
  if (encoding === 'aes128gcm') return;
  delete headers[typeNoted];
  const { 'content-length': length, 'transfer-encoding': transfer, 'content-type': type } = headers;
  const isShort = length === undefined ? transfer === undefined : Number(length) <= maxBodyBytes;
  const isKept = isCalled(request.url) && !isShort;
  if (!isEncoded(headers) && !isKept) return;
  if (encoding !== undefined) headers[encodingNoted] = encoding;
  if (isKept && type !== undefined) headers[typeNoted] = type;
  delete headers['content-encoding'];
  headers['content-type'] = 'application/octet-stream';
});

/**
 * Whether programs outside call this function, unlike one that Google calls with events and tasks. A process
 * that serves all functions has each at its name, beside servers that aren't ours.
 */
function isCalled(url = ''): boolean {
  const name = process.env.FUNCTION_TARGET?.replaceAll('.', '-') ?? /^\/([^/?]*)/.exec(url)?.[1] ?? '';
  return firstAnswers.has(name) || singles.has(name);
}

/** Notes a function that answers a single operation, by its deployed name. */
export function noteSingle(name: string): void {
  singles.add(name);
}

/** Has a deployed function answer by itself what the framework can't read, from its first request on. */
export function answerUnreadFirst(name: string, answer: Answer): void {
  firstAnswers.set(name, answer);
}

function watch(server: Server): void {
  const answer = firstAnswers.get(process.env.FUNCTION_TARGET ?? '');
  if (!answer || servers.has(server)) return;
  servers.add(server);
  for (const listener of server.listeners('request'))
    if ('use' in listener) answerUnread(listener as App, answer);
}

/**
 * Google's functions framework and the emulator parse bodies before they call us and answer malformed ones
 * with an Express page. With this, such requests get an answer of our own; `why` is null if their body was
 * read but isn't JSON, or if only their address is wrong.
 */
export function answerUnread(app: App, answer: Answer): void {
  if (apps.has(app)) return;
  apps.add(app);
  app.use(
    async (error: unknown, request: Unread, response: ServerResponse, next: (error: unknown) => void) => {
      if (response.headersSent) return next(error);
      try {
        await answer(request, response, await whyUnread(error, request));
      } catch (fault) {
        next(fault);
      }
    },
  );
}

/** Whether the framework refused UTF-8 because it is named as many programs do, without a hyphen. */
function isUtf8(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'charset' in error && error.charset === 'utf8';
}

async function readBody(request: Unread): Promise<Reason | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return 'body-too-large';
    chunks.push(chunk);
  }
  request.rawBody = Buffer.concat(chunks);
  return null;
}

/** A compressed body is named as such whatever the framework makes of it, as where it can be unpacked. */
async function whyUnread(error: unknown, request: Unread): Promise<Reason | null> {
  if (isEncoded(request.headers)) return 'body-encoded';
  if (isUtf8(error)) return readBody(request);
  const { status }: { status?: unknown } = error ?? {};
  return status === 413 ? 'body-too-large' : status === 415 ? 'body-type-unfit' : null;
}
