import type { NamedMovie, Reading, Row } from '@cine/import-reader';

/** A movie as files name it, and their rows about it. */
export type Named = { movie: NamedMovie; rows: Row[] };

/** The movies that rows are about, each once as far as they are named alike. Other readings are left out. */
export function nameMovies(readings: Iterable<Reading>): Named[] {
  const named = new Map<string, Named>();
  for (const reading of readings) {
    if (!('says' in reading)) continue;
    const key = keyOfNamed(reading.movie);
    const existing = named.get(key);
    if (existing) existing.rows.push(reading);
    else named.set(key, { movie: reading.movie, rows: [reading] });
  }
  return [...named.values()];
}

/** What movies named alike have in common. Directors count, as they tell movies of one title apart. */
export function keyOfNamed({ titles, year, tmdbId, imdbId, directors }: NamedMovie): string {
  return JSON.stringify([tmdbId, imdbId, year, titles, directors]);
}
