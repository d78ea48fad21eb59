/** A movie in a collection: its card, its place in the order, and one entry made of two. */
import type { CollectionDocument, CollectionEntry } from '@cine/contract/documents/collections';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import { unnamedUid } from '@cine/contract/primitives';
import { distinctTags } from '@cine/contract/text/distinct-tags';
import { cardOf } from '#core/catalogue/index.ts';
import { originsOf, withOrigins } from './entry-words.ts';

/** A movie in a collection. Times are epoch milliseconds. */
export type Collected = CollectionEntry;

/** An entry's poster, as the cover of its collection. */
export function coverFrom({ movieId, card }: Collected): NonNullable<CollectionDocument['cover']> {
  return { movieId, posterPath: card.posterPath };
}

type Watch = { recordedAt: number; withdrawn: boolean };

/** The part of an entry that comes from its movie's facts. */
export function asFactsSay(facts: MovieFacts): Pick<Collected, 'movieId' | 'card'> {
  const { movieId, ...card } = cardOf(facts);
  return { movieId, card };
}

/**
 * An entry after all watches of its movie, of which those before it was added don't remove it; the same
 * object if nothing changed.
 */
export function withWatches(collected: Collected, watches: readonly Watch[]): Collected {
  const here = watches.some(({ recordedAt, withdrawn }) => !withdrawn && recordedAt >= collected.addedAt);
  if (here === isWatchedHere(collected)) return collected;
  if (collected.elsewhere === undefined) return { ...collected, watched: here };
  return { ...collected, elsewhere: here ? 'too' : 'only' };
}

function isWatchedHere({ watched, elsewhere }: Collected): boolean {
  return elsewhere === undefined ? watched : elsewhere === 'too';
}

/**
 * An entry whose movie turned out to be watched elsewhere since it was added, or not; the same object if
 * nothing changed.
 */
export function withElsewhere(collected: Collected, isSeen: boolean): Collected {
  const { elsewhere, ...rest } = collected;
  if (isSeen === (elsewhere !== undefined)) return collected;
  const here = isWatchedHere(collected);
  return isSeen ? { ...rest, watched: true, elsewhere: here ? 'too' : 'only' } : { ...rest, watched: here };
}

/** Merges two entries: the one added first stays, unless it was watched before the other was added. */
export function mergeCollected(one: Collected, other: Collected, watches: readonly Watch[]): Collected {
  const [first, second] = one.addedAt <= other.addedAt ? [one, other] : [other, one];
  const isBetween = ({ recordedAt, withdrawn }: Watch) =>
    !withdrawn && recordedAt >= first.addedAt && recordedAt < second.addedAt;
  const [stays, goes] = watches.some(isBetween) ? [second, first] : [first, second];
  const isSeen = stays.elsewhere !== undefined || (stays === first && goes.elsewhere !== undefined);
  return withWatches(withElsewhere(withTextsOf(stays, goes), isSeen), watches);
}

/** An entry with what was written of another one of the same movie, too. */
export function withTextsOf(stays: Collected, { note, tags, medium, writtenBy }: Collected): Collected {
  const former = stays.tags ?? [];
  const all = distinctTags([...former, ...(tags ?? [])]).slice(0, maxTags);
  const { tagsFrom, ...origins } = originsOf(stays);
  return {
    // Tags of both aren't an import's to take back.
    ...withOrigins(stays, {
      ...origins,
      ...(tagsFrom !== undefined && all.length === former.length && { tagsFrom }),
    }),
    ...(stays.note === undefined && note !== undefined && { note }),
    ...(stays.medium === undefined && medium !== undefined && { medium }),
    ...(all.length > 0 && { tags: all }),
    ...((note ?? tags) !== undefined && stays.writtenBy !== writtenBy && { writtenBy: unnamedUid }),
  };
}

type Added = Pick<Collected, 'addedAt'>;

/**
 * Takes the merged entry of a promoted and a catalogue's movie apart again, as both were; `watches` are those
 * of both. One that was removed since stays removed, one that was added since stays.
 */
export function partsOfMerged(
  merged: Collected | null,
  noted: { former: Added; own: Added | null },
  watches: readonly (Watch & { was?: { movieId: number; twin?: object } })[],
  formerId: number,
): { former: Collected | null; own: Collected | null } {
  if (!merged) return { former: null, own: null };
  const ofFormer = watches.filter(({ was }) => was?.movieId === formerId);
  const ofOwn = watches.filter(({ was }) => was?.movieId !== formerId || was.twin);
  const former = withWatches({ ...merged, ...noted.former }, ofFormer);
  const isMerged = [noted.former, noted.own].some((each) => each?.addedAt === merged.addedAt);
  const added = isMerged ? noted.own : merged;
  return { former, own: added && withWatches({ ...merged, ...added }, ofOwn) };
}

type Position = Pick<Collected, 'addedAt' | 'movieId'>;

export function newestFirst(entries: readonly Collected[]): Collected[] {
  return entries.toSorted((one, other) => (isAfter(other, one) ? -1 : 1));
}

/** Whether an entry comes after another in a list with the latest first. */
export function isAfter(entry: Position, other: Position): boolean {
  return entry.addedAt < other.addedAt || (entry.addedAt === other.addedAt && entry.movieId < other.movieId);
}
