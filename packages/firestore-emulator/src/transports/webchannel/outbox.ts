/** An array on its way to the client. */
type Numbered = { id: number; text: string };

const FRAME_SIZE = 64 * 1024;

/** Numbers what is sent to a client and keeps it until the client has acknowledged it. */
export class Outbox {
  /** Chars sent or waiting, not yet acknowledged. */
  outstanding = 0;
  /** Those of them that the present back channel has carried. */
  private carried = 0;
  /** The number of the last array handed out; 0 is the handshake's. */
  lastSent = 0;
  private lastId = 0;
  private queue: Numbered[] = [];
  /** Index in the queue of the first array that the present back channel has not carried. */
  private next = 0;

  /** Chars that no back channel has carried, or the present one has yet to repeat. */
  get waiting(): number {
    return this.outstanding - this.carried;
  }

  /** Appends an array's payload, as JSON. */
  add(payload: string): void {
    const text = `[${++this.lastId},${payload}]`;
    this.queue.push({ id: this.lastId, text });
    this.outstanding += text.length;
  }

  /** Forgets every array up to this number, of those that were sent. */
  acknowledge(id: number): void {
    const last = Math.min(id, this.lastSent);
    let count = 0;
    while (count < this.queue.length && this.queue[count]!.id <= last) {
      const { length } = this.queue[count]!.text;
      this.outstanding -= length;
      if (count < this.next) this.carried -= length;
      count++;
    }
    this.queue.splice(0, count);
    this.next = Math.max(0, this.next - count);
  }

  /** Whether everything was handed out. */
  isDrained(): boolean {
    return this.next === this.queue.length;
  }

  /** Hands out everything unacknowledged again, for a new back channel. */
  rewind(): void {
    this.next = 0;
    this.carried = 0;
  }

  /** The next few arrays as one frame, or null. */
  nextFrame(): string | null {
    const arrays: string[] = [];
    let size = 0;
    while (!this.isDrained() && size < FRAME_SIZE) {
      const { id, text } = this.queue[this.next++]!;
      arrays.push(text);
      size += text.length;
      this.carried += text.length;
      this.lastSent = Math.max(this.lastSent, id);
    }
    return arrays.length === 0 ? null : frame(`[${arrays.join(',')}]`);
  }
}

/** Puts a text's length before it, counted as browsers count strings. */
export function frame(text: string): string {
  return `${text.length}\n${text}`;
}
