import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { expect } from 'chai';
import { sessionSummaryOf } from './summary.ts';

const attendee = (name: string, joinedAt: number) => ({ name, joinedAt });
const session = {
  attendees: { tom: attendee('Tom', 2), lea: attendee('Léa', 1), nina: attendee('Nina', 3) },
  watched: [
    { movieId: 391, title: 'A Fistful of Dollars', titles: { fr: 'Pour une poignée de dollars' } },
    { movieId: 429, title: 'Dune', titles: {} },
  ],
} as unknown as SessionDocument;
const gain = (uid: string, xp: number, ...completed: Record<string, string>[]) =>
  ({
    uid,
    movieId: 391,
    xp,
    steps: [
      { titles: { fr: 'À suivre' }, completed: false },
      ...completed.map((titles) => ({ titles, completed: true })),
    ],
  }) as unknown as GainDocument;

describe('The summary of a session', () => {
  it('has everybody in the order they came, and what they earned, the most first', () => {
    const gains = [gain('lea', 50, { fr: 'Midi pile' }), gain('tom', 170, {}), gain('nina', 0)];
    const { people, awards } = sessionSummaryOf(session, gains, 'fr', 'Un défi personnel');
    expect(people.map(({ name }) => name)).to.deep.equal(['Léa', 'Tom', 'Nina']);
    expect(awards).to.deep.equal([
      { uid: 'tom', name: 'Tom', xp: 170, completed: ['Un défi personnel'] },
      { uid: 'lea', name: 'Léa', xp: 50, completed: ['Midi pile'] },
    ]);
  });

  it('leaves out movies that everyone took back, once gains are known', () => {
    const titles = (gains: GainDocument[] | null) =>
      sessionSummaryOf(session, gains, 'fr', '').movies.map(({ title }) => title);
    expect(titles([gain('lea', 0)])).to.deep.equal(['Pour une poignée de dollars']);
    expect(titles(null)).to.deep.equal(['Pour une poignée de dollars', 'Dune']);
  });
});
