import { Best } from './best.ts';
import { indexOfKey, type PostingLists, readNumbers } from './posting-lists.ts';
import type { Texts } from './texts.ts';

/** What was typed: how long it is, and its trigrams. */
export type Sought = { length: number; trigrams: readonly number[] };

/** Texts that can be found by their trigrams; `known` says how many look for one, from 0 to 1. */
export type Source = { lists: PostingLists; texts: Texts; known: (text: number) => number };

/** Where each source has a trigram, and what having it weighs. */
type Term = { places: number[]; weight: number };

/** Texts that share less than so much of what the best one shares are not looked at: more are where there are few letters. */
const leastShare = (length: number) => (length < 7 ? 0.2 : 0.4);
/** Occurrences of trigrams that are counted; the commonest trigrams tell the least. */
const enough = 24_000;
/** Texts that are kept until the best are known; those after them are left out, as where all have the same one trigram. */
const room = 30_000;

/**
 * Room to count what texts share with what was typed, for one search after the other: all of them are counted, source by
 * source, then the best are taken.
 */
export class Candidates {
  private weights = new Uint16Array(0);
  private touched = new Int32Array(0);
  private postings = new Int32Array(0);
  private readonly kept = {
    sources: new Uint16Array(room),
    texts: new Int32Array(room),
    weights: new Uint16Array(room),
    penalties: new Float32Array(room),
  };
  private readonly best = new Best(room);
  private count = 0;
  private most = 0;

  /** The texts of all sources that share the most with what was typed, of those that are wanted. */
  find(
    sources: readonly Source[],
    sought: Sought,
    wanted: number,
    isWanted: (source: number, text: number) => boolean,
  ): { source: number; text: number }[] {
    const { kept, best } = this;
    this.count = 0;
    this.most = 0;
    const terms = termsOf(sources, sought.trigrams);
    for (const [at, source] of sources.entries()) this.weigh(at, source, terms, sought.length);
    const least = this.most * leastShare(sought.length);
    for (let at = 0; at < this.count; at++) {
      const weight = kept.weights[at]!;
      if (weight < least || !isWanted(kept.sources[at]!, kept.texts[at]!)) continue;
      best.add(weight / this.most - kept.penalties[at]!, at);
    }
    return best.take(wanted).map((at) => ({ source: kept.sources[at]!, text: kept.texts[at]! }));
  }

  private weigh(
    source: number,
    { lists, texts, known }: Source,
    terms: readonly Term[],
    length: number,
  ): void {
    this.makeRoomFor(texts.offsets.length - 1);
    const { weights, touched, postings } = this;
    let count = 0;
    let most = 0;
    for (const { places, weight } of terms) {
      const place = places[source]!;
      if (place < 0) continue;
      const read = readNumbers(lists, place, postings);
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
    const least = this.most * leastShare(length);
    for (let at = 0; at < count; at++) {
      const text = touched[at]!;
      const weight = weights[text]!;
      weights[text] = 0;
      if (weight < least || this.count === room) continue;
      const { offsets } = texts;
      // Longer texts share more by chance; what is known comes first.
      const more = Math.max(0, offsets[text + 1]! - offsets[text]! - length);
      this.kept.sources[this.count] = source;
      this.kept.texts[this.count] = text;
      this.kept.weights[this.count] = weight;
      this.kept.penalties[this.count++] = 0.15 * (more / (more + 12)) + 0.1 * (1 - known(text));
    }
  }

  private makeRoomFor(size: number): void {
    if (this.weights.length >= size) return;
    this.weights = new Uint16Array(size);
    this.touched = new Int32Array(size);
    this.postings = new Int32Array(size);
  }
}

/** The trigrams from the rarest in all sources, which weighs most, to the commonest, until enough texts have one of them. */
function termsOf(sources: readonly Source[], trigrams: readonly number[]): Term[] {
  const total = sources.reduce((sum, { texts }) => sum + texts.offsets.length - 1, 0);
  const counted = trigrams.map((trigram) => {
    const places = sources.map(({ lists }) => indexOfKey(lists, trigram));
    const occurrences = places.reduce(
      (sum, place, source) => sum + (place < 0 ? 0 : sources[source]!.lists.counts[place]!),
      0,
    );
    return { places, occurrences };
  });
  const sorted = counted
    .filter(({ occurrences }) => occurrences > 0)
    .sort((one, other) => one.occurrences - other.occurrences);
  let seen = 0;
  const terms: Term[] = [];
  for (const { places, occurrences } of sorted) {
    if (seen > 0 && seen + occurrences > enough) break;
    seen += occurrences;
    terms.push({ places, weight: 1 + Math.round(2 * Math.log2(total / occurrences)) });
  }
  return terms;
}
