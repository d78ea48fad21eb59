/** The places of the bar: which pages belong to each, which its own page leads to, and the ways back. */
import type { WordKey } from '#i18n/index.tsx';
import { type AddressedPage, addressAt } from './pages.ts';

/** Each is named after its own page. */
export type Place = 'player' | 'sessions' | 'search' | 'game' | 'me';

type Pages = {
  /** What the place's page leads to; the way back from these is to it. */
  doors: readonly AddressedPage[];
  /** What is reached from there, or from elsewhere. */
  others: readonly AddressedPage[];
};

export const pagesOf: Readonly<Record<Place, Pages>> = {
  player: { doors: [], others: [] },
  sessions: { doors: [], others: ['session', 'newPoll', 'poll', 'pair'] },
  search: {
    doors: ['forYou', 'customMovies'],
    others: ['picture', 'shared', 'movie', 'newMovie', 'editMovie'],
  },
  game: {
    doors: [
      'character',
      'challenges',
      'badges',
      'duels',
      'shop',
      'habits',
      'tasks',
      'streak',
      'leaderboards',
    ],
    others: [
      ...['newChallenge', 'challengeDraft', 'challenge', 'editChallenge', 'duel'],
      ...['newHabit', 'habit', 'editHabit', 'newTask', 'task', 'editTask'],
    ] as AddressedPage[],
  },
  me: {
    doors: [
      ...['notifications', 'friends', 'groups', 'dates', 'tips'],
      ...['watchlist', 'collections', 'taste', 'rate', 'statistics', 'settings'],
    ] as AddressedPage[],
    others: [
      ...['friendLink', 'newGroup', 'group', 'groupMore', 'groupTaste', 'groupEvenings', 'groupLink', 'plan'],
      ...['profile', 'history', 'newCollection', 'collection', 'editCollection', 'review'],
      ...['imports', 'neighbours', 'privacy', 'legal'],
    ] as AddressedPage[],
  },
};

/** The ways back from pages that no place leads to, and that have none of their own. */
const otherWaysBack: { readonly [Page in AddressedPage]?: AddressedPage } = {
  imports: 'me',
  neighbours: 'taste',
  plan: 'dates',
  privacy: 'settings',
  legal: 'settings',
};

export const places = Object.keys(pagesOf) as Place[];

/** What a page is called. */
export function nameOf(page: AddressedPage): WordKey {
  return `common.page_${page}` as WordKey;
}

/** The place that a path belongs to; null for operators' pages and those without a bar. */
export function placeAt(path: string): Place | null {
  const name = addressAt(path)?.name;
  if (name === undefined) return null;
  const isAt = (place: Place) =>
    place === name || pagesOf[place].doors.includes(name) || pagesOf[place].others.includes(name);
  return places.find(isAt) ?? null;
}

/** The page that the one at a path leads back to; null if it sees to that itself, or is a place. */
export function wayBackFrom(path: string): AddressedPage | null {
  const name = addressAt(path)?.name;
  if (name === undefined) return null;
  return otherWaysBack[name] ?? places.find((place) => pagesOf[place].doors.includes(name)) ?? null;
}
