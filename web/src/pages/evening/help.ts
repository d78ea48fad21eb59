import { updateAccount } from '@cine/contract/account';
import { setPresence, useHostServices } from '@cine/contract/sessions';
import type { Help } from '@cine/contract/tonight';
import { call } from '../../live/call.ts';
import type { Evening } from './evening.tsx';
import type { Wanted } from './use-tonight.ts';
import { withoutFilters } from './wanted.ts';

/** What a help does, if it is for those on this device to do: the host alone sends others away, and services are one's own. */
export function deedOf(
  help: Help,
  { id: sessionId, session, hands, holder, isHost }: Evening,
  wanted: Wanted,
  onWant: (wanted: Wanted) => void,
): (() => Promise<void>) | null {
  switch (help.kind) {
    case 'somebody-present':
      return async () => void (await call(setPresence, { sessionId, present: true }, holder.seat));
    case 'without-attendee': {
      const { uid } = help;
      const here = hands.find((hand) => hand.uid === uid);
      if (here) return async () => void (await call(setPresence, { sessionId, present: false }, here.seat));
      if (!isHost) return null;
      return async () => void (await call(setPresence, { sessionId, present: false, uid }, holder.seat));
    }
    case 'services-of':
      return async () => void (await call(useHostServices, { sessionId, uid: help.uid }, holder.seat));
    case 'nearest-provider': {
      const lacking = hands.filter(({ uid }) => help.missing.includes(uid));
      // With others lacking it too that alone would not help.
      if (lacking.length < help.missing.length) return null;
      return async () => {
        for (const { uid, seat } of lacking) {
          const providers = [...(session.attendees[uid]?.providers ?? []), help.provider];
          await call(updateAccount, { providers }, seat);
        }
      };
    }
    case 'include-free':
      return async () => onWant({ ...wanted, includeFree: true });
    case 'without-filters':
      return async () => onWant({ ...wanted, filters: withoutFilters(wanted.filters, help.filters) });
  }
}
