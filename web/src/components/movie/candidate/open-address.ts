import { providers } from '@cine/contract/availability/providers';

/** Where services search for a title, by brand. Their tiers and ids elsewhere are the same site. */
const searches: Readonly<Record<string, string>> = {
  Netflix: 'https://www.netflix.com/search?q=',
  'Prime Video': 'https://www.primevideo.com/search?phrase=',
  'Disney+': 'https://www.disneyplus.com/search?q=',
  'Apple TV': 'https://tv.apple.com/search?term=',
  MUBI: 'https://mubi.com/search/films?query=',
  Hulu: 'https://www.hulu.com/search?q=',
  Crunchyroll: 'https://www.crunchyroll.com/search?q=',
  Иви: 'https://www.ivi.ru/search/?q=',
};

/**
 * Where a service shows a movie: its own search for the title, as no source has the movie's address there;
 * otherwise TMDB's page of offers, which leads to it.
 */
export function openAddress(
  provider: number,
  movie: { movieId: number; title: string },
  region: string,
): string {
  const brand = providers.find(({ id }) => id === provider)?.name;
  const search = brand === undefined ? undefined : searches[brand];
  if (search !== undefined) return search + encodeURIComponent(movie.title);
  return `https://www.themoviedb.org/movie/${movie.movieId}/watch?locale=${region}`;
}
