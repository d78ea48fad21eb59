import type { JoinedChallenge, LedgerEntry, Player } from '../players/index.ts';
import { withXp } from '../players/index.ts';

/**
 * What a member gains from the guest they were: challenges they had not joined themselves, with the guest's progress;
 * and the ledger of those challenges they had earned nothing for. What both did counts once, as the member's own.
 */
export function absorb(
  member: Player,
  memberEntries: readonly LedgerEntry[],
  memberFinished: ReadonlySet<string>,
  guest: Player,
  guestEntries: readonly LedgerEntry[],
): { player: Player; entries: LedgerEntry[]; challenges: JoinedChallenge[] } {
  const challenges = Object.values(guest.challenges).filter(
    ({ challenge }) => !member.challenges[challenge.id] && !memberFinished.has(challenge.id),
  );
  const known = new Set(memberEntries.map(({ source }) => source));
  const entries = guestEntries.filter(({ source }) => !known.has(source));
  const joined = Object.fromEntries(challenges.map((each) => [each.challenge.id, each]));
  const gained = { ...member, challenges: { ...member.challenges, ...joined } };
  return { player: entries.reduce(withXp, gained), entries, challenges };
}
