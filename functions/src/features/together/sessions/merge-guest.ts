import type { Account } from '@cine/contract/operations/core/account';
import type { ExpectedScore } from '@cine/contract/operations/together/sessions';
import { withoutScreen } from './attendance.ts';
import { withInvitations } from './invitations/invitations.ts';
import {
  attendeeOf,
  type Choice,
  type SessionState,
  type WatchedMovie,
  withDerivedFields,
} from './session.ts';
import { ownerOf } from './settings.ts';

/**
 * Replaces a guest by the member they became, who keeps a place of their own; a removed guest's member is
 * removed, too.
 */
export function withMergedGuest(session: SessionState, guestId: string, account: Account): SessionState {
  const { [guestId]: guest, ...others } = session.attendees;
  const { collection, chosen, replaced, servicesOf } = session;
  const member = session.attendees[account.uid];
  const merger: Merger = { guestId, memberId: account.uid };
  if (!guest)
    return member ? session : { ...session, removed: session.removed.map((uid) => repointId(uid, merger)) };
  const attendee = {
    ...attendeeOf(account, Math.min(guest.joinedAt, member?.joinedAt ?? guest.joinedAt)),
    present: guest.present || (member?.present ?? false),
  };
  return withDerivedFields({
    ...withInvitations(withoutScreen(session, account.uid), (uid) => uid !== account.uid),
    ...(collection && { collection: repointCollection(collection, merger) }),
    attendees: { ...others, [account.uid]: attendee },
    hostId: repointId(session.hostId, merger),
    removed: session.removed.filter((uid) => uid !== account.uid),
    servicesOf: servicesOf === null ? null : repointId(servicesOf, merger),
    chosen: chosen && repointChoice(chosen, merger),
    ...(replaced && { replaced: { ...replaced, by: repointId(replaced.by, merger) } }),
    watched: session.watched.map((watched) => repointWatched(watched, merger)),
  });
}

/** A guest, and the member they became. */
type Merger = { guestId: string; memberId: string };

function repointId(uid: string, { guestId, memberId }: Merger): string {
  return uid === guestId ? memberId : uid;
}

function repointCollection(
  { collection, by }: NonNullable<SessionState['collection']>,
  merger: Merger,
): NonNullable<SessionState['collection']> {
  const isGuests = ownerOf(collection) === merger.guestId;
  return {
    collection: isGuests ? collection.replace(merger.guestId, merger.memberId) : collection,
    by: repointId(by, merger),
  };
}

function repointChoice<One extends Choice>(choice: One, merger: Merger): One {
  const { by, places, expected, ownedBy } = choice;
  return {
    ...choice,
    by: repointId(by, merger),
    places: places.map((place) => ({ ...place, uid: place.uid && repointId(place.uid, merger) })),
    expected: repointScores(expected, merger),
    ...(ownedBy && { ownedBy: ownedBy.map((owner) => ({ ...owner, uid: repointId(owner.uid, merger) })) }),
  };
}

function repointWatched(watched: WatchedMovie, merger: Merger): WatchedMovie {
  const { recordedBy, recordedFor, expected } = watched;
  return {
    ...watched,
    recordedBy: repointId(recordedBy, merger),
    recordedFor: [...new Set(recordedFor.map((uid) => repointId(uid, merger)))],
    ...(expected && { expected: repointScores(expected, merger) }),
  };
}

/** Predictions with the guest's as the member's, unless the member has one, too. */
function repointScores(scores: readonly ExpectedScore[], merger: Merger): ExpectedScore[] {
  const hasOwn = scores.some(({ uid }) => uid === merger.memberId);
  return scores
    .filter(({ uid }) => uid !== merger.guestId || !hasOwn)
    .map((each) => ({ ...each, uid: repointId(each.uid, merger) }));
}
