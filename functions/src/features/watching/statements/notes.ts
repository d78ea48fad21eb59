import type { ImportSource } from '@cine/contract/operations/watching/import-source';
import { keyOfTag } from '@cine/contract/text/distinct-tags';
import { asShown, joinNotes, keyOfNote, partsOfNote } from './note-parts.ts';
import type { Statement } from './statement.ts';

/** What an import says of a movie in words. Times are epoch milliseconds. */
export type ImportedNote = { source: ImportSource; at: number; note: string | null; tags: string[] };

/** The notes and tags of one movie, each with the first import that has it; the last import comes first. */
export function notesIn(
  imports: readonly { number: number; source: ImportSource; at: number }[],
  statements: readonly Statement[],
): ImportedNote[] {
  const notes = new Set<string>();
  const tags = new Set<string>();
  const all = imports.flatMap(({ number, source, at }) =>
    statements
      .filter(({ by }) => by === number)
      .map((statement) => {
        const fresh = partsOfNote(statement).filter((part) => !notes.has(keyOfNote(part)));
        const others = (statement.tags ?? []).filter((tag) => !tags.has(keyOfTag(tag)));
        for (const part of fresh) notes.add(keyOfNote(part));
        for (const tag of others) tags.add(keyOfTag(tag));
        const { note } = joinNotes(fresh);
        return { source, at, note: note === undefined ? null : asShown(note), tags: others };
      }),
  );
  return all.filter((each) => each.note !== null || each.tags.length > 0).reverse();
}
