/** Plans to take what an import brought out of a collection again. */
import type { Tx } from '#platform/firestore/transact.ts';
import { isStanding, madePlain, type StoredCollection } from '../access/access.ts';
import { openCollection } from '../entries-store.ts';
import type { Place } from '../place.ts';
import { readCollection } from '../store.ts';
import { idsOf, withoutFilled } from './imported-entry.ts';

/** What of an import is taken out of a collection again. */
type PlannedRemoval = {
  /** Movies that it brought and that were changed since, or added again: they stay. */
  kept: number[];
  /** All movies that stay though no other import says them: those, and what was there before. */
  staying: number[];
  removed: number[];
  /** Whether the collection goes with them, or what the import made of a standing one. */
  isDiscarded: boolean;
  write: () => void;
};

/**
 * What an import brought from an instant on; `heirs` has another import of the movies that it says, too.
 * Without movies, a collection goes that is as an import made it which isn't `counting` any more, or, of a
 * former release, with this name.
 */
type Brought = {
  importId: string;
  since: number;
  heirs: ReadonlyMap<number, string>;
  counting: ReadonlySet<string>;
  name: string | null;
};

/**
 * Plans to take out the movies of a collection that an import brought. What was there before, or another
 * import brought or says, too, stays without a word. `write` writes it.
 */
export async function planRemoval(
  tx: Tx,
  place: Place,
  { importId, since, heirs, counting, name }: Brought,
  movieIds: readonly number[],
  now: number,
): Promise<PlannedRemoval> {
  const collection = await readCollection(tx, place);
  const isUnsaid = isStanding(place) && collection?.from?.importId === importId;
  const opened = await openCollection(tx, place, movieIds, isUnsaid ? madePlain(collection) : collection);
  const present = movieIds.flatMap((id) => opened.entryOf(id) ?? []);
  const brought = present.filter(({ from }) => from === importId);
  const left = brought.filter(({ movieId }) => !heirs.has(movieId));
  const remove = idsOf(left.filter(({ changed }) => !changed));
  const removed = new Set(remove);
  const put = present.flatMap((entry) => {
    const heir = entry.from === importId ? heirs.get(entry.movieId) : undefined;
    const inherited = heir === undefined ? entry : { ...entry, from: heir };
    const left = withoutFilled(inherited, importId);
    return left === entry || removed.has(entry.movieId) ? [] : left;
  });
  const { document } = opened;
  const isEmptied = remove.length === (document?.parts ?? []).flatMap((part) => part.movieIds).length;
  const isAsBrought = document?.from
    ? !counting.has(document.from.importId)
    : remove.length > 0 && isAsMade(document, name);
  const isDiscarded = isEmptied && isAsBrought;
  return {
    kept: idsOf([
      ...present.filter(({ from, addedAt }) => from === undefined && addedAt > since),
      ...left.filter(({ changed }) => changed),
    ]),
    staying: idsOf(present).filter((id) => !heirs.has(id) && !removed.has(id)),
    removed: remove,
    isDiscarded: isDiscarded || isUnsaid,
    write: () => {
      if (isDiscarded) opened.discard();
      else if (isUnsaid || put.length + remove.length > 0) opened.save({ put, remove }, now);
    },
  };
}

/** Whether a list is what an import makes of a name. */
function isAsMade(document: StoredCollection | null, name: string | null): boolean {
  return (
    name !== null &&
    document?.name === name &&
    document.visibility === 'private' &&
    document.editorIds.length === 0 &&
    [document.description, document.cover, document.rules].every((each) => each === null)
  );
}
