import type { Message, StreamSink } from '../../interfaces.ts';

/** Sends messages as fast as a client reads them; they are only made when they are sent. */
export class PacedSink {
  private readonly sink: StreamSink;
  private waiting: Iterator<Message>[] = [];

  constructor(sink: StreamSink) {
    this.sink = sink;
  }

  /** Sends messages after all earlier ones; each is made when there is room for it. */
  send(messages: Iterable<Message>): void {
    this.waiting.push(messages[Symbol.iterator]());
    this.goOn();
  }

  /** Sends as much as there is room for. Called whenever there is room again. */
  goOn(): void {
    while (this.waiting.length > 0 && !this.sink.isFull()) {
      const { done, value } = this.waiting[0]!.next();
      if (done) this.waiting.shift();
      else this.sink.send(value);
    }
  }

  /** Whether a message would be sent at once. */
  isFree(): boolean {
    return this.waiting.length === 0 && !this.sink.isFull();
  }

  clear(): void {
    this.waiting = [];
  }
}
