import * as operations from '@cine/contract/operations/together/groups';
import { idSchema } from '@cine/contract/primitives';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { areBlocked, type Blocks, requireBlockLookup } from '#core/circles/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';
import { toInstant } from '#platform/time/instant.ts';
import { requireMember } from '../access.ts';
import type { GroupEvening } from '../evening.ts';
import { loadEvenings } from '../evenings-store.ts';
import { type Group, isMember } from '../group.ts';
import * as store from '../store.ts';

/** How a member rates a movie now; null if they don't, or don't share that. */
type Rated = (uid: string, movieId: number) => number | null;

/** What is shown of a prediction if the caller wasn't there or keeps apart from that member. */
const unknown = { predicted: null, gaveUp: null };

const pages = cursorOf({ at: z.int(), id: idSchema });

/**
 * A page of a group's evenings. Users who keep apart look as if they share nothing; only those who were there
 * see what was predicted.
 */
export const listEvenings = serve(operations.listEvenings, async (context, { uid }, { groupId, cursor }) => {
  const { db, now } = context;
  const after = pages.after(cursor);
  const [storedGroup, allBlocks] = await Promise.all([
    store.readGroup(db, groupId),
    requireBlockLookup(db, uid, now()),
  ]);
  const group = requireMember(storedGroup, uid);
  const { evenings, hasMore } = await loadEvenings(db, groupId, after, operations.eveningsPageSize);
  const attendeeIds = [...new Set(evenings.flatMap(({ people }) => Object.keys(people)))];
  const blocks = await allBlocks.blocksConcerning(attendeeIds);
  const sharing = attendeeIds.filter((each) => group.members[each]?.sharesTaste && !areBlocked(blocks, each));
  const rated = await ratingsOf(context, sharing);
  return {
    evenings: evenings.map((evening) => eveningView(evening, uid, group, blocks, rated)),
    nextCursor: pages.next(evenings, hasMore),
  };
});

async function ratingsOf({ db }: Context, uids: readonly string[]): Promise<Rated> {
  const players = await loadPlayers(db, uids);
  const ratings = new Map(players.map(({ taste }, at) => [uids[at], taste.ratings]));
  return (uid, movieId) => {
    const own = ratings.get(uid);
    return own ? scoreOf(own, movieId) : null;
  };
}

function eveningView(
  { id, at, movies, people, others }: GroupEvening,
  caller: string,
  group: Group,
  blocks: Blocks,
  rated: Rated,
): operations.GroupEvening {
  const attendees = Object.entries(people).filter(([uid]) => isMember(group, uid));
  const hides = (uid: string) => !Object.hasOwn(people, caller) || areBlocked(blocks, uid);
  return {
    sessionId: id,
    at: toInstant(at),
    movies: movies.map((movie) => ({
      ...movie,
      watchedAt: toInstant(movie.watchedAt),
      watchedBy: Object.fromEntries(
        attendees.flatMap(([uid, { [movie.movieId]: seen }]) =>
          seen ? [[uid, { ...(hides(uid) ? unknown : seen), rated: rated(uid, movie.movieId) }]] : [],
        ),
      ),
    })),
    alsoThere: attendees.flatMap(([uid, seen]) => (Object.keys(seen).length === 0 ? [uid] : [])),
    others: others + Object.keys(people).length - attendees.length,
  };
}
