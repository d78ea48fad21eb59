/** A user's own note on a movie in a collection, and which tags aren't suggested for it again. */
import { maxDismissedTags } from '@cine/contract/operations/watching/notes';
import { distinctTags, keyOfTag } from '@cine/contract/text/distinct-tags';
import type { Firestore } from 'firebase-admin/firestore';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { accessToChange } from './access/access-store.ts';
import type { Collected } from './collected.ts';
import { loadEntries, openCollection } from './entries-store.ts';
import { type Place, placeOf } from './place.ts';
import { writerOf } from './writers.ts';

/** A note, its movie's tags, dismissed ones, and the collection's, the most frequent first. */
export type OwnNote = { note: string; tags: string[]; dismissed: string[]; ownTags: string[] };

/**
 * A note that nobody but the user wrote. Throws `movie-not-collected`, `note-missing`, `note-not-yours`, and
 * as `accessToChange`.
 */
export async function loadOwnNote(
  db: Firestore,
  uid: string,
  collection: string,
  movieId: number,
): Promise<OwnNote> {
  const place = placeOf(collection, uid);
  const { document } = await accessToChange(db, uid, place);
  const entries = await loadEntries(db, place, document);
  const entry = requireOwn(entries.find((each) => each.movieId === movieId) ?? null, place, uid);
  const { note, tags = [], dismissed = [] } = entry;
  return { note, tags, dismissed, ownTags: tagsOf(entries) };
}

/** Plans to remember a dismissed tag. Throws as `loadOwnNote`. */
export async function planDismissed(
  tx: Tx,
  uid: string,
  { collection, movieId, tag }: { collection: string; movieId: number; tag: string },
  now: number,
): Promise<{ dismissed: string[]; write: () => void }> {
  const place = placeOf(collection, uid);
  const { document } = await accessToChange(tx, uid, place);
  const opened = await openCollection(tx, place, [movieId], document);
  const entry = requireOwn(opened.entryOf(movieId), place, uid);
  const { dismissed: former = [] } = entry;
  const isKnown = former.some((each) => keyOfTag(each) === keyOfTag(tag));
  const dismissed = isKnown ? former : [...former, tag].slice(-maxDismissedTags);
  const write = () => {
    if (!isKnown) opened.save({ put: [{ ...entry, dismissed }] }, now);
  };
  return { dismissed, write };
}

function requireOwn(entry: Collected | null, place: Place, uid: string): Collected & { note: string } {
  if (!entry) throw new AppError('movie-not-collected');
  const { note } = entry;
  if (note === undefined) throw new AppError('note-missing');
  if (writerOf(entry, place) !== uid) throw new AppError('note-not-yours');
  return { ...entry, note };
}

function tagsOf(entries: readonly Collected[]): string[] {
  const all = entries.flatMap(({ tags = [] }) => tags);
  const counts = new Map<string, number>();
  for (const tag of all) counts.set(keyOfTag(tag), (counts.get(keyOfTag(tag)) ?? 0) + 1);
  const countOf = (tag: string) => counts.get(keyOfTag(tag))!;
  return distinctTags(all).sort((one, other) => countOf(other) - countOf(one));
}
