import type { Words } from '../index.tsx';

export const search: Words['search'] = {
  title: 'Find a movie',
  field: 'Title, person or topic',
  example: 'Title, person, year…',
  hint: 'Type a title in any language, a name or a topic. Typing errors do no harm.',
  onMyServices: 'On my services',
  genre: 'Genre',
  anyGenre: 'All genres',
  fromYear: 'From',
  toYear: 'To',
  offline: 'Searching needs a network. It starts as soon as there is one.',
  found: '{count, plural, =0 {No movie found} one {# movie found} other {# movies found}}',
  nothing: 'Nothing like that',
  nothingHint: 'Try fewer words, the original title or the name of who made it.',
  nothingNarrowed: 'Nothing like that with these filters. There may be without them.',
  everywhere: 'Search without filters',
};
