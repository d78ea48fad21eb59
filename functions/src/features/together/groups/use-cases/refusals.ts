import { refusalsIn } from '@cine/contract/documents/groups';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/together/groups';
import type { Firestore } from 'firebase-admin/firestore';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { factsOf } from '../../../core/catalogue/index.ts';
import * as domain from '../refusals.ts';
import { loadGroup } from '../store.ts';
import { asMember, changed } from './change.ts';

/** Leaves a catalogue movie out of the group's offers. Throws `movie-never-offered` for a custom one. */
export const refuseMovie = serve(
  operations.refuseMovie,
  async (context, caller, { groupId, movieId, lasts }) => {
    if (isCustomMovie(movieId)) throw new AppError('movie-never-offered');
    const movie = await factsOf(context, movieId);
    return changed(context, caller, groupId, asMember, (group) =>
      domain.refuse(group, { movie, by: caller.uid, lasts }, context.now()),
    );
  },
);

export const withdrawRefusal = serve(
  operations.withdrawRefusal,
  async (context, caller, { groupId, movieId }) =>
    changed(context, caller, groupId, asMember, (group) => domain.withdrawRefusal(group, movieId)),
);

/** The movies that a group refuses; none if it is gone. */
export async function loadRefused(db: Firestore, groupId: string, now: number): Promise<ReadonlySet<number>> {
  const group = await loadGroup(db, groupId);
  return new Set(group ? refusalsIn(group, now).map(({ movieId }) => movieId) : []);
}
