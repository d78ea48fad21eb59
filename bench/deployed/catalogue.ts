/** Makes up a catalogue of a given size, with offers and search, and writes it to the emulator. */
import type { MovieFacts, Offers } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { hour, minute } from '@cine/contract/time';
import type { Context } from '../../functions/src/context.ts';
import { saveOffers } from '../../functions/src/features/movies/availability/index.ts';
import { updateIndex } from '../../functions/src/features/movies/search-engine/index.ts';
import { saveFacts } from '../../functions/test/save-facts.ts';
import { type Random, seeded } from './random.ts';

export const subscriptions = [8, 119, 337, 381];
const otherProviders = [350, 531, 11, 56, 239, 283, 190, 513, 550, 1899];
const stores = [2, 3, 10, 35, 58, 68, 130, 192];

/** The number of movies, and of those that everybody can watch. */
export type Size = { movies: number; candidates: number };

/** Saves a made-up catalogue as the catalogue sync would, and makes it searchable. */
export async function saveCatalogue(context: Context, size: Size): Promise<MovieFacts[]> {
  const movies = await saveMoviesAndOffers(context, size);
  await updateIndex(context);
  return movies;
}

/** Facts are as large as TMDB's; offers in France were checked in the last 40 hours. */
export async function saveMoviesAndOffers(
  context: Context,
  size: Size,
  save = saveFacts,
): Promise<MovieFacts[]> {
  const random = seeded(1895);
  const movies = makeMovies(size.movies, random);
  const shardOf = await save(context, movies);
  const now = context.now();
  const every = size.movies / size.candidates;
  const checks = movies.map(({ id }, index) => ({
    movieId: id,
    offers: { FR: makeOffers(Math.floor(index % every) === 0, random) },
    checkedAt: now - random.below((40 * hour) / minute) * minute,
  }));
  const regions = ['FR'];
  await saveOffers(context, checks, shardOf, regions, { change: (manifest) => ({ ...manifest, regions }) });
  return movies;
}

function makeMovies(count: number, random: Random): MovieFacts[] {
  const { pick, mostly } = random;
  const latin = words(random, ['a', 'e', 'i', 'o', 'u', 'é', 'ou'], 'bcdfghjlmnprstvz');
  const cyrillic = words(random, ['а', 'е', 'и', 'о', 'у', 'ы', 'я'], 'бвгдзклмнпрстхш');
  const title = (from: readonly string[]) =>
    capitalized(random.several(from, 1, 4).join(random.below(3) === 0 ? ' of ' : ' '));
  const people = Array.from({ length: 8 * Math.sqrt(count) * 8 }, () =>
    [pick(latin), pick(latin)].map(capitalized).join(' '),
  );
  const keywords = Array.from({ length: 3_000 }, () => random.several(latin, 1, 2).join(' '));
  let id = 0;
  return Array.from({ length: count }, () => {
    // TMDB numbers about a million movies; a catalogue has some of each range.
    id += 1 + random.below(Math.floor(1_000_000 / count));
    const own = title(latin);
    return {
      id,
      title: own,
      originalTitle: random.below(2) === 0 ? own : title(latin),
      titles: {
        ...(random.below(10) < 7 && { fr: title(latin) }),
        ...(random.below(10) < 6 && { ru: title(cyrillic) }),
      },
      year: mostly(2026 - Math.floor(random.next() ** 2 * 100)),
      runtime: mostly(70 + random.below(90)),
      genres: random.several(genreNames, 1, 3),
      language: mostly(pick(['en', 'fr', 'ja', 'ru', 'it', 'es', 'ko', 'de'])),
      countries: random.several(['US', 'FR', 'JP', 'RU', 'IT', 'ES', 'KR', 'DE', 'GB'], 1, 2),
      directors: random.several(people, 1, 2),
      cast: random.several(people, 5, 10),
      keywords: random.several(keywords, 0, 10),
      rating: mostly(Math.round(random.next() * 100) / 10),
      popularity: mostly(Math.round(random.next() ** 4 * 1e6) / 1e4),
      certificates: {
        ...(random.below(10) < 6 && { FR: pick(['U', '10', '12', '16', '18']) }),
        ...(random.below(10) < 8 && { US: pick(['G', 'PG', 'PG-13', 'R']) }),
        ...(random.below(10) < 5 && { GB: pick(['U', 'PG', '12A', '15', '18']) }),
      },
      posterPath: mostly(`/${random.text(27)}.jpg`),
    };
  });
}

function makeOffers(isCandidate: boolean, random: Random): Offers {
  const subscribed = [
    ...(isCandidate ? random.several(subscriptions, 1, 2) : []),
    ...random.several(otherProviders, isCandidate ? 0 : 1, 2),
  ];
  const sold = random.several(stores, 2, 5).sort((a, b) => a - b);
  return { flatrate: [...new Set(subscribed)].sort((a, b) => a - b), rent: sold, buy: sold };
}

function words(random: Random, vowels: readonly string[], consonants: string): string[] {
  const syllable = () => random.pick([...consonants]) + random.pick(vowels);
  return Array.from({ length: 4_000 }, () =>
    Array.from({ length: 1 + random.below(4) }, syllable)
      .join('')
      .concat(random.pick(['', '', 'n', 's', 'r'])),
  );
}

function capitalized(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}
