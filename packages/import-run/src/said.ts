import type { Row } from '@cine/import-reader';
import { mergeRows } from '@cine/import-reader/merge';
import type { Said } from './run.ts';

/** What an account takes of one movie. */
const most = { watches: 100, lists: 20, listName: 100, medium: 60, tags: 10 } as const;

/** What the rows of one movie say together, as far as an account takes it. */
export function saidOf(movieId: number, rows: readonly Row[]): Said {
  const { watched, rating, wanted, listed, liked, note, tags, owned } = mergeRows(rows);
  return {
    movieId,
    ...(watched && { watched: watched.slice(0, most.watches) }),
    ...(rating && { rating: { value: rating.value, at: rating.at } }),
    ...(wanted && { wanted: { at: wanted.at } }),
    ...(listed.length > 0 && { listed: onceEach(listed) }),
    ...(liked && { liked: { at: liked.at } }),
    ...(note !== undefined && { note }),
    ...(tags && { tags: tags.slice(0, most.tags) }),
    ...(owned && { owned: { medium: owned.medium?.slice(0, most.medium) ?? null, at: owned.at } }),
  };
}

/** The first entry of each list. */
function onceEach(listed: NonNullable<Said['listed']>): NonNullable<Said['listed']> {
  const lists = new Map<string, (typeof listed)[number]>();
  for (const { list, position, note, at } of listed) {
    const name = list.slice(0, most.listName);
    if (name !== '' && !lists.has(name)) lists.set(name, { list: name, position, note, at });
  }
  return [...lists.values()].slice(0, most.lists);
}
