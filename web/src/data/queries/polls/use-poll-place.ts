import { type GroupDocument, groupDocument } from '@cine/contract/documents/groups';
import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import type { PollPlace } from '@cine/contract/polls/poll';
import { useDocument } from '../use-document.ts';
import { shownOr } from '../use-live.ts';

/** An evening or a group, as a poll sees it. */
export type Place = {
  /** Who may vote, with their names; those who are present are waited for. */
  people: ReadonlyMap<string, { name: string; present: boolean }>;
  /** The host, or the group's owner. */
  hostId: string;
  session: SessionDocument | null;
  group: GroupDocument | null;
};

/** A poll's place, live: null until it is known, `gone` also for one that the user isn't in. */
export function usePollPlace(where: PollPlace | null): Place | 'gone' | null {
  const pathIn = (kind: PollPlace['kind']) =>
    where?.kind === kind ? `${kind === 'session' ? 'sessions' : 'groups'}/${where.id}` : null;
  const session = useDocument(pathIn('session'), sessionDocument);
  const group = useDocument(pathIn('group'), groupDocument);
  const evening = shownOr(session, 'gone');
  const circle = shownOr(group, 'gone');
  if (evening === 'gone' || circle === 'gone') return 'gone';
  if (evening !== null) {
    const { attendees, hostId } = evening;
    return { people: new Map(Object.entries(attendees)), hostId, session: evening, group: null };
  }
  if (circle === null) return null;
  const { members, ownerId } = circle;
  const people = Object.entries(members).map(([uid, { name }]) => [uid, { name, present: true }] as const);
  return { people: new Map(people), hostId: ownerId, session: null, group: circle };
}
