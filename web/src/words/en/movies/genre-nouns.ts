import type { Words } from '../../catalogues.ts';

/** So many movies of a genre, by TMDB's English names. */
export const genreNouns: Words['genreNouns'] = {
  Action: '{count, plural, one {# action movie} other {# action movies}}',
  Adventure: '{count, plural, one {# adventure movie} other {# adventure movies}}',
  Animation: '{count, plural, one {# animated movie} other {# animated movies}}',
  Comedy: '{count, plural, one {# comedy} other {# comedies}}',
  Crime: '{count, plural, one {# crime movie} other {# crime movies}}',
  Documentary: '{count, plural, one {# documentary} other {# documentaries}}',
  Drama: '{count, plural, one {# drama} other {# dramas}}',
  Family: '{count, plural, one {# family movie} other {# family movies}}',
  Fantasy: '{count, plural, one {# fantasy movie} other {# fantasy movies}}',
  History: '{count, plural, one {# historical movie} other {# historical movies}}',
  Horror: '{count, plural, one {# horror movie} other {# horror movies}}',
  Music: '{count, plural, one {# music movie} other {# music movies}}',
  Mystery: '{count, plural, one {# mystery} other {# mysteries}}',
  Romance: '{count, plural, one {# romance} other {# romances}}',
  'Science Fiction': '{count, plural, one {# science fiction movie} other {# science fiction movies}}',
  'TV Movie': '{count, plural, one {# TV movie} other {# TV movies}}',
  Thriller: '{count, plural, one {# thriller} other {# thrillers}}',
  War: '{count, plural, one {# war movie} other {# war movies}}',
  Western: '{count, plural, one {# western} other {# westerns}}',
};
