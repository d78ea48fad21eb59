/** A small HTTP server for the identity providers: reads calls, answers pages, JSON and redirects. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** Requests whose path contains `path` (all, without it) wait, and then fail if there is a status. */
export type Trouble = { path?: string; status?: number; delayMs?: number };

export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
  authorization: string;
};

export type Answer = { status: number; headers?: Record<string, string>; body?: string };

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type LocalServer = {
  origin: string;
  /** Sets the trouble from now on; null for none. */
  trouble: (trouble: Trouble | null) => void;
  close: () => Promise<void>;
};

/** Listens on 127.0.0.1; 0 is any free port. The handler is made once the address is known. */
export async function listen(port: number, handlerFor: (origin: string) => Handler): Promise<LocalServer> {
  let trouble: Trouble | null = null;
  let handler: Handler | undefined;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (trouble && (request.url ?? '').split('?')[0]?.includes(trouble.path ?? '')) {
      const { status, delayMs } = trouble;
      if (delayMs) await delay(delayMs, undefined, { ref: false });
      if (status) return send(response, { status, body: 'Out of order' });
    }
    await handler?.(request, response);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else send(response, { status: 500, body: String(error) });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  handler = handlerFor(origin);
  return {
    origin,
    trouble: (next) => {
      trouble = next;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A request with its body, which is a form or nothing. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
  const authorization = request.headers.authorization ?? '';
  return { method: request.method ?? '', path: url.pathname, query: url.searchParams, form, authorization };
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
}

export function json(status: number, value: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** A page without scripts, except those that have the nonce. */
export function html(status: number, body: string, scriptNonce?: string): Answer {
  const scripts = scriptNonce ? `; script-src 'nonce-${scriptNonce}'` : '';
  const policy = `default-src 'none'; style-src 'unsafe-inline'${scripts}`;
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body,
  };
}

export function redirect(address: string, answer: Record<string, string>): Answer {
  const url = new URL(address);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return { status: 302, headers: { location: url.href } };
}
