/** A title as files write it: articles behind, years and series in it. */
import { isArticle } from '../text/leading-article.ts';
import { searchable } from '../text/searchable-text.ts';

const maxTitles = 6;
const maxLetters = 400;

/** The titles of a row, each once, as many and as long as titles are. */
export function distinctTitles(titles: readonly string[]): string[] {
  const cut = titles.slice(0, maxTitles).map((title) => title.slice(0, maxLetters).trim());
  return [...new Set(cut)].filter((title) => title !== '');
}

/** "Matrix, The" with its article before it. */
export function withArticleFirst(title: string): string {
  const comma = title.lastIndexOf(',');
  const article = title.slice(comma + 1).trim();
  if (comma <= 0 || article.length > 4 || !isArticle(searchable(article))) return title;
  const rest = title.slice(0, comma).trim();
  return /['’]$/.test(article) ? article + rest : `${article} ${rest}`;
}

const yearAtEnd = /\(((?:18|19|20|21)\d\d)(?:[-–—]\d{0,4})?\)$/;
const alias = /^(?:a\.?k\.?a\.?|aka|also known as)\s+/i;

/** A title without a year in brackets at its end, and that year. */
export function withoutYear(title: string): { title: string; year: number | null } {
  const year = yearAtEnd.exec(title)?.[1];
  return { title: title.replace(yearAtEnd, '').trim(), year: year === undefined ? null : Number(year) };
}

/** The titles in "Seven (a.k.a. Se7en)" or "Brother / Брат". */
export function takenApart(title: string): string[] {
  return title
    .split(/[()[\]]| \/ /)
    .map((part) => part.trim().replace(alias, ''))
    .filter((part, at) => (at === 0 ? /[\p{L}\p{N}]/u : /\p{L}/u).test(part) && !isArticle(searchable(part)));
}

/** Also the "or:" in "Dr. Strangelove or: How I Learned to Stop Worrying". */
const subtitleMark = /(?:,? (?:or|ou|или))? ?: |[：–—]| - /i;

/** A title in its parts between colons and dashes; one if it has none. */
export function partsOf(title: string): string[] {
  const parts = title.split(subtitleMark).map((part) => part.trim());
  return parts.filter((part) => searchable(part).length > 2);
}

/** A title without its series ("Star Wars: Episode V - ") or author ("Monty Python's "), if it has one. */
export function withoutSeries(title: string): string[] {
  const parts = partsOf(title);
  const author = title.search(/['’]s /);
  return [...(parts.length > 1 ? [parts.at(-1)!] : []), ...(author < 0 ? [] : [title.slice(author + 3)])];
}
