/** Collections in a file of our own export: found, taken out, checked. */
import { limits } from '../limits.ts';
import type { NamedMovie } from '../rows/row.ts';
import { textOfHtml } from './html-tables.ts';

/** A collection as a file of our own keeps it. Nothing of it is checked beyond its shape. */
export type FileCollection = {
  id: string;
  /** What rows of the file name it by. */
  list: string;
  name: string;
  description: string | null;
  cover: NamedMovie | null;
  order: string;
  /** Rules that its movies meet, if it fills itself. */
  rules: unknown[] | null;
  /** It is what another service says of a list, which its rows make. */
  isOfRows?: true;
};

type Fields = Record<string, unknown>;

/** The longest name and description of a list that becomes a collection. */
const longest = { name: 60, description: 200 } as const;

/** A list with what it says of itself; null if it says nothing, or has a longer name. */
export function collectionOfList(list: string, description: string | undefined): FileCollection | null {
  if (description === undefined || list === '' || list.length > longest.name) return null;
  const text = textOfHtml(description).trim();
  const short =
    text.length > longest.description ? `${text.slice(0, longest.description - 1).trimEnd()}…` : text;
  if (short === '') return null;
  const about = { description: short, cover: null, order: 'hand', rules: null };
  return { id: `list-${markOf(list)}`, list, name: list, ...about, isOfRows: true };
}

/** Letters and digits that are the same for the same text (FNV-1a, from both ends). */
function markOf(text: string): string {
  const hash = (signs: readonly string[]) =>
    (
      signs.reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0)!, 0x01000193), 0x811c9dc5) >>> 0
    ).toString(36);
  return `${hash([...text])}${hash([...text].reverse())}`;
}

/** The collections in a file's value, and the rest of it; none of any file but our own. */
export function takeCollections(value: unknown): { collections: unknown[]; rest: unknown } {
  if (!isFields(value)) return { collections: [], rest: value };
  const { collections, ...rest } = value;
  const isOwn = Array.isArray(collections) && Array.isArray(rest.lists) && Array.isArray(rest.watched);
  return isOwn ? { collections, rest } : { collections: [], rest: value };
}

/** A collection of which every part is what it should be; null of any other. */
export function toFileCollection(value: unknown): FileCollection | null {
  if (!isFields(value)) return null;
  const { id, name, list = name, description = null, cover = null, order, rules = null } = value;
  const isText = (text: unknown): text is string => typeof text === 'string' && text !== '';
  if (!isText(id) || !isText(name) || !isText(list) || !isText(order)) return null;
  if (description !== null && !isText(description)) return null;
  if (rules !== null && !Array.isArray(rules)) return null;
  return { id, list, name, description, cover: isFields(cover) ? toNamedMovie(cover) : null, order, rules };
}

function toNamedMovie({ title, originalTitle, year, tmdbId, imdbId }: Fields): NamedMovie {
  const titles = [title, originalTitle].filter((each) => typeof each === 'string');
  return {
    titles: titles.map((each) => each.slice(0, limits.titleLetters)),
    year: Number.isInteger(year) ? (year as number) : null,
    tmdbId: Number.isInteger(tmdbId) ? (tmdbId as number) : null,
    imdbId: typeof imdbId === 'string' ? imdbId.slice(0, 20) : null,
    directors: [],
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
