import { Best } from './best.ts';
import { Candidates } from './candidates.ts';
import { bestWord } from './likeness.ts';
import { readNumbers } from './posting-lists.ts';
import type { SearchIndex } from './search-index.ts';
import { textAt, toText } from './texts.ts';
import { trigramsOf } from './trigrams.ts';

export type LabelFound = { segment: SearchIndex; label: number; score: number };

/** Words that are looked at letter by letter for each typed one, in each segment. */
const maxWords = 8;
/** Occurrences of trigrams in words that are looked at: there are fewer words than titles. */
const enough = 6_000;
/** No name has more, and each takes room. */
const maxTyped = 6;
/** What is less like it is another word. */
const leastLikeness = 0.6;
/** People and keywords that are looked at for one word, and for all of them. */
const maxLabels = 4_000;
const room = 30_000;
/** What has less of what was typed is no part of it; one of three names is a third. */
const leastScore = 0.2;

/**
 * People and keywords by what was typed, word by word; one search after the other. It keeps its room between them: what
 * each search left for the garbage collector would take more memory than the index.
 */
export class Labels {
  private readonly counted = new Candidates(enough);
  private readonly ranked = new Best(room);
  private readonly numbers = new Int32Array(maxLabels);
  /** For each typed word, how like it each label's likest word is, from 0 to 255. */
  private readonly likeness: Uint8Array[] = [];
  private readonly touched = new Int32Array(room);
  private count = 0;
  private typed: readonly string[] = [];
  private segments: readonly SearchIndex[] = [];
  /** Where each segment's labels begin, as if all were in one list; one more than there are segments. */
  private starts: number[] = [];

  /** Looks for those that have words like those that were typed. */
  look(words: readonly string[], segments: readonly SearchIndex[]): void {
    this.forget();
    const typed = words.slice(0, maxTyped);
    this.typed = typed;
    this.segments = segments;
    this.starts = [0];
    for (const { wordsInLabel } of segments) this.starts.push(this.starts.at(-1)! + wordsInLabel.length);
    const sources = segments.map(({ wordsByTrigram, words }) => ({
      lists: wordsByTrigram,
      texts: words,
      known: () => 0,
    }));
    for (const [at, word] of typed.entries()) {
      const isLast = at === words.length - 1;
      const letters = toText(word);
      const sought = { length: word.length, trigrams: trigramsOf(word, isLast) };
      for (const { source, text } of this.counted.find(
        sources,
        sought,
        maxWords * segments.length,
        () => true,
      )) {
        const likeness = bestWord(letters, textAt(segments[source]!.words, text), isLast);
        if (likeness >= leastLikeness) this.note(at, source, text, Math.round(255 * likeness));
      }
    }
  }

  /** How like the typed word at a place the likest word of a label is, from 0 to 1. */
  likenessOf(at: number, segment: SearchIndex, label: number): number {
    if (at >= maxTyped) return 0;
    return this.roomAt(at)[this.starts[this.segments.indexOf(segment)]! + label]! / 255;
  }

  /** The best by all that was typed, from 0 to 1. */
  best(wanted: number): LabelFound[] {
    for (let at = 0; at < this.count; at++) {
      const score = this.scoreOf(this.touched[at]!);
      if (score >= leastScore) this.ranked.add(score, this.touched[at]!);
    }
    return this.ranked.take(wanted).map((label) => {
      const source = this.sourceOf(label);
      const score = this.scoreOf(label);
      return { segment: this.segments[source]!, label: label - this.starts[source]!, score };
    });
  }

  /** How much of what was typed some labels of a segment have together, from 0 to 1: a little less than one that has it all. */
  together(segment: SearchIndex, labels: Int32Array): number {
    const start = this.starts[this.segments.indexOf(segment)]!;
    let letters = 0;
    let covered = 0;
    for (const [at, word] of this.typed.entries()) {
      const likeness = this.roomAt(at);
      let best = 0;
      for (const label of labels) best = Math.max(best, likeness[start + label]!);
      letters += word.length;
      covered += (word.length * best) / 255;
    }
    return 0.97 * (covered / letters);
  }

  /** How much of what was typed a label has; the more words it has besides, the less it is that. */
  private scoreOf(label: number): number {
    const { typed } = this;
    let letters = 0;
    let covered = 0;
    for (let at = 0; at < typed.length; at++) {
      letters += typed[at]!.length;
      covered += (typed[at]!.length * this.likeness[at]![label]!) / 255;
    }
    const source = this.sourceOf(label);
    const words = this.segments[source]!.wordsInLabel[label - this.starts[source]!]!;
    const others = Math.max(0, words - typed.length);
    return 0.98 * (covered / letters) - 0.06 * (others / (others + 3));
  }

  private sourceOf(label: number): number {
    let source = 0;
    while (this.starts[source + 1]! <= label) source += 1;
    return source;
  }

  private note(at: number, source: number, word: number, likeness: number): void {
    const start = this.starts[source]!;
    const own = this.roomAt(at);
    const count = readNumbers(this.segments[source]!.labelsOfWord, word, this.numbers);
    for (let index = 0; index < count; index++) {
      const label = start + this.numbers[index]!;
      if (likeness <= own[label]!) continue;
      if (this.isNew(label)) {
        if (this.count === room) return;
        this.touched[this.count++] = label;
      }
      own[label] = likeness;
    }
  }

  private isNew(label: number): boolean {
    for (let at = 0; at < this.typed.length; at++) if (this.roomAt(at)[label] !== 0) return false;
    return true;
  }

  private roomAt(at: number): Uint8Array {
    const size = this.starts.at(-1)!;
    const known = this.likeness[at];
    if (known && known.length >= size) return known;
    const made = new Uint8Array(size);
    this.likeness[at] = made;
    return made;
  }

  private forget(): void {
    for (let at = 0; at < this.count; at++) for (const own of this.likeness) own[this.touched[at]!] = 0;
    this.count = 0;
  }
}
