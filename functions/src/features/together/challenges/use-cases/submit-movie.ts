import { explain } from '@cine/contract/game/compile-rules';
import * as operations from '@cine/contract/operations/together/challenges';
import { planPlayer } from '#core/players/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { transact } from '#platform/firestore/transact.ts';
import { newWatch, planWatch, readCurrentMovie, readWatchesOfMovie } from '#watching/watches/index.ts';
import { requireJoined } from '../participants/participation.ts';
import { countsForDay, isInTime, progressOf } from '../progress.ts';

/** Records a movie and explains each rule by the watches at that moment; repeated, it returns the same. */
export const submitMovie = serve(
  operations.submitMovie,
  async (context, caller, { challengeId, ...input }) => {
    const draft = await newWatch(context, caller, input);
    return transact(context.db, async (tx) => {
      const event = await readCurrentMovie(context, tx, draft);
      const [{ player }, planned, watches] = await Promise.all([
        planPlayer(tx, caller.uid),
        planWatch(context, tx, caller, event),
        readWatchesOfMovie(tx, caller.uid, event.movieId),
      ]);
      const joined = requireJoined(player, challengeId);
      planned.write();
      const { watch, isKnown } = planned;
      const { met, verdicts } = explain(joined.challenge.rules, watch.facts);
      const inTime = isInTime(watch, joined);
      const earlier = watches.filter(
        ({ id, recordedAt }) => id !== watch.id && recordedAt <= watch.recordedAt,
      );
      const alreadyCounted = progressOf(joined, earlier).currentCount > 0;
      const answer = {
        counts: met && inTime && !alreadyCounted && !watch.withdrawn && countsForDay(watch),
        met,
        inTime,
        alreadyCounted,
        verdicts: verdicts.map(({ value, ...verdict }) => ({
          ...verdict,
          value: Array.isArray(value) ? [...value] : (value as string | number | null),
        })),
        watchId: watch.id,
      };
      return repeated(answer, isKnown);
    });
  },
);
