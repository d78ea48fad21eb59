/** One server for the protocols of all providers. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { type Behaviour, behaviours } from './behaviours.ts';
import { chatCompletions } from './dialects/chat-completions.ts';
import { messages } from './dialects/messages.ts';
import { responses } from './dialects/responses.ts';
import type { Dialect, ModelCall } from './request.ts';

const dialects: Readonly<Record<string, Dialect>> = {
  '/mistral/v1/chat/completions': chatCompletions,
  '/anthropic/v1/messages': messages,
  '/openai/v1/responses': responses,
  '/huggingface/v1/chat/completions': chatCompletions,
};

export const standInProviders = ['mistral', 'anthropic', 'openai', 'huggingface'] as const;

export type ModelServer = {
  /** Where a provider's protocol is spoken, with the version. */
  urlOf: (provider: (typeof standInProviders)[number]) => string;
  /** What was asked, in order. */
  calls: ModelCall[];
  /** What every model does from now on, whatever its name; null for what it stands for. */
  behave: (as: string | Behaviour | null) => void;
  close: () => Promise<void>;
};

type Options = {
  /** 0, the default, is any free port. */
  port?: number;
  /** Milliseconds before each answer. */
  latencyMs?: number;
};

/** Listens on 127.0.0.1. */
export async function startModels({ port = 0, latencyMs = 0 }: Options = {}): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  let behaviour: string | Behaviour | null = null;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const dialect = dialects[request.url ?? ''];
    if (!dialect || request.method !== 'POST') return send(response, 404, { message: 'No such address' });
    const authorized = request.headers.authorization ?? request.headers['x-api-key'];
    if (!authorized) return send(response, 401, dialect.writeError(401, 'No key'));
    const call = dialect.readCall(await json(request));
    const timesBefore = calls.length;
    calls.push(call);
    if (latencyMs > 0) await delay(latencyMs);
    const behave = typeof behaviour === 'function' ? behaviour : behaviours[behaviour ?? call.model];
    const reply = behave ? await behave(call, timesBefore) : { status: 404, message: 'No such model' };
    if (!('status' in reply)) return send(response, 200, dialect.writeAnswer(call, reply));
    if (reply.retryAfter !== undefined) response.setHeader('retry-after', String(reply.retryAfter));
    send(response, reply.status, dialect.writeError(reply.status, reply.message));
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    urlOf: (provider) => `${origin}/${provider}/v1`,
    calls,
    behave: (as) => {
      behaviour = as;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
