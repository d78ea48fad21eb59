import { expect } from 'chai';
import fc from 'fast-check';
import { sessionWithout } from './erase.ts';
import { idsNamedIn } from './named-in.ts';
import type { SessionState } from './session.ts';
import { withoutCollectionOf } from './settings.ts';

const uid = fc.constantFrom('lea', 'tom', 'zoe', 'nina', 'tv');
const uids = fc.uniqueArray(uid, { maxLength: 5 });
const titles = { title: 'Any', titles: {} };

/** Sessions of all kinds, naming anyone anywhere, except that only an attendee lends services. */
const anySession = fc
  .record({
    status: fc.constantFrom('open' as const, 'closed' as const),
    mode: fc.constantFrom('together' as const, 'apart' as const),
    attendeeIds: uids,
    screens: uids,
    removed: uids,
    hostId: uid,
    servicesOf: fc.option(uid),
    collection: fc.option(
      fc.record({ by: uid, collection: fc.constantFrom('user.lea.noir', 'group.g.noir') }),
    ),
    chosen: fc.option(
      fc.record({ by: uid, places: fc.array(fc.option(uid), { maxLength: 3 }), owners: uids }),
    ),
    watched: fc.array(fc.record({ recordedBy: uid, recordedFor: uids }), { maxLength: 3 }),
  })
  .map(
    ({ attendeeIds, screens, removed, servicesOf, collection, chosen, watched, ...rest }): SessionState => {
      const attendee = { guest: false, providers: [8], region: 'FR', present: true, joinedAt: 1 };
      const place = { region: 'FR', providers: [8], kind: 'flatrate' as const };
      return {
        ...rest,
        id: 'session',
        code: 'ABCDEF',
        region: 'FR',
        attendees: Object.fromEntries(attendeeIds.map((id) => [id, { ...attendee, name: `name of ${id}` }])),
        screens: screens.filter((id) => !attendeeIds.includes(id)),
        removed: removed.filter((id) => !attendeeIds.includes(id)),
        servicesOf: servicesOf !== null && attendeeIds.includes(servicesOf) ? servicesOf : null,
        commonProviders: [],
        includeFree: false,
        strategy: 'average',
        filters: {},
        ...(collection && { collection }),
        chosen: chosen && {
          ...titles,
          movieId: 1,
          by: chosen.by,
          places: chosen.places.map((id) => ({ ...place, uid: id })),
          expected: [],
          ownedBy: chosen.owners.map((owner) => ({ uid: owner, medium: null })),
          sampleOffers: false,
          fits: true,
        },
        watched: watched.map((each, movieId) => ({ ...titles, movieId, recordedAt: 1, ...each })),
        createdAt: 1,
        expiresAt: 2,
      };
    },
  );

describe('A session that a user is erased from', () => {
  it('holds no trace of them, and everything it held of the others', () => {
    fc.assert(
      fc.property(anySession, uid, (session, gone) => {
        // What was recorded for them alone goes, regardless of who recorded it.
        const watched = session.watched.filter(({ recordedFor }) => recordedFor.some((one) => one !== gone));
        const remaining = withoutCollectionOf(session, gone);
        const others = idsNamedIn({ ...remaining, watched, removed: [] }).filter((other) => other !== gone);
        const rest = sessionWithout(session, gone);
        if (!rest) {
          expect(others.filter((other) => !session.screens.includes(other))).to.deep.equal([]);
          return;
        }
        expect(JSON.stringify(rest)).to.not.include(gone);
        expect(others).to.include.members(idsNamedIn({ ...rest, removed: [] }));
        expect(rest.removed).to.deep.equal(session.removed.filter((each) => each !== gone));
        expect(rest.screens).to.deep.equal(session.screens.filter((screen) => screen !== gone));
        for (const [id, attendee] of Object.entries(rest.attendees)) {
          expect(attendee).to.deep.equal(session.attendees[id]);
        }
        for (const watched of session.watched) {
          const left = rest.watched.find(({ movieId }) => movieId === watched.movieId);
          const recordedFor = watched.recordedFor.filter((other) => other !== gone);
          expect(left?.recordedFor ?? []).to.deep.equal(recordedFor);
        }
      }),
    );
  });

  it('is unchanged if it never named them', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        fc.pre(session.watched.every(({ recordedFor }) => recordedFor.length > 0));
        const rest = sessionWithout(session, 'nobody');
        if (rest) expect(rest).to.deep.equal(session);
      }),
    );
  });

  it('names every user whose id it holds', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const held = ['lea', 'tom', 'zoe', 'nina', 'tv'].filter((id) => {
          const { attendees, ...others } = session;
          return JSON.stringify([Object.keys(attendees), others]).match(new RegExp(`["."]${id}["."]`));
        });
        expect(idsNamedIn(session)).to.have.members(held);
      }),
    );
  });
});
