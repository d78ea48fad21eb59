import type { ServerHttp2Stream } from 'node:http2';
import type { Duplex, Writable } from 'node:stream';
import {
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  type MethodDefinition,
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { STATUS_CODES } from '../errors.ts';
import type { FirestoreService, Message, StreamSession } from '../interfaces.ts';
import { callerOf, contextOf } from './caller.ts';
import { decode, encode, implemented, type Rpc, rpcs } from './protos.ts';
import { type Failure, toFailure } from './status.ts';

/** The official emulator's limit for requests; answers may be longer. */
const MAX_REQUEST_BYTES = 100 * 1024 * 1024;
/** Unread bytes of a stream above which the emulator sends and reads nothing more. */
const MAX_UNREAD_BYTES = 256 * 1024;
/** The service's name in older clients. */
const BETA = 'v1beta1';

export type GrpcTransport = {
  /** Serves a connection whose first bytes are the HTTP/2 preface. */
  accept(socket: Duplex): void;
  close(): void;
};

/** Serves every RPC of the service over gRPC, on connections accepted elsewhere. */
export function createGrpcTransport(service: FirestoreService): GrpcTransport {
  const server = new Server({
    'grpc.max_receive_message_length': MAX_REQUEST_BYTES,
    'grpc.enable_channelz': 0,
  });
  const implementation: UntypedServiceImplementation = {};
  ignoreGoneCalls(server);
  for (const rpc of rpcs.values()) implementation[rpc.name] = handlerFor(rpc, service);
  server.addService(definition(), implementation);
  server.addService(definition(BETA), implementation);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  return {
    accept: (socket) => injector.injectConnection(socket),
    close() {
      injector.destroy();
      server.forceShutdown();
    },
  };
}

/**
 * grpc-js also answers calls that were broken the moment they were made: HTTP/2 then throws where nothing can
 * catch it. There is no public place to prevent it; a test fails if this one moves.
 */
function ignoreGoneCalls(server: Server): void {
  type Handler = (interceptors: unknown, stream: ServerHttp2Stream, headers: unknown) => void;
  const internals = server as unknown as { _streamHandler: Handler };
  const handle = internals._streamHandler.bind(server);
  internals._streamHandler = (interceptors, stream, headers) => {
    if (!stream.destroyed && !stream.closed) handle(interceptors, stream, headers);
    else stream.on('error', () => undefined);
  };
}

function definition(version = 'v1'): ServiceDefinition {
  return Object.fromEntries([...rpcs.values()].map((rpc) => [rpc.name, methodDefinition(rpc, version)]));
}

function methodDefinition(rpc: Rpc, version: string): MethodDefinition<Message, Message> {
  return {
    path: rpc.path.replace('.v1.', `.${version}.`),
    requestStream: rpc.requestStream,
    responseStream: rpc.responseStream,
    requestSerialize: (message) => encode(rpc.request, message),
    requestDeserialize: (bytes) => decode(rpc.request, bytes),
    responseSerialize: (message) => (message instanceof Buffer ? message : encode(rpc.response, message)),
    responseDeserialize: (bytes) => decode(rpc.response, bytes),
  };
}

type Handler =
  | handleUnaryCall<Message, Message>
  | handleServerStreamingCall<Message, Message>
  | handleBidiStreamingCall<Message, Message>;

function handlerFor(rpc: Rpc, service: FirestoreService): Handler {
  if (rpc.requestStream) return bidi(rpc, service);
  return rpc.responseStream ? serverStream(rpc, service) : unary(rpc, service);
}

function unary(rpc: Rpc, service: FirestoreService): handleUnaryCall<Message, Message> {
  return (call, reply) => {
    const run = async (): Promise<Message> =>
      implemented(service.unary[rpc.name], rpc)(call.request, contextOf(authorizationOf(call.metadata)));
    run().then(
      (response) => reply(null, response),
      (error: unknown) => reply(wireError(toFailure(error))),
    );
  };
}

function serverStream(rpc: Rpc, service: FirestoreService): handleServerStreamingCall<Message, Message> {
  return (call) => {
    writeTogether(call);
    const run = async (): Promise<void> => {
      const responses = implemented(service.serverStream[rpc.name], rpc)(
        call.request,
        contextOf(authorizationOf(call.metadata)),
      );
      for await (const response of responses) {
        if (call.cancelled) return;
        if (!call.write(response)) await drained(call);
      }
      call.end();
    };
    run().catch((error: unknown) => {
      // Server SDKs mistake an error without headers for a missing answer, and retry after 2 and 4 seconds.
      call.sendMetadata(new Metadata());
      // 'error', unlike destroy, sends what was written before the status.
      call.emit('error', wireError(toFailure(error)));
    });
  };
}

/**
 * grpc-js sends one message at a time, which is the most expensive part of a large query. With a `_writev`,
 * Node's streams pass on all queued messages, and HTTP/2 sends them together.
 */
function writeTogether(call: Writable): void {
  call._writev = (chunks, callback) => {
    let waiting = chunks.length;
    const done = (error?: Error | null): void => {
      if (waiting === 0) return;
      waiting = error ? 0 : waiting - 1;
      if (waiting === 0) callback(error);
    };
    for (const { chunk, encoding } of chunks) call._write(chunk, encoding, done);
  };
}

function drained(call: Parameters<handleServerStreamingCall<Message, Message>>[0]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    call.once('drain', done).once('cancelled', done);
  });
}

function bidi(rpc: Rpc, service: FirestoreService): handleBidiStreamingCall<Message, Message> {
  return (call) => {
    writeTogether(call);
    let open = true;
    let unread = 0;
    const isFull = (): boolean => unread >= MAX_UNREAD_BYTES;
    const end = (failure?: Failure): void => {
      if (!open) return;
      open = false;
      if (failure) call.emit('error', wireError(failure));
      else call.end();
    };
    const send = (message: Message): void => {
      if (!open) return;
      const bytes = encode(rpc.response, message);
      unread += bytes.length;
      if (isFull()) call.pause();
      call.write(bytes, () => {
        const wasFull = isFull();
        unread -= bytes.length;
        if (wasFull && !isFull()) guarded(goOn);
      });
    };
    const goOn = (): void => {
      session.drained();
      if (!isFull()) call.resume();
    };
    const guarded = (act: () => void): void => {
      if (!open) return;
      try {
        act();
      } catch (error) {
        end(toFailure(error));
      }
    };
    let session: StreamSession;
    try {
      const caller = callerOf(authorizationOf(call.metadata));
      session = implemented(service.bidi[rpc.name], rpc)({ caller }, { send, isFull, end });
    } catch (error) {
      end(toFailure(error));
      return;
    }
    call.on('data', (message: Message) => guarded(() => session.receive(message)));
    call.once('end', () => {
      session.close();
      end();
    });
    call.once('cancelled', () => {
      open = false;
      session.close();
    });
  };
}

export function authorizationOf(metadata: Metadata): string | undefined {
  return metadata.get('authorization')[0]?.toString();
}

function wireError(failure: Failure): Error & { code: number; details: string; metadata: Metadata } {
  return Object.assign(new Error(failure.message), {
    code: STATUS_CODES[failure.code],
    details: failure.message,
    metadata: new Metadata(),
  });
}
