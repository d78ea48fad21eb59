import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { commonProviders } from '../sessions/index.ts';
import type { VotingPlace } from './place.ts';
import type { Poll } from './poll.ts';

/**
 * Where a group's movies must be available: in the caller's region, on their services or those that all
 * members have. All see it, so nobody can name another's. Throws `account-missing`.
 */
export async function servicesFor(
  context: Context,
  caller: Caller,
  place: VotingPlace,
  services: 'common' | 'own',
): Promise<NonNullable<Poll['services']>> {
  const uids = services === 'common' ? place.present : [caller.uid];
  const accounts = await Promise.all(uids.map((uid) => readAccount(context.db, uid)));
  const members = accounts.filter((account) => account !== null);
  const own = members.find(({ uid }) => uid === caller.uid);
  if (!own) throw new AppError('account-missing');
  const viewers = members.map(({ uid, providers }) => [uid, { providers, present: true }] as const);
  return { region: own.region, providers: commonProviders('together', Object.fromEntries(viewers), null) };
}
