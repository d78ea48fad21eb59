/** Finds texts that share the most trigrams with what is sought. */
import { indexOfKey, type PostingLists } from '../inverted-index/posting-lists.ts';
import type { PackedTexts } from '../text/packed-texts.ts';
import { TopK } from './top-k.ts';

export type Sought = { length: number; trigrams: readonly number[] };

/** Texts that can be found by their trigrams; `fame` is how popular a text is, from 0 to 1. */
export type Source = { lists: PostingLists; texts: PackedTexts; fame: (text: number) => number };

type IsWanted = (source: number, text: number) => boolean;

/** A trigram: its place in each source's lists (-1 for none) and its weight. */
type Term = { places: number[]; weight: number };

/** How many texts are wanted; those that weigh less than this share of the best one are dropped. */
export type Breadth = { wanted: number; leastShare: number };

/** A text of a few letters shares little even with the right one. */
export const leastShareOf = (length: number) => (length < 7 ? 0.2 : 0.4);
/** Candidates that are held; when full, unwanted ones and the worse half are dropped. */
const room = 30_000;

/** Adds up the weights of shared trigrams for every text, then takes the best. Its arrays are reused. */
export class Candidates {
  private weights = new Uint16Array(0);
  private touched = new Int32Array(0);
  private readonly columns = {
    sources: new Uint16Array(room),
    texts: new Int32Array(room),
    weights: new Uint16Array(room),
    penalties: new Float32Array(room),
  };
  private readonly best = new TopK(room);
  private readonly enough: number;
  private count = 0;
  private most = 0;

  /** @param enough how many occurrences of trigrams are counted, rarest trigrams first */
  constructor(enough: number) {
    this.enough = enough;
  }

  /** The wanted texts of all sources that share the most with the typed text. */
  find(
    sources: readonly Source[],
    sought: Sought,
    { wanted, leastShare }: Breadth,
    isWanted: IsWanted,
  ): { source: number; text: number }[] {
    const { columns } = this;
    this.count = 0;
    this.most = 0;
    const terms = termsOf(sources, sought.trigrams, this.enough);
    for (const [at, source] of sources.entries())
      this.weigh(at, source, terms, sought.length, leastShare, isWanted);
    return this.bestOf(wanted, leastShare, isWanted).map((at) => ({
      source: columns.sources[at]!,
      text: columns.texts[at]!,
    }));
  }

  private bestOf(count: number, leastShare: number, isWanted: IsWanted): number[] {
    const { columns, best } = this;
    const least = this.most * leastShare;
    for (let at = 0; at < this.count; at++) {
      const weight = columns.weights[at]!;
      if (weight < least || !isWanted(columns.sources[at]!, columns.texts[at]!)) continue;
      best.add(weight / this.most - columns.penalties[at]!, at);
    }
    return best.take(count);
  }

  private makeSpace(leastShare: number, isWanted: IsWanted): void {
    const { sources, texts, weights, penalties } = this.columns;
    const staying = Int32Array.from(this.bestOf(room / 2, leastShare, isWanted)).sort();
    for (const [to, from] of staying.entries()) {
      sources[to] = sources[from]!;
      texts[to] = texts[from]!;
      weights[to] = weights[from]!;
      penalties[to] = penalties[from]!;
    }
    this.count = staying.length;
  }

  private weigh(
    source: number,
    { lists, texts, fame }: Source,
    terms: readonly Term[],
    length: number,
    leastShare: number,
    isWanted: IsWanted,
  ): void {
    this.makeRoomFor(texts.offsets.length - 1);
    const { weights, touched } = this;
    const { bytes, offsets: ends } = lists;
    let count = 0;
    let most = 0;
    // `readNumbers` inlined, without a copy: most of a search's time goes here.
    for (const { places, weight } of terms) {
      const place = places[source]!;
      if (place < 0) continue;
      let text = 0;
      for (let at = ends[place]!, end = ends[place + 1]!; at < end; ) {
        let byte = bytes[at++]!;
        text += byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++]!;
          text += (byte & 127) << shift;
        }
        const before = weights[text]!;
        if (before === 0) touched[count++] = text;
        const now = before + weight;
        weights[text] = now;
        if (now > most) most = now;
      }
    }
    this.most = Math.max(this.most, most);
    const least = this.most * leastShare;
    for (let at = 0; at < count; at++) {
      const text = touched[at]!;
      const weight = weights[text]!;
      weights[text] = 0;
      if (weight < least) continue;
      if (this.count === room) this.makeSpace(leastShare, isWanted);
      const { offsets } = texts;
      // Longer texts share more by chance; popular ones come first.
      const more = Math.max(0, offsets[text + 1]! - offsets[text]! - length);
      this.columns.sources[this.count] = source;
      this.columns.texts[this.count] = text;
      this.columns.weights[this.count] = weight;
      this.columns.penalties[this.count++] = 0.15 * (more / (more + 12)) + 0.1 * (1 - fame(text));
    }
  }

  private makeRoomFor(size: number): void {
    if (this.weights.length >= size) return;
    this.weights = new Uint16Array(size);
    this.touched = new Int32Array(size);
  }
}

/**
 * The trigrams by ascending frequency, weighted by inverse document frequency, until `enough` occurrences are
 * covered.
 */
function termsOf(sources: readonly Source[], trigrams: readonly number[], enough: number): Term[] {
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
