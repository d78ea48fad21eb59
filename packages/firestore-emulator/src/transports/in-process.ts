import {
  type ChannelInterface,
  connectivityState,
  type InterceptingListener,
  Metadata,
  status,
} from '@grpc/grpc-js';
import { STATUS_CODES } from '../errors.ts';
import type { FirestoreService, Message, StreamSession } from '../interfaces.ts';
import { callerOf, contextOf } from './caller.ts';
import { authorizationOf } from './grpc.ts';
import { decode, encode, implemented, type Rpc, rpcs } from './protos.ts';
import { type Failure, toFailure } from './status.ts';

type Call = ReturnType<ChannelInterface['createCall']>;
type Outcome = { code: number; details: string };

const ok: Outcome = { code: status.OK, details: '' };
/** Unread messages of a stream above which the emulator holds back others. */
const maxUnread = 100;

export type InProcessTransport = {
  /** Makes the channel of a gRPC client in this process; see `FirestoreEmulator.channel`. */
  channel: () => ChannelInterface;
  close: () => void;
};

/**
 * Serves gRPC clients in the same process without HTTP/2, the greatest cost of a small request. Messages are
 * encoded and decoded as ever, so that both sides share nothing.
 */
export function createInProcessTransport(service: FirestoreService): InProcessTransport {
  const calls = new Set<InProcessCall>();
  let isOpen = true;
  const channel = (): ChannelInterface => ({
    close: () => undefined,
    getTarget: () => 'in-process',
    getConnectivityState: () => connectivityState.READY,
    watchConnectivityState: () => undefined,
    getChannelzRef: () => {
      throw new Error('channelz is off');
    },
    createCall: (method, deadline) => {
      const call = new InProcessCall(service, rpcs.get(method.slice(method.lastIndexOf('/') + 1)), deadline);
      calls.add(call);
      call.onEnd = () => calls.delete(call);
      if (!isOpen) call.end(unavailable);
      return call;
    },
  });
  return {
    channel,
    close() {
      isOpen = false;
      for (const call of calls) call.end(unavailable);
    },
  };
}

const unavailable: Outcome = { code: status.UNAVAILABLE, details: 'The emulator is closed' };

class InProcessCall implements Call {
  onEnd: () => void = () => undefined;
  readonly #service: FirestoreService;
  readonly #rpc: Rpc | undefined;
  readonly #timer: NodeJS.Timeout | undefined;
  #listener: InterceptingListener | undefined;
  #authorization: string | undefined;
  #requests: Buffer[] = [];
  #answers: Uint8Array[] = [];
  #wanted = 0;
  #outcome: Outcome | null = null;
  #session: StreamSession | undefined;
  #goOn: () => void = () => undefined;

  constructor(service: FirestoreService, rpc: Rpc | undefined, deadline: Date | number) {
    this.#service = service;
    this.#rpc = rpc;
    const ms = Number(deadline) - Date.now();
    const late = { code: status.DEADLINE_EXCEEDED, details: 'Deadline exceeded' };
    if (Number.isFinite(ms)) this.#timer = setTimeout(() => this.end(late), Math.max(0, ms)).unref();
  }

  start(metadata: Metadata, listener: InterceptingListener): void {
    this.#listener = listener;
    this.#authorization = authorizationOf(metadata);
    // Never in the caller's turn, as over a socket.
    setImmediate(() => {
      if (!this.#outcome) listener.onReceiveMetadata(new Metadata());
      if (!this.#rpc) this.end({ code: status.UNIMPLEMENTED, details: 'No such method' });
      else if (this.#rpc.requestStream && !this.#outcome) this.#guarded(() => this.#open(this.#rpc!));
      this.#pass();
    });
  }

  sendMessageWithContext({ callback }: { callback?: () => void }, bytes: Buffer): void {
    setImmediate(() => {
      this.#requests.push(bytes);
      this.#receive();
      callback?.();
    });
  }

  halfClose(): void {
    setImmediate(() => {
      const rpc = this.#rpc;
      if (this.#outcome || !rpc) return;
      if (!rpc.requestStream) this.#answer(rpc).catch((error: unknown) => this.#fail(toFailure(error)));
      else {
        this.#session?.close();
        this.end(ok);
      }
    });
  }

  startRead(): void {
    this.#wanted += 1;
    this.#pass();
  }

  cancelWithStatus(code: number, details: string): void {
    this.#answers = [];
    this.end({ code, details });
  }

  end(outcome: Outcome): void {
    if (this.#outcome) return;
    this.#outcome = outcome;
    clearTimeout(this.#timer);
    if (outcome !== ok) this.#session?.close();
    this.onEnd();
    // An answer that waits for its reader ends, too; a session was closed.
    if (!this.#session) this.#goOn();
    setImmediate(() => this.#pass());
  }

  #fail({ code, message }: Failure): void {
    this.end({ code: STATUS_CODES[code], details: message });
  }

  #guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#fail(toFailure(error));
    }
  }

  async #answer(rpc: Rpc): Promise<void> {
    const request = decode(rpc.request, this.#requests.shift()!);
    const context = contextOf(this.#authorization);
    if (!rpc.responseStream)
      this.#send(rpc, await implemented(this.#service.unary[rpc.name], rpc)(request, context));
    else {
      for await (const answer of implemented(this.#service.serverStream[rpc.name], rpc)(request, context)) {
        if (this.#outcome) return;
        this.#send(rpc, answer);
        if (this.#isFull()) await new Promise<void>((resolve) => (this.#goOn = resolve));
      }
    }
    this.end(ok);
  }

  #open(rpc: Rpc): void {
    const sink = {
      send: (message: Message) => this.#send(rpc, message),
      isFull: () => this.#isFull(),
      end: (failure?: Failure) => (failure ? this.#fail(failure) : this.end(ok)),
    };
    const caller = callerOf(this.#authorization);
    this.#session = implemented(this.#service.bidi[rpc.name], rpc)({ caller }, sink);
    this.#goOn = () => this.#session?.drained();
    this.#receive();
  }

  #receive(): void {
    const session = this.#session;
    const rpc = this.#rpc!;
    while (session && !this.#outcome && !this.#isFull() && this.#requests.length > 0) {
      const bytes = this.#requests.shift()!;
      this.#guarded(() => session.receive(decode(rpc.request, bytes)));
    }
  }

  #send(rpc: Rpc, message: Message): void {
    if (this.#outcome) return;
    this.#answers.push(message instanceof Buffer ? message : encode(rpc.response, message));
    this.#pass();
  }

  #isFull(): boolean {
    return this.#answers.length >= maxUnread;
  }

  #pass(): void {
    const listener = this.#listener;
    if (!listener) return;
    const wasFull = this.#isFull();
    while (this.#wanted > 0 && this.#answers.length > 0) {
      this.#wanted -= 1;
      listener.onReceiveMessage(this.#answers.shift());
    }
    if (wasFull && !this.#isFull()) {
      this.#goOn();
      this.#receive();
    }
    if (this.#outcome && this.#answers.length === 0) {
      this.#listener = undefined;
      listener.onReceiveStatus({ ...this.#outcome, metadata: new Metadata() });
    }
  }

  getPeer(): string {
    return 'in-process';
  }
  getCallNumber(): number {
    return 0;
  }
  setCredentials(): void {}
  getAuthContext(): null {
    return null;
  }
}
