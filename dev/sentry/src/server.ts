/** Takes events and transactions as Sentry does, and refuses what it would refuse. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { checkEvent, readEnvelope } from './envelope.ts';

/** The parts of an event that tests look at. */
export type SentEvent = {
  platform: string;
  release: string;
  environment: string;
  transaction: string;
  tags: Record<string, string | number>;
  contexts: { trace: { trace_id: string; op?: string; status?: string; data: Record<string, number> } };
  exception: {
    values: readonly {
      type: string;
      value: string;
      stacktrace: { frames: readonly { filename: string; lineno: number; colno: number }[] };
    }[];
  };
};

/** What an event says; `text` is all of its envelope, as it was sent. */
export type TakenEvent = { type: 'event' | 'transaction'; event: SentEvent; text: string };

export type SentryServer = {
  /** What a program is set up with. */
  dsn: string;
  taken: TakenEvent[];
  /** What was refused, and why. */
  refused: string[];
  /** Answers everything with this status until it is null again; 429 asks for a pause of a minute. */
  trouble: (status: number | null) => void;
  close: () => Promise<void>;
};

const publicKey = '5e4751e5e4751e5e4751e5e4751e5e47';
const projectId = '7';
const maxBytes = 1_000_000;

/** `/api/PROJECT/envelope/` of one project on 127.0.0.1; `/` lists what it took. */
export async function startSentry(port = 0): Promise<SentryServer> {
  const taken: TakenEvent[] = [];
  const refused: string[] = [];
  let troubled: number | null = null;

  function take(body: Buffer): string {
    const { header, items } = readEnvelope(body);
    for (const item of items) checkEvent(item, header);
    for (const { type, payload } of items)
      taken.push({ type: type as 'event', event: payload as SentEvent, text: body.toString() });
    return String(header.event_id);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' && pathname === '/') {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      return void response.end(
        JSON.stringify(
          taken.map(({ type, event }) => ({ type, ...event })),
          null,
          1,
        ),
      );
    }
    const body = await buffer(request);
    const refuse = (status: number, detail: string) => {
      refused.push(detail);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ detail }));
    };
    if (request.method !== 'POST' || pathname !== `/api/${projectId}/envelope/`)
      return refuse(404, 'no such project');
    if (searchParams.get('sentry_key') !== publicKey) return refuse(403, 'another key');
    if (searchParams.get('sentry_version') !== '7') return refuse(400, 'another version of the protocol');
    if (troubled !== null) {
      if (troubled === 429) response.setHeader('retry-after', '60');
      return refuse(troubled, 'not now');
    }
    if (body.length > maxBytes) return refuse(413, 'too long');
    try {
      const id = take(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
    } catch (error) {
      refuse(400, (error as Error).message);
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    dsn: `http://${publicKey}@${host}/${projectId}`,
    taken,
    refused,
    trouble: (status) => {
      troubled = status;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
