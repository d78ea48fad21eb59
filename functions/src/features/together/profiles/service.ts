import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import {
  showProfile as definition,
  type ShownProfile,
  shownMovies,
} from '@cine/contract/operations/together/profiles';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { bondWith, readCircle } from '#core/circles/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadLatestOfCollection, watchlistPlace } from '#watching/collections/index.ts';
import { nameInSession } from '../friends/index.ts';
import { nameInGroup } from '../groups/index.ts';
import { wornTitle } from './titles.ts';
import { type ProfilePart, type Relation, relationOf, visibleTo } from './visible-to.ts';

/** A member as the caller may see them. Throws `user-unknown` if that is nothing, after the same reads. */
export const showProfile = serve(definition, async (context, caller, { uid, sessionId, groupId }) => {
  const { db } = context;
  const [looker, account, own, other, inSession, inGroup] = await Promise.all([
    readAccount(context.db, caller.uid),
    readAccount(context.db, uid),
    readCircle(db, caller.uid),
    readCircle(db, uid),
    sessionId === undefined ? null : nameInSession(context, sessionId, caller.uid, uid),
    groupId === undefined ? null : nameInGroup(context, groupId, caller.uid, uid),
  ]);
  if (!looker) throw new AppError('account-missing');
  const bond = bondWith(own, uid);
  const isBlocked = Object.hasOwn(other.blocked, caller.uid);
  const isOneself = uid === caller.uid;
  const together = inSession !== null ? 'attendee' : inGroup !== null ? 'member' : null;
  const relation = relationOf({ isOneself, bond, isBlocked, together });
  const sees = account?.username ? visibleTo(relation, account.visibility) : new Set<ProfilePart>();
  if (!account || sees.size === 0) throw new AppError('user-unknown');
  const [standing, watchlist] = await Promise.all([
    sees.has('level') ? levelOf(context, uid) : null,
    sees.has('watchlist') && visibleTo(relation, account.watchlistVisibility).has('watchlist')
      ? watchlistOf(context, uid)
      : null,
  ]);
  return {
    uid,
    relation: asTold(relation),
    bond,
    name: account.displayName,
    figure: account.figure ?? null,
    username: sees.has('username') ? account.username : null,
    level: standing?.level ?? null,
    title: standing?.title ?? null,
    watchlist,
  };
});

/** A relation as the caller learns of it: not whether they were blocked. */
function asTold(relation: Relation): ShownProfile['relation'] {
  if (relation === 'blocked-member') return 'member';
  return relation === 'blocked-attendee' || relation === 'blocked' ? 'attendee' : relation;
}

async function levelOf({ db }: Context, uid: string): Promise<Pick<ShownProfile, 'level' | 'title'>> {
  const [player] = await loadPlayers(db, [uid]);
  const { level, totalXp, seen, prestige } = player!;
  const levelView = { level, stars: prestige.stars, totalXp, moviesSeen: seen.length };
  return { level: levelView, title: wornTitle(player!) };
}

/** Custom movies are left out: not all of them may be seen by others. */
async function watchlistOf(context: Context, uid: string): Promise<ShownProfile['watchlist']> {
  const { movieIds, movies } = await loadLatestOfCollection(context, watchlistPlace(uid), shownMovies);
  return {
    total: movieIds.filter((id) => !isCustomMovie(id)).length,
    movies: movies.filter(({ movieId }) => !isCustomMovie(movieId)),
  };
}
