/** The most that all imports together say about a movie: the latest days, and the first of all else. */
import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import type { KnownWhen } from '@cine/contract/operations/watching/imports';
import { daysOf, findUnequal, momentOf } from './evenings.ts';
import { keyOfNote } from './note-parts.ts';
import type { Several, Statement, StatementContent } from './statement.ts';

const limits = { days: 100, tags: 10, notes: 20, listed: 50, collections: maxCollections } as const;
/** The letters of all notes of a movie together, with which its statements still fit into a document. */
export const noteLetters = 20_000;

/** The latest days, as many as there is room for. */
export function keepLatest(days: readonly KnownWhen[]): Set<KnownWhen> {
  if (days.length <= limits.days) return new Set(days);
  return new Set(days.toSorted((one, other) => momentOf(other) - momentOf(one)).slice(0, limits.days));
}

/** The tags, notes, lists or collections that are known or have room, and how many have none. */
export function limitNew(
  kind: Several | 'notes',
  knownValues: ReadonlySet<string>,
  values: readonly string[],
  keyOf = (value: string) => value,
): { fit: string[]; cut: number } {
  const all = [...Map.groupBy(values, keyOf).values()].map(([first]) => first!);
  const fresh = all
    .filter((each) => !knownValues.has(keyOf(each)))
    .slice(0, Math.max(0, limits[kind] - knownValues.size));
  const fit = all.filter((each) => knownValues.has(keyOf(each)) || fresh.includes(each));
  return { fit, cut: all.length - fit.length };
}

/** The notes that are known or have room, in number and in letters, and how many have none. */
export function limitNewNotes(
  knownNotes: readonly string[],
  notes: readonly string[],
): { fit: string[]; cut: number } {
  const keys = new Set(knownNotes.map(keyOfNote));
  const { fit, cut } = limitNew('notes', keys, notes, keyOfNote);
  let room = noteLetters - knownNotes.join('').length;
  const short = fit.filter((note) => {
    if (keys.has(keyOfNote(note))) return true;
    if (note.length > room) return false;
    room -= note.length;
    return true;
  });
  return { fit: short, cut: cut + fit.length - short.length };
}

/** The statements of a movie without the days that later ones left no room for. */
export function dropOldDays(statements: readonly Statement[]): readonly Statement[] {
  const days = daysOf(statements);
  if (days.length <= limits.days) return statements;
  const latest = keepLatest(days);
  return statements.flatMap(({ watched = [], ...rest }) => {
    const late = selectEqual(latest, watched);
    const statement: Statement = late.length > 0 ? { ...rest, watched: late } : rest;
    return saysAnything(statement) ? [statement] : [];
  });
}

/** The days told that equal the latest ones. */
export function selectEqual(latest: ReadonlySet<KnownWhen>, days: readonly KnownWhen[]): KnownWhen[] {
  const others = new Set(findUnequal([...latest], days));
  return days.filter((day) => !others.has(day));
}

function saysAnything({ movieId: _id, by: _by, ...content }: Statement): boolean {
  return Object.keys(content satisfies StatementContent).length > 0;
}
