import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { invalidArgument } from '../../errors.ts';
import type { FirestoreService, Message, StreamSession } from '../../interfaces.ts';
import { callerOf } from '../caller.ts';
import { messageFromJson, messageToJson } from '../proto-json.ts';
import { implemented, type Rpc } from '../protos.ts';
import { type Failure, toFailure } from '../status.ts';
import { BackChannel, HEADERS } from './back-channel.ts';
import type { Form } from './form.ts';
import type { Limits } from './limits.ts';
import { SendBuffer } from './send-buffer.ts';

/** Messages that wait for an earlier one; a client has at most ten requests under way. */
const MAX_HELD = 10_000;

/**
 * The outstanding bytes that the official emulator always reports. Clients only react to thousands of times
 * as much.
 */
const LEAST_OUTSTANDING = 7;

/** One stream of a browser: it posts its messages and gets answers on successive back channels. */
export class Session {
  readonly id = randomBytes(16).toString('base64url');
  readonly rpc: Rpc;
  private readonly limits: Limits;
  private readonly onClose: () => void;
  private readonly buffer = new SendBuffer();
  private stream: StreamSession | null = null;
  private backChannel: BackChannel | null = null;
  private abandoned: NodeJS.Timeout | undefined;
  private readonly held = new Map<number, string | null>();
  private heldSize = 0;
  private expected = 0;
  private flushing: NodeJS.Immediate | null = null;
  /** The stream is over; the client may not know yet. */
  private ended = false;
  private closed = false;
  /** Time of the client's last request in milliseconds; null while it has a back channel. */
  idleSince: number | null = null;

  constructor(
    rpc: Rpc,
    service: FirestoreService,
    authorization: string | undefined,
    limits: Limits,
    onClose: () => void,
  ) {
    this.rpc = rpc;
    this.limits = limits;
    this.onClose = onClose;
    this.wait();
    try {
      const open = implemented(service.bidi[rpc.name], rpc);
      const sink = {
        send: (message: Message) => this.send(message),
        isFull: () => this.isFull(),
        end: (failure?: Failure) => this.end(failure),
      };
      this.stream = open({ caller: callerOf(authorization) }, sink);
    } catch (error) {
      this.end(toFailure(error));
    }
  }

  /** Accepts messages once each and in the order of their numbers, even if they are repeated or reordered. */
  receive({ offset, messages }: Form): void {
    if (!this.backChannel) this.wait();
    messages.forEach((message, index) => {
      const number = offset + index;
      if (number < this.expected || this.held.has(number)) return;
      this.held.set(number, message);
      this.heldSize += message?.length ?? 0;
    });
    this.deliverHeld();
    if (this.held.size > MAX_HELD || this.heldSize > this.limits.heldSize) this.close();
  }

  /** Whether a back channel is open, the last array sent, and the chars not acknowledged. */
  progress(): [number, number, number] {
    const outstanding = Math.max(LEAST_OUTSTANDING, this.buffer.outstanding);
    return [this.backChannel ? 1 : 0, this.buffer.lastSent, outstanding];
  }

  acknowledge(id: number): void {
    this.buffer.acknowledge(id);
  }

  /** Sends on this response from now on, starting with everything unacknowledged; ends the previous one. */
  attach(outgoing: ServerResponse, longPolling: boolean, timeoutMs: number): void {
    if (this.closed) {
      outgoing.writeHead(400, HEADERS).end();
      return;
    }
    this.backChannel?.end();
    clearTimeout(this.abandoned);
    this.idleSince = null;
    this.buffer.rewind();
    let isOver = false;
    const backChannel = new BackChannel(outgoing, this.buffer, {
      longPolling,
      keepAliveMs: Math.min(this.limits.keepAliveMs, timeoutMs),
      maxSize: this.limits.backChannelSize,
      onEnd: () => {
        isOver = true;
        this.backChannel = null;
        this.wait();
      },
    });
    // The queued data may have ended it already.
    if (!isOver) this.backChannel = backChannel;
    this.goOn();
  }

  /** Ends the stream and drops undelivered data. */
  close(): void {
    this.closed = true;
    this.ended = true;
    this.stream?.close();
    this.stream = null;
    this.backChannel?.end();
    clearTimeout(this.abandoned);
    if (this.flushing) clearImmediate(this.flushing);
    this.onClose();
  }

  private isFull(): boolean {
    return this.buffer.waiting >= this.limits.waitingSize;
  }

  private goOn(): void {
    if (this.isFull()) return;
    this.guarded((stream) => stream.drained());
    this.deliverHeld();
  }

  private deliverHeld(): void {
    while (!this.isFull()) {
      const text = this.held.get(this.expected);
      if (text === undefined) return;
      this.held.delete(this.expected++);
      if (text === null) continue;
      this.heldSize -= text.length;
      this.guarded((stream) => stream.receive(messageFromJson(this.rpc.request, parseJson(text))));
    }
  }

  private guarded(act: (stream: StreamSession) => void): void {
    if (!this.stream) return;
    try {
      act(this.stream);
    } catch (error) {
      this.stream?.close();
      this.end(toFailure(error));
    }
  }

  private send(message: Message): void {
    if (!this.ended) this.post(JSON.stringify([messageToJson(this.rpc.response, message)]));
  }

  /** Tells the client that the stream has ended; it then terminates the session. */
  private end(failure?: Failure): void {
    if (this.ended) return;
    this.ended = true;
    this.stream = null;
    this.post(failure ? errorPayload(failure) : '["close"]');
  }

  /** Data sent in the same tick is written together. */
  private post(payload: string): void {
    this.buffer.add(payload);
    this.flushing ??= setImmediate(() => {
      this.flushing = null;
      this.backChannel?.flush();
      this.goOn();
    });
  }

  private wait(): void {
    clearTimeout(this.abandoned);
    this.idleSince = Date.now();
    this.abandoned = setTimeout(() => this.close(), this.limits.abandonedMs).unref();
  }
}

function errorPayload({ code, message }: Failure): string {
  return JSON.stringify([{ error: { message: `${code}: ${message}`, status: code } }]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidArgument('A message is not JSON.');
  }
}
