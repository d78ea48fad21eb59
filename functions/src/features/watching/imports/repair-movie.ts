import {
  type ImportedCollection,
  type ImportedMovie,
  maxReviewLetters,
  type When,
} from '@cine/contract/operations/watching/imports';
import { mendLines, mendText } from '@cine/contract/text/shown-text';
import { day } from '@cine/contract/time';
import { asOneNote } from '../statements/index.ts';

/** The longest name of a collection; longer ones of lists are cut. */
const longestName = 60;
/** The longest note of a place on a list. */
const longestNote = 500;
/** No list is longer. */
const lastPosition = 100_000;

/** What a file says, without what can't be shown or can't be true: nobody is there to mend it. */
export function repairMovie(
  { watched, rating, wanted, listed, liked, note, tags, owned, movieId }: ImportedMovie,
  now: number,
): ImportedMovie {
  const medium = owned?.medium ? mendText(owned.medium, 60) : '';
  return {
    movieId,
    ...(watched && { watched: watched.map((when) => keepPast(when, now)) }),
    ...(rating && { rating: { ...rating, at: keepPast(rating.at, now) } }),
    ...(wanted && { wanted: mendPlace(wanted) }),
    ...(listed && { listed: listed.map(mendListEntry).filter(({ list }) => list !== '') }),
    ...(liked && { liked: mendPlace(liked) }),
    ...withOneNote(mendWords({ note, tags }, maxReviewLetters)),
    ...(owned && { owned: { ...mendPlace(owned), medium: medium || null } }),
  };
}

type Words = Pick<ImportedMovie, 'note' | 'tags'>;

type Stands = { at: When; position?: number | undefined } & Words;

function mendPlace({ at, position = 0, ...words }: Stands): Stands {
  return {
    at: keepPlausible(at),
    ...(isPosition(position) && { position }),
    ...mendWords(words, longestNote),
  };
}

function isPosition(position: number): boolean {
  return position > 0 && position <= lastPosition;
}

function mendWords({ note, tags }: Words, letters: number): Words {
  const mended = note && mendLines(note, letters);
  const mendedTags = tags?.map((tag) => mendText(tag, 30)).filter((tag) => tag !== '');
  return { ...(mended && { note: mended }), ...(mendedTags && { tags: mendedTags }) };
}

function withOneNote({ note, ...tags }: Words): Words {
  return { ...(note !== undefined && { note: asOneNote(note) }), ...tags };
}

type ListEntry = NonNullable<ImportedMovie['listed']>[number];

function mendListEntry({ list, collection, position, tags, at, ...entry }: ListEntry): ListEntry {
  const { note = null, ...place } = mendPlace({ at, tags, note: entry.note ?? undefined });
  return {
    list: mendText(list, longestName),
    ...(collection !== undefined && { collection }),
    ...place,
    position: position !== null && isPosition(position) ? position : null,
    note,
  };
}

/** A collection, without what can't be shown; null if its name has nothing else. */
export function repairCollection({
  name,
  description,
  ...rest
}: ImportedCollection): ImportedCollection | null {
  const mended = mendText(name, longestName);
  const words = description === null ? '' : mendLines(description, 200);
  return mended === '' ? null : { ...rest, name: mended, description: words || null };
}

/** A time that isn't in the future anywhere, nor on the day by which services mean none. */
function keepPast(when: When, now: number): When {
  const past = keepPlausible(when);
  if (past === null) return null;
  const text = 'date' in past ? past.date : past.instant;
  return text.startsWith('1970-01-01') || Date.parse(text) > now + day ? null : past;
}

/** A time as far as it can be one of watching movies. */
function keepPlausible(when: When): When {
  if (when === null) return null;
  const text = 'date' in when ? when.date : when.instant;
  return text >= '1900' && text < '2200' ? when : null;
}
