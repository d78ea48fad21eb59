/** Notes and cells as export formats write them. */

/** What would be read as a tag or an entity. */
const markup = /<\/?[a-z]+[ />]|&(?:#\d|[a-z]+;)/i;

/** A note where text is plain, though some readers take tags away: what looks like one is written as HTML. */
export function plainNote(note: string | null | undefined): string | null {
  return note == null ? null : markup.test(note) ? escaped(note) : note;
}

/** A note where it is HTML. */
export function htmlNote(note: string | null | undefined): string | null {
  return note == null ? null : escaped(note);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Names or tags in one cell, parted by commas, which they lose themselves. */
export function inOneCell(names: readonly string[] | undefined): string {
  return (names ?? [])
    .map((name) =>
      name
        .split(/[,;/|]/)
        .map((part) => part.trim())
        .join(' ')
        .trim(),
    )
    .join(', ');
}

/** Points from 0 to 100 in tens, the lowest of which is 1. */
export function inTens(points: number | undefined): number | null {
  return points === undefined ? null : Math.max(1, Math.round(points / 10));
}

/** What stands between several notes of a movie, where there is one place for them. */
export const betweenNotes = '\n\n';

/** The notes of a movie, each of which an account takes by itself. */
export function notesIn(note: string | undefined): string[] {
  return note?.split(betweenNotes) ?? [];
}
