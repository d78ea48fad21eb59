import type { ServerResponse } from 'node:http';
import type { Outbox } from './outbox.ts';

const NOOP = '["noop"]';

/**
 * Of every answer. Clients ask answers for the exposed headers; reading one that is not exposed prints an error in their
 * console.
 */
export const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'access-control-expose-headers': 'x-client-wire-protocol, x-http-session-id, x-http-initial-response',
  vary: 'Origin',
};

export type BackChannelOptions = {
  /** End with the first data instead of carrying all that follows. */
  longPolling: boolean;
  keepAliveMs: number;
  maxSize: number;
  onEnd: () => void;
};

/** One response that carries an outbox's frames to the client. */
export class BackChannel {
  private readonly outgoing: ServerResponse;
  private readonly outbox: Outbox;
  private readonly options: BackChannelOptions;
  private readonly keepAlive: NodeJS.Timeout;
  private size = 0;
  private noops = 0;
  private open = true;

  constructor(outgoing: ServerResponse, outbox: Outbox, options: BackChannelOptions) {
    this.outgoing = outgoing;
    this.outbox = outbox;
    this.options = options;
    outgoing.writeHead(200, {
      ...HEADERS,
      'cache-control': 'private, max-age=0',
      // Else browsers hold the beginning back to guess its type.
      'x-content-type-options': 'nosniff',
    });
    outgoing.once('close', () => this.end());
    outgoing.on('error', () => this.end());
    this.keepAlive = setInterval(() => this.keepAwake(), options.keepAliveMs).unref();
    this.flush();
    if (!this.open) return;
    // Not a word of its own would be taken for a proxy that holds it back.
    outbox.add(NOOP);
    this.write();
  }

  /** Writes what waits, and with long polling that is all. */
  flush(): void {
    this.write();
    if (this.options.longPolling && this.size > 0) this.end();
  }

  /** Writes up to the size that a response may have: no more of it fills memory unread. */
  private write(): void {
    if (!this.open) return;
    for (let text = this.outbox.nextFrame(); text !== null; text = this.outbox.nextFrame()) {
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
    this.outbox.add(NOOP);
    this.flush();
    // Now and then a new back channel, so that what was sent gets acknowledged.
    if (++this.noops === 2) this.end();
  }
}
