import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { findAccount } from '../account/index.ts';
import { commonProviders } from '../sessions/index.ts';
import { mayVote, type Place } from './place.ts';
import type { Poll } from './poll.ts';

/**
 * Where a group's movies must be available: in one member's region on their services, or in the caller's on those that all
 * members have. Throws `group-member-not-found`.
 */
export async function servicesFor(
  context: Context,
  caller: Caller,
  place: Place,
  servicesOf: string | undefined,
): Promise<NonNullable<Poll['services']>> {
  const host = servicesOf ?? caller.uid;
  if (!mayVote(place, host)) throw new AppError('group-member-not-found');
  const uids = servicesOf === undefined ? place.present : [servicesOf];
  const accounts = await Promise.all(uids.map((uid) => findAccount(context, uid)));
  const known = accounts.filter((account) => account !== null);
  const own = known.find(({ uid }) => uid === host);
  if (!own) throw new AppError('account-missing');
  const viewers = known.map(({ uid, providers }) => [uid, { providers, present: true }] as const);
  return {
    region: own.region,
    providers: commonProviders('together', Object.fromEntries(viewers), null),
  };
}
