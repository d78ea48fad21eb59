import { distances } from './distance.ts';
import type { Text } from './texts.ts';

const space = 32;

/** Edits that may be in so many typed letters: one in four, and two at most. */
export function allowedEdits(length: number): number {
  return Math.min(2, length >> 2);
}

/** How much a title is what was typed, from 0 to 1, where all of it was: 1 is the very title. */
export function likeness(typed: Text, words: readonly Text[], title: Text): number {
  const limit = allowedEdits(typed.length) + 1;
  const { whole, prefix } = distances(typed, title, limit);
  const isWhole = whole <= limit ? 1 - (0.9 * whole) / typed.length : 0;
  // Going on is what one expects of a beginning, above all at a word's end.
  const rest = Math.max(0, title.length - typed.length);
  const goesOn = 0.03 + 0.05 * (rest / (rest + 20)) + (title[typed.length] === space ? 0 : 0.01);
  const isBeginning = prefix <= limit ? 1 - (0.9 * prefix) / typed.length - goesOn : 0;
  const best = Math.max(isWhole, isBeginning);
  return best >= 0.9 ? best : Math.max(best, inAnyOrder(words, title));
}

/** The same for words in any order, anywhere in the title. */
function inAnyOrder(words: readonly Text[], title: Text): number {
  const own = wordsOf(title);
  let letters = 0;
  let covered = 0;
  for (const [index, word] of words.entries()) {
    letters += word.length;
    covered += word.length * bestWord(word, own, index === words.length - 1);
  }
  const others = Math.max(0, own.length - words.length);
  return 0.93 * (covered / letters) - 0.06 * (others / (others + 3));
}

/** How much the likest of a title's words is a typed one, from 0 to 1. */
export function bestWord(word: Text, own: readonly Text[], isLast: boolean): number {
  const limit = word.length < 4 ? (word.length === 3 ? 1 : 0) : 2;
  let best = 0;
  for (const other of own) {
    if (other.length < word.length - limit) continue;
    if (!isLast && other.length > word.length + limit) continue;
    const { whole, prefix } = distances(word, other, limit);
    if (whole <= limit) best = Math.max(best, 1 - whole / word.length);
    if (isLast && prefix <= limit) best = Math.max(best, 0.95 - prefix / word.length);
    if (best === 1) return 1;
  }
  return best;
}

export function wordsOf(text: Text): Text[] {
  const words: Text[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== space) continue;
    if (at > start) words.push(text.subarray(start, at));
    start = at + 1;
  }
  return words;
}
