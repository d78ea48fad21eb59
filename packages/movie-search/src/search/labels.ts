import { readNumbers } from '../inverted-index/posting-lists.ts';
import type { SearchIndex } from '../inverted-index/search-index.ts';
import { textAt, toText } from '../text/packed-texts.ts';
import { trigramsOf } from '../text/trigrams.ts';
import { allowedEditsInName } from '../typo-tolerance/allowed-edits.ts';
import { bestWord } from '../typo-tolerance/title-similarity.ts';
import { Candidates, leastShareOf } from './candidates.ts';
import { TopK } from './top-k.ts';

export type LabelFound = { segment: SearchIndex; label: number; score: number };

/** Words that are compared letter by letter with each typed one, in each segment. */
const maxWords = 8;
/** Occurrences of trigrams in words that are counted. */
const enough = 6_000;
const maxTyped = 6;
/** A word less similar than this counts only in a label that has another word exactly. */
const sure = 0.79;
const exact = 0.95;
const maxLabels = 4_000;
const room = 30_000;
/** Labels below this don't match; one name of three scores a third. */
const leastScore = 0.2;

/** Finds people and keywords word by word. Its arrays are reused: garbage would take more than the index. */
export class Labels {
  private readonly counted = new Candidates(enough);
  private readonly ranked = new TopK(room);
  private readonly numbers = new Int32Array(maxLabels);
  /** For each typed word, the similarity of each label's most similar word, from 0 to 255. */
  private readonly similarity: Uint8Array[] = [];
  private readonly touched = new Int32Array(room);
  private count = 0;
  private typed: readonly string[] = [];
  private segments: readonly SearchIndex[] = [];
  /** Where each segment's labels begin in the numbering of all segments; one more than there are segments. */
  private starts: number[] = [];

  /** Finds the labels that have words similar to the typed ones. */
  find(words: readonly string[], segments: readonly SearchIndex[]): void {
    this.forget();
    const typed = words.slice(0, maxTyped);
    this.typed = typed;
    this.segments = segments;
    this.starts = [0];
    for (const { wordsInLabel } of segments) this.starts.push(this.starts.at(-1)! + wordsInLabel.length);
    const sources = segments.map(({ wordsByTrigram, words }) => ({
      lists: wordsByTrigram,
      texts: words,
      fame: () => 0,
    }));
    for (const [at, word] of typed.entries()) {
      const isLast = at === words.length - 1;
      const letters = toText(word);
      const sought = { length: word.length, trigrams: trigramsOf(word, isLast) };
      const breadth = { wanted: maxWords * segments.length, leastShare: leastShareOf(word.length) };
      for (const { source, text } of this.counted.find(sources, sought, breadth, () => true)) {
        const similarity = bestWord(
          letters,
          textAt(segments[source]!.words, text),
          isLast,
          allowedEditsInName(word.length),
        );
        if (similarity > 0) this.note(at, source, text, Math.round(255 * similarity));
      }
    }
  }

  /** The similarity of a label's closest word to the typed word at a place, from 0 (another word) to 1. */
  similarityOf(at: number, segment: SearchIndex, label: number): number {
    const similarity = this.rawSimilarity(at, segment, label);
    return similarity < sure ? 0 : similarity;
  }

  haveAll(segment: SearchIndex, labels: Int32Array, isNeeded: readonly boolean[]): boolean {
    return isNeeded.every(
      (needed, at) => !needed || labels.some((label) => this.similarityOf(at, segment, label) > 0),
    );
  }

  hasAll(segment: SearchIndex, label: number, isNeeded: readonly boolean[]): boolean {
    const similarities = isNeeded.map((_needed, at) => this.rawSimilarity(at, segment, label));
    const least = similarities.some((similarity) => similarity >= exact) ? 0 : sure;
    return isNeeded.every((needed, at) => !needed || similarities[at]! > least);
  }

  /** The best labels by all typed words, each with a score from 0 to 1. */
  best(count: number): LabelFound[] {
    for (let at = 0; at < this.count; at++) {
      const score = this.scoreOf(this.touched[at]!);
      if (score >= leastScore) this.ranked.add(score, this.touched[at]!);
    }
    return this.ranked.take(count).map((label) => {
      const source = this.sourceOf(label);
      const score = this.scoreOf(label);
      return { segment: this.segments[source]!, label: label - this.starts[source]!, score };
    });
  }

  /**
   * How much of the typed text some labels of a segment cover together, from 0 to 1; slightly less than one
   * label would.
   */
  together(segment: SearchIndex, labels: Int32Array): number {
    const start = this.starts[this.segments.indexOf(segment)]!;
    let letters = 0;
    let covered = 0;
    for (const [at, word] of this.typed.entries()) {
      const similarity = this.roomAt(at);
      let best = 0;
      for (const label of labels) best = Math.max(best, similarity[start + label]!);
      letters += word.length;
      covered += (word.length * best) / 255;
    }
    return 0.97 * (covered / letters);
  }

  private scoreOf(label: number): number {
    const { typed } = this;
    let letters = 0;
    let covered = 0;
    for (let at = 0; at < typed.length; at++) {
      letters += typed[at]!.length;
      covered += (typed[at]!.length * this.similarity[at]![label]!) / 255;
    }
    const source = this.sourceOf(label);
    const words = this.segments[source]!.wordsInLabel[label - this.starts[source]!]!;
    const others = Math.max(0, words - typed.length);
    return 0.98 * (covered / letters) - 0.06 * (others / (others + 3));
  }

  private rawSimilarity(at: number, segment: SearchIndex, label: number): number {
    if (at >= maxTyped) return 0;
    return this.roomAt(at)[this.starts[this.segments.indexOf(segment)]! + label]! / 255;
  }

  private sourceOf(label: number): number {
    let source = 0;
    while (this.starts[source + 1]! <= label) source += 1;
    return source;
  }

  private note(at: number, source: number, word: number, similarity: number): void {
    const start = this.starts[source]!;
    const own = this.roomAt(at);
    const count = readNumbers(this.segments[source]!.labelsOfWord, word, this.numbers);
    for (let index = 0; index < count; index++) {
      const label = start + this.numbers[index]!;
      if (similarity <= own[label]!) continue;
      if (this.isNew(label)) {
        if (this.count === room) return;
        this.touched[this.count++] = label;
      }
      own[label] = similarity;
    }
  }

  private isNew(label: number): boolean {
    for (let at = 0; at < this.typed.length; at++) if (this.roomAt(at)[label] !== 0) return false;
    return true;
  }

  private roomAt(at: number): Uint8Array {
    const size = this.starts.at(-1)!;
    const shares = this.similarity[at];
    if (shares && shares.length >= size) return shares;
    const made = new Uint8Array(size);
    this.similarity[at] = made;
    return made;
  }

  private forget(): void {
    for (let at = 0; at < this.count; at++) for (const own of this.similarity) own[this.touched[at]!] = 0;
    this.count = 0;
  }
}
