import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as soon } from 'node:timers/promises';
import { minute } from '@cine/contract/time';
import type { Endpoint } from '@cine/dev-clock';
import express from 'express';
import type { Told } from './stand-ins/identity-toolkit.ts';

/** A deployed function as `firebase-functions` makes it: its trigger, and how to call it. */
type Deployed = ((...args: never[]) => unknown) & {
  __endpoint: Endpoint & {
    callableTrigger?: object;
    httpsTrigger?: object;
    eventTrigger?: { eventType: string; eventFilterPathPatterns?: Record<string, string> };
  };
};

const limit = '32mb';
const raw = express.raw({ type: () => true, limit });

/** The functions framework's part before a call: it parses the body and keeps the raw bytes. */
const keep = {
  limit,
  verify: (request: object, _response: object, rawBody: Buffer) => {
    Object.assign(request, { rawBody });
  },
};
export const framework = [
  express.json(keep),
  express.text(keep),
  express.urlencoded({ ...keep, extended: true }),
  express.raw({ ...keep, type: '*/*' }),
];

const userDeleted = 'google.firebase.auth.user.v2.deleted';

export type Mounted = {
  url: string;
  server: Server;
  triggers: Trigger[];
  endpoints: Record<string, Endpoint>;
  signInDeleted: (uid: string, told: Told) => Promise<void>;
  /** Delivers an event to a trigger at an address without a request; null for other addresses. */
  deliverHere: (address: string, event: { headers: Headers; body: string }) => Promise<Answer> | null;
  /** Whether triggers run; otherwise their events are accepted and dropped. */
  runTriggers: (areOn: boolean) => void;
  close: () => Promise<void>;
};
type Headers = Record<string, string | string[] | undefined>;
type Answer = { status: number; text: string };
export type Trigger = { key: string; eventType: string; document: string };

/**
 * Serves every exported function in one process: callables and task queues at `/{name}`, events at the
 * functions emulator's address. Groups of exports make names such as `sessions-join`.
 */
export async function mount(exported: Record<string, unknown>): Promise<Mounted> {
  const functions = new Map(named(exported));
  const app = express();
  const called = new Map<string, Deployed>();
  const triggered = new Map<string, Deployed>();
  const triggers: Trigger[] = [];
  const signInTriggers: Deployed[] = [];
  let triggersAreOn = true;

  // Express tries routes one by one, so all these functions share two.
  const ifNamedIn =
    (functions: Map<string, Deployed>): express.RequestHandler =>
    ({ params }, _response, next) =>
      next(functions.has(params.name as string) ? undefined : 'route');
  for (const [name, deployed] of functions) {
    const { eventTrigger, httpsTrigger } = deployed.__endpoint;
    if (eventTrigger?.eventType === userDeleted) {
      signInTriggers.push(deployed);
    } else if (eventTrigger) {
      const document = eventTrigger.eventFilterPathPatterns?.document ?? '';
      triggers.push({ key: name, eventType: eventTrigger.eventType, document });
      triggered.set(name, deployed);
    } else if (httpsTrigger) {
      // Each is a server of its own when deployed; plain HTTP functions see the path without their name.
      const own = express().use(...framework, deployed as never);
      app.use([`/${name}`, `/:project/:region/${name}`], own);
    } else {
      called.set(name, deployed);
    }
  }

  // After those: a malformed address is for the function to answer.
  app.all(['/:name', '/:project/:region/:name'], ifNamedIn(called), raw, (request, response) => {
    const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    Object.assign(request, { rawBody, body: parsed(rawBody) });
    called.get(request.params.name as string)!(...([request, response] as never[]));
  });
  const deliver = async (name: string, headers: Headers, body: Buffer): Promise<Answer> => {
    if (!triggersAreOn) return { status: 200, text: '' };
    try {
      await triggered.get(name)!(...([toEvent(headers, body)] as never[]));
      return { status: 200, text: '' };
    } catch (error) {
      return { status: 500, text: String(error) };
    }
  };
  app.post('/functions/projects/:project/triggers/:name', ifNamedIn(triggered), raw, (request, response) => {
    void deliver(request.params.name as string, request.headers, request.body as Buffer).then(
      ({ status, text }) => response.status(status).send(text),
    );
  });

  const server = createServer(app);
  // A busy machine must not cut off a client that is about to retry.
  server.keepAliveTimeout = minute;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  // An event has nothing of the call that caused it but what is in its document.
  const apart = AsyncLocalStorage.snapshot();
  return {
    url,
    server,
    deliverHere: (address, { headers, body }) => {
      const name = address.slice(address.lastIndexOf('/') + 1);
      if (!address.startsWith(`${url}/`) || !triggered.has(name)) return null;
      return apart(async () => {
        await soon();
        return deliver(name, headers, Buffer.from(body));
      });
    },
    triggers,
    endpoints: Object.fromEntries([...functions].map(([name, { __endpoint }]) => [name, __endpoint])),
    signInDeleted: async (uid, told) => {
      const event = {
        specversion: '1.0',
        id: uid,
        time: new Date().toISOString(),
        type: userDeleted,
        source: '//identitytoolkit.googleapis.com/projects/any',
        ...(told !== 'nothing' && { subject: `users/${uid}` }),
        ...(told === 'data' && { data: { oldValue: { uid, metadata: {} } } }),
      };
      await Promise.all(signInTriggers.map((deployed) => deployed(...([event] as never[]))));
    },
    runTriggers: (areOn) => {
      triggersAreOn = areOn;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Every function in the exports, by its deployed name; the sources export them in groups. */
export function named(
  { functions = {}, ...exported }: Record<string, unknown>,
  prefix = '',
): [string, Deployed][] {
  if (Object.keys(functions as object).length > 0) return named(functions as Record<string, unknown>);
  return Object.entries(exported).flatMap(([name, value]): [string, Deployed][] => {
    if (typeof value === 'function' && '__endpoint' in value) return [[prefix + name, value as Deployed]];
    if (typeof value === 'object' && value !== null) {
      return named(value as Record<string, unknown>, `${prefix}${name}-`);
    }
    return [];
  });
}

function parsed(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString());
  } catch {
    return undefined;
  }
}

/** A CloudEvent in binary mode: attributes in headers, and Firestore's protobuf as base64 in the body. */
function toEvent(headers: Headers, body: Buffer): unknown {
  const attributes = Object.entries(headers)
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice(3), value]);
  return { ...Object.fromEntries(attributes), data: Buffer.from(body.toString(), 'base64') };
}
