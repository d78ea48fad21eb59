import type { Socket } from 'node:net';
import { type AdminDependencies, adminEndpoints } from './admin.ts';
import { createServer } from './builtins.ts';
import { coverageEndpoints } from './coverage.ts';
import { createEvents, type EventsOptions } from './events.ts';
import type { Firestore } from './service/index.ts';
import type { Gate } from './transports/gate.ts';
import { httpListener } from './transports/http.ts';
import { restEndpoints } from './transports/rest.ts';
import { createWebChannel } from './transports/webchannel/index.ts';

export type HttpServer = {
  /** Serves a connection whose first bytes aren't the HTTP/2 preface. */
  accept(socket: Socket): void;
  close(): void;
};

export type HttpServerOptions = Omit<AdminDependencies, 'events' | 'firestore'> & {
  firestore: Firestore;
  events: EventsOptions;
  gate: Gate;
};

/** REST, WebChannel, the emulator's own endpoints, and the triggers. */
export function createHttpServer({ gate, ...options }: HttpServerOptions): HttpServer {
  const { firestore, rulesets, log } = options;
  const events = createEvents(options.events);
  firestore.onCommit((changes) => events.publish(changes));
  const webChannel = createWebChannel(firestore.service);
  const handlers = [
    webChannel.handler,
    adminEndpoints({ ...options, events }),
    coverageEndpoints(rulesets),
    restEndpoints(firestore.service, log),
  ];
  const server = createServer({ keepAliveTimeout: 60_000, noDelay: true }, httpListener(handlers, gate));
  return {
    accept: (socket) => server.emit('connection', socket),
    close() {
      events.close();
      webChannel.close();
    },
  };
}
