import { type Fact, isMovie } from './facts.test-support.ts';
import { inUtf8, type Sample, zipOf } from './writing.test-support.ts';

const about = (fact: Fact, at: number) => ({
  title: fact.titles.en,
  year: fact.year,
  ids: {
    trakt: 1000 + at,
    slug: `movie-${at}`,
    imdb: fact.imdbId,
    tmdb: fact.tmdbId,
    plex: { guid: 'x', slug: 'y' },
  },
});
const moment = (day: string) => `${day}T20:15:00.000Z`;

/** The files of an export; `isOld` puts them in folders of the user's name. */
export function traktFiles(facts: readonly Fact[], isOld = false): Sample[] {
  const movies = facts.filter(isMovie);
  const shows = facts.filter((fact) => !isMovie(fact));
  const subject = (fact: Fact) => {
    const at = facts.indexOf(fact);
    return isMovie(fact)
      ? { type: 'movie', movie: about(fact, at) }
      : { type: 'show', show: about(fact, at) };
  };
  const history = facts.flatMap((fact) =>
    fact.watchedAt.map((day) => {
      const { type, ...rest } = subject(fact);
      const episode = { season: 1, number: 2, title: 'Cat’s in the Bag…', ids: { trakt: 7, tmdb: 62086 } };
      const isShow = type === 'show';
      const common = {
        watched_at: moment(day),
        action: 'watch',
        type: isShow ? 'episode' : 'movie',
        ...rest,
      };
      return isShow ? { ...common, episode } : common;
    }),
  );
  const plays = (of: readonly Fact[]) =>
    of
      .filter(({ watchedAt }) => watchedAt.length > 0)
      .map((fact) => ({
        plays: fact.watchedAt.length,
        last_watched_at: moment(fact.watchedAt.at(-1)!),
        last_updated_at: moment('2024-12-01'),
        ...withoutType(subject(fact)),
      }));
  const rated = (of: readonly Fact[]) =>
    of
      .filter(({ rating }) => rating !== null)
      .map((fact) => ({ rated_at: moment(fact.ratedAt!), rating: fact.rating! / 10, ...subject(fact) }));
  const listed = (of: readonly Fact[], day: (fact: Fact) => string) =>
    of.map((fact, at) => ({
      rank: at + 1,
      id: 5000 + at,
      listed_at: moment(day(fact)),
      notes: fact.note,
      ...subject(fact),
    }));
  const half = Math.ceil(history.length / 2);
  const owned = movies
    .filter((fact) => fact.owned !== null)
    .map((fact) => ({
      collected_at: moment('2024-01-01'),
      updated_at: moment('2024-01-01'),
      metadata: { media_type: fact.owned },
      ...withoutType(subject(fact)),
    }));
  const file = (old: string, now: string, content: unknown): Sample => ({
    name: isOld ? `ann/${old}` : now,
    bytes: inUtf8(JSON.stringify(content)),
  });
  const watchlist = facts.filter(({ wantedAt }) => wantedAt !== null);
  const noted = movies.filter(({ note }) => note !== null);
  return [
    file('user/profile.json', 'user-profile.json', { username: 'ann', email: 'ann@example.org', vip: false }),
    file('watched/watched-movies.json', 'watched-movies.json', plays(movies)),
    file('watched/watched-shows.json', 'watched-shows.json', plays(shows)),
    file('watched/history-1.json', 'watched-history-1.json', history.slice(0, half)),
    file('watched/history-2.json', 'watched-history-2.json', history.slice(half)),
    file('ratings/ratings-movies.json', 'ratings-movies.json', rated(movies)),
    file('ratings/ratings-shows.json', 'ratings-shows.json', rated(shows)),
    file(
      'lists/watchlist.json',
      'lists-watchlist.json',
      listed(watchlist, ({ wantedAt }) => wantedAt!),
    ),
    file(
      'lists/favorites.json',
      'lists-favorites.json',
      listed(movies.slice(0, 1), () => '2024-05-05'),
    ),
    file(
      'lists/rainy-days.json',
      'lists-rainy-days.json',
      listed(movies.slice(0, 3), () => '2024-05-06'),
    ),
    file('collection/collection-movies.json', 'collection-movies.json', owned),
    file(
      'comments/comments-movies.json',
      'comments-movies.json',
      noted.map((fact) => ({
        ...subject(fact),
        comment: {
          id: 1,
          comment: fact.note,
          spoiler: false,
          review: false,
          created_at: moment('2024-04-04'),
        },
      })),
    ),
    { name: isOld ? 'ann/lists/broken.json' : 'lists-broken.json', bytes: inUtf8('[{"rank":1,"movie":{"ti') },
  ];
}

function withoutType<Subject extends { type: string }>({ type: _, ...rest }: Subject): Omit<Subject, 'type'> {
  return rest;
}

export function traktZip(facts: readonly Fact[], isOld = false): Sample {
  return zipOf('trakt-export.zip', traktFiles(facts, isOld));
}
