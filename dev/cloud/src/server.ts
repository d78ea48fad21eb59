/** Google Cloud as backups use it: Cloud Storage's JSON interface and Firestore's managed exports. */
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Objects, openObjects } from './objects.ts';
import { type Operations, openOperations, Refused } from './operations.ts';

export type CloudServer = {
  url: string;
  /** Answers everything so until it is null again. */
  trouble: (status: number | null) => void;
  close: () => Promise<void>;
};

export type CloudOptions = {
  /** 0 for any free port. */
  port: number;
  /** Where the buckets are, a folder for each. */
  folder: string;
  buckets: readonly string[];
  /** The Firestore emulator's host and port. */
  emulator: string;
};

/** Other names would let a website read the backups after it has pointed its own name here. */
const ownHosts = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

type Answer = { status: number; body: Buffer | object };
const missing: Answer = { status: 404, body: {} };

/** Serves both on 127.0.0.1, below the names of Google's hosts, for whoever bears the token `owner`. */
export async function startCloud({ port, folder, buckets, emulator }: CloudOptions): Promise<CloudServer> {
  for (const bucket of buckets) mkdirSync(join(folder, bucket), { recursive: true });
  const objects = openObjects(folder);
  const operations = openOperations(emulator, objects);
  let troubled: number | null = null;

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const { headers, method = '', url = '/' } = request;
    const body = await buffer(request);
    if (troubled !== null) return refusal(troubled, 'Trouble');
    if (!ownHosts.test(headers.host ?? '')) return refusal(403, 'Another host');
    if (headers.authorization !== 'Bearer owner') return refusal(401, 'No token');
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname.startsWith('/storage.googleapis.com/'))
      return storage(objects, method, pathname.slice('/storage.googleapis.com'.length), searchParams, body);
    if (pathname.startsWith('/firestore.googleapis.com/v1/'))
      return firestore(operations, method, pathname.slice('/firestore.googleapis.com/v1/'.length), body);
    return missing;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await answerTo(request).catch((error: Error) =>
      refusal(error instanceof Refused ? error.status : 500, error.message),
    );
    const isBytes = Buffer.isBuffer(body);
    response.writeHead(status, { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' });
    response.end(isBytes ? body : JSON.stringify(body));
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    trouble: (status) => {
      troubled = status;
    },
    close: async () => {
      await operations.settled();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function refusal(status: number, message: string): Answer {
  return { status, body: { error: { code: status, message } } };
}

function storage(
  objects: Objects,
  method: string,
  path: string,
  query: URLSearchParams,
  content: Buffer,
): Answer {
  const [, upload, bucket = '', encoded] =
    /^(\/upload)?\/storage\/v1\/b\/([^/]+)(?:\/o(?:\/(.+))?)?$/.exec(path) ?? [];
  if (!objects.hasBucket(bucket)) return missing;
  if (!path.includes('/o')) return { status: 200, body: { name: bucket } };
  const name = encoded === undefined ? null : decodeURIComponent(encoded);
  if (upload && method === 'POST') {
    objects.write(bucket, query.get('name')!, content);
    return { status: 200, body: { name: query.get('name')! } };
  }
  if (name === null) {
    const { names, next } = objects.list(bucket, query.get('prefix') ?? '', query.get('pageToken') ?? '');
    return {
      status: 200,
      body: { items: names.map((each) => ({ name: each })), nextPageToken: next ?? undefined },
    };
  }
  if (method === 'DELETE') return objects.remove(bucket, name) ? { status: 204, body: {} } : missing;
  const bytes = objects.read(bucket, name);
  return bytes ? { status: 200, body: bytes } : missing;
}

function firestore(operations: Operations, method: string, path: string, body: Buffer): Answer {
  const name = decodeURIComponent(path);
  const [, project = '', begun] =
    /^projects\/([^/]+)\/databases\/\(default\):(exportDocuments|importDocuments)$/.exec(name) ?? [];
  if (method === 'POST' && begun)
    return { status: 200, body: operations.begin(project, begun, JSON.parse(body.toString())) };
  const [, owner] = /^projects\/([^/]+)\/databases\/\(default\)\/operations$/.exec(name) ?? [];
  if (owner) return { status: 200, body: { operations: operations.all(owner) } };
  const operation = operations.find(name);
  return operation ? { status: 200, body: operation } : missing;
}
