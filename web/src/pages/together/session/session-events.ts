import type { SessionDocument } from '@cine/contract/documents/sessions';

/** Something an attendee did, as the difference of two sessions shows it. */
export type SessionEvent = {
  kind: 'cameIn' | 'wentOut' | 'wentAway' | 'cameBack' | 'chose' | 'recorded';
  by: string;
  movie: NonNullable<SessionDocument['chosen']> | SessionDocument['watched'][number] | null;
};

/** What happened between two states of a session. It isn't known who withdrew a choice. */
export function sessionEvents(former: SessionDocument, session: SessionDocument): SessionEvent[] {
  const events: SessionEvent[] = [];
  const add = (kind: SessionEvent['kind'], by: string, movie: SessionEvent['movie'] = null) =>
    events.push({ kind, by, movie });
  for (const [uid, { present }] of Object.entries(session.attendees)) {
    const before = former.attendees[uid];
    if (!before) add('cameIn', uid);
    else if (present !== before.present) add(present ? 'cameBack' : 'wentAway', uid);
  }
  for (const uid of Object.keys(former.attendees)) {
    if (!session.attendees[uid]) add('wentOut', uid);
  }
  const { chosen } = session;
  // Everybody sees what they voted for; nobody chose it for them.
  const isByVote = chosen?.movieId === session.decided?.movieId;
  const isNew = chosen?.movieId !== former.chosen?.movieId || chosen?.by !== former.chosen?.by;
  if (chosen && isNew && !isByVote) add('chose', chosen.by, chosen);
  for (const watched of session.watched) {
    const isKnown = former.watched.some(({ movieId }) => movieId === watched.movieId);
    if (!isKnown) add('recorded', watched.recordedBy, watched);
  }
  return events;
}
