import type { PollDocument } from '@cine/contract/documents/polls';
import type { Locale } from '@cine/contract/primitives';
import { titleOf } from '../movie/reasons-in-words.ts';

/** A movie's title in a poll; titles of movies that it doesn't have are empty. */
export function titlesIn({ options }: Pick<PollDocument, 'options'>, locale: Locale) {
  const titles = new Map(options.map((option) => [option.movieId, titleOf(option, locale)]));
  return (movieId: number | null) => (movieId === null ? '' : (titles.get(movieId) ?? ''));
}
