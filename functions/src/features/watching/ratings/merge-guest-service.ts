import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { newPlayer, planPlayer, type Taste } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { mergeRatings, type Rating } from './rating.ts';
import * as store from './store.ts';
import { nextInstant, withRatings, withSettings } from './taste.ts';

const atOnce = 50;

/**
 * Moves a guest's ratings, beyond the limit, too; returns how many. If both rated a movie, the later rating
 * wins.
 */
export async function mergeGuestRatings(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  for (let total = 0; ; ) {
    const count = await mergeSome(context, guestId, memberId);
    total += count;
    if (count < atOnce) return total;
  }
}

async function mergeSome(context: Context, guestId: string, memberId: string): Promise<number> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [brought, guest] = await Promise.all([
      store.readSomeRatings(tx, guestId, atOnce),
      planPlayer(tx, guestId),
    ]);
    const theirs = guest.player.taste;
    const isAll = brought.length < atOnce;
    const hasSettings = theirs.hidden || theirs.genres.length > 0;
    if (brought.length === 0 && !hasSettings) return 0;
    const [member, merged] = await Promise.all([
      planPlayer(tx, memberId),
      Promise.all(
        brought.map(async (rating) => {
          const own = await store.readRating(tx, memberId, rating.movieId);
          return own ? mergeRatings(own, rating) : rating;
        }),
      ),
      requireOwnAccount(tx, memberId),
    ]);
    for (const rating of merged) {
      store.writeRating(tx, memberId, rating);
      store.deleteRating(tx, guestId, rating.movieId);
    }
    const now = context.now();
    const { taste } = member.player;
    const mergedTaste = withGuestSettings(taste, theirs, now);
    const former = isAll ? newPlayer.taste : theirs;
    const moved = merged.map(({ movieId }) => ({ movieId, score: null }));
    const hasMoved = merged.length > 0;
    const counting = merged.filter((rating) => !isOverwritten(taste, rating));
    const ofMember =
      counting.length > 0 ? withRatings(mergedTaste, counting, nextInstant(taste, now)) : mergedTaste;
    const ofGuest = hasMoved
      ? withRatings(former, moved, nextInstant(theirs, now))
      : { ...former, ratedAt: theirs.ratedAt, changedAt: theirs.changedAt };
    member.write({ player: { ...member.player, taste: ofMember } });
    guest.write({ player: { ...guest.player, taste: ofGuest } });
    return merged.length;
  });
}

/** Whether it is a rating that an import replaced. */
function isOverwritten({ imported = [], overwritten }: Taste, { movieId, score }: Rating): boolean {
  return overwritten !== undefined && imported.includes(movieId) && scoreOf(overwritten, movieId) === score;
}

/** The guest's genres count if the member chose none; the member is hidden if either was. */
function withGuestSettings(taste: Taste, { genres, hidden }: Taste, now: number): Taste {
  const settings = {
    genres: taste.genres.length > 0 ? taste.genres : genres,
    hidden: taste.hidden || hidden,
  };
  return withSettings(taste, settings, now);
}
