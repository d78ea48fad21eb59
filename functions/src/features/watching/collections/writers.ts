/** Who answers for a collection's texts: who changed them, or nobody if another's are still among them. */
import { unnamedUid } from '@cine/contract/primitives';
import type { StoredCollection } from './access/access.ts';
import type { Collected } from './collected.ts';
import type { Place } from './place.ts';

type Written = { by: string; texts: readonly string[] };

/** Who answers for texts that a user changed: they, or nobody if another's are still among them. */
export function writerAfter(before: Written, after: readonly string[], uid: string): string {
  if (after.every((text) => before.texts.includes(text))) return before.by;
  const isMixed = before.by !== uid && after.some((text) => before.texts.includes(text));
  return isMixed ? unnamedUid : uid;
}

/** Who wrote a collection's name and description last; `unnamedUid` if nobody can be named. */
export function namerOf(
  { namedBy, madeBy }: Pick<StoredCollection, 'namedBy' | 'madeBy'>,
  place: Place,
): string {
  return namedBy ?? (place.kind === 'user' ? place.ownerId : (madeBy ?? unnamedUid));
}

/** The part of a collection that says who wrote its name and description, which a user changes. */
export function namedBy(
  before: StoredCollection,
  place: Place,
  after: Pick<StoredCollection, 'name' | 'description'>,
  uid: string,
): Pick<StoredCollection, 'namedBy'> {
  const former = namerOf(before, place);
  const namer = writerAfter({ by: former, texts: namesIn(before) }, namesIn(after), uid);
  return namer === former ? {} : { namedBy: namer };
}

function namesIn({ name, description }: Pick<StoredCollection, 'name' | 'description'>): string[] {
  return [name, description].flatMap((text) => text ?? []);
}

/** Who wrote an entry's note and tags last; `unnamedUid` if nobody can be named. */
export function writerOf({ writtenBy, addedBy }: Collected, place: Place): string {
  return writtenBy ?? (place.kind === 'user' && addedBy === undefined ? place.ownerId : unnamedUid);
}

/** The entry with who wrote its note and tags, where that isn't to be taken from the collection. */
export function withWriter({ writtenBy: _, ...entry }: Collected, place: Place, writer: string): Collected {
  return writerOf(entry, place) === writer || wordsIn(entry).length === 0
    ? entry
    : { ...entry, writtenBy: writer };
}

/** An entry as a user has worded it, with who answers for that. */
export function withWriterAfter(former: Collected, entry: Collected, place: Place, uid: string): Collected {
  if (entry === former) return former;
  const before = { by: writerOf(former, place), texts: wordsIn(former) };
  return withWriter(entry, place, writerAfter(before, wordsIn(entry), uid));
}

/** An entry without a user among those whom it names. */
export function withoutUser(entry: Collected, uid: string): Collected {
  const { addedBy, writtenBy, ...rest } = entry;
  if (addedBy !== uid && writtenBy !== uid) return entry;
  // Otherwise the owner would answer for what is left.
  const writer = writtenBy === uid || writtenBy === undefined ? unnamedUid : writtenBy;
  return {
    ...rest,
    ...(addedBy !== undefined && addedBy !== uid && { addedBy }),
    ...(wordsIn(entry).length > 0 && { writtenBy: writer }),
  };
}

/** Those whom entries name, besides a user; sorted. */
export function othersNamedIn(uid: string, entries: readonly Collected[]): string[] {
  const named = entries.flatMap(({ addedBy, writtenBy }) => [addedBy, writtenBy]);
  const others = named.filter((each) => each !== undefined && each !== uid && each !== unnamedUid);
  return [...new Set(others as string[])].sort();
}

/** Those whom an entry names, besides the collection's owner. */
export function namedIn(
  { addedBy, writtenBy }: { addedBy?: string | undefined; writtenBy?: string | undefined },
  place: Place,
): string[] {
  const owner = place.kind === 'user' ? place.ownerId : null;
  return [addedBy, writtenBy].flatMap((uid) =>
    uid === undefined || uid === unnamedUid || uid === owner ? [] : uid,
  );
}

/** Those whom a collection names, with who named it, so that an erasure finds them. */
export function withNamer({ addedByIds, namedBy }: StoredCollection, place: Place): string[] {
  return [...new Set([...addedByIds, ...namedIn({ writtenBy: namedBy }, place)])].sort();
}

function wordsIn({ note, tags = [] }: Collected): string[] {
  return note === undefined ? tags : [note, ...tags];
}
