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

/** The highest position that is kept; those beyond it share it. */
const maxPosition = 1_000_000;

/**
 * The collections that statements speak of: the watchlist, likes, the shelf and lists. Of words they get only
 * a list's own: reviews and tags are of a diary that isn't shown with them.
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
    const entryAt = (at: When, before = 0): CollectionEntry => ({
      movieId,
      card,
      addedAt: Math.max(0, instantOf(at, now) - before * second),
      watched: false,
      from: importId,
    });
    for (const { wanted, liked, owned, listed = [] } of movies) {
      if (wanted && more.wanted) put('watchlist', null, entryAt(wanted.at));
      if (liked && more.liked) put('likes', null, entryAt(liked.at));
      if (owned && more.owned) {
        const { at, medium } = owned;
        put('shelf', null, { ...entryAt(at), ...(medium !== null && { medium }) });
      }
      for (const each of listed) {
        if (!more.listed?.includes(each.list)) continue;
        // The first of a list counts as its last addition, so that it stays first.
        const position = each.position === null ? null : Math.min(each.position, maxPosition);
        put(idOf(each.list), each.list, {
          ...entryAt(each.at, position ?? 0),
          ...(position !== null && { position }),
          ...(each.note !== null && { note: each.note }),
        });
      }
    }
  }
  return [...byId.values()].map((each) => ({ ...each, entries: keepFirstOfEach(each.entries) }));
}

function keepFirstOfEach(entries: readonly CollectionEntry[]): CollectionEntry[] {
  return [...new Map(entries.map((entry) => [entry.movieId, entry])).values()];
}

function instantOf(at: When, now: number): number {
  const instant = at === null ? now : Date.parse('date' in at ? at.date : at.instant);
  return Math.min(instant, now);
}
