import type { Text } from './packed-texts.ts';
import { searchable } from './searchable-text.ts';

/** As `searchable` spells them: an elided article is a word of its own. */
const articles =
  'the a an le la l les un une des der die das den ein eine el los las una il lo gli het een'.split(' ');
const longest = Math.max(...articles.map((article) => article.length));
const keys = new Set(articles.map((article) => keyOf(Buffer.from(article), 0, article.length)));

/** Where a text continues after its leading article; `start` if it has none or nothing follows. */
export function afterArticle(text: Text, start = 0, end: number = text.length): number {
  for (let at = start + 1; at <= start + longest && at < end - 1; at++)
    if (text[at] === spaceCode) return keys.has(keyOf(text, start, at)) ? at + 1 : start;
  return start;
}

/** A title as `searchable` spells it, without its leading article. */
export function withoutArticle(title: string): string {
  const text = searchable(title);
  const [first, ...rest] = text.split(' ');
  return rest.length > 0 && isArticle(first!) ? rest.join(' ') : text;
}

/** @param word as `searchable` spells it */
export function isArticle(word: string): boolean {
  return articles.includes(word);
}

const spaceCode = 32;

function keyOf(text: Text, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end; at++) key = key * 256 + text[at]!;
  return key;
}
