import { roleOfHeader } from '../mapping/read-header.ts';

/** How far down a header is looked for: lists of Letterboxd have theirs in the fifth line. */
export const rowsSearched = 12;

/** Where the header stands, -1 without any, and what stands above it that names the table. */
export type Header = { at: number; heading: string | null };

export function findHeader(rows: readonly (readonly string[])[]): Header {
  const hits = rows.slice(0, rowsSearched).map(knownHeaders);
  const most = Math.max(0, ...hits);
  // One word may be a movie's title; two in a row are none.
  if (most === 0 || (most === 1 && hits[0] === 0))
    return { at: isData(rows[0] ?? []) ? -1 : 0, heading: null };
  // Two headers that are as good: the first is of the list itself, the second of its movies.
  const at = most >= 3 ? hits.lastIndexOf(most) : hits.indexOf(most);
  return { at, heading: at === 0 ? null : headingIn(rows.slice(0, at)) };
}

/** How many cells name a role, each role once. */
export function knownHeaders(row: readonly string[]): number {
  return new Set(row.map((cell) => roleOfHeader(cell)?.rank).filter((rank) => rank !== undefined)).size;
}

/** Whether a row holds numbers, dates or ids, or is the only column's text. */
function isData(row: readonly string[]): boolean {
  return row.length < 2 || row.some((cell) => /^[\d.,:/\s-]+$|\btt\d{7}|:\/\//.test(cell) && cell !== '');
}

function headingIn(above: readonly (readonly string[])[]): string | null {
  const header = above.findIndex((row) => knownHeaders(row) >= 2);
  const column = above[header]?.findIndex((cell) => roleOfHeader(cell)?.role === 'title') ?? -1;
  if (column >= 0) return above[header + 1]?.[column]?.trim() || null;
  return above.flat().find((cell) => cell.trim() !== '') ?? null;
}
