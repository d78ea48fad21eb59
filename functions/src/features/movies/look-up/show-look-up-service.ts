import * as operations from '@cine/contract/operations/movies/movies';
import { serve } from '../../../platform/endpoints/serve.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { toInstant } from '../../../platform/time/instant.ts';
import { readLookUp } from './store.ts';

/** One of the caller's look-ups, as its document shows it for a day. Throws `look-up-not-found`. */
export const showLookUp = serve(operations.showLookUp, async (context, { uid }, { lookUpId }) => {
  const lookUp = await readLookUp(context.db, uid, lookUpId);
  if (!lookUp || lookUp.expiresAt <= context.now()) throw new AppError('look-up-not-found');
  const { query, year, status, movies, more, askedAt, expiresAt } = lookUp;
  const times = { askedAt: toInstant(askedAt), expiresAt: toInstant(expiresAt) };
  return { query, year, status, movies, more, ...times };
});
