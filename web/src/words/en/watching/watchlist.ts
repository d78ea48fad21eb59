import type { Words } from '../../catalogues.ts';

export const watchlist: Words['watchlist'] = {
  title: 'My list',
  named: 'My list: {title}',
  count: '{count, plural, one {# movie} other {# movies}}',
  sort: 'Sort by',
  by_added: 'Recently added',
  by_title: 'Title',
  by_runtime: 'Length',
  added: 'Added {ago}',
  empty: 'Nothing on your list',
  emptyHint:
    'Keep movies you want to watch here: tap “My list” on a movie’s page, or the bookmark in the search. Once you’ve watched a movie, it leaves by itself.',
  short: 'The movies you want to watch will wait for you here.',
  fill: 'Find movies',
  whole: 'The whole list',
  wholeOf: 'The whole list ({count, number})',
  more: 'Show more',
  noneMine: 'Nothing on your services',
  noneMineHint: 'As far as we know, none of the movies on your list are on your services right now.',
  mineOffline: 'Offline, we can’t tell what is on your services. Here is your whole list.',
  notKeptTitle: 'Your list isn’t on this device yet',
  notKept: 'You’re offline: it’ll come with the network.',
};
