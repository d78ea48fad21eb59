import type { SearchIndex } from '../inverted-index/search-index.ts';
import { afterArticle } from '../text/leading-article.ts';
import { type Text, textAt } from '../text/packed-texts.ts';

/**
 * A segment's titles by a hash of their letters behind the article, in chains: the number of a title plus
 * one, 0 at an end. And its movies in order of their ids. 45,000 movies take some 1.6 MB.
 */
type TitleTable = { heads: Uint32Array; next: Uint32Array; byId: Uint32Array };

const tables = new WeakMap<SearchIndex, TitleTable>();

function tableOf(index: SearchIndex): TitleTable {
  const table = tables.get(index) ?? buildTable(index);
  tables.set(index, table);
  return table;
}

function buildTable({ titles, ids }: SearchIndex): TitleTable {
  const count = titles.offsets.length - 1;
  const heads = new Uint32Array(2 ** Math.max(0, Math.ceil(Math.log2(count / 2))));
  const next = new Uint32Array(count);
  for (let title = 0; title < count; title++) {
    const text = textAt(titles, title);
    const head = hash(text, afterArticle(text)) & (heads.length - 1);
    next[title] = heads[head]!;
    heads[head] = title + 1;
  }
  const byId = Uint32Array.from(ids, (_, movie) => movie).sort((one, other) => ids[one]! - ids[other]!);
  return { heads, next, byId };
}

/** The titles of a segment that are spelled as a text but for a leading article. */
export function titlesSpelled(index: SearchIndex, text: Text): number[] {
  const { heads, next } = tableOf(index);
  const start = afterArticle(text);
  const places: number[] = [];
  const head = hash(text, start) & (heads.length - 1);
  for (let at = heads[head]!; at > 0; at = next[at - 1]!) {
    const title = textAt(index.titles, at - 1);
    if (isEqualFrom(text, start, title, afterArticle(title))) places.push(at - 1);
  }
  return places;
}

/** The number of the movie with an id in a segment, or -1. */
export function movieWithId(index: SearchIndex, id: number): number {
  const { byId } = tableOf(index);
  let low = 0;
  let high = byId.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const middleId = index.ids[byId[middle]!]!;
    if (middleId === id) return byId[middle]!;
    if (middleId < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function isEqualFrom(one: Text, start: number, other: Text, otherStart: number): boolean {
  const length = one.length - start;
  if (other.length - otherStart !== length) return false;
  for (let at = 0; at < length; at++) if (one[start + at] !== other[otherStart + at]) return false;
  return true;
}

/** FNV-1a with its high bits mixed in, as the low ones choose the chain. */
function hash(text: Text, start: number): number {
  let mixed = 0x811c9dc5;
  for (let at = start; at < text.length; at++) mixed = Math.imul(mixed ^ text[at]!, 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
