import { isConjunction } from '../text/conjunctions.ts';
import { isArticle } from '../text/leading-article.ts';
import { type Text, toText } from '../text/packed-texts.ts';
import { isUnspaced } from '../text/unspaced.ts';

/** A typed text and its words; a movie must have those that are needed. */
export type Typed = {
  letters: Text;
  words: readonly Text[];
  isNeeded: readonly boolean[];
  isRussian: boolean;
  /** Whether the last word may go on. */
  isOpen: boolean;
};

/**
 * @param text as `searchable` spells it
 * @param isShort whether words were replaced by shorter ones, which are needed like longer ones and don't go
 *   on
 */
export function typedFrom(text: string, isRussian: boolean, isShort = false): Typed {
  const words = text.split(' ');
  const needed = new Set(isShort ? words.filter((word) => !isSmall(word)) : neededWords(text));
  return {
    letters: toText(text),
    words: words.map(toText),
    isNeeded: words.map((word) => needed.has(word)),
    isRussian,
    isOpen: !isShort,
  };
}

/**
 * The words of a typed text that a movie must have: not articles, "and" and words of one or two letters,
 * unless it has no others.
 */
export function neededWords(text: string): string[] {
  const words = text.split(' ');
  const telling = words.filter(
    (word) => isUnspaced(word.charCodeAt(0)) || (word.length > 2 && !isSmall(word)),
  );
  return telling.length > 0 ? telling : words;
}

function isSmall(word: string): boolean {
  return isConjunction(word) || isArticle(word);
}
