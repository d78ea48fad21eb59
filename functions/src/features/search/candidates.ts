import { indexOfKey, type PostingLists, readNumbers } from './posting-lists.ts';
import type { Texts } from './texts.ts';

/** Counts what the texts of a segment share with what was typed. */
export class Tally {
  private readonly lists: PostingLists;
  private readonly texts: Texts;
  private readonly weights: Uint16Array;
  private readonly touched: Int32Array;
  private readonly postings: Int32Array;
  private count = 0;

  constructor(lists: PostingLists, texts: Texts) {
    this.lists = lists;
    this.texts = texts;
    const size = texts.offsets.length - 1;
    this.weights = new Uint16Array(size);
    this.touched = new Int32Array(size);
    this.postings = new Int32Array(size);
  }

  /**
   * Weighs the texts that have one of these trigrams, from the rarest, which counts most, to the commonest, until so
   * many occurrences were `enough`. Returns the most that one text weighs. To be followed by `give`.
   */
  weigh(trigrams: readonly number[], enough: number): number {
    const { lists, weights, touched, postings } = this;
    const indexes = trigrams
      .map((trigram) => indexOfKey(lists, trigram))
      .filter((index) => index >= 0)
      .sort((one, other) => lists.counts[one]! - lists.counts[other]!);
    let seen = 0;
    let most = 0;
    for (const index of indexes) {
      const occurrences = lists.counts[index]!;
      if (seen > 0 && seen + occurrences > enough) break;
      seen += occurrences;
      const weight = 1 + Math.round(2 * Math.log2(weights.length / occurrences));
      const read = readNumbers(lists, index, postings);
      for (let at = 0; at < read; at++) {
        const text = postings[at]!;
        const before = weights[text]!;
        if (before === 0) touched[this.count++] = text;
        const now = before + weight;
        weights[text] = now;
        if (now > most) most = now;
      }
    }
    return most;
  }

  /** Gives each weighed text that shares at least so much, and how well it fits, from -1 to 1; forgets all weights. */
  give(least: number, most: number, length: number, take: (text: number, key: number) => void): void {
    const { weights, touched, texts } = this;
    const { offsets } = texts;
    for (let at = 0; at < this.count; at++) {
      const text = touched[at]!;
      const weight = weights[text]!;
      weights[text] = 0;
      if (weight < least) continue;
      // Longer texts share more by chance; what comes first is what more people look for.
      const more = Math.max(0, offsets[text + 1]! - offsets[text]! - length);
      take(text, weight / most - 0.15 * (more / (more + 12)) - 0.1 * (text / offsets.length));
    }
    this.count = 0;
  }
}
