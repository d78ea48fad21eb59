import { type Fact, isMovie } from './facts.test-support.ts';
import { delimited, inUtf8, type Sample } from './writing.test-support.ts';

const isOwned = ({ owned, lastYear }: Fact) => owned !== null || lastYear !== undefined;
const seconds = (day: string) => Date.parse(`${day}T20:15:00Z`) / 1000;

export function jellyfinJson(facts: readonly Fact[]): Sample {
  const items = facts.filter(isOwned).map((fact) => ({
    Name: fact.titles.fr,
    OriginalTitle: fact.titles.original,
    ServerId: 'a1',
    Id: `b${fact.tmdbId}`,
    ProductionYear: fact.year,
    Type: isMovie(fact) ? 'Movie' : 'Series',
    CommunityRating: 8.2,
    CriticRating: 91,
    Path: '/home/ann/movies/x.mkv',
    Container: 'mkv',
    Tags: ['4k'],
    DateCreated: '2024-01-01T00:00:00.0000000Z',
    ProviderIds: { Tmdb: String(fact.tmdbId), Imdb: fact.imdbId },
    UserData: {
      PlayCount: fact.watchedAt.length,
      IsFavorite: fact.liked,
      Played: fact.watchedAt.length > 0,
      ...(fact.watchedAt.length > 0 && { LastPlayedDate: `${fact.watchedAt.at(-1)}T20:15:00Z` }),
    },
  }));
  return {
    name: 'jellyfin.json',
    bytes: inUtf8(JSON.stringify({ Items: items, TotalRecordCount: items.length, StartIndex: 0 })),
  };
}

export function plexJson(facts: readonly Fact[]): Sample {
  const movies = facts.filter(isOwned).map((fact) => ({
    ratingKey: String(fact.tmdbId),
    guid: 'plex://movie/5d776',
    title: fact.titles.en,
    year: fact.year,
    type: isMovie(fact) ? 'movie' : 'show',
    rating: 9.1,
    audienceRating: 9.4,
    addedAt: seconds('2024-01-01'),
    ...(fact.rating !== null && { userRating: fact.rating / 10 }),
    ...(fact.watchedAt.length > 0 && {
      viewCount: fact.watchedAt.length,
      lastViewedAt: seconds(fact.watchedAt.at(-1)!),
    }),
    Guid: [{ id: `imdb://${fact.imdbId}` }, { id: `tmdb://${fact.tmdbId}` }, { id: 'tvdb://1' }],
    Director: fact.directors.map((tag) => ({ tag })),
    Media: [{ videoResolution: '1080', Part: [{ file: '/home/ann/movies/x.mkv' }] }],
  }));
  const MediaContainer = { size: movies.length, librarySectionTitle: 'Films', Metadata: movies };
  return { name: 'plex.json', bytes: inUtf8(JSON.stringify({ MediaContainer })) };
}

export function plexXml(facts: readonly Fact[]): Sample {
  const videos = facts.filter(isOwned).map(
    (
      fact,
    ) => `<Video ratingKey="${fact.tmdbId}" type="${isMovie(fact) ? 'movie' : 'show'}" title="${fact.titles.en}"
 year="${fact.year}" rating="9.1"><Guid id="imdb://${fact.imdbId}"/><Guid id="tmdb://${fact.tmdbId}"/>
 <Media videoResolution="1080"><Part file="/home/ann/x.mkv"/></Media></Video>`,
  );
  const text = `<?xml version="1.0"?>\n<MediaContainer size="9" title1="Films">${videos.join('\n')}</MediaContainer>`;
  return { name: 'plex.xml', bytes: inUtf8(text) };
}

/** A list of discs as a user keeps it. */
export function discsCsv(facts: readonly Fact[]): Sample {
  const rows = facts
    .filter(({ owned }) => owned !== null)
    .map((fact) => [fact.titles.ru, fact.year, fact.owned, fact.directors.join(', ')]);
  return {
    name: 'Моя полка.csv',
    bytes: inUtf8(delimited([['Фильм', 'Год', 'Носитель', 'Режиссёр'], ...rows], ';')),
  };
}
