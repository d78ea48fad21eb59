/** The pages that are loaded when they are shown; `ahead.ts` begins with that of the first address. */
export const pageCode = {
  setUp: () => import('../pages/set-up/index.tsx'),
  watchlist: () => import('../pages/watchlist/index.tsx'),
  movie: () => import('../pages/movie/index.tsx'),
  customMovies: () => import('../pages/custom-movies/index.tsx'),
  newMovie: () => import('../pages/custom-movies/new-movie.tsx'),
  editMovie: () => import('../pages/custom-movies/edit-movie.tsx'),
  player: () => import('../pages/player/index.tsx'),
  television: () => import('../pages/television/index.tsx'),
  search: () => import('../pages/search/index.tsx'),
  settings: () => import('../pages/settings/index.tsx'),
  join: () => import('../pages/join/index.tsx'),
  keep: () => import('../pages/join/keep.tsx'),
  enterCode: () => import('../pages/enter-code/index.tsx'),
  sessions: () => import('../pages/sessions/index.tsx'),
  session: () => import('../pages/session/index.tsx'),
  challenges: () => import('../pages/challenges/index.tsx'),
  challenge: () => import('../pages/challenges/challenge-page.tsx'),
  newChallenge: () => import('../pages/challenges/builder/new-challenge.tsx'),
  editChallenge: () => import('../pages/challenges/builder/edit-challenge.tsx'),
  rate: () => import('../pages/rate/index.tsx'),
  taste: () => import('../pages/taste/index.tsx'),
  forYou: () => import('../pages/for-you/index.tsx'),
  neighbours: () => import('../pages/neighbours/index.tsx'),
  friends: () => import('../pages/friends/index.tsx'),
  friendLink: () => import('../pages/friends/friend-link.tsx'),
  person: () => import('../pages/person/index.tsx'),
  notifications: () => import('../pages/notifications/index.tsx'),
  privacy: () => import('../pages/privacy/index.tsx'),
  operator: () => import('../pages/operator/index.tsx'),
  moderation: () => import('../pages/operator/moderation/index.tsx'),
  suspended: () => import('../pages/privacy/suspended.tsx'),
  notFound: () => import('../pages/not-found/index.tsx'),
};

/** What the frame loads for signed-in users only. */
export const frameCode = {
  // Brings the deferred calls and their store.
  statusBars: () => import('./status-bars.tsx'),
  sessionBar: () => import('./session-bar.tsx'),
  unreadCount: () => import('./unread-count.tsx'),
};
