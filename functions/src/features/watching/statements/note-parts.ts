/** The notes that imports have of a movie: each once, of one import in one text. */

export const betweenNotes = '\n\n';

export function partsOfNote({ note }: { note?: string | undefined }): string[] {
  return note === undefined ? [] : note.split(betweenNotes);
}

/** Notes as a statement has them; nothing if there are none. */
export function joinNotes(notes: readonly string[]): { note?: string } {
  return notes.length === 0 ? {} : { note: [...new Set(notes)].join(betweenNotes) };
}
