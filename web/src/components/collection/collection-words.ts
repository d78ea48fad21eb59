import type { Say } from '#i18n/index.tsx';

type Named = { collection: string; name: string | null };

const standing = {
  watchlist: 'watchlist.title',
  likes: 'watchlist.likes',
  shelf: 'watchlist.shelf',
} as const;
export type Standing = keyof typeof standing;

/** Which of the collections that nobody makes it is, by its address; null for the others. */
export function standingOf(collection: string): Standing | null {
  const id = collection.split('.').at(-1)!;
  return id in standing ? (id as Standing) : null;
}

/** What a collection is called. A group's watchlist is the group's, not the reader's. */
export function collectionName({ collection, name }: Named, say: Say): string {
  if (name !== null) return name;
  if (collection.startsWith('group.') && standingOf(collection) === 'watchlist')
    return say('watchlist.ofGroup');
  const which = standingOf(collection);
  return say(which === null ? 'watchlist.unnamed' : standing[which]);
}
