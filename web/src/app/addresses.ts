/** All addresses, by page. A test visits each. */
export const addresses = {
  player: '/',
  search: '/search',
  watchlist: '/list',
  tips: '/tips',
  customMovies: '/movies/mine',
  newMovie: '/movies/new',
  movie: '/movies/:id',
  editMovie: '/movies/:id/edit',
  sessions: '/evening',
  session: '/evening/:id',
  challenges: '/challenges',
  newChallenge: '/challenges/new',
  challenge: '/challenges/:id',
  editChallenge: '/challenges/:id/edit',
  badges: '/badges',
  character: '/character',
  shop: '/shop',
  habits: '/habits',
  newHabit: '/habits/new',
  habit: '/habits/:id',
  editHabit: '/habits/:id/edit',
  duels: '/duels',
  duel: '/duels/:id',
  leaderboards: '/leaderboards',
  rate: '/rate',
  statistics: '/statistics',
  review: '/review/:year',
  streak: '/streak',
  taste: '/taste',
  forYou: '/for-you',
  neighbours: '/neighbours',
  friends: '/friends',
  friendLink: '/friends/:code',
  groups: '/groups',
  newGroup: '/groups/new',
  group: '/groups/:id',
  groupTaste: '/groups/:id/taste',
  groupEvenings: '/groups/:id/evenings',
  groupLink: '/g/:code',
  newPoll: '/polls/new',
  poll: '/polls/:id',
  person: '/people/:uid',
  notifications: '/notifications',
  settings: '/settings',
  privacy: '/privacy',
  operator: '/operator',
  moderation: '/operator/reports',
  broadcasts: '/operator/broadcasts',
  dates: '/dates',
  plan: '/d/:code',
  join: '/join/:code',
  keep: '/keep',
  television: '/tv/:id?',
} as const;

/** The page at a path, and what stands there for the address's parameter. */
export function addressAt(path: string): { name: keyof typeof addresses; parameter: string | null } | null {
  const parts = path.split('/').filter(Boolean);
  for (const [name, pattern] of Object.entries(addresses)) {
    const wanted = pattern.split('/').filter(Boolean);
    const fits = wanted.every(
      (part, at) => part.endsWith('?') || parts[at] === part || (part.startsWith(':') && parts[at]),
    );
    if (!fits || parts.length > wanted.length) continue;
    const at = wanted.findIndex((part) => part.startsWith(':'));
    return { name: name as keyof typeof addresses, parameter: parts[at] ?? null };
  }
  return null;
}
