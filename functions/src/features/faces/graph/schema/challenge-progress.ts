/** GraphQL's type of a challenge with the player's progress. */
import type { UserProgress } from '@cine/contract/operations/together/challenges';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import type { JoinedChallenge } from '#core/players/index.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { builder, perRead } from './builder.ts';
import { firstWithin, localeFrom, localeOption, Movie } from './types.ts';

const maxMovies = 50;

export const Progress = builder
  .objectRef<JoinedChallenge & Pick<UserProgress, 'paysOnly'>>('Progress')
  .implement({
    description: 'The caller’s progress in a challenge.',
    fields: (t) => ({
      challengeId: t.id({ resolve: ({ challenge }) => challenge.id }),
      title: t.string({
        nullable: true,
        description: 'In the language of `locale`, otherwise in another that it has.',
        args: { locale: t.arg.string(localeOption) },
        resolve: async ({ challenge }, { locale }, query) =>
          challengeTitle(challenge.titles, await localeFrom(query, locale)),
      }),
      currentCount: t.int({ resolve: ({ moviesWatched }) => moviesWatched.length }),
      targetCount: t.int({ resolve: ({ challenge }) => challenge.targetCount }),
      xpReward: t.int({ resolve: ({ challenge }) => challenge.xpReward }),
      paysOnly: t.int({
        nullable: true,
        description:
          'XP that completing it now would pay, where that is less than its reward: members’ challenges pay so much a week together.',
        resolve: ({ paysOnly }) => paysOnly?.xp,
      }),
      isCompleted: t.exposeBoolean('isCompleted'),
      joinedAt: t.string({ resolve: ({ joinedAt }) => toInstant(joinedAt) }),
      completedAt: t.string({
        nullable: true,
        resolve: ({ completedAt }) => toInstantOrNull(completedAt),
      }),
      movies: t.field({
        type: [Movie],
        description: 'The movies that count for it.',
        args: { first: t.arg.int({ defaultValue: 10 }) },
        complexity: ({ first }) => ({
          field: firstWithin(first, maxMovies) * perRead,
          multiplier: firstWithin(first, maxMovies),
        }),
        resolve: ({ moviesWatched }, { first }) => moviesWatched.slice(0, firstWithin(first, maxMovies)),
      }),
    }),
  });
