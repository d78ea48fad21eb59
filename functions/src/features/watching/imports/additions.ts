import type { CollectionEntry } from '@cine/contract/documents/collections';
import type { ImportedMovie, When } from '@cine/contract/operations/watching/imports';
import { second } from '@cine/contract/time';
import type { StatementContent } from '../statements/index.ts';

/** What an import brings into a collection: a standing one, or one of this name. */
export type CollectionAddition = { id: string; name: string | null; entries: CollectionEntry[] };

/** A movie with what is new of it, and all that files say. */
export type MovieToCollect = {
  movieId: number;
  card: CollectionEntry['card'];
  more: StatementContent;
  movies: readonly ImportedMovie[];
};

/** What a file says of a movie's place. */
type Said = { at: When; note?: string | null | undefined; tags?: string[] | undefined };

/** The highest position that is kept; those beyond it share it. */
const maxPosition = 1_000_000;

/**
 * The collections that statements speak of: the watchlist, likes, the shelf and lists. Of words they get only
 * their own: reviews and tags are of a diary that isn't shown with them.
 */
export function gatherAdditions(
  toCollect: readonly MovieToCollect[],
  importId: string,
  now: number,
  idOf: (list: string) => string,
): CollectionAddition[] {
  const byId = new Map<string, CollectionAddition>();
  const put = (id: string, name: string | null, entry: CollectionEntry) => {
    const addition = byId.get(id) ?? { id, name, entries: [] };
    byId.set(id, addition);
    addition.entries.push(entry);
  };
  for (const { movieId, card, more, movies } of toCollect) {
    const entryOf = ({ at, note, tags = [] }: Said, position = 0): CollectionEntry => ({
      movieId,
      card,
      addedAt: instantOf(at, now, position),
      watched: false,
      from: importId,
      ...(note && { note }),
      ...(tags.length > 0 && { tags }),
    });
    for (const { wanted, liked, owned, listed = [] } of movies) {
      if (wanted && more.wanted) put('watchlist', null, entryOf(wanted));
      if (liked && more.liked) put('likes', null, entryOf(liked));
      if (owned && more.owned) {
        const { medium } = owned;
        put('shelf', null, { ...entryOf(owned), ...(medium !== null && { medium }) });
      }
      for (const each of listed) {
        if (!more.listed?.includes(each.list)) continue;
        const position = each.position === null ? null : Math.min(each.position, maxPosition);
        put(idOf(each.list), each.list, {
          ...entryOf(each, position ?? 0),
          ...(position !== null && { position }),
        });
      }
    }
  }
  return [...byId.values()].map((each) => ({ ...each, entries: keepFirstOfEach(each.entries) }));
}

function keepFirstOfEach(entries: readonly CollectionEntry[]): CollectionEntry[] {
  return [...new Map(entries.map((entry) => [entry.movieId, entry])).values()];
}

/** When it was added. Of a day, the first of a list counts as the last addition, so that it stays first. */
function instantOf(at: When, now: number, position: number): number {
  if (at && 'instant' in at) return Math.max(0, Math.min(Date.parse(at.instant), now));
  const day = at === null ? now : Date.parse(at.date);
  return Math.max(0, Math.min(day, now) - position * second);
}
