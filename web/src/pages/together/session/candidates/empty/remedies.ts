import type { Filters } from '@cine/contract/movies/filters';
import { updateAccount } from '@cine/contract/operations/core/account';
import {
  setCollection,
  setIncludeFree,
  setIncludeOwned,
  useHostServices,
} from '@cine/contract/operations/together/sessions';
import type { Help } from '@cine/contract/operations/together/tonight';
import type { DeviceSharer } from '#data/auth/device-sharers.ts';
import { call } from '#data/queries/call.ts';
import type { SessionContext } from '../../session-context.tsx';
import { withoutFilters } from '../use-filters.ts';

/**
 * What a remedy does, or null if the users of this device may not: only the host removes others, and services
 * are the user's own.
 */
export function remedyAction(
  help: Help,
  { id: sessionId, session, sharers, holder, isHost, setPresent }: SessionContext,
  filters: Filters,
  onWant: (filters: Filters) => void,
): (() => Promise<void>) | null {
  switch (help.kind) {
    case 'somebody-present':
      return () => setPresent(holder.uid, true);
    case 'without-attendee':
      if (!isHost && !sharers.some(({ uid }) => uid === help.uid)) return null;
      return () => setPresent(help.uid, false);
    case 'services-of':
      return async () => void (await call(useHostServices, { sessionId, uid: help.uid }, holder.seat));
    case 'nearest-provider': {
      const additions = providerAdditions(help, { sharers, session });
      if (!additions) return null;
      return async () => {
        for (const { providers, seat } of additions) await call(updateAccount, { providers }, seat);
      };
    }
    case 'include-free':
      return async () => void (await call(setIncludeFree, { sessionId, includeFree: true }, holder.seat));
    case 'include-owned':
      return async () => void (await call(setIncludeOwned, { sessionId, includeOwned: true }, holder.seat));
    case 'without-collection':
      return async () => void (await call(setCollection, { sessionId, collection: null }, holder.seat));
    case 'without-filters':
      return async () => onWant(withoutFilters(filters, help.filters));
  }
}

/**
 * The new subscriptions of each user of this device who lacks a provider, or null if others lack it, too:
 * adding it here would not help.
 */
export function providerAdditions(
  { provider, missing }: Extract<Help, { kind: 'nearest-provider' }>,
  { sharers, session }: Pick<SessionContext, 'sharers' | 'session'>,
): { providers: number[]; seat: DeviceSharer['seat'] }[] | null {
  const lacking = sharers.filter(({ uid }) => missing.includes(uid));
  if (lacking.length < missing.length) return null;
  return lacking.map(({ uid, seat }) => ({
    providers: [...(session.attendees[uid]?.providers ?? []), provider],
    seat,
  }));
}
