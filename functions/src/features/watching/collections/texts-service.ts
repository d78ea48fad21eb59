/** A collection's texts as moderation reads, hides and shows them. */
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { StoredCollection } from './access/access.ts';
import { accessToSee } from './access/access-store.ts';
import type { Collected } from './collected.ts';
import { openCollection } from './entries-store.ts';
import { withWords } from './entry-words.ts';
import { nameOfPlace, placeOf } from './place.ts';
import { readCollection, writeCollection } from './store.ts';
import { shownTo } from './view.ts';
import { namerOf, writerOf } from './writers.ts';

/** What users wrote of a collection, or of a movie in it. */
export type CollectionTexts = {
  name?: string | null;
  description?: string | null;
  note?: string | null;
  tags?: string[];
};

/** The texts in it, each once. */
export function textsIn({ name, description, note, tags = [] }: CollectionTexts): string[] {
  return [...new Set([name, description, note, ...tags].flatMap((text) => text ?? []))];
}

/**
 * The texts of a collection, or of a movie in it, that the user sees; null if there are none. `writerId`
 * answers for them: who wrote them last, if that is known.
 */
export async function readTexts(
  tx: Tx,
  uid: string,
  collection: string,
  movieId: number | null,
): Promise<{ collection: string; said: CollectionTexts; writerId: string } | null> {
  const place = placeOf(collection, uid);
  const access = await accessToSee(tx.db, uid, place).catch(noneIfRefused);
  const document = access && (await readCollection(tx, place));
  if (!document) return null;
  const entry =
    movieId === null ? null : (await openCollection(tx, place, [movieId], document)).entryOf(movieId);
  const [seen] = entry ? shownTo(access.role, [entry]) : [];
  if (movieId !== null && !seen) return null;
  const texts = seen
    ? { note: seen.note ?? null, tags: seen.tags ?? [] }
    : { name: document.name, description: document.description };
  if (textsIn(texts).length === 0) return null;
  const writerId = entry ? writerOf(entry, place) : namerOf(document, place);
  return { collection: nameOfPlace(place, ''), said: texts, writerId };
}

function noneIfRefused(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}

/** What is done to a text: a neutral one takes its place, or it is shown again. */
export type TextChange =
  | { hide: CollectionTexts; locale: keyof typeof hiddenTitles }
  | { show: CollectionTexts };

/** Plans to hide or show what is written of a collection, or a movie in it; null if it was changed since. */
export async function planTextChange(
  tx: Tx,
  collection: string,
  movieId: number | null,
  change: TextChange,
  now: number,
): Promise<(() => void) | null> {
  const place = placeOf(collection, '');
  const document = await readCollection(tx, place);
  if (!document) return null;
  if (movieId === null) {
    const changed = changeCollectionTexts(document, change);
    return changed && (() => writeCollection(tx, place, { ...changed, editedAt: now }));
  }
  const opened = await openCollection(tx, place, [movieId], document);
  const entry = opened.entryOf(movieId);
  const changed = entry && changeEntryTexts(entry, change);
  return changed && (() => opened.save({ put: [changed] }, now));
}

const hiddenNames: readonly string[] = Object.values(hiddenTitles);

function changeCollectionTexts(document: StoredCollection, change: TextChange): StoredCollection | null {
  if ('hide' in change) {
    const { name = null, description = null } = change.hide;
    const isName = name !== null && document.name === name;
    const isDescription = description !== null && document.description === description;
    if (!isName && !isDescription) return null;
    return {
      ...document,
      ...(isName && { name: hiddenTitles[change.locale] }),
      ...(isDescription && { description: null }),
    };
  }
  const { name = null, description = null } = change.show;
  return {
    ...document,
    ...(name !== null && document.name !== null && hiddenNames.includes(document.name) && { name }),
    ...(document.description === null && { description }),
  };
}

function changeEntryTexts(entry: Collected, change: TextChange): Collected | null {
  if ('hide' in change) {
    const { note = null, tags = [] } = change.hide;
    const isNote = note !== null && entry.note === note;
    const left = (entry.tags ?? []).filter((tag) => !tags.includes(tag));
    if (!isNote && left.length === (entry.tags ?? []).length) return null;
    return withWords(entry, { ...(isNote && { note: null }), tags: left });
  }
  const { note = null, tags = [] } = change.show;
  return withWords(entry, {
    ...(entry.note === undefined && { note }),
    ...((entry.tags ?? []).length === 0 && { tags }),
  });
}
