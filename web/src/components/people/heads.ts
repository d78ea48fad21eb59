import type { SessionDocument } from '@cine/contract/documents/sessions';

/** How many people what those present can watch addresses: more than one if the reader isn't among them. */
export function headsOf({ attendees }: Pick<SessionDocument, 'attendees'>, reader: string | null): number {
  const present = Object.values(attendees).filter((attendee) => attendee.present).length;
  const isOther = reader !== null && !attendees[reader]?.present;
  return isOther ? Math.max(2, present) : present;
}
