import type { Message, StreamSink } from '../../interfaces.ts';

/** Sends messages as fast as a client reads them: what it does not read yet is not even made. */
export class PacedSink {
  private readonly sink: StreamSink;
  private waiting: Iterator<Message>[] = [];

  constructor(sink: StreamSink) {
    this.sink = sink;
  }

  /** Sends messages after all earlier ones, each made when there is room for it. */
  send(messages: Iterable<Message>): void {
    this.waiting.push(messages[Symbol.iterator]());
    this.goOn();
  }

  /** Sends what there is room for; to be called whenever there is some again. */
  goOn(): void {
    while (this.waiting.length > 0 && !this.sink.isFull()) {
      const { done, value } = this.waiting[0]!.next();
      if (done) this.waiting.shift();
      else this.sink.send(value);
    }
  }

  /** Whether what is sent now goes out at once. */
  isFree(): boolean {
    return this.waiting.length === 0 && !this.sink.isFull();
  }

  /** Forgets what waits. */
  clear(): void {
    this.waiting = [];
  }
}
