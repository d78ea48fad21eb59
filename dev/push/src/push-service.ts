/** The suite's push service: takes, checks and decrypts web pushes. */
import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypted, type ReceiverKeys } from './decrypt.ts';
import { listOf } from './page.ts';

const longestMs = 24 * 60 * 60 * 1000;

/** A message that the service took: for which subscription, and what it says. */
export type TakenMessage = { endpoint: string; payload: string; ttl: number; takenAt: number };

export type LocalSubscription = { endpoint: string; keys: { p256dh: string; auth: string } };

export type PushService = {
  url: string;
  port: number;
  /** The messages taken, in order. */
  taken: readonly TakenMessage[];
  /** Makes a subscription, bound to the public key that messages are signed with. */
  subscribe: (publicKey: string) => LocalSubscription;
  /** Ends a subscription, as a browser does that forgets it. */
  end: (endpoint: string) => void;
  /** Answers every message so until it is null again. */
  trouble: (answer: { status: number; retryAfter?: string } | null) => void;
  close: () => Promise<void>;
};

const maxBytes = 4096;
/** A point of P-256, uncompressed. */
const publicKeyForm = /^B[A-Za-z0-9_-]{86}$/;
/** Other names would let a website read the messages after it has pointed its own name here. */
const ownHosts = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/**
 * A push service on 127.0.0.1 (RFC 8030): `POST /subscriptions`, with a public key, makes what a browser
 * would, `POST /push/…` takes messages that are signed and encrypted rightly, and `/` shows them. `origin` is
 * where browsers and functions reach it, if that is elsewhere.
 */
export async function startPushService(port = 0, origin?: string): Promise<PushService> {
  const receivers = new Map<string, ReceiverKeys & { publicKey: string }>();
  const taken: TakenMessage[] = [];
  let troubled: { status: number; retryAfter?: string } | null = null;
  let url = '';

  function subscribe(publicKey: string): LocalSubscription {
    const ecdh = createECDH('prime256v1');
    const p256dh = ecdh.generateKeys('base64url');
    const auth = randomBytes(16);
    const path = `/push/${randomBytes(24).toString('base64url')}`;
    receivers.set(path, { ecdh, auth, publicKey });
    return { endpoint: `${url}${path}`, keys: { p256dh, auth: auth.toString('base64url') } };
  }

  async function take(request: IncomingMessage, path: string): Promise<[status: number, text?: string]> {
    const body = await bodyOf(request);
    if (!body) return [413, 'More than 4 kB'];
    if (troubled) return [troubled.status];
    const receiver = receivers.get(path);
    if (!receiver) return [410, 'No such subscription'];
    const ttl = Number(request.headers.ttl ?? Number.NaN);
    if (!Number.isInteger(ttl) || ttl < 0) return [400, 'No TTL'];
    if (request.headers['content-encoding'] !== 'aes128gcm') return [400, 'Another encoding'];
    try {
      checkedSignature(request.headers.authorization, url, receiver.publicKey);
    } catch (error) {
      return [403, String(error)];
    }
    try {
      const payload = decrypted(body, receiver);
      taken.push({ endpoint: `${url}${path}`, payload, ttl, takenAt: Date.now() });
      return [201];
    } catch (error) {
      return [400, String(error)];
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '';
    if (request.method === 'POST' && pathname.startsWith('/push/')) {
      const [status, text = ''] = await take(request, pathname);
      const retryAfter = troubled?.retryAfter;
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end(text);
      return;
    }
    if (!ownHosts.test(request.headers.host ?? '')) return void response.writeHead(403).end('Not here.');
    if (request.method === 'GET' && pathname === '/') return sendPage(response, listOf(taken));
    if (request.method === 'POST' && pathname === '/subscriptions') {
      const publicKey = String(await bodyOf(request));
      if (!publicKeyForm.test(publicKey)) return void response.writeHead(400).end('Not a public key');
      response.writeHead(201, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(subscribe(publicKey)));
    }
    response.writeHead(404).end('There is nothing here.');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: listening } = server.address() as AddressInfo;
  url = origin ?? `http://127.0.0.1:${listening}`;
  return {
    url,
    port: listening,
    taken,
    subscribe,
    end: (endpoint) => void receivers.delete(new URL(endpoint).pathname),
    trouble: (next) => {
      troubled = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function sendPage(response: ServerResponse, page: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
  });
  response.end(page);
}

/** Null if it is longer than a push service has to take. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
  }
  return length > maxBytes ? null : Buffer.concat(chunks);
}

/**
 * Throws unless an `Authorization` header signs messages for this service with the key that a subscription is
 * bound to (RFC 8292). Returns whom it names for questions.
 */
function checkedSignature(header: string | undefined, origin: string, publicKey: string): string {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  if (key !== publicKey) throw new Error('Another key');
  if (textOf(head).alg !== 'ES256') throw new Error('Another algorithm');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new Error('A wrong signature');
  const { aud, exp, sub } = textOf(claims);
  if (aud !== origin) throw new Error('For another service');
  const left = Number(exp) * 1000 - Date.now();
  if (!(left > 0 && left <= longestMs)) throw new Error('Expired, or valid for too long');
  if (!/^(?:mailto:|https:)/.test(String(sub))) throw new Error('Nobody to ask');
  return String(sub);
}

function textOf(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
