import { coveredProviders } from '@cine/contract/availability/providers';
import type { SessionMode } from '@cine/contract/operations/together/sessions';

type Subscriber = { providers: readonly number[]; present: boolean };

/** The providers that all present can watch on one screen, or the lender's, ascending. Empty when apart. */
export function commonProviders(
  mode: SessionMode,
  attendees: Readonly<Record<string, Subscriber>>,
  servicesOf: string | null,
): number[] {
  if (mode === 'apart') return [];
  const present = Object.values(attendees).filter((attendee) => attendee.present);
  if (present.length === 0) return [];
  const lender = servicesOf === null ? undefined : attendees[servicesOf];
  const counted = lender ? [lender] : present;
  const [first = [], ...others] = counted.map(({ providers }) => coveredProviders(providers));
  return first.filter((id) => others.every((covered) => covered.includes(id)));
}
