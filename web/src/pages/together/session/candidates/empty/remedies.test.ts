import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Help } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import { ownSeat, seatNamed } from '#data/firebase.ts';
import type { SessionContext } from '../../session-context.tsx';
import { providerAdditions, remedyAction } from './remedies.ts';

const netflix = 8;
const mubi = 11;
const attendee = { name: '', guest: false, region: 'FR', present: true, joinedAt: 0 };
const session = {
  hostId: 'tom',
  attendees: {
    lea: { ...attendee, providers: [netflix] },
    zoe: { ...attendee, guest: true, providers: [] },
    tom: { ...attendee, providers: [mubi] },
  },
} as Partial<SessionDocument> as SessionDocument;

const lea = { uid: 'lea', seat: ownSeat(), seatName: 'own' };
const zoe = { uid: 'zoe', seat: seatNamed('guest-1'), seatName: 'guest-1' };

/** Léa's phone in Tom's session, shared with Zoé, who holds it; `changes` has the presence that it set. */
function phone(more: Partial<SessionContext> = {}): { context: SessionContext; changes: string[] } {
  const changes: string[] = [];
  const context: SessionContext = {
    id: 'session',
    session,
    sharers: [lea, zoe],
    holder: zoe,
    isHost: false,
    gains: new Map(),
    gainsState: 'confirmed',
    giveTo: () => {},
    isHere: () => true,
    setPresent: async (uid, present) => void changes.push(`${uid} ${present ? 'present' : 'away'}`),
    nameOf: (uid) => uid,
    choose: async () => 'done',
    justChosen: null,
    onChosenShown: () => {},
    ...more,
  };
  return { context, changes };
}

const lacking = (...missing: string[]) =>
  ({ kind: 'nearest-provider', provider: mubi, missing, movies: 1 }) satisfies Help;
const without = (uid: string): Help => ({ kind: 'without-attendee', uid, movies: 1 });
const mayApply = (help: Help, context: SessionContext) => remedyAction(help, context, {}, () => {}) !== null;

describe('A remedy for an empty list', () => {
  it('brings back the user who holds the device', async () => {
    const { context, changes } = phone();
    await remedyAction({ kind: 'somebody-present' }, context, {}, () => {})!();
    expect(changes).to.deep.equal(['zoe present']);
  });

  it('starts without another attendee for the host only, and without users of this device for anyone', async () => {
    const { context, changes } = phone();
    expect(mayApply(without('tom'), context)).to.equal(false);
    await remedyAction(without('lea'), context, {}, () => {})!();
    const host = phone({ isHost: true });
    await remedyAction(without('tom'), host.context, {}, () => {})!();
    expect([changes, host.changes]).to.deep.equal([['lea away'], ['tom away']]);
  });

  it('adds a provider to all users of this device who lack it, by their own seats', () => {
    const { context } = phone();
    expect(mayApply(lacking('lea', 'zoe'), context)).to.equal(true);
    expect(providerAdditions(lacking('lea', 'zoe'), context)).to.deep.equal([
      { providers: [netflix, mubi], seat: lea.seat },
      { providers: [mubi], seat: zoe.seat },
    ]);
    expect(providerAdditions(lacking('lea'), context)).to.have.length(1);
  });

  it('adds no provider that users of other devices lack, too', () => {
    const { context } = phone();
    expect(mayApply(lacking('lea', 'tom'), context)).to.equal(false);
    expect(mayApply(lacking('tom'), context)).to.equal(false);
  });

  it('removes the filters in the way and keeps the others', async () => {
    const criteria: object[] = [];
    const help: Help = { kind: 'without-filters', filters: ['maxRuntime'], movies: 1 };
    const filters = { maxRuntime: 90, unseenByAll: true };
    await remedyAction(help, phone().context, filters, (next) => criteria.push(next))!();
    expect(criteria).to.deep.equal([{ unseenByAll: true }]);
  });

  it('lets anyone watch on an attendee’s services, count free offers and shelves', () => {
    const { context } = phone();
    expect(mayApply({ kind: 'services-of', uid: 'tom', movies: 1 }, context)).to.equal(true);
    expect(mayApply({ kind: 'include-free', movies: 1 }, context)).to.equal(true);
    expect(mayApply({ kind: 'include-owned', movies: 1 }, context)).to.equal(true);
  });
});
