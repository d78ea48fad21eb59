/** The notes that imports have of a movie: each once, of one import in one text. */

const betweenNotes = '\n\n';
/** A blank line within a note, which isn't one between two. */
const blankLine = '\n \n';

/** A note as one of several: its paragraphs stay apart. */
export function asOneNote(note: string): string {
  return note.replaceAll('\n\n', blankLine);
}

/** Notes as they are shown. */
export function asShown(note: string): string {
  return note.replaceAll(blankLine, '\n\n');
}

export function partsOfNote({ note }: { note?: string | undefined }): string[] {
  return note === undefined ? [] : note.split(betweenNotes);
}

/** What equal notes have in common; former releases kept no blank lines. */
export function keyOfNote(note: string): string {
  return note.replaceAll(blankLine, '\n');
}

/** Notes as a statement has them; nothing if there are none. */
export function joinNotes(notes: readonly string[]): { note?: string } {
  return notes.length === 0 ? {} : { note: [...new Set(notes)].join(betweenNotes) };
}
