import { isArticle } from '../text/leading-article.ts';
import { type Text, toText } from '../text/packed-texts.ts';

/** A typed text and its words; a movie must have those that are needed. */
export type Typed = {
  letters: Text;
  words: readonly Text[];
  isNeeded: readonly boolean[];
  isRussian: boolean;
};

/** @param text as `searchable` spells it */
export function typedFrom(text: string, isRussian: boolean): Typed {
  const words = text.split(' ');
  const needed = new Set(neededWords(text));
  return {
    letters: toText(text),
    words: words.map(toText),
    isNeeded: words.map((word) => needed.has(word)),
    isRussian,
  };
}

/** The words of a typed text that a movie must have: not articles and words of one or two letters, unless it has no others. */
export function neededWords(text: string): string[] {
  const words = text.split(' ');
  const telling = words.filter((word) => word.length > 2 && !isArticle(word));
  return telling.length > 0 ? telling : words;
}
