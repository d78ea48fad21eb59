import { openBadges } from '@cine/contract/game/badges/open-badges';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { movieTitle } from '@cine/contract/text/movie-title';
import { loadMovies } from '#core/catalogue/index.ts';
import { loadPlayers, seenAnywhere } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Kind } from './definition.ts';

/** A member as a player, looked up whenever the page is shown. `take` throws `share-private`. */
export const player: Kind<'player'> = {
  take: async (_, { uid, visibility }) => {
    if (visibility === 'private') throw new AppError('share-private', { shared: 'player' });
    return { thingId: uid, otherIds: [], kept: { kind: 'player' } };
  },

  tell: async ({ db }, { owner, teller }) => {
    const { uid, visibility, displayName: name, username, favourites = [] } = owner;
    if (visibility === 'private') return null;
    const [[player], movies] = await Promise.all([loadPlayers(db, [uid]), loadMovies(db, favourites)]);
    const { level, totalXp: xp, earned } = player!;
    const { locale, say, list } = teller;
    const isPublic = visibility === 'public';
    const badges = openBadges.filter(({ id }) => earned.includes(id)).length;
    const seen = new Set([...seenAnywhere(player!)].filter((id) => !isCustomMovie(id))).size;
    const titles = favourites.flatMap((id) => {
      const movie = movies.get(id);
      return movie ? [movieTitle(movie.facts, locale)] : [];
    });
    return {
      eyebrow: isPublic ? `@${username}` : say('playerEyebrow'),
      title: name,
      hero: [name],
      description: say('playerDescription', { name, level }),
      faces: [],
      why: titles.length > 0 ? [say('playerFavourites', { titles: list(titles) })] : [],
      bars: [],
      barsTitle: '',
      facts: [
        say('level', { level }),
        ...(xp > 0 ? [say('xp', { xp })] : []),
        ...(seen > 0 ? [say('movies', { count: seen })] : []),
        ...(badges > 0 ? [say('yearBadges', { count: badges })] : []),
      ],
      action: { label: say('playerAction'), path: '/' },
      isPublic,
    };
  },
};
