/** The channel on which a WebChannel session's answers reach the browser. */
import type { ServerResponse } from 'node:http';
import type { SendBuffer } from './send-buffer.ts';

const NOOP = '["noop"]';

/** Headers of every answer. Clients read the exposed ones; a missing one prints an error in their console. */
export const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'access-control-expose-headers': 'x-client-wire-protocol, x-http-session-id, x-http-initial-response',
  vary: 'Origin',
};

export type BackChannelOptions = {
  /** Long polling: ends with the first data instead of streaming. */
  longPolling: boolean;
  keepAliveMs: number;
  maxSize: number;
  onEnd: () => void;
};

/** One response that carries a buffer's frames to the client. */
export class BackChannel {
  private readonly outgoing: ServerResponse;
  private readonly buffer: SendBuffer;
  private readonly options: BackChannelOptions;
  private readonly keepAlive: NodeJS.Timeout;
  private size = 0;
  private noops = 0;
  private open = true;

  constructor(outgoing: ServerResponse, buffer: SendBuffer, options: BackChannelOptions) {
    this.outgoing = outgoing;
    this.buffer = buffer;
    this.options = options;
    outgoing.writeHead(200, {
      ...HEADERS,
      'cache-control': 'private, max-age=0',
      // Otherwise browsers hold the beginning back to guess its type.
      'x-content-type-options': 'nosniff',
    });
    outgoing.once('close', () => this.end());
    outgoing.on('error', () => this.end());
    this.keepAlive = setInterval(() => this.keepAwake(), options.keepAliveMs).unref();
    this.flush();
    if (!this.open) return;
    // Without data of its own the client would suspect a buffering proxy.
    buffer.add(NOOP);
    this.write();
  }

  /** Writes what is queued; with long polling that ends the response. */
  flush(): void {
    this.write();
    if (this.options.longPolling && this.size > 0) this.end();
  }

  /** Writes up to the maximum size of a response, which bounds unread data in memory. */
  private write(): void {
    if (!this.open) return;
    for (let text = this.buffer.nextFrame(); text !== null; text = this.buffer.nextFrame()) {
      this.outgoing.write(text);
      this.size += text.length;
      if (this.size >= this.options.maxSize) {
        this.end();
        return;
      }
    }
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    clearInterval(this.keepAlive);
    this.outgoing.end();
    this.options.onEnd();
  }

  private keepAwake(): void {
    this.buffer.add(NOOP);
    this.flush();
    // An occasional new back channel makes the client acknowledge what was sent.
    if (++this.noops === 2) this.end();
  }
}
