import type { Collected } from './collected.ts';

export const card: Collected['card'] = {
  title: 'Stalker',
  originalTitle: 'Сталкер',
  titles: {},
  year: 1979,
  runtime: 162,
  genres: ['Drama', 'Science Fiction'],
  directors: ['Andrei Tarkovsky'],
  posterPath: '/qbYgqOczabWNn2XKwgMtVrntD6P.jpg',
};

/** The entry of a movie, with what is given besides. */
export function entryOf(movieId: number, more: Partial<Collected> = {}): Collected {
  return { movieId, addedAt: movieId, watched: false, card, ...more };
}

/** An entry with as many words as one may have. */
export function wordy(movieId: number): Collected {
  const tags = Array.from({ length: 10 }, (_, n) => `${n}${'я'.repeat(29)}`);
  return entryOf(movieId, { note: 'я'.repeat(500), tags, medium: 'я'.repeat(60) });
}
