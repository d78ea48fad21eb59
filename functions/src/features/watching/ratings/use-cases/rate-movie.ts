import * as operations from '@cine/contract/operations/watching/ratings';
import { pointsOf } from '@cine/contract/operations/watching/ratings';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { requireAccount } from '../../../core/account/index.ts';
import { planTaste } from '../../../core/players/index.ts';
import { factsFor, factsNow } from '../../../movies/custom-movies/index.ts';
import { save } from '../own-rating-service.ts';
import { asFactsSay, changed, unrated } from '../rating.ts';
import { readRating } from '../store.ts';
import { nextInstant } from '../taste.ts';
import { toView } from '../view.ts';

/** Rates a movie. Throws `movie-unknown`, `ratings-full`. */
export const rateMovie = serve(
  operations.rateMovie,
  async (context, caller, { movieId: given, ...entry }) => {
    const { db } = context;
    const found = await factsFor(context, caller.uid, given);
    return transact(db, async (tx) => {
      const facts = await factsNow(context, tx, found);
      const [known, planned] = await Promise.all([
        readRating(db, tx, caller.uid, facts.id),
        planTaste(db, tx, caller.uid),
        requireAccount(context, tx, caller.uid),
      ]);
      const movie = asFactsSay(facts);
      const { taste } = planned;
      const at = nextInstant(taste, context.now());
      const rating = changed(known ?? unrated(movie), pointsOf(entry), at);
      if (rating === known) return toView(known, known.movieId, taste);
      emit({ event: 'movie-rated' });
      return save(context, tx, caller.uid, { ...planned, repoint: null }, { ...rating, ...movie }, at);
    });
  },
);
