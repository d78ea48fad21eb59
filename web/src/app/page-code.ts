import { loadMoreWords } from '../words/catalogues.ts';

/** The pages that are loaded when they are shown; `ahead.ts` begins with that of the first address. */
export const pageCode = {
  setUp: () => import('../pages/set-up/index.tsx'),
  watchlist: withMoreWords(() => import('../pages/watchlist/index.tsx')),
  badges: withMoreWords(() => import('../pages/badges/index.tsx')),
  leaderboards: withMoreWords(() => import('../pages/leaderboards/index.tsx')),
  tips: withMoreWords(() => import('../pages/tips/index.tsx')),
  movie: withMoreWords(() => import('../pages/movie/index.tsx')),
  customMovies: withMoreWords(() => import('../pages/custom-movies/index.tsx')),
  newMovie: withMoreWords(() => import('../pages/custom-movies/new-movie.tsx')),
  editMovie: withMoreWords(() => import('../pages/custom-movies/edit-movie.tsx')),
  player: () => import('../pages/player/index.tsx'),
  television: withMoreWords(() => import('../pages/television/index.tsx')),
  search: withMoreWords(() => import('../pages/search/index.tsx')),
  settings: withMoreWords(() => import('../pages/settings/index.tsx')),
  join: () => import('../pages/join/index.tsx'),
  keep: () => import('../pages/join/keep.tsx'),
  enterCode: () => import('../pages/enter-code/index.tsx'),
  sessions: () => import('../pages/sessions/index.tsx'),
  session: () => import('../pages/session/index.tsx'),
  challenges: withMoreWords(() => import('../pages/challenges/index.tsx')),
  challenge: withMoreWords(() => import('../pages/challenges/challenge-page.tsx')),
  newChallenge: withMoreWords(() => import('../pages/challenges/builder/new-challenge.tsx')),
  editChallenge: withMoreWords(() => import('../pages/challenges/builder/edit-challenge.tsx')),
  rate: withMoreWords(() => import('../pages/rate/index.tsx')),
  taste: withMoreWords(() => import('../pages/taste/index.tsx')),
  forYou: withMoreWords(() => import('../pages/for-you/index.tsx')),
  neighbours: withMoreWords(() => import('../pages/neighbours/index.tsx')),
  friends: withMoreWords(() => import('../pages/friends/index.tsx')),
  friendLink: withMoreWords(() => import('../pages/friends/friend-link.tsx')),
  groups: withMoreWords(() => import('../pages/groups/index.tsx')),
  newGroup: withMoreWords(() => import('../pages/groups/new-group.tsx')),
  group: withMoreWords(() => import('../pages/groups/group/index.tsx')),
  groupTaste: withMoreWords(() => import('../pages/groups/taste/index.tsx')),
  groupEvenings: withMoreWords(() => import('../pages/groups/evenings/index.tsx')),
  groupLink: withMoreWords(() => import('../pages/groups/group-link.tsx')),
  newPoll: withMoreWords(() => import('../pages/poll/new/index.tsx')),
  poll: withMoreWords(() => import('../pages/poll/index.tsx')),
  dates: withMoreWords(() => import('../pages/dates/index.tsx')),
  plan: withMoreWords(() => import('../pages/dates/plan.tsx')),
  statistics: withMoreWords(() => import('../pages/statistics/index.tsx')),
  review: withMoreWords(() => import('../pages/review/index.tsx')),
  streak: withMoreWords(() => import('../pages/streak/index.tsx')),
  person: withMoreWords(() => import('../pages/person/index.tsx')),
  notifications: withMoreWords(() => import('../pages/notifications/index.tsx')),
  privacy: withMoreWords(() => import('../pages/privacy/index.tsx')),
  operator: withMoreWords(() => import('../pages/operator/index.tsx')),
  moderation: withMoreWords(() => import('../pages/operator/moderation/index.tsx')),
  broadcasts: withMoreWords(() => import('../pages/operator/broadcasts/index.tsx')),
  suspended: withMoreWords(() => import('../pages/privacy/suspended.tsx')),
  notFound: () => import('../pages/not-found/index.tsx'),
};

/** What the frame loads for signed-in users only. */
export const frameCode = {
  // Brings the deferred calls and their store.
  statusBars: () => import('./status-bars.tsx'),
  sessionBar: () => import('./session-bar.tsx'),
  unreadCount: () => import('./unread-count.tsx'),
};

/** Loads a page and the texts that most visits don't need. */
function withMoreWords<Page>(load: () => Promise<Page>): () => Promise<Page> {
  return async () => {
    const [page] = await Promise.all([load(), loadMoreWords()]);
    return page;
  };
}
