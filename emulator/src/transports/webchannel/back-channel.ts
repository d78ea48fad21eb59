import type { ServerResponse } from 'node:http';
import type { Outbox } from './outbox.ts';

const NOOP = '["noop"]';

export type BackChannelOptions = {
  /** End with the first data instead of carrying all that follows. */
  longPolling: boolean;
  keepAliveMs: number;
  maxSize: number;
  onEnd: () => void;
};

/** One response that carries an outbox's frames to the client, no faster than the client reads. */
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
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, max-age=0',
      // Else browsers hold the beginning back to guess its type.
      'x-content-type-options': 'nosniff',
    });
    outgoing.on('drain', () => this.flush());
    outgoing.once('close', () => this.end());
    outgoing.on('error', () => this.end());
    this.keepAlive = setInterval(() => this.keepAwake(), options.keepAliveMs).unref();
    // A client that looks for buffering proxies takes silence at the beginning for one.
    if (!options.longPolling && outbox.isDrained()) outbox.add(NOOP, true);
    this.flush();
  }

  /** Writes what waits, as far as the client reads it. */
  flush(): void {
    if (!this.open) return;
    while (!this.outgoing.writableNeedDrain) {
      const text = this.outbox.nextFrame();
      if (text === null) break;
      this.size += text.length;
      this.outgoing.write(text);
      if (this.size >= this.options.maxSize) {
        this.end();
        return;
      }
    }
    if (this.options.longPolling && this.size > 0 && this.outbox.isDrained()) this.end();
  }

  end(): void {
    if (!this.open) return;
    this.open = false;
    clearInterval(this.keepAlive);
    this.outgoing.end();
    this.options.onEnd();
  }

  private keepAwake(): void {
    // A client that reads nothing learns nothing from a noop.
    if (!this.outbox.isDrained()) return;
    this.outbox.add(NOOP, true);
    this.flush();
    // Now and then a new back channel, so that what was sent gets acknowledged.
    if (++this.noops === 2) this.end();
  }
}
