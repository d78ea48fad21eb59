import { Best } from './best.ts';
import { indexOfKey, type PostingLists, readNumbers } from './posting-lists.ts';
import type { Texts } from './texts.ts';

/** What was typed: how long it is, and its trigrams. */
export type Sought = { length: number; trigrams: readonly number[] };

/** Texts that share less than so much of what the best one shares are not looked at: more are where there are few letters. */
const leastShare = (length: number) => (length < 7 ? 0.2 : 0.4);
/** Texts that are looked at, in all segments. */
const room = 30_000;
const segmentsAtMost = 1024;

/**
 * Room to count what texts share with what was typed, for one search after the other: segments are counted one by one,
 * then the best of all are taken. It is all zero between searches.
 */
export class Candidates {
  private weights = new Uint16Array(0);
  private touched = new Int32Array(0);
  private postings = new Int32Array(0);
  private readonly found = {
    values: new Int32Array(room),
    weights: new Uint16Array(room),
    penalties: new Float32Array(room),
  };
  private readonly best = new Best(room);
  private count = 0;
  private most = 0;

  /**
   * Weighs the texts of a segment that have one of these trigrams, from the rarest, which counts most, to the commonest,
   * until so many occurrences were `enough`.
   */
  weigh(
    segment: number,
    lists: PostingLists,
    texts: Texts,
    { length, trigrams }: Sought,
    enough: number,
  ): void {
    const total = texts.offsets.length - 1;
    this.makeRoomFor(total);
    const { weights, touched, postings } = this;
    const indexes = trigrams
      .map((trigram) => indexOfKey(lists, trigram))
      .filter((index) => index >= 0)
      .sort((one, other) => lists.counts[one]! - lists.counts[other]!);
    let seen = 0;
    let count = 0;
    let most = 0;
    for (const index of indexes) {
      const occurrences = lists.counts[index]!;
      if (seen > 0 && seen + occurrences > enough) break;
      seen += occurrences;
      const weight = 1 + Math.round(2 * Math.log2(total / occurrences));
      const read = readNumbers(lists, index, postings);
      for (let at = 0; at < read; at++) {
        const text = postings[at]!;
        const before = weights[text]!;
        if (before === 0) touched[count++] = text;
        const now = before + weight;
        weights[text] = now;
        if (now > most) most = now;
      }
    }
    this.most = Math.max(this.most, most);
    this.keep(segment, texts, count, most * leastShare(length), length);
  }

  /** The best texts of all segments that were weighed, of those that are wanted; forgets all of them. */
  take(
    wanted: number,
    length: number,
    isWanted: (segment: number, text: number) => boolean,
  ): { segment: number; text: number }[] {
    const { found, best, most } = this;
    const least = most * leastShare(length);
    for (let at = 0; at < this.count; at++) {
      const weight = found.weights[at]!;
      const value = found.values[at]!;
      if (weight < least || !isWanted(value % segmentsAtMost, Math.floor(value / segmentsAtMost))) continue;
      best.add(weight / most - found.penalties[at]!, value);
    }
    this.count = 0;
    this.most = 0;
    return best
      .take(wanted)
      .map((value) => ({ segment: value % segmentsAtMost, text: Math.floor(value / segmentsAtMost) }));
  }

  private keep(segment: number, { offsets }: Texts, count: number, least: number, length: number): void {
    const { weights, touched, found } = this;
    for (let at = 0; at < count; at++) {
      const text = touched[at]!;
      const weight = weights[text]!;
      weights[text] = 0;
      if (weight < least || this.count === room) continue;
      // Longer texts share more by chance; what comes first is what more people look for.
      const more = Math.max(0, offsets[text + 1]! - offsets[text]! - length);
      found.values[this.count] = text * segmentsAtMost + segment;
      found.weights[this.count] = weight;
      found.penalties[this.count++] = 0.15 * (more / (more + 12)) + 0.1 * (text / offsets.length);
    }
  }

  private makeRoomFor(size: number): void {
    if (this.weights.length >= size) return;
    this.weights = new Uint16Array(size);
    this.touched = new Int32Array(size);
    this.postings = new Int32Array(size);
  }
}
