import type { BallotDocument } from '@cine/contract/documents/polls';

/** A guest's ballot as the member's: the later one of both, and what both nominated. */
export function mergedBallot(
  guest: BallotDocument,
  member: BallotDocument | null,
  memberId: string,
): BallotDocument {
  const latest = member && (member.castAt ?? 0) >= (guest.castAt ?? 0) ? member : guest;
  const nominated = [...new Set([...(member?.nominated ?? []), ...(guest.nominated ?? [])])];
  return { ...latest, uid: memberId, ...(nominated.length > 0 && { nominated }) };
}
