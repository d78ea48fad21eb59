/** The services whose tables are known by their headers, such as Letterboxd, and what their columns mean. */
import { foldHeader, headerForms } from './fold-header.ts';
import type { RatingScale, Role } from './roles.ts';

/** What is known of a service's tables beyond their headers' words. */
export type Source = {
  name: string;
  /** Headers by which its tables are known: all of one of these groups. */
  has: string[][];
  ratingScale: RatingScale | null;
  /** Whether its dates are day, month, year, where that can't be seen. */
  dayFirst?: boolean;
  /** Whether it has only moments, of which noon is often a day without a time, as in our own files. */
  isNoonDay?: true;
  /** What its columns mean against their words. */
  roles?: Record<string, Role>;
};

const sources: Source[] = [
  {
    name: 'letterboxd',
    has: [['letterboxduri'], ['position', 'name', 'year', 'url', 'description']],
    ratingScale: 5,
    roles: { date: 'addedAt' },
  },
  { name: 'imdb', has: [['const']], ratingScale: 10, dayFirst: false },
  {
    name: 'trakt',
    has: [['movie.ids.trakt'], ['show.ids.trakt'], ['episode.ids.trakt'], ['type', 'movie.title']],
    ratingScale: 10,
    isNoonDay: true,
    roles: { id: 'ignored', notes: 'note', 'comment.userrating': 'rating', 'comment.createdat': 'addedAt' },
  },
  {
    name: 'kinopoisk',
    has: [['русскоязычноеназвание', 'мояоценка'], ['kinopoiskid'], ['kpid'], ['namerus']],
    ratingScale: 10,
    dayFirst: true,
    // On its pages “rating” is everybody's.
    roles: { vote: 'rating' },
  },
  {
    name: 'criticker',
    has: [
      ['filmid', 'filmname'],
      ['tier', 'filmname'],
    ],
    ratingScale: 100,
  },
  {
    name: 'tmdb',
    has: [['tmdbid', 'yourrating', 'releasedate']],
    ratingScale: 10,
    roles: { rating: 'ignored' },
  },
  { name: 'yamtrack', has: [['mediaid', 'mediatype']], ratingScale: 10 },
  { name: 'movary', has: [['tmdbid', 'imdbid', 'userrating']], ratingScale: 10 },
  { name: 'movielens', has: [['movieid', 'averagerating']], ratingScale: 5 },
  { name: 'filmtipset', has: [['votedate', 'movietitle']], ratingScale: 5 },
  {
    name: 'plex',
    has: [['ratingkey'], ['librarysectiontitle'], ['guid', 'librarysectionid']],
    ratingScale: 10,
    roles: { rating: 'ignored', url: 'ignored', tags: 'ignored' },
  },
  {
    name: 'jellyfin',
    has: [['providerids'], ['providerids.tmdb'], ['providerids.imdb'], ['productionyear', 'serverid']],
    ratingScale: 10,
    roles: { tags: 'ignored', status: 'ignored', rating: 'ignored', container: 'medium' },
  },
];

/** The service that a table's columns are of; null for any other. */
export function sourceOf(columns: readonly string[]): Source | null {
  const forms = new Set(columns.flatMap(headerForms));
  return (
    sources.find(({ has }) => has.some((group) => group.every((header) => forms.has(foldHeader(header))))) ??
    null
  );
}
