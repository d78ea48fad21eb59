/** Which movie another app shares: reads the texts that browsers hand on, and chooses among what is found. */
import { linkedMovie } from '@cine/contract/movies/movie-link';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { foldText } from '@cine/contract/text/fold-text';

/** As the browser hands it on; apps put a link into `text` as often as into `url`. */
export type Shared = { title: string; text: string; url: string };
/** What to look for, and the year if it is said. */
export type SharedMovie = { query: string; year: number | null };

const longestQuery = 100;
const links = /https?:\/\/\S+/g;
/** What follows a title: its year, the site's name, what the page is about it. */
const afterTitle = /\s+(?:[|—–·•-]\s|[([]|(?:official\s)?(?:teaser|trailer)|bande[- ]annonce|трейлер)/i;
const quotes = /[«“„"]\s*([^«»“”„"]{1,100}?)\s*[»”“"]/;

/** What a shared title, text and link ask for; null if they say nothing. */
export function sharedMovie({ title, text, url }: Shared): SharedMovie | null {
  const all = `${url} ${text} ${title}`;
  const link = linkedMovie(all);
  if (link) return { query: link.imdbId ?? `themoviedb.org/movie/${link.tmdbId}`, year: null };
  const quoted = quotes.exec(text)?.[1];
  const named = [titleInLink(all), quoted, title, text.replaceAll(links, ' ')]
    .map((each) => datedTitle(each ?? ''))
    .find(({ query }) => query !== '');
  return named ?? null;
}

/** The title that stands in the address of a page about a movie: Letterboxd's and Wikipedia's. */
function titleInLink(text: string): string | null {
  const film = /\bletterboxd\.com\/(?:[\w-]+\/)?film\/([\w-]+)/.exec(text)?.[1];
  if (film !== undefined) return film.replace(/-(\d{4})$/, ' ($1)').replaceAll('-', ' ');
  const article = /\bwikipedia\.org\/wiki\/([^\s?#]+)/.exec(text)?.[1];
  return article === undefined ? null : decoded(article).replaceAll('_', ' ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function datedTitle(text: string): SharedMovie {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  const end = whole.search(afterTitle);
  const title = end > 0 ? whole.slice(0, end) : whole;
  const year = /\b(?:18[89]\d|19\d\d|20\d\d)\b/.exec(whole.slice(title.length))?.[0];
  return { query: title.slice(0, longestQuery).trim(), year: year === undefined ? null : Number(year) };
}

/** The movie that is meant if there is no doubt: the only one with that title, and of that year if it is said. */
export function certainMovie(movies: readonly MovieCard[], { query, year }: SharedMovie): MovieCard | null {
  if (linkedMovie(query)) return movies[0] ?? null;
  const title = foldText(query);
  const same = movies.filter(
    (movie) =>
      [movie.title, movie.originalTitle, ...Object.values(movie.titles)].some(
        (each) => each !== undefined && foldText(each) === title,
      ) &&
      (year === null || movie.year === null || Math.abs(movie.year - year) <= 1),
  );
  return same.length === 1 ? same[0]! : null;
}
