import { isolate } from '@cine/contract/text/isolate';
import type { NamedMovie } from '#data/imports/reading.ts';

/** A movie as its file names it: “Alien (1979)”, or its id where that is all. */
export function namedInWords({ titles, year, imdbId, tmdbId }: NamedMovie): string {
  const name = titles[0] ?? imdbId ?? `TMDB ${tmdbId}`;
  return year === null ? name : `${isolate(name)} (${year})`;
}
