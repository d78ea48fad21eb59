/** Finds the row of a table that has its headers. */
import { roleOfHeader } from '../mapping/read-header.ts';
import type { Role } from '../mapping/roles.ts';

/** How far down a header is looked for: lists of Letterboxd have theirs in the fifth line. */
export const rowsSearched = 12;

/** What stands above a header: a list's name, and what it says of itself. */
type Above = { heading: string | null; description?: string; tags?: string };

/** Where the header stands, -1 without any, and what stands above it that names the table. */
export type Header = { at: number } & Above;

/** The row of headers among the first ones, and the heading above it; `at` is -1 if there is none. */
export function findHeader(rows: readonly (readonly string[])[]): Header {
  const hits = rows.slice(0, rowsSearched).map(knownHeaders);
  const most = Math.max(0, ...hits);
  // One word may be a movie's title; two in a row are none.
  if (most === 0 || (most === 1 && hits[0] === 0))
    return { at: isData(rows[0] ?? []) ? -1 : 0, heading: null };
  // Two headers that are as good: the first is of the list itself, the second of its movies.
  const at = most >= 3 ? hits.lastIndexOf(most) : hits.indexOf(most);
  return { at, ...(at === 0 ? { heading: null } : headingIn(rows.slice(0, at))) };
}

/** How many cells name a role, each role once. */
export function knownHeaders(row: readonly string[]): number {
  return new Set(row.map((cell) => roleOfHeader(cell)?.rank).filter((rank) => rank !== undefined)).size;
}

/** Whether a row holds numbers, dates or ids, or is the only column's text. */
function isData(row: readonly string[]): boolean {
  return row.length < 2 || row.some((cell) => /^[\d.,:/\s-]+$|\btt\d{7}|:\/\//.test(cell) && cell !== '');
}

function headingIn(above: readonly (readonly string[])[]): Above {
  const at = above.findIndex((row) => knownHeaders(row) >= 2);
  const cellOf = (role: Role) => {
    const column = above[at]?.findIndex((cell) => roleOfHeader(cell)?.role === role) ?? -1;
    return column < 0 ? null : (above[at + 1]?.[column]?.trim() ?? '');
  };
  const title = cellOf('title');
  if (title === null) return { heading: above.flat().find((cell) => cell.trim() !== '') ?? null };
  const description = cellOf('note');
  const tags = cellOf('tags');
  return { heading: title || null, ...(description && { description }), ...(tags && { tags }) };
}
