/** Makes a door: one deployed function that answers many operations. */
import type { ServerResponse } from 'node:http';
import { type Door, doorOf } from '@cine/contract/doors';
import type { Reason } from '@cine/contract/errors';
import { type HttpsFunction, type HttpsOptions, onRequest } from 'firebase-functions/https';
import { doorMinInstances, runsAs } from '#config.ts';
import type { Accounts } from './accounts.ts';
import { parsedJson } from './body.ts';
import { type Callable, callable, unknownCallable } from './callable.ts';
import { compressed } from './compress.ts';
import { refuseUnread } from './edge.ts';
import { type Features, operationsOf } from './feature.ts';
import { catalogueMemory, defaultTimeoutSeconds, type Handler, secretsOf } from './serve.ts';
import { answerUnread, answerUnreadFirst, type Unread } from './unread.ts';

type Request = Parameters<HttpsFunction>[0];
type Response = Parameters<HttpsFunction>[1];

/** The most instances of a door: more than other functions have, as all interactive calls go through it. */
const maxInstances = 100;

/** What is behind a door: its name, how to find an operation's handler, and the resources of all. */
export type Behind = {
  door: Door;
  find: (name: string) => Promise<Handler | undefined>;
  options: HttpsOptions;
};

/** The operations behind a door by name, and the options of the function that answers them. */
export function handlersBehind(door: Door, features: Features): Behind {
  const own = operationsOf(features).filter(({ operation }) => doorOf(operation) === door);
  const handlers = new Map(own.map((handler) => [handler.operation.name, handler]));
  return { door, find: async (name) => handlers.get(name), options: optionsFor(own) };
}

/** One function for all operations behind a door; the path's last segment names the operation. */
export function openDoor({ door, find, options }: Behind, accounts: Accounts): HttpsFunction {
  const callables = new Map<string, Callable>();
  const unknown = unknownCallable(accounts);

  async function callableAt(path: string): Promise<Callable> {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const held = callables.get(name);
    if (held) return held;
    const handler = await find(name);
    if (!handler) return unknown;
    const made = callable(handler, accounts);
    callables.set(name, made);
    return made;
  }

  /** Answers a call whose body the framework left, if it can be read after all. */
  async function answerLate(unread: Unread, response: ServerResponse, why: Reason | null): Promise<void> {
    const body = why === null ? parsedJson(unread.rawBody) : undefined;
    if (body === undefined) return refuseUnread(unread, response, why);
    const request = Object.assign(unread, { body }) as Request;
    const answer = await callableAt(request.path);
    await answer(request, response as Response);
  }

  answerUnreadFirst(door, answerLate);
  const instances = { minInstances: doorMinInstances, maxInstances };
  return onRequest({ ...options, ...instances, cors: false }, async (request, response) => {
    answerUnread(request.app, answerLate);
    compress(request, response);
    const answer = await callableAt(request.path);
    await answer(request, response);
  });
}

/**
 * Options that suit all of these operations: the most memory and the longest timeout, in seconds, that one
 * needs.
 */
export function optionsFor(handlers: readonly Handler[]): HttpsOptions {
  const holdsCatalogue = handlers.some(({ operation }) => operation.holdsCatalogue);
  const timeouts = handlers.map(({ options }) => options.timeoutSeconds ?? defaultTimeoutSeconds);
  return {
    memory: holdsCatalogue ? catalogueMemory : '512MiB',
    timeoutSeconds: Math.max(...timeouts),
    secrets: secretsOf(handlers),
    invoker: 'public',
    ...runsAs('calls'),
  };
}

function compress({ headers }: Pick<Request, 'headers'>, response: Response): void {
  const send = response.send.bind(response);
  // Objects arrive here as JSON.
  response.send = (body) => {
    response.vary('Accept-Encoding');
    const zipped = typeof body === 'string' ? compressed(body, headers) : null;
    if (!zipped) return send(body);
    response.setHeader('content-encoding', 'gzip');
    return send(zipped);
  };
}
