/** A text as the evaluator reads it: sentences, their clauses, and folded words. */
import { foldText } from '@cine/contract/text/fold-text';

/** A clause's words in lower case and without accents; numbers are words, too. */
export type Clause = readonly string[];

/** Where a sentence ends, or code and markup do; a full stop between digits doesn't end one. */
const sentenceEnd = /[!?;\n…}>`]|\.(?=[\s"»”)]|$)|(?:^|\s)[-–—•*](?=\s)/u;
const clauseEnd = /[:()«»"“”]|,(?!\d)/u;

export function sentencesOf(text: string): string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function clausesOf(sentence: string): Clause[] {
  return sentence
    .split(clauseEnd)
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** Words of letters, numbers of digits ("1 400", "2,300" and "1.5" are one), and square metres as "m2". */
export function wordsOf(text: string): string[] {
  const folded = foldText(text)
    .replace(/(\d)[ ,.](?=\d{3}(?!\d))/gu, '$1')
    .replace(/[€$£₽]/gu, ' euro ')
    .replace(/week-end/gu, 'weekend')
    .replace(/полчаса/gu, '30 минут');
  return folded.match(/[mм]2(?![\p{L}\p{N}])|\d+(?:[.,]\d+)?|[\p{L}]+/gu) ?? [];
}
