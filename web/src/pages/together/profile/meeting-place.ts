/** Where the user met the person whose profile is shown, as the address says. */

/** An evening or a group in which the user sees someone. */
export type MeetingPlace = { sessionId: string } | { groupId: string };

/** What of a profile is asked for, and where the two meet. */
export type ProfileQuery = { uid: string; sessionId?: string; groupId?: string };

export function profileQueryOf(uid: string, search: URLSearchParams): ProfileQuery {
  const sessionId = search.get('evening');
  if (sessionId !== null) return { uid, sessionId };
  const groupId = search.get('group');
  return { uid, ...(groupId !== null && { groupId }) };
}

export function meetingPlaceOf({ sessionId, groupId }: ProfileQuery): MeetingPlace | null {
  if (sessionId !== undefined) return { sessionId };
  return groupId === undefined ? null : { groupId };
}

/** The evening or group of an address, to go on with it. */
export function meetingIn({ sessionId, groupId }: ProfileQuery): string {
  if (sessionId !== undefined) return `?evening=${sessionId}`;
  return groupId === undefined ? '' : `?group=${groupId}`;
}
