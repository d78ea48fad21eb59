import { createCustomMovie, customMovieLimits } from '@cine/contract/operations/movies/custom-movies';
import type { NamedMovie } from '#data/imports/reading.ts';
import { call } from '#data/queries/call.ts';

/** Adds a movie that wasn't found to the user's own; adding it again changes nothing. */
export async function addOwnMovie({ titles, year, directors }: NamedMovie): Promise<number> {
  const title = titles[0]!.slice(0, customMovieLimits.title);
  const { movie } = await call(createCustomMovie, {
    title,
    year: year !== null && year >= 1870 && year <= 2100 ? year : null,
    directors: directors
      .slice(0, customMovieLimits.directors)
      .map((name) => name.slice(0, customMovieLimits.name)),
    key: await keyOf(`${title} ${year}`),
  });
  return movie.movieId;
}

/** Returns the same key for the same text, so repeating an import adds nothing. */
async function keyOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `import-${hex.slice(0, 24)}`;
}
