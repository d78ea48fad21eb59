/** All pages of the dashboard by address, each with its code, which is loaded when it is shown. */
import type { ComponentType } from 'react';
import { withMoreWords } from '#i18n/catalogues.ts';

type Code<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** The parameters of an address: `id` of `/movies/:id`. */
type ParametersOf<Path> = Path extends `${string}/:${infer Name}/${infer Rest}`
  ? { [Key in Name]: string } & ParametersOf<`/${Rest}`>
  : Path extends `${string}/:${infer Name}?`
    ? { [Key in Name]?: string }
    : Path extends `${string}/:${infer Name}`
      ? { [Key in Name]: string }
      : object;

/**
 * A page whose texts are in the first bundle, as most visits need it. It takes the parameters of its address;
 * its code is loaded when it is shown.
 */
const early = <Path extends string>(path: Path, load: Code<ParametersOf<Path>>) => ({ path, load });
/** A page whose texts, which most visits don't need, are loaded with its code. */
const page = <Path extends string>(path: Path, load: Code<ParametersOf<Path>>) =>
  early(path, withMoreWords(load));
/** A page without an address of its own. */
const pageWithoutAddress = <Props>(load: Code<Props>) => ({ path: null, load });

/**
 * All pages except the first that a stranger sees; exact addresses stand before those with a parameter.
 * `web/src/ahead.ts` begins with the code of the first address.
 */
export const pages = {
  player: early('/', () => import('#pages/core/player/index.tsx')),
  search: page('/search', () => import('#pages/movies/search/index.tsx')),
  picture: page('/search/picture', () => import('#pages/movies/picture/index.tsx')),
  shared: page('/share', () => import('#pages/movies/shared/index.tsx')),
  watchlist: page('/list', () => import('#pages/watching/watchlist/index.tsx')),
  collections: page('/collections', () => import('#pages/watching/collections/index.tsx')),
  newCollection: page(
    '/collections/new',
    () => import('#pages/watching/collections/form/new-collection.tsx'),
  ),
  collection: page('/collections/:id', () => import('#pages/watching/collections/collection/index.tsx')),
  editCollection: page(
    '/collections/:id/edit',
    () => import('#pages/watching/collections/form/edit-collection.tsx'),
  ),
  tips: page('/tips', () => import('#pages/together/tips/index.tsx')),
  customMovies: page('/movies/mine', () => import('#pages/movies/custom-movies/index.tsx')),
  newMovie: page('/movies/new', () => import('#pages/movies/custom-movies/new-movie.tsx')),
  movie: page('/movies/:id', () => import('#pages/movies/movie/index.tsx')),
  editMovie: page('/movies/:id/edit', () => import('#pages/movies/custom-movies/edit-movie.tsx')),
  sessions: early('/evening', () => import('#pages/together/sessions/index.tsx')),
  session: early('/evening/:id', () => import('#pages/together/session/index.tsx')),
  challenges: page('/challenges', () => import('#pages/together/challenges/index.tsx')),
  newChallenge: page('/challenges/new', () => import('#pages/together/challenges/builder/new-challenge.tsx')),
  challengeDraft: page(
    '/challenges/drafts/:id',
    () => import('#pages/together/challenges/draft/draft-page.tsx'),
  ),
  challenge: page('/challenges/:id', () => import('#pages/together/challenges/challenge-page.tsx')),
  editChallenge: page(
    '/challenges/:id/edit',
    () => import('#pages/together/challenges/builder/edit-challenge.tsx'),
  ),
  game: page('/game', () => import('#pages/game/foyer/index.tsx')),
  badges: page('/badges', () => import('#pages/core/badges/index.tsx')),
  character: page('/character', () => import('#pages/game/character/index.tsx')),
  shop: page('/shop', () => import('#pages/game/shop/index.tsx')),
  habits: page('/habits', () => import('#pages/game/habits/index.tsx')),
  newHabit: page('/habits/new', () => import('#pages/game/habits/form/new-habit.tsx')),
  habit: page('/habits/:id', () => import('#pages/game/habits/history/index.tsx')),
  editHabit: page('/habits/:id/edit', () => import('#pages/game/habits/form/edit-habit.tsx')),
  tasks: page('/tasks', () => import('#pages/game/tasks/index.tsx')),
  newTask: page('/tasks/new', () => import('#pages/game/tasks/form/new-task.tsx')),
  task: page('/tasks/:id', () => import('#pages/game/tasks/task/index.tsx')),
  editTask: page('/tasks/:id/edit', () => import('#pages/game/tasks/form/edit-task.tsx')),
  duels: page('/duels', () => import('#pages/game/duels/index.tsx')),
  duel: page('/duels/:id', () => import('#pages/game/duels/duel-page.tsx')),
  leaderboards: page('/leaderboards', () => import('#pages/game/leaderboards/index.tsx')),
  rate: page('/rate', () => import('#pages/watching/rate/index.tsx')),
  statistics: page('/statistics', () => import('#pages/game/statistics/index.tsx')),
  review: page('/review/:year', () => import('#pages/game/review/index.tsx')),
  streak: page('/streak', () => import('#pages/game/streak/index.tsx')),
  imports: page('/imports', () => import('#pages/watching/imports/index.tsx')),
  taste: page('/taste', () => import('#pages/watching/taste/index.tsx')),
  forYou: page('/for-you', () => import('#pages/watching/for-you/index.tsx')),
  neighbours: page('/neighbours', () => import('#pages/watching/neighbours/index.tsx')),
  friends: page('/friends', () => import('#pages/together/friends/index.tsx')),
  friendLink: page('/friends/:code', () => import('#pages/together/friends/friend-link.tsx')),
  groups: page('/groups', () => import('#pages/together/groups/index.tsx')),
  newGroup: page('/groups/new', () => import('#pages/together/groups/new-group.tsx')),
  group: page('/groups/:id', () => import('#pages/together/groups/group/index.tsx')),
  groupMore: page('/groups/:id/more', () => import('#pages/together/groups/group/more.tsx')),
  groupTaste: page('/groups/:id/taste', () => import('#pages/together/groups/taste/index.tsx')),
  groupEvenings: page('/groups/:id/evenings', () => import('#pages/together/groups/evenings/index.tsx')),
  groupLink: page('/g/:code', () => import('#pages/together/groups/group-link.tsx')),
  newPoll: page('/polls/new', () => import('#pages/together/poll/new/index.tsx')),
  poll: page('/polls/:id', () => import('#pages/together/poll/index.tsx')),
  history: page('/people/:uid/watched', () => import('#pages/together/history/index.tsx')),
  profile: page('/people/:uid', () => import('#pages/together/profile/index.tsx')),
  notifications: page('/notifications', () => import('#pages/core/notifications/index.tsx')),
  me: page('/me', () => import('#pages/core/me/index.tsx')),
  settings: page('/settings', () => import('#pages/core/settings/index.tsx')),
  signingIn: early('/signing-in', () => import('#pages/core/signing-in/index.tsx')),
  emailChange: page('/change-email', () => import('#pages/core/email-change/index.tsx')),
  privacy: page('/privacy', () => import('#pages/faces/privacy/index.tsx')),
  legal: page('/legal/:topic', () => import('#pages/faces/legal/index.tsx')),
  operator: page('/operator', () => import('#pages/faces/operator/index.tsx')),
  moderation: page('/operator/reports', () => import('#pages/faces/operator/moderation/index.tsx')),
  broadcasts: page('/operator/broadcasts', () => import('#pages/faces/operator/broadcasts/index.tsx')),
  dates: page('/dates', () => import('#pages/together/dates/index.tsx')),
  plan: page('/d/:code', () => import('#pages/together/dates/plan.tsx')),
  pair: page('/pair', () => import('#pages/together/pair/index.tsx')),
  join: early('/join/:code', () => import('#pages/together/join/index.tsx')),
  keep: early('/keep', () => import('#pages/together/keep/index.tsx')),
  television: page('/tv/:id?', () => import('#pages/together/television/index.tsx')),
  setUp: pageWithoutAddress(() => import('#pages/core/set-up/index.tsx')),
  enterCode: pageWithoutAddress(() => import('#pages/together/enter-code/index.tsx')),
  suspended: pageWithoutAddress(withMoreWords(() => import('#pages/faces/privacy/suspended.tsx'))),
  notFound: pageWithoutAddress(() => import('#pages/core/not-found/index.tsx')),
};

export type Pages = typeof pages;
export type AddressedPage = {
  [Name in keyof Pages]: Pages[Name]['path'] extends string ? Name : never;
}[keyof Pages];

export const addresses = Object.fromEntries(
  Object.entries(pages).flatMap(([name, { path }]) => (path === null ? [] : [[name, path]])),
) as { readonly [Name in AddressedPage]: Pages[Name]['path'] };

/** Code that the frame loads for signed-in users only. */
export const frameCode = {
  // Brings the deferred calls and their store.
  statusBars: () => import('./status-bars.tsx'),
  sessionBar: () => import('./session-bar.tsx'),
  unreadCount: () => import('./unread-count.tsx'),
};

/** The page at a path, and what stands there for the address's parameter. */
export function addressAt(path: string): { name: AddressedPage; parameter: string | null } | null {
  const parts = path.split('/').filter(Boolean);
  for (const [name, pattern] of Object.entries(addresses)) {
    const patternParts = pattern.split('/').filter(Boolean);
    const fits = patternParts.every(
      (part, at) => part.endsWith('?') || parts[at] === part || (part.startsWith(':') && parts[at]),
    );
    if (!fits || parts.length > patternParts.length) continue;
    const at = patternParts.findIndex((part) => part.startsWith(':'));
    return { name: name as AddressedPage, parameter: parts[at] ?? null };
  }
  return null;
}

/** The pattern of the page at a path, which has nothing of what stands in it. */
export function patternAt(path: string): string {
  const page = addressAt(path);
  return page === null ? '/unknown' : addresses[page.name];
}
