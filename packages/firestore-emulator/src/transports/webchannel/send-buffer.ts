/** Answers of a WebChannel session that wait to be sent or acknowledged. */

type Numbered = { id: number; text: string };

const FRAME_SIZE = 64 * 1024;

/** Numbers the arrays sent to a client and keeps them until they are acknowledged. */
export class SendBuffer {
  /** Chars sent or waiting, not yet acknowledged. */
  outstanding = 0;
  /** How many of these were sent on the current back channel. */
  private carried = 0;
  /** The number of the last array sent; 0 is the handshake's. */
  lastSent = 0;
  private lastId = 0;
  private queue: Numbered[] = [];
  /** Index in the queue of the first array not sent on the current back channel. */
  private next = 0;

  /** Chars not sent yet, or to be repeated on the current back channel. */
  get waiting(): number {
    return this.outstanding - this.carried;
  }

  /** Appends an array's payload, as JSON. */
  add(payload: string): void {
    const text = `[${++this.lastId},${payload}]`;
    this.queue.push({ id: this.lastId, text });
    this.outstanding += text.length;
  }

  /** Drops sent arrays up to this number. */
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

  isDrained(): boolean {
    return this.next === this.queue.length;
  }

  /** Sends everything unacknowledged again, on a new back channel. */
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

/** Prefixes a text with its length in UTF-16 code units. */
export function frame(text: string): string {
  return `${text.length}\n${text}`;
}
