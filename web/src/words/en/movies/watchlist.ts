import type { Words } from '../../index.tsx';

export const watchlist: Words['watchlist'] = {
  title: 'My list',
  named: 'My list: {title}',
  count: '{count, plural, one {# movie} other {# movies}}',
  sort: 'Sort by',
  by_added: 'Added last',
  by_title: 'Title',
  by_runtime: 'Length',
  added: 'Added {ago}',
  empty: 'Nothing on your list',
  emptyHint:
    'Keep the movies here that you want to watch: touch “My list” on a movie’s page, or the bookmark in the search. Once watched, a movie leaves by itself.',
  short: 'The movies that you want to watch will wait for you here.',
  fill: 'Find movies',
  whole: 'The whole list',
  wholeOf: 'The whole list ({count, number})',
  more: 'Show more',
  noneMine: 'Nothing on your services',
  noneMineHint: 'As far as we know, no movie of your list is on a service of yours right now.',
  mineOffline: 'What is on your services takes a network to know. Here is your whole list.',
  notKept: 'No network, and this device does not have your list yet. It comes with it.',
};
