import type { ComponentType } from 'react';
import { withMoreWords } from '../words/catalogues.ts';

type Code<Props> = () => Promise<{ default: ComponentType<Props> }>;

/** The parameters of an address: `id` of `/movies/:id`. */
type ParametersOf<Path> = Path extends `${string}/:${infer Name}/${infer Rest}`
  ? { [Key in Name]: string } & ParametersOf<`/${Rest}`>
  : Path extends `${string}/:${infer Name}?`
    ? { [Key in Name]?: string }
    : Path extends `${string}/:${infer Name}`
      ? { [Key in Name]: string }
      : object;

/** A page that takes the parameters of its address, and its code, which is loaded when it is shown. */
const page = <Path extends string>(path: Path, load: Code<ParametersOf<Path>>) => ({ path, load });
/** One without an address of its own. */
const anywhere = <Props>(load: Code<Props>) => ({ path: null, load });

/**
 * All pages but the first a stranger sees, with their addresses; the exact one stands before those with a
 * parameter. `ahead.ts` begins with the code of the first address. A test visits each.
 */
export const pages = {
  player: page('/', () => import('../pages/core/player/index.tsx')),
  search: page(
    '/search',
    withMoreWords(() => import('../pages/movies/search/index.tsx')),
  ),
  watchlist: page(
    '/list',
    withMoreWords(() => import('../pages/watching/watchlist/index.tsx')),
  ),
  tips: page(
    '/tips',
    withMoreWords(() => import('../pages/together/tips/index.tsx')),
  ),
  customMovies: page(
    '/movies/mine',
    withMoreWords(() => import('../pages/movies/custom-movies/index.tsx')),
  ),
  newMovie: page(
    '/movies/new',
    withMoreWords(() => import('../pages/movies/custom-movies/new-movie.tsx')),
  ),
  movie: page(
    '/movies/:id',
    withMoreWords(() => import('../pages/movies/movie/index.tsx')),
  ),
  editMovie: page(
    '/movies/:id/edit',
    withMoreWords(() => import('../pages/movies/custom-movies/edit-movie.tsx')),
  ),
  sessions: page('/evening', () => import('../pages/together/sessions/index.tsx')),
  session: page('/evening/:id', () => import('../pages/together/session/index.tsx')),
  challenges: page(
    '/challenges',
    withMoreWords(() => import('../pages/together/challenges/index.tsx')),
  ),
  newChallenge: page(
    '/challenges/new',
    withMoreWords(() => import('../pages/together/challenges/builder/new-challenge.tsx')),
  ),
  challenge: page(
    '/challenges/:id',
    withMoreWords(() => import('../pages/together/challenges/challenge-page.tsx')),
  ),
  editChallenge: page(
    '/challenges/:id/edit',
    withMoreWords(() => import('../pages/together/challenges/builder/edit-challenge.tsx')),
  ),
  badges: page(
    '/badges',
    withMoreWords(() => import('../pages/core/badges/index.tsx')),
  ),
  character: page(
    '/character',
    withMoreWords(() => import('../pages/game/character/index.tsx')),
  ),
  shop: page(
    '/shop',
    withMoreWords(() => import('../pages/game/shop/index.tsx')),
  ),
  habits: page(
    '/habits',
    withMoreWords(() => import('../pages/game/habits/index.tsx')),
  ),
  newHabit: page(
    '/habits/new',
    withMoreWords(() => import('../pages/game/habits/form/new-habit.tsx')),
  ),
  habit: page(
    '/habits/:id',
    withMoreWords(() => import('../pages/game/habits/history/index.tsx')),
  ),
  editHabit: page(
    '/habits/:id/edit',
    withMoreWords(() => import('../pages/game/habits/form/edit-habit.tsx')),
  ),
  duels: page(
    '/duels',
    withMoreWords(() => import('../pages/game/duels/index.tsx')),
  ),
  duel: page(
    '/duels/:id',
    withMoreWords(() => import('../pages/game/duels/duel-page.tsx')),
  ),
  leaderboards: page(
    '/leaderboards',
    withMoreWords(() => import('../pages/game/leaderboards/index.tsx')),
  ),
  rate: page(
    '/rate',
    withMoreWords(() => import('../pages/watching/rate/index.tsx')),
  ),
  statistics: page(
    '/statistics',
    withMoreWords(() => import('../pages/game/statistics/index.tsx')),
  ),
  review: page(
    '/review/:year',
    withMoreWords(() => import('../pages/game/review/index.tsx')),
  ),
  streak: page(
    '/streak',
    withMoreWords(() => import('../pages/game/streak/index.tsx')),
  ),
  taste: page(
    '/taste',
    withMoreWords(() => import('../pages/watching/taste/index.tsx')),
  ),
  forYou: page(
    '/for-you',
    withMoreWords(() => import('../pages/watching/for-you/index.tsx')),
  ),
  neighbours: page(
    '/neighbours',
    withMoreWords(() => import('../pages/watching/neighbours/index.tsx')),
  ),
  friends: page(
    '/friends',
    withMoreWords(() => import('../pages/together/friends/index.tsx')),
  ),
  friendLink: page(
    '/friends/:code',
    withMoreWords(() => import('../pages/together/friends/friend-link.tsx')),
  ),
  groups: page(
    '/groups',
    withMoreWords(() => import('../pages/together/groups/index.tsx')),
  ),
  newGroup: page(
    '/groups/new',
    withMoreWords(() => import('../pages/together/groups/new-group.tsx')),
  ),
  group: page(
    '/groups/:id',
    withMoreWords(() => import('../pages/together/groups/group/index.tsx')),
  ),
  groupTaste: page(
    '/groups/:id/taste',
    withMoreWords(() => import('../pages/together/groups/taste/index.tsx')),
  ),
  groupEvenings: page(
    '/groups/:id/evenings',
    withMoreWords(() => import('../pages/together/groups/evenings/index.tsx')),
  ),
  groupLink: page(
    '/g/:code',
    withMoreWords(() => import('../pages/together/groups/group-link.tsx')),
  ),
  newPoll: page(
    '/polls/new',
    withMoreWords(() => import('../pages/together/poll/new/index.tsx')),
  ),
  poll: page(
    '/polls/:id',
    withMoreWords(() => import('../pages/together/poll/index.tsx')),
  ),
  person: page(
    '/people/:uid',
    withMoreWords(() => import('../pages/together/person/index.tsx')),
  ),
  notifications: page(
    '/notifications',
    withMoreWords(() => import('../pages/core/notifications/index.tsx')),
  ),
  settings: page(
    '/settings',
    withMoreWords(() => import('../pages/core/settings/index.tsx')),
  ),
  privacy: page(
    '/privacy',
    withMoreWords(() => import('../pages/faces/privacy/index.tsx')),
  ),
  operator: page(
    '/operator',
    withMoreWords(() => import('../pages/faces/operator/index.tsx')),
  ),
  moderation: page(
    '/operator/reports',
    withMoreWords(() => import('../pages/faces/operator/moderation/index.tsx')),
  ),
  broadcasts: page(
    '/operator/broadcasts',
    withMoreWords(() => import('../pages/faces/operator/broadcasts/index.tsx')),
  ),
  dates: page(
    '/dates',
    withMoreWords(() => import('../pages/together/dates/index.tsx')),
  ),
  plan: page(
    '/d/:code',
    withMoreWords(() => import('../pages/together/dates/plan.tsx')),
  ),
  join: page('/join/:code', () => import('../pages/together/join/index.tsx')),
  keep: page('/keep', () => import('../pages/together/join/keep.tsx')),
  television: page(
    '/tv/:id?',
    withMoreWords(() => import('../pages/together/television/index.tsx')),
  ),
  setUp: anywhere(() => import('../pages/core/set-up/index.tsx')),
  enterCode: anywhere(() => import('../pages/together/enter-code/index.tsx')),
  suspended: anywhere(withMoreWords(() => import('../pages/faces/privacy/suspended.tsx'))),
  notFound: anywhere(() => import('../pages/core/not-found/index.tsx')),
};

export type Pages = typeof pages;
export type Addressed = {
  [Name in keyof Pages]: Pages[Name]['path'] extends string ? Name : never;
}[keyof Pages];

/** All addresses, by page. */
export const addresses = Object.fromEntries(
  Object.entries(pages).flatMap(([name, { path }]) => (path === null ? [] : [[name, path]])),
) as { readonly [Name in Addressed]: Pages[Name]['path'] };

/** What the frame loads for signed-in users only. */
export const frameCode = {
  // Brings the deferred calls and their store.
  statusBars: () => import('./status-bars.tsx'),
  sessionBar: () => import('./session-bar.tsx'),
  unreadCount: () => import('./unread-count.tsx'),
};

/** The page at a path, and what stands there for the address's parameter. */
export function addressAt(path: string): { name: Addressed; parameter: string | null } | null {
  const parts = path.split('/').filter(Boolean);
  for (const [name, pattern] of Object.entries(addresses)) {
    const wanted = pattern.split('/').filter(Boolean);
    const fits = wanted.every(
      (part, at) => part.endsWith('?') || parts[at] === part || (part.startsWith(':') && parts[at]),
    );
    if (!fits || parts.length > wanted.length) continue;
    const at = wanted.findIndex((part) => part.startsWith(':'));
    return { name: name as Addressed, parameter: parts[at] ?? null };
  }
  return null;
}
