import { updateAccount } from '@cine/contract/operations/account';
import { setIncludeFree, useHostServices } from '@cine/contract/operations/sessions';
import type { Filters, Help } from '@cine/contract/operations/tonight';
import { call } from '../../../live/data/call.ts';
import type { SessionContext } from '../session-context.tsx';
import { withoutFilters } from './use-filters.ts';

/**
 * What a remedy does, or null if the users of this device may not: only the host removes others, and services are the
 * user's own.
 */
export function remedyAction(
  help: Help,
  { id: sessionId, session, sharers, holder, isHost, sayHere }: SessionContext,
  wanted: Filters,
  onWant: (wanted: Filters) => void,
): (() => Promise<void>) | null {
  switch (help.kind) {
    case 'somebody-present':
      return () => sayHere(holder.uid, true);
    case 'without-attendee':
      if (!isHost && !sharers.some(({ uid }) => uid === help.uid)) return null;
      return () => sayHere(help.uid, false);
    case 'services-of':
      return async () => void (await call(useHostServices, { sessionId, uid: help.uid }, holder.seat));
    case 'nearest-provider': {
      const lacking = sharers.filter(({ uid }) => help.missing.includes(uid));
      // If others lack it, too, adding it here would not help.
      if (lacking.length < help.missing.length) return null;
      return async () => {
        for (const { uid, seat } of lacking) {
          const providers = [...(session.attendees[uid]?.providers ?? []), help.provider];
          await call(updateAccount, { providers }, seat);
        }
      };
    }
    case 'include-free':
      return async () => void (await call(setIncludeFree, { sessionId, includeFree: true }, holder.seat));
    case 'without-filters':
      return async () => onWant(withoutFilters(wanted, help.filters));
  }
}
