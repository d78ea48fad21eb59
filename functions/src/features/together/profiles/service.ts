/** A member's profile as the caller may see it. */
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import {
  avatarOf,
  showProfile as definition,
  type ShownProfile,
  shownBadges,
  shownMovies,
} from '@cine/contract/operations/together/profiles';
import type { Context } from '#context.ts';
import type { Relation } from '#core/circles/index.ts';
import { loadPlayers, seenAnywhere } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { loadLatestOfCollection, watchlistPlace } from '#watching/collections/index.ts';
import { cardsOf } from './favourites-service.ts';
import { lookAt } from './look-service.ts';
import { wornTitle } from './titles.ts';
import { loadTogether } from './together-service.ts';

/** A member as the caller may see them. Throws what `lookAt` throws. */
export const showProfile = serve(definition, async (context, caller, input) => {
  const { uid } = input;
  const { account, relation, bond, sees } = await lookAt(context, caller, input);
  const { db } = context;
  const [standing, watchlist, favourites, together] = await Promise.all([
    sees.has('level') ? standingOf(context, uid, relation) : null,
    sees.has('watchlist') ? loadLatestOfCollection(db, watchlistPlace(uid), shownMovies) : null,
    sees.has('about') ? cardsOf(db, account.favourites ?? []) : [],
    relation === 'friend' && sees.has('level') ? loadTogether(db, caller.uid, uid) : [],
  ]);
  return {
    uid,
    relation: asTold(relation),
    bond,
    name: account.displayName,
    figure: account.figure ?? null,
    username: sees.has('username') ? account.username : null,
    bio: (sees.has('about') && account.bio) || null,
    avatar: sees.has('about') && account.avatar !== undefined ? avatarOf(uid, account.avatar) : null,
    level: standing?.level ?? null,
    title: standing?.title ?? null,
    favourites,
    badges: standing?.badges ?? null,
    together,
    genres: sees.has('taste') ? (standing?.genres ?? null) : null,
    watchlist,
    shows: { taste: relation !== 'oneself' && sees.has('taste'), history: sees.has('history') },
  };
});

/** A relation as the caller learns of it: not whether they were blocked. */
function asTold(relation: Relation): ShownProfile['relation'] {
  if (relation === 'blocked-member') return 'member';
  return relation === 'blocked-attendee' || relation === 'blocked' ? 'attendee' : relation;
}

async function standingOf(
  { db }: Context,
  uid: string,
  relation: Relation,
): Promise<Pick<ShownProfile, 'level' | 'title' | 'genres' | 'badges'>> {
  const [player] = await loadPlayers(db, [uid]);
  const { level, totalXp, prestige, taste, earned, badges: held } = player!;
  const seen = [...new Set(seenAnywhere(player!))];
  const moviesSeen = relation === 'oneself' ? seen.length : seen.filter((id) => !isCustomMovie(id)).length;
  const levelView = { level, stars: prestige.stars, totalXp, moviesSeen };
  const badges = openBadges.filter(({ id }) => earned.includes(id)).map(({ id }) => id);
  const latest = badges.toSorted((one, other) => (held[other]?.at ?? 0) - (held[one]?.at ?? 0));
  return {
    level: levelView,
    title: wornTitle(player!),
    genres: taste.hidden ? null : taste.genres,
    badges: { total: badges.length, latest: latest.slice(0, shownBadges) },
  };
}
