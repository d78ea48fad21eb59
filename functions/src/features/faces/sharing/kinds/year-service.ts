import { reviewedYearSchema } from '@cine/contract/operations/game/statistics';
import { movieTitle } from '@cine/contract/text/movie-title';
import { hour, minute } from '@cine/contract/time';
import { summariseYear } from '#game/statistics/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Kind } from './definition.ts';

const shownGenres = 5;

/** A member's year as counted now, without others. `take` throws `share-private` or `share-empty`. */
export const year: Kind<'year'> = {
  take: async (context, { uid, visibility }, id) => {
    if (visibility === 'private') throw new AppError('share-private', { shared: 'year' });
    const { success, data } = reviewedYearSchema.safeParse(Number(id));
    if (!success) throw new AppError('share-empty');
    const { totals, genres, longestStreak, isOver, best } = await summariseYear(context, uid, data);
    const { movies, minutes, xp, challenges, badges } = totals;
    if (movies === 0) throw new AppError('share-empty');
    return {
      thingId: String(data),
      otherIds: [],
      kept: {
        kind: 'year',
        year: data,
        isOver,
        movies,
        minutes,
        longestStreak,
        xp,
        challenges,
        badges,
        genres: genres.slice(0, shownGenres).map(({ name, count }) => ({ genre: name, count })),
        best: best && { movieId: best.id, title: best.title, titles: best.titles },
      },
    };
  },

  tell: async (_, { share: { kept }, owner: { displayName: name, visibility }, teller }) => {
    if (visibility === 'private') return null;
    const { locale, say, list, genre } = teller;
    const { isOver, movies: count, minutes, longestStreak, challenges, badges, best } = kept;
    const most = Math.max(1, ...kept.genres.map((each) => each.count));
    const bars = kept.genres.map((each) => ({
      label: genre(each.genre),
      points: Math.round((each.count * 100) / most),
      text: `${each.count}`,
    }));
    const movies = say('viewings', { count });
    const hours = say('yearHours', { hours: Math.round((minutes * minute) / hour) });
    const [first, second] = bars.map(({ label }) => label);
    return {
      eyebrow: say(isOver ? 'yearEyebrow' : 'yearEyebrowSoFar', { year: `${kept.year}` }),
      title: say('yearTitle', { name, movies }),
      hero: [say('yearTitle', { name, movies })],
      description: [
        `${hours}.`,
        first !== undefined &&
          say('yearGenres', { genres: list(second === undefined ? [first] : [first, second]) }),
      ]
        .filter(Boolean)
        .join(' '),
      faces: [],
      why: best ? [say('yearBest', { title: movieTitle(best, locale) })] : [],
      bars,
      barsTitle: say('yearBars'),
      facts: [
        hours,
        ...(longestStreak > 1 ? [say('yearStreak', { count: longestStreak })] : []),
        ...(challenges > 0 ? [say('yearChallenges', { count: challenges })] : []),
        ...(badges > 0 ? [say('yearBadges', { count: badges })] : []),
      ],
      action: { label: say('yearAction'), path: '/' },
      isPublic: false,
    };
  },
};
