/** Every address there is, by its page. A test visits all of them. */
export const addresses = {
  player: '/',
  search: '/search',
  movie: '/movies/:id',
  evenings: '/evening',
  evening: '/evening/:id',
  challenges: '/challenges',
  newChallenge: '/challenges/new',
  challenge: '/challenges/:id',
  editChallenge: '/challenges/:id/edit',
  settings: '/settings',
  privacy: '/privacy',
  join: '/join/:code',
  television: '/tv/:id?',
} as const;
