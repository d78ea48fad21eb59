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

/**
 * The known notes that a text has one behind the other, as files with one place for all of them do; the last
 * may be cut. Null for any other text.
 */
export function notesJoinedIn(text: string, knownNotes: readonly string[]): string[] | null {
  const key = keyOfNote(text);
  const keys = knownNotes.map((note) => [note, keyOfNote(note)] as const);
  const dead = new Set<number>();
  const joinedFrom = (start: number): string[] | null => {
    if (dead.has(start)) return null;
    const rest = key.slice(start);
    const last = keys.find(([, each]) => each === rest || (start > 0 && each.startsWith(rest)));
    if (last) return [last[0]];
    for (const [note, each] of keys) {
      const others = rest.startsWith(`${each}\n`) ? joinedFrom(start + each.length + 1) : null;
      if (others) return [note, ...others];
    }
    dead.add(start);
    return null;
  };
  return joinedFrom(0);
}

/** Notes as a statement has them; nothing if there are none. */
export function joinNotes(notes: readonly string[]): { note?: string } {
  return notes.length === 0 ? {} : { note: [...new Set(notes)].join(betweenNotes) };
}
