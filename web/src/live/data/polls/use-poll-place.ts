import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import type { PollPlace } from '@cine/contract/polls/poll';
import { useDocument } from '../use-document.ts';

/** An evening or a group, as a poll sees it. */
export type Place = {
  /** Who may vote, with their names; those who are present are waited for. */
  people: ReadonlyMap<string, { name: string; present: boolean }>;
  /** The host, or the group's owner. */
  hostId: string;
  session: SessionDocument | null;
  group: GroupDocument | null;
};

/** The place of a poll, live; null until it is known. */
export function usePollPlace(where: PollPlace | null): Place | null {
  const pathIn = (kind: PollPlace['kind']) =>
    where?.kind === kind ? `${kind === 'session' ? 'sessions' : 'groups'}/${where.id}` : null;
  const session = useDocument(pathIn('session'), sessionDocument);
  const group = useDocument(pathIn('group'), groupDocument);
  if (session.state === 'there') {
    const { attendees, hostId } = session.data;
    return { people: new Map(Object.entries(attendees)), hostId, session: session.data, group: null };
  }
  if (group.state !== 'there') return null;
  const { members, ownerId } = group.data;
  const people = Object.entries(members).map(([uid, { name }]) => [uid, { name, present: true }] as const);
  return { people: new Map(people), hostId: ownerId, session: null, group: group.data };
}
