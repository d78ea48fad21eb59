import type { OutputOf } from '@cine/contract/operation';
import type { listWeekly } from '@cine/contract/operations/together/challenges';
import { builder, perRead } from '../builder.ts';
import { Movie, textIn, upTo } from '../types.ts';

type Week = OutputOf<typeof listWeekly>['weeks'][number];
type WeeklyChallenge = Week['challenges'][number];

/** The hardest challenge of a week asks for three movies; those beyond aren't listed. */
const mostMovies = 10;

const WeeklyChallengeType = builder.objectRef<WeeklyChallenge>('WeeklyChallenge').implement({
  description: 'A challenge of a week, with the caller’s movies that count.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: textIn(t, ({ titles }) => titles),
    difficulty: t.exposeString('difficulty'),
    targetCount: t.exposeInt('targetCount'),
    currentCount: t.int({ resolve: ({ moviesWatched }) => moviesWatched.length }),
    xpReward: t.exposeInt('xpReward'),
    coins: t.exposeInt('coins'),
    isCompleted: t.exposeBoolean('isCompleted'),
    movies: t.field({
      type: [Movie],
      complexity: { field: mostMovies * perRead, multiplier: mostMovies },
      resolve: ({ moviesWatched }) => moviesWatched.slice(0, mostMovies),
    }),
  }),
});

export const WeekType = builder.objectRef<Week>('WeekOfChallenges').implement({
  description: 'A region’s challenges of a week.',
  fields: (t) => ({
    region: t.exposeString('region'),
    monday: t.exposeString('monday'),
    closesAt: t.exposeString('closesAt', {
      description: 'Movies of the week count if they are recorded before.',
    }),
    challenges: t.expose('challenges', { type: [WeeklyChallengeType], complexity: upTo(3) }),
  }),
});

/** What the weeks cost: three weeks, the player, the account, and whether the caller is being deleted. */
export const weeksCost = { field: 8 * perRead, multiplier: 3 };
