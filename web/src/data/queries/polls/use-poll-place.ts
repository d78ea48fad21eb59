import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import type { PollPlace } from '@cine/contract/polls/poll';
import { useDocument } from '../use-document.ts';
import { dataOr, type Told } from '../use-live.ts';

type Voter = { name: string; present: boolean };

/** An evening or a group, as a poll sees it. */
export type LivePollPlace = {
  /** Who may vote, with their names; those who are present are waited for. */
  people: ReadonlyMap<string, Voter>;
  presentCount: number;
  /** The host, or the group's owner. */
  hostId: string;
  session: SessionDocument | null;
  group: GroupDocument | null;
};

/** A poll's place, live: `gone` also for one that the user isn't in. */
export function usePollPlace(where: PollPlace | null): Told<LivePollPlace | 'gone'> {
  const pathIn = (kind: PollPlace['kind']) =>
    where?.kind === kind ? `${kind === 'session' ? 'sessions' : 'groups'}/${where.id}` : null;
  const session = dataOr(useDocument(pathIn('session'), sessionDocument), 'gone');
  const group = dataOr(useDocument(pathIn('group'), groupDocument), 'gone');
  if (session === 'gone' || group === 'gone') return 'gone';
  if (session === 'unknown' || group === 'unknown') return 'unknown';
  if (session !== null)
    return { ...votersIn(Object.entries(session.attendees)), hostId: session.hostId, session, group: null };
  if (group === null) return null;
  const members = Object.entries(group.members).map(([uid, { name }]): [string, Voter] => [
    uid,
    { name, present: true },
  ]);
  return { ...votersIn(members), hostId: group.ownerId, session: null, group };
}

function votersIn(entries: readonly (readonly [string, Voter])[]) {
  const presentCount = entries.filter(([, { present }]) => present).length;
  return { people: new Map(entries), presentCount };
}
