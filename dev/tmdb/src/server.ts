import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { type Catalogue, readCatalogue, samplePath } from './catalogue.ts';
import { type Answer, failure, rateLimited } from './failures.ts';
import { createFaults, type Fault, type Faults, parseFault } from './faults.ts';
import { answer } from './routes.ts';
import { stillAt } from './stills.ts';

const KEPT = 10_000;

/** One request as received, without its headers, which hold the token. */
type LoggedRequest = { at: number; path: string; query: string; status: number | string };

type RequestLog = ReturnType<typeof createRequestLog>;

export type TmdbServerOptions = {
  /** 0 for any free port. */
  port?: number;
  /** A folder with `movies.json` and `offers.json`; the project's sample data by default. */
  cataloguePath?: string;
  /** A catalogue in memory, instead of a folder. */
  catalogue?: Catalogue;
  /** The accepted token, as a bearer token or as `api_key`; any non-empty one by default. */
  token?: string;
  /** Requests a second above which the server answers 429. */
  requestsPerSecond?: number;
};

export type TmdbServer = {
  /** Without the version: TMDB's paths begin with `/3` below it. */
  url: string;
  /** The data it answers from; changes apply at once. */
  catalogue: Catalogue;
  faults: Faults;
  requests: RequestLog;
  close(): Promise<void>;
};

/**
 * Starts a server on 127.0.0.1 that answers like TMDB's v3 API, over a catalogue of its own, and serves drawn
 * stills. Tests also use `POST` and `DELETE /__faults` and `GET /__requests`.
 */
export async function startTmdb(options: TmdbServerOptions = {}): Promise<TmdbServer> {
  const { token, requestsPerSecond = 50 } = options;
  const catalogue = options.catalogue ?? readCatalogue(options.cataloguePath ?? samplePath);
  const faults = createFaults();
  const requests = createRequestLog();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = URL.parse(request.url ?? '/', 'http://localhost');
    if (!url) return send(response, failure(34));
    if (url.pathname.startsWith('/__')) return control(request, response, url.pathname, faults, requests);

    const at = performance.now();
    const log = (status: number | string) =>
      requests.add({ at, path: url.pathname, query: loggable(url), status });
    if (requests.lastSecond(at) >= requestsPerSecond) {
      log(429);
      return send(response, rateLimited(requests.lastSecond(at), requestsPerSecond, 1));
    }
    const fault = faults.take(url.pathname);
    if (!fault && url.pathname.startsWith('/t/p/')) {
      const still = await stillAt(url.pathname.slice('/t/p/'.length));
      log(still ? 200 : 404);
      response.writeHead(still ? 200 : 404, { 'content-type': still ? 'image/jpeg' : 'text/html' });
      response.end(still ?? '<h1>File not Found</h1>');
      return;
    }
    const result = allowed(request, url, token) ? route(request, url, catalogue) : failure(7);
    log(fault?.kind ?? result.status);
    await (fault ? sendFaulty(response, result, fault, requestsPerSecond) : send(response, result));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) send(response, failure(11));
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    catalogue,
    faults,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function route(request: IncomingMessage, url: URL, catalogue: Catalogue): Answer {
  if (request.method !== 'GET' || !url.pathname.startsWith('/3/')) return failure(34);
  const origin = `http://${request.headers.host}`;
  return answer(catalogue, url.pathname.slice('/3/'.length), url.searchParams, origin);
}

function allowed(request: IncomingMessage, url: URL, token: string | undefined): boolean {
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const key = bearer ?? url.searchParams.get('api_key');
  return token === undefined ? Boolean(key) : key === token;
}

function loggable(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('api_key');
  return query.toString();
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

async function sendFaulty(
  response: ServerResponse,
  right: Answer,
  fault: Fault,
  limit: number,
): Promise<void> {
  switch (fault.kind) {
    case 'rate-limit':
      return send(response, rateLimited(limit + 1, limit, fault.retryAfter ?? 1));
    case 'server-error':
      return send(response, failure(11));
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(fault.body ?? '<!doctype html><title>Be right back</title>');
      return;
    case 'slow':
      await delay(fault.ms ?? 1000);
      return send(response, right);
    case 'half': {
      const body = Buffer.from(JSON.stringify(right.body));
      response.writeHead(right.status, { 'content-type': 'application/json', 'content-length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy());
      return;
    }
    case 'offline':
      response.socket?.destroy();
  }
}

async function control(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  faults: Faults,
  requests: RequestLog,
): Promise<void> {
  const done = { status: 204, body: undefined };
  switch (`${request.method} ${path}`) {
    case 'POST /__faults': {
      const fault = parseFault(await text(request));
      if (!fault)
        return send(response, { status: 400, body: { error: 'not a fault that this server knows' } });
      faults.next(fault.count, fault.kind, fault);
      return send(response, done);
    }
    case 'DELETE /__faults':
      faults.clear();
      return send(response, done);
    case 'GET /__requests': {
      const { entries } = requests;
      const body = { count: entries.length, peakPerSecond: requests.peakPerSecond(), requests: entries };
      return send(response, { status: 200, body });
    }
    case 'DELETE /__requests':
      requests.clear();
      return send(response, done);
    default:
      return send(response, { status: 404, body: { error: 'no such control' } });
  }
}

function createRequestLog() {
  const entries: LoggedRequest[] = [];
  return {
    entries: entries as readonly LoggedRequest[],
    add(entry: LoggedRequest): void {
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
    },
    clear(): void {
      entries.length = 0;
    },
    lastSecond(now: number): number {
      const first = entries.findLastIndex((entry) => entry.at <= now - 1000);
      return entries.length - first - 1;
    },
    peakPerSecond(): number {
      let peak = 0;
      let first = 0;
      for (const [last, entry] of entries.entries()) {
        while (entries[first]!.at <= entry.at - 1000) first++;
        peak = Math.max(peak, last - first + 1);
      }
      return peak;
    },
  };
}
