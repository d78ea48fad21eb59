/** Leaves out what a text says of its own difficulty, worth and importance, and what it asks of its judge. */
import { foldText } from '@cine/contract/text/fold-text';
import { finished, remaining, requests, worth } from './lexicon/phrases.ts';
import { findPhrase, readPhrases } from './phrases.ts';
import { type Clause, sentencesOf, wordsOf } from './words-of.ts';

const ofWorth = readPhrases(worth);
const ofItself = [...ofWorth, ...readPhrases(requests)];
const ofRemaining = readPhrases(remaining);
const ofFinished = readPhrases(finished);

/** Code, addresses, and what is spoken to programs or by them. */
const notProse =
  /[<>{}`\\]|https?:|[^\s@]@[^\s@]|^\W*(?:system|systeme|система|assistant|ассистент|user|inst)(?: ?:|\W*$)/u;
/** Characters that nobody sees. */
const invisible = /\p{Cf}/gu;

/** A title without parts that are about the task alone: "Big quest: the dishes". */
export function plainTitle(title: string): string {
  const parts = visible(title)
    .split(/(?<=[:!?.…])\s+|[()[\]]|\s[-–—]\s/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const plain = parts.filter((part) => !isAboutItself(part));
  return plain.length > 0 ? plain.join('. ') : parts.map(withoutPraise).join('. ');
}

/** The sentences of a description that say what is to be done. */
export function plainSentences(text: string): string[] {
  return sentencesOf(visible(text)).filter((sentence) => !isAboutItself(sentence));
}

/** What is left to do, where a text says that the rest is done; null if it doesn't. */
export function leftToDo(sentences: readonly string[]): Clause | null {
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    const found = findPhrase(words, ofRemaining);
    if (found) return words.slice(found.to);
  }
  return null;
}

/** Whether a clause says what is done already. */
export function isDone(words: Clause): boolean {
  return findPhrase(words, ofFinished) !== null;
}

function isAboutItself(sentence: string): boolean {
  return notProse.test(foldText(sentence)) || findPhrase(wordsOf(sentence), ofItself) !== null;
}

/** A title that is about the task as a whole loses only the words of praise. */
function withoutPraise(title: string): string {
  let words: Clause = wordsOf(title);
  for (let found = findPhrase(words, ofWorth); found; found = findPhrase(words, ofWorth))
    words = [...words.slice(0, found.from), ...words.slice(found.to)];
  return words.join(' ');
}

function visible(text: string): string {
  return text.replace(invisible, '');
}
