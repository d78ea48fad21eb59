import { AppError } from '#platform/errors/app-error.ts';
import { tasteOf } from '#watching/tastes/index.ts';
import type { Kind } from './definition.ts';

const shownGenres = 5;

/** A member's taste, kept as it is now. `take` throws `share-private` or `share-empty`. */
export const taste: Kind<'taste'> = {
  take: async (context, { uid, visibility }) => {
    if (visibility === 'private') throw new AppError('share-private', { shared: 'taste' });
    const { count, mean, genreMeans } = await tasteOf(context, uid);
    if (mean === null || genreMeans.length === 0) throw new AppError('share-empty');
    const genres = genreMeans
      .slice(0, shownGenres)
      .map(({ genre, shrunk }) => ({ genre, points: Math.round(shrunk) }));
    return {
      thingId: uid,
      otherIds: [],
      kept: { kind: 'taste', count, mean: Math.round(mean), genres },
    };
  },

  tell: async (_, { share: { kept }, owner, teller }) => {
    if (owner.visibility === 'private') return null;
    const { say, list, genre } = teller;
    const isPublic = owner.visibility === 'public';
    const bars = kept.genres.map((each) => ({
      label: genre(each.genre),
      points: each.points,
      text: `${each.points}`,
    }));
    const name = owner.displayName;
    const title = say('tasteTitle', { name });
    return {
      eyebrow: isPublic ? `@${owner.username}` : say('tasteEyebrow'),
      title,
      hero: [title],
      description: say('tasteDescription', { genres: list(bars.slice(0, 3).map(({ label }) => label)) }),
      faces: [],
      why: [],
      bars,
      barsTitle: say('genres'),
      facts: [say('rated', { count: kept.count }), say('mean', { mean: kept.mean })],
      action: { label: say('tasteAction'), path: '/' },
      isPublic,
    };
  },
};
