import type { ImportedMovie, When } from '@cine/contract/operations/watching/imports';
import { mendedText } from '@cine/contract/text/shown-text';

/** The longest name of a collection; longer ones of lists are cut. */
const longestName = 60;
/** No list is longer. */
const lastPosition = 100_000;

/** What a file says, without what can't be shown or can't be true: nobody is there to mend it. */
export function repairMovie({
  watched,
  rating,
  wanted,
  listed,
  liked,
  note,
  tags,
  owned,
  movieId,
}: ImportedMovie): ImportedMovie {
  const texts = {
    note: note && mendedText(note, 500),
    tags: tags?.map((tag) => mendedText(tag, 30)).filter((tag) => tag !== ''),
    medium: owned?.medium ? mendedText(owned.medium, 60) : '',
  };
  return {
    movieId,
    ...(watched && { watched: watched.map(near) }),
    ...(rating && { rating: { ...rating, at: near(rating.at) } }),
    ...(wanted && { wanted: { at: near(wanted.at) } }),
    ...(listed && { listed: listed.map(mendedEntry).filter(({ list }) => list !== '') }),
    ...(liked && { liked: { at: near(liked.at) } }),
    ...(texts.note && { note: texts.note }),
    ...(texts.tags && { tags: texts.tags }),
    ...(owned && { owned: { medium: texts.medium || null, at: near(owned.at) } }),
  };
}

type Listed = NonNullable<ImportedMovie['listed']>[number];

function mendedEntry({ list, position, note, at }: Listed): Listed {
  return {
    list: mendedText(list, longestName),
    position: position !== null && position > 0 && position <= lastPosition ? position : null,
    note: (note && mendedText(note, 500)) || null,
    at: near(at),
  };
}

/** A time as far as it can be one of watching movies. */
function near(when: When): When {
  if (when === null) return null;
  const text = 'date' in when ? when.date : when.instant;
  return text >= '1900' && text < '2200' ? when : null;
}
