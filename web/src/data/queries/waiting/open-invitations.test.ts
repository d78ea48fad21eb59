import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { openInvitations } from './open-invitations.ts';

const now = Date.UTC(2026, 4, 1, 20);
const evening = (id: string, by: string, at = now - hour, changes: object = {}) => ({
  id,
  data: {
    status: 'open' as const,
    expiresAt: now + hour,
    attendees: {},
    invited: { lea: { by, at } },
    ...changes,
  },
});
const friends = { tom: { name: 'Tom' }, ines: { name: 'Inès' } };
const idsOf = (...sessions: ReturnType<typeof evening>[]) =>
  openInvitations(sessions, 'lea', friends, now).map(({ sessionId }) => sessionId);

describe('The invitations to evenings that wait', () => {
  it('are those of friends, the latest first, by name', () => {
    const sessions = [evening('one', 'tom', now - 2 * hour), evening('other', 'ines')];
    expect(idsOf(...sessions)).to.deep.equal(['other', 'one']);
    expect(openInvitations(sessions, 'lea', friends, now)[0]!.by).to.include({ uid: 'ines', name: 'Inès' });
  });

  it('end with the evening, and with the friendship', () => {
    expect(idsOf(evening('over', 'tom', now, { status: 'closed' }))).to.deep.equal([]);
    expect(idsOf(evening('over', 'tom', now, { expiresAt: now }))).to.deep.equal([]);
    expect(idsOf(evening('of a stranger', 'nora'))).to.deep.equal([]);
    expect(idsOf(evening('of others', 'tom', now, { invited: {} }))).to.deep.equal([]);
  });
});
