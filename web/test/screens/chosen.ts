import type { PageName } from '#app/routes.tsx';
import type { Look } from './looks.ts';

type Chosen = { page: PageName; state: string; look: Look };

const dark = (width: Look['width'], language: Look['language'] = 'fr'): Look => ({
  width,
  theme: 'dark',
  language,
});
const light = (width: Look['width'], language: Look['language'] = 'fr'): Look => ({
  width,
  theme: 'light',
  language,
});

/** The pictures in docs/pictures, by the names of their files. */
export const chosen: Record<string, Chosen> = {
  evening: { page: 'session', state: 'candidates', look: dark(1280) },
  'evening-phone': { page: 'session', state: 'candidates', look: dark(360) },
  player: { page: 'player', state: 'full', look: dark(1280) },
  character: { page: 'character', state: 'full', look: dark(1280) },
  shop: { page: 'shop', state: 'full', look: dark(1280) },
  'duel-asked': { page: 'duel', state: 'asked', look: dark(768) },
  duel: { page: 'duel', state: 'won', look: dark(768) },
  badges: { page: 'badges', state: 'full', look: dark(768) },
  streak: { page: 'streak', state: 'open', look: dark(360) },
  guild: { page: 'group', state: 'guild', look: dark(768) },
  guilds: { page: 'leaderboards', state: 'guilds', look: dark(360) },
  leaderboards: { page: 'leaderboards', state: 'far', look: dark(360) },
  statistics: { page: 'statistics', state: 'year', look: light(768, 'en') },
  review: { page: 'review', state: 'loved', look: dark(360) },
  television: { page: 'television', state: 'candidates', look: dark(1280) },
  'first-page': { page: 'welcome', state: 'signed-out', look: dark(1280, 'en') },
  join: { page: 'join', state: 'signed-out', look: dark(360) },
  movie: { page: 'movie', state: 'full', look: dark(1280) },
  challenges: { page: 'challenges', state: 'full', look: light(1280) },
  challenge: { page: 'challenge', state: 'group', look: light(360) },
  gains: { page: 'session', state: 'rewarded', look: dark(360) },
  'nothing-in-common': { page: 'session', state: 'nothing-in-common', look: dark(768) },
  poll: { page: 'poll', state: 'deck', look: dark(360) },
  'poll-result': { page: 'poll', state: 'closed-ranked', look: dark(1280) },
  group: { page: 'group', state: 'challenges', look: light(1280) },
  search: { page: 'search', state: 'found', look: light(768, 'en') },
  taste: { page: 'taste', state: 'full', look: dark(1280, 'ru') },
};
