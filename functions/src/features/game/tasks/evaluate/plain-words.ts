/** Leaves out what a text says of its own difficulty, worth and importance, and what it asks of its judge. */
import { foldText } from '@cine/contract/text/fold-text';
import { finished, remaining, requests, worth } from './lexicon/phrases.ts';
import { findPhrase, readPhrases } from './phrases.ts';
import { type Clause, sentencesOf, wordsOf } from './words-of.ts';

const ofWorth = readPhrases(worth);
const ofRequests = readPhrases(requests);
const ofRemaining = readPhrases(remaining);
const ofFinished = readPhrases(finished);

/** Code, addresses, and what is spoken to programs or by them. */
const notProse =
  /[<>{}`\\]|https?:|[^\s@]@[^\s@]|^[^\p{L}\p{N}]*(?:system|systeme|система|assistant|ассистент|user|inst)(?: ?:|[^\p{L}\p{N}]*$)/u;
/** Amounts of a reward, and hours that "it" is said to take. */
const claim =
  /\d\s?(?:points?|pts|xp|coins?|очков|балл|монет)|^[^\p{L}\p{N}]*(?:cela|ca|ceci|c'est|ce sera|elle|it|it's|this|that|это|она|оно)(?!\p{L}).*\d\s?(?:h|heure|jour|semaine|mois|hour|day|week|month|час|дн|недел|месяц)/u;
/** "Repeat it 200 times". */
const repetition =
  /(?:repet|recommenc|refai|repeat|redo|повтор)\p{L}{0,9}(?: \p{L}{1,15}){0,2} \d{2,9} ?(?:fois|times|раз)/u;
/** Characters that nobody sees. */
const invisible = /\p{Cf}/gu;

/**
 * The sentences of a title that say what is to be done, without parts that only praise: "Big quest: the
 * dishes".
 */
export function plainTitle(title: string): string[] {
  const sentences = sentencesOf(visible(title));
  const plain = sentences.flatMap((sentence) => {
    if (!isAboutItself(sentence)) return [sentence];
    if (isRequest(sentence)) return [];
    const parts = sentence.split(/[:()[\]]|\s[-–—]\s/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
    return parts.filter((part) => !isAboutItself(part));
  });
  return plain.length > 0 ? plain : sentences.slice(0, 1).map(withoutPraise);
}

/** The sentences of a description that say what is to be done. */
export function plainSentences(text: string): string[] {
  return sentencesOf(visible(text)).filter((sentence) => !isAboutItself(sentence));
}

/** What is left to do, where a text says that the rest is done; null if it doesn't. */
export function leftToDo(sentences: readonly string[]): Clause | null {
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    const span = findPhrase(words, ofRemaining);
    if (span) return words.slice(span.to);
  }
  return null;
}

/** Whether a clause says what is done already. */
export function isDone(words: Clause): boolean {
  return findPhrase(words, ofFinished) !== null;
}

function isAboutItself(sentence: string): boolean {
  return isRequest(sentence) || findPhrase(wordsOf(sentence), ofWorth) !== null;
}

function isRequest(sentence: string): boolean {
  const folded = foldText(sentence);
  if (notProse.test(folded) || claim.test(folded) || repetition.test(folded)) return true;
  return findPhrase(wordsOf(sentence), ofRequests) !== null;
}

/** A title that is about the task as a whole loses only the words of praise. */
function withoutPraise(title: string): string {
  let words: Clause = wordsOf(title);
  for (let span = findPhrase(words, ofWorth); span; span = findPhrase(words, ofWorth))
    words = [...withoutNumber(words.slice(0, span.from)), ...words.slice(span.to)];
  return words.join(' ');
}

/** "10 000 XP" is praise with its number. */
function withoutNumber(words: Clause): Clause {
  return words.slice(0, words.findLastIndex((word) => !/^\d/u.test(word)) + 1);
}

function visible(text: string): string {
  return text.replace(invisible, '');
}
