import { afterArticle } from '../text/leading-article.ts';
import type { Text } from '../text/packed-texts.ts';
import { beginsUnspaced } from '../text/unspaced.ts';
import { allowedEditsInBeginning, allowedEditsInTitle, allowedEditsInWord } from './allowed-edits.ts';
import { distances } from './edit-distance.ts';
import type { Typed } from './typed.ts';

const spaceCode = 32;

/** Deducted when the typed text lacks the title's article. */
const withoutArticle = 0.015;
/** Only the exact title, with or without its article, scores above this. */
export const almostWhole = 0.983;

/** Typos are rare in a word's first letter; shorter words that differ in it are others. */
const anyBeginning = 8;

/** How similar a title is to the typed text, from 0 if it isn't to 1 for the exact title. */
export function titleSimilarity(typed: Typed, title: Text): number {
  const start = afterArticle(title);
  const whole = fromStart(typed, title);
  const rest = start === 0 ? 0 : fromStart(typed, title.subarray(start)) - withoutArticle;
  const best = Math.max(whole, rest);
  return best >= 0.9 ? best : Math.max(best, inAnyOrder(typed, title));
}

function fromStart({ letters: typed, isRussian }: Typed, title: Text): number {
  const limit = allowedEditsInTitle(Math.max(typed.length, title.length), isRussian);
  const { whole, prefix } = distances(typed, title, limit);
  const isWhole = whole <= limit ? 1 - (0.9 * whole) / typed.length : 0;
  // A prefix is a good match while typing, above all at a word's end.
  const rest = Math.max(0, title.length - typed.length);
  const goesOn = 0.03 + 0.05 * (rest / (rest + 20)) + (title[typed.length] === spaceCode ? 0 : 0.01);
  const isBeginning =
    prefix <= allowedEditsInBeginning(typed.length) ? 1 - (0.9 * prefix) / typed.length - goesOn : 0;
  return Math.max(isWhole, isBeginning);
}

/** The similarity of words in any order, anywhere in the title; 0 if it lacks one that is needed. */
function inAnyOrder({ words, isNeeded, isOpen }: Typed, title: Text): number {
  let letters = 0;
  let covered = 0;
  for (const [index, word] of words.entries()) {
    const similarity = bestWord(word, title, isOpen && index === words.length - 1);
    if (similarity === 0 && isNeeded[index]) return 0;
    letters += word.length;
    covered += word.length * similarity;
  }
  const others = Math.max(0, wordsIn(title) - words.length);
  return 0.93 * (covered / letters) - 0.06 * (others / (others + 3));
}

/** How similar the most similar word of a text is to a typed word, from 0 if none is to 1. */
export function bestWord(
  word: Text,
  text: Text,
  isLast: boolean,
  limit = allowedEditsInWord(word.length),
): number {
  if (beginsUnspaced(word)) return bestPart(word, text);
  let best = 0;
  for (let start = 0; start < text.length && best < 1; ) {
    const space = text.indexOf(spaceCode, start);
    const end = space < 0 ? text.length : space;
    const length = end - start;
    const isNear = word.length >= anyBeginning || text[start] === word[0];
    if (isNear && length >= word.length - limit && (isLast || length <= word.length + limit)) {
      const { whole, prefix } = distances(word, text, limit, start, end);
      if (whole <= limit) best = Math.max(best, 1 - whole / word.length);
      if (isLast && prefix <= allowedEditsInBeginning(word.length))
        best = Math.max(best, 0.95 - prefix / word.length);
    }
    start = end + 1;
  }
  return best;
}

/**
 * How similar a word of an unspaced script is to a text that contains it: the more of the text it is, the
 * more.
 */
function bestPart(word: Text, text: Text): number {
  const all = Buffer.from(text.buffer, text.byteOffset, text.length);
  const isThere = all.includes(Buffer.from(word.buffer, word.byteOffset, word.length));
  return isThere ? 0.85 + (0.15 * word.length) / text.length : 0;
}

function wordsIn(text: Text): number {
  let count = 1;
  for (const letter of text) if (letter === spaceCode) count += 1;
  return count;
}
