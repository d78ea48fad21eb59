import { readCatalogue, type SampleMovie, samplePath } from '@cine/dev-tmdb/catalogue';

/** Titles of the movies that only TMDB has, for each turn. */
export const wordOfTurn = ['zyxomma', 'qwertine'] as const;

export function newMovies(): SampleMovie[] {
  const [sample] = readCatalogue(samplePath).movies;
  return wordOfTurn.flatMap((word, turn) =>
    Array.from({ length: 8 }, (_, index) => {
      const title = `${word} ${index}`;
      return { ...sample!, id: 2_000_000 + 8 * turn + index, title, originalTitle: title, titles: {} };
    }),
  );
}
