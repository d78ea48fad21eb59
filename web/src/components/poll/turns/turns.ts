/** Whose turn it is to vote on a shared device, and whose ballot is shown. */

export type Sharer = { uid: string; name: string; isPresent: boolean };

/**
 * Whose turn it is: of those present who haven't voted, the next after the last one; null once there
 * is nobody.
 */
export function nextTurn(
  sharers: readonly Sharer[],
  hasVoted: (uid: string) => boolean,
  last: string | null,
): Sharer | null {
  const from = sharers.findIndex(({ uid }) => uid === last) + 1;
  const inOrder = [...sharers.slice(from), ...sharers.slice(0, from)];
  return inOrder.find(({ uid, isPresent }) => isPresent && !hasVoted(uid)) ?? null;
}

export type OpenedBallot = { uid: string; hadVoted: boolean; isHidden?: true };

/** Whose ballot may be seen: it hides by itself once it is cast, and when its voter says so. */
export function shownTurn(opened: OpenedBallot | null, hasVoted: (uid: string) => boolean): string | null {
  if (opened === null || opened.isHidden) return null;
  return !opened.hadVoted && hasVoted(opened.uid) ? null : opened.uid;
}
