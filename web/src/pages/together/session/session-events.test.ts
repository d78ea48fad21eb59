import type { SessionDocument } from '@cine/contract/documents/sessions';
import { expect } from 'chai';
import { sessionEvents } from './session-events.ts';

const instant = 0;

function sessionWith(people: Record<string, boolean>, more: Partial<SessionDocument> = {}): SessionDocument {
  const attendees = Object.entries(people).map(([uid, present]) => [
    uid,
    { name: uid, guest: false, providers: [8], region: 'FR', present, joinedAt: instant },
  ]);
  return {
    code: 'ABCDEF',
    status: 'open',
    mode: 'together',
    region: 'FR',
    hostId: 'lea',
    attendees: Object.fromEntries(attendees),
    attendeeIds: Object.keys(people),
    namedIds: Object.keys(people),
    movieIds: [],
    screens: [],
    removed: [],
    servicesOf: null,
    commonProviders: [8],
    includeFree: false,
    strategy: 'average-without-misery',
    filters: {},
    chosen: null,
    watched: [],
    createdAt: instant,
    expiresAt: instant,
    ...more,
  };
}

const movie = { movieId: 1, title: 'Stagecoach', titles: {} };
const choiceBy = (by: string, movieId = 1) => ({
  chosen: { ...movie, movieId, by, places: [], expected: [], sampleOffers: false, fits: true },
});
const watched = [{ ...movie, recordedAt: instant, recordedBy: 'lea', recordedFor: ['lea'] }];

function eventsIn(former: SessionDocument, session: SessionDocument): string[] {
  return sessionEvents(former, session).map(({ kind, by }) => `${by} ${kind}`);
}

describe('Session events', () => {
  it('announce who joins, leaves, is away and is back', () => {
    const former = sessionWith({ lea: true, tom: true, ines: false });
    const session = sessionWith({ lea: false, ines: true, noe: true });
    expect(eventsIn(former, session)).to.have.members([
      'lea wentAway',
      'ines cameBack',
      'noe cameIn',
      'tom wentOut',
    ]);
    expect(eventsIn(session, session)).to.deep.equal([]);
  });

  it('announce no one as who chose what a poll decided', () => {
    const session = sessionWith({ lea: true }, choiceBy('lea'));
    const decided = { pollId: 'poll', movieId: 1, votes: null };
    const former = sessionWith({ lea: true });
    expect(eventsIn(former, session)).to.deep.equal(['lea chose']);
    expect(eventsIn(former, { ...session, decided })).to.deep.equal([]);
    expect(eventsIn(former, { ...session, decided: { ...decided, movieId: 2 } })).to.deep.equal([
      'lea chose',
    ]);
  });

  it('announce who chose a movie, also the same one again, and nothing when a choice is withdrawn', () => {
    const people = { lea: true, tom: true };
    const none = sessionWith(people);
    const byLea = sessionWith(people, choiceBy('lea'));
    const byTom = sessionWith(people, choiceBy('tom'));
    expect(eventsIn(none, byLea)).to.deep.equal(['lea chose']);
    expect(eventsIn(byLea, byTom)).to.deep.equal(['tom chose']);
    expect(eventsIn(byLea, sessionWith(people, choiceBy('lea', 2)))).to.deep.equal(['lea chose']);
    expect(eventsIn(byLea, none)).to.deep.equal([]);
  });

  it('announce a watched movie once', () => {
    const people = { lea: true };
    expect(eventsIn(sessionWith(people), sessionWith(people, { watched }))).to.deep.equal(['lea recorded']);
    expect(eventsIn(sessionWith(people, { watched }), sessionWith(people, { watched }))).to.deep.equal([]);
  });
});
