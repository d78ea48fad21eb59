import type { OfferPlace } from '@cine/contract/availability/places';
import { providers } from '@cine/contract/availability/providers';
import { newSettings } from '@cine/contract/documents/users';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { Account } from '@cine/contract/operations/core/account';
import { maxAttendees, maxScreens, maxWatchedInSession } from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import fc from 'fast-check';
import { AppError } from '#platform/errors/app-error.ts';
import { rounds } from '../../../../../scripts/test/deep.ts';
import * as attendance from './attendance.ts';
import { commonProviders } from './common-providers.ts';
import { withMergedGuest } from './merge-guest.ts';
import * as movies from './recording.ts';
import type { SessionState } from './session.ts';
import * as sessions from './session.ts';
import * as settings from './settings.ts';

const pool = [8, 1796, 119, 9, 2100, 337, 381, 11, 1770, 531];
const subscriptions = fc.uniqueArray(fc.constantFrom(...pool), { maxLength: 5 });
const uid = fc.integer({ min: 0, max: 24 }).map((n) => `user${n}`);

const others = [
  'leave',
  'remove',
  'show',
  'away',
  'back',
  'servicesOf',
  'mode',
  'handOver',
  'become',
  'edit',
  'choose',
  'watch',
] as const;

describe('A session as data', () => {
  describe('after any sequence of joins, leaves, presence, edits and hand-overs', () => {
    const step = fc.oneof(
      { weight: 12, arbitrary: fc.tuple(fc.constant('join' as const), uid, subscriptions) },
      ...others.map((kind) => ({ weight: 1, arbitrary: fc.tuple(fc.constant(kind), uid, subscriptions) })),
    );
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

    const history = fc.record({
      mode: fc.constantFrom('together' as const, 'together' as const, 'apart' as const),
      steps: fc.array(step, { maxLength: 90, size: 'max' }),
    });

    function apply(session: SessionState, [kind, who, having]: Step, now: number): SessionState {
      const isThere = who in session.attendees;
      switch (kind) {
        case 'join':
          return attendance.withAttendee(session, account(who, having), now);
        case 'leave':
          return isThere ? attendance.withoutAttendee(session, who) : session;
        case 'remove':
          return attendance.withRemoval(session, who, `CODE${now}`);
        case 'show':
          return attendance.withScreen(session, who);
        case 'away':
        case 'back':
          return attendance.withPresence(session, who, kind === 'back');
        case 'servicesOf':
          return settings.withServicesOf(session, having.length === 0 ? null : who);
        case 'mode':
          return settings.withMode(session, having.length % 2 === 0 ? 'together' : 'apart', 'FR');
        case 'handOver':
          return attendance.withHost(session, who);
        case 'edit':
          return attendance.withAccount(session, account(who, having));
        case 'become':
          return withMergedGuest(session, who, account(`user${having.length}`, having));
        case 'choose':
          return sessions.withChoice(
            session,
            {
              ...movie(1 + having.length),
              by: who,
              expected: [],
              sampleOffers: false,
              places: sessions
                .presentIds(session)
                .map((present) => place(session.mode === 'together' ? null : present, having)),
            },
            { by: who, at: now },
          );
        case 'watch':
          return movies.recordingOf(session, factsOf(1 + having.length), who, now).updatedSession;
      }
    }

    function play(mode: SessionState['mode'], steps: Step[], check: (session: SessionState) => void): void {
      let session = sessions.newSession('s', 'CODE', account('user0', [8]), mode, 'FR', 0);
      check(session);
      for (const [now, step] of steps.entries()) {
        try {
          session = apply(session, step, now);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
        check(session);
        if (session.status === 'closed') return;
      }
    }

    function always(check: (session: SessionState) => void): void {
      fc.assert(
        fc.property(history, ({ mode, steps }) => play(mode, steps, check)),
        rounds(100, 300),
      );
    }

    it('never has a screen that is an attendee, who would keep one place when removed from the other', () => {
      always(({ screens, attendees }) => expect(screens.filter((who) => who in attendees)).to.deep.equal([]));
    });

    it('has the common providers that a recount finds', () => {
      always((session) => expect(session.commonProviders).to.deep.equal(recounted(session)));
    });

    it('has an attendee as host, or is closed without attendees', () => {
      always(({ status, hostId, attendees }) => {
        if (status === 'open') expect(Object.keys(attendees)).to.include(hostId);
        else expect(attendees).to.deep.equal({});
      });
    });

    it('has at most as many attendees as allowed', () => {
      always(({ attendees }) => expect(Object.keys(attendees)).to.have.length.at.most(maxAttendees));
    });

    it('marks the choice as fitting exactly while everyone present can open it', () => {
      always((session) => {
        if (session.chosen) expect(session.chosen.fits).to.equal(canAllOpen(session));
      });
    });

    it('lends only the services of an attendee', () => {
      always(({ servicesOf, attendees }) => {
        if (servicesOf !== null) expect(Object.keys(attendees)).to.include(servicesOf);
      });
    });

    it('lists a movie once, and each user once in it', () => {
      always(({ watched }) => {
        expect(new Set(watched.map(({ movieId }) => movieId)).size).to.equal(watched.length);
        for (const { recordedFor } of watched) expect(new Set(recordedFor).size).to.equal(recordedFor.length);
      });
    });
  });

  it('lasts twelve hours, to the millisecond', () => {
    const opened = Date.UTC(2026, 10, 20, 19);
    const over = Date.UTC(2026, 10, 21, 7);
    const session = sessions.newSession('s', 'CODE', account('host', [8]), 'together', 'FR', opened);
    expect([session.createdAt, session.expiresAt]).to.deep.equal([opened, over]);
    expect(() => sessions.assertOpen(session, over - 1)).not.to.throw();
    expect(() => sessions.assertOpen(session, over)).to.throw('session-expired');
  });

  it('accepts twenty attendees, refuses the twenty-first, and lets one of the twenty join again', () => {
    let session = sessions.newSession('s', 'CODE', account('user0', [8]), 'together', 'FR', 0);
    for (let n = 1; n < maxAttendees; n += 1)
      session = attendance.withAttendee(session, account(`user${n}`, [8]), n);
    expect(() => attendance.withAttendee(session, account('late', [8]), 99)).to.throw('session-full');
    const again = attendance.withAttendee(
      attendance.withPresence(session, 'user3', false),
      account('user3', [11]),
      99,
    );
    expect(again.attendees.user3).to.include({ present: true, joinedAt: 3 });
  });

  it('is handed to the present attendee who joined first when the host leaves', () => {
    let session = sessions.newSession('s', 'CODE', account('host', [8]), 'together', 'FR', 0);
    for (const [at, name] of ['early', 'middle', 'late'].entries()) {
      session = attendance.withAttendee(session, account(name, [8]), at + 1);
    }
    session = attendance.withPresence(session, 'early', false);
    expect(attendance.withoutAttendee(session, 'host').hostId).to.equal('middle');
    expect(attendance.withoutAttendee(session, 'late').hostId).to.equal('host');
  });

  it('gets a new code when the host removes an attendee, and keeps it when one leaves', () => {
    const alone = sessions.newSession('s', 'OLD', account('host', [8]), 'together', 'FR', 0);
    const session = attendance.withAttendee(alone, account('pest', [8]), 1);
    const removed = attendance.withRemoval(session, 'pest', 'NEW');
    expect([removed.code, Object.keys(removed.attendees)]).to.deep.equal(['NEW', ['host']]);
    expect(attendance.withoutAttendee(session, 'pest').code).to.equal('OLD');
    expect(() => attendance.withRemoval(session, 'host', 'NEW')).to.throw('attendee-not-found');
    expect(() => attendance.withRemoval(session, 'stranger', 'NEW')).to.throw('attendee-not-found');
  });

  it('keeps out whom the host removed, however many are removed after them', () => {
    let session = sessions.newSession('s', 'OLD', account('host', [8]), 'together', 'FR', 0);
    const removeOne = (uid: string) => {
      session = attendance.withRemoval(attendance.withAttendee(session, account(uid, [8]), 1), uid, 'NEW');
    };
    removeOne('pest');
    expect(['pest', 'friend', 'host'].map((uid) => attendance.needsCode(session, uid))).to.deep.equal([
      true,
      false,
      false,
    ]);
    for (let at = 0; at < 150; at++) removeOne(`throwaway${at}`);
    for (const uid of ['pest', 'throwaway0', 'throwaway149', 'friend'])
      expect(attendance.needsCode(session, uid), uid).to.equal(true);
    expect(attendance.needsCode(session, 'host')).to.equal(false);
    expect(session.removed).to.have.length(100);
  });

  it('is shown on no screen after the host removes an attendee, who may hold one', () => {
    let session = sessions.newSession('s', 'OLD', account('host', [8]), 'together', 'FR', 0);
    session = attendance.withAttendee(session, account('pest', [8]), 1);
    session = attendance.withScreen(attendance.withScreen(session, 'television'), 'tablet');
    expect(attendance.withRemoval(session, 'pest', 'NEW')).to.deep.include({ code: 'NEW', screens: [] });
    expect(attendance.withoutAttendee(session, 'pest').screens).to.deep.equal(['television', 'tablet']);
  });

  it('keeps the choice for a guest who becomes a member, together and apart', () => {
    let session = sessions.newSession('s', 'CODE', account('host', [8]), 'apart', 'FR', 0);
    session = attendance.withAttendee(session, account('guest', [11]), 1);
    const places = [place('host', [8]), place('guest', [11])];
    session = sessions.withChoice(session, {
      ...movie(1),
      by: 'guest',
      places,
      expected: [],
      sampleOffers: false,
    });
    session = withMergedGuest(session, 'guest', account('member', [11]));
    expect(session.chosen).to.include({ by: 'member', fits: true });
  });

  it('lists at most as many movies as allowed, and still adds attendees to those listed', () => {
    let session = sessions.newSession('s', 'CODE', account('host', [8]), 'together', 'FR', 0);
    for (let id = 1; id <= maxWatchedInSession; id += 1) {
      session = movies.recordingOf(session, factsOf(id), 'host', id).updatedSession;
    }
    expect(() => movies.recordingOf(session, factsOf(999), 'host', 999)).to.throw('watched-too-many');
    session = attendance.withAttendee(session, account('late', [8]), 1000);
    const { newViewerIds, recordedFor } = movies.recordingOf(session, factsOf(1), 'late', 1001);
    expect([newViewerIds, recordedFor]).to.deep.equal([['late'], ['host', 'late']]);
  });

  it('lets only the first recorder and the host undo a movie', () => {
    let session = sessions.newSession('s', 'CODE', account('host', [8]), 'together', 'FR', 0);
    for (const name of ['ann', 'bob']) session = attendance.withAttendee(session, account(name, [8]), 1);
    const recorded = movies.recordingOf(session, factsOf(1), 'ann', 2).updatedSession;
    const again = movies.recordingOf(recorded, factsOf(1), 'bob', 3).updatedSession;
    expect(() => movies.undoWatched(again, 1, 'bob')).to.throw('host-only');
    expect(() => movies.undoWatched(again, 2, 'ann')).to.throw('watch-not-found');
    for (const who of ['ann', 'host']) {
      const undone = movies.undoWatched(again, 1, who);
      expect(undone.session).to.deep.equal(session);
      expect(undone.undoneFor).to.have.members(['host', 'ann', 'bob']);
    }
  });

  it('shows on a limited number of screens, which aren’t attendees', () => {
    let session = sessions.newSession('s', 'CODE', account('host', [8]), 'together', 'FR', 0);
    const { attendees, commonProviders } = session;
    for (let n = 0; n < maxScreens; n += 1) session = attendance.withScreen(session, `screen${n}`);
    expect(attendance.withScreen(session, 'screen0')).to.equal(session);
    expect(attendance.withScreen(session, 'host')).to.equal(session);
    expect(() => attendance.withScreen(session, 'another')).to.throw('screens-too-many');
    expect([session.attendees, session.commonProviders]).to.deep.equal([attendees, commonProviders]);
    const removed = attendance.withRemoval(session, 'screen1', 'NEWCODE');
    expect(removed.code).to.equal('NEWCODE');
    expect(removed.screens)
      .to.have.length(maxScreens - 1)
      .and.to.not.include('screen1');
  });
});

describe('Common providers', () => {
  const viewers = fc.dictionary(uid, fc.record({ providers: subscriptions, present: fc.boolean() }), {
    minKeys: 1,
    maxKeys: 6,
  });

  it('never shrink when an attendee subscribes to more, goes away while others stay, or lends theirs', () => {
    fc.assert(
      fc.property(viewers, subscriptions, (attendees, more) => {
        const [first] = Object.keys(attendees) as [string];
        const before = commonProviders('together', attendees, null);
        const had = attendees[first]!;
        const wider = { ...attendees, [first]: { ...had, providers: [...had.providers, ...more] } };
        expect(commonProviders('together', wider, null)).to.include.members(before);

        const without = { ...attendees, [first]: { ...had, present: false } };
        if (Object.values(without).some(({ present }) => present)) {
          expect(commonProviders('together', without, null)).to.include.members(before);
        }
        if (had.present) expect(commonProviders('together', attendees, first)).to.include.members(before);
      }),
    );
  });

  it('are empty if nobody is present, and empty apart', () => {
    fc.assert(
      fc.property(viewers, fc.option(uid), (attendees, lender) => {
        const away = Object.fromEntries(
          Object.entries(attendees).map(([id, viewer]) => [id, { ...viewer, present: false }]),
        );
        expect(commonProviders('together', away, lender)).to.deep.equal([]);
        expect(commonProviders('apart', attendees, lender)).to.deep.equal([]);
      }),
    );
  });

  it('contain the ad tier that a standard plan covers, but not the standard plan for the ad tier', () => {
    const having = (...services: number[]) => ({ providers: services, present: true });
    expect(commonProviders('together', { a: having(8), b: having(8) }, null)).to.deep.equal([8, 1796]);
    expect(commonProviders('together', { a: having(8), b: having(1796) }, null)).to.deep.equal([1796]);
    expect(commonProviders('together', { a: having(8), b: having(119) }, null)).to.deep.equal([]);
  });
});

function recounted({ mode, attendees, servicesOf }: SessionState): number[] {
  const present = Object.values(attendees).filter((attendee) => attendee.present);
  if (mode === 'apart' || present.length === 0) return [];
  const counted = servicesOf === null ? present : [attendees[servicesOf]!];
  return providers
    .map(({ id }) => id)
    .filter((id) => counted.every((viewer) => viewer.providers.some((subscribed) => opens(subscribed, id))))
    .sort((a, b) => a - b);
}

function canAllOpen(session: SessionState): boolean {
  const present = Object.entries(session.attendees).filter(([, attendee]) => attendee.present);
  const { places } = session.chosen!;
  if (session.mode === 'together') {
    const common = recounted(session);
    return places.some((each) => each.providers.some((id) => common.includes(id)));
  }
  return present.every(([uid, attendee]) =>
    places.some(
      (each) =>
        each.uid === uid &&
        each.providers.some((id) => attendee.providers.some((subscribed) => opens(subscribed, id))),
    ),
  );
}

function opens(subscribed: number, id: number): boolean {
  if (subscribed === id) return true;
  return Boolean(providers.find((provider) => provider.id === subscribed)?.covers?.includes(id));
}

function movie(movieId: number): sessions.MovieNames {
  return { movieId, title: `Movie ${movieId}`, titles: {} };
}

function factsOf(id: number): MovieFacts {
  return { ...unknownMovie, id, title: `Movie ${id}` };
}

function place(uid: string | null, having: number[]): OfferPlace {
  return { region: 'FR', uid, providers: having, kind: 'flatrate' };
}

function account(uid: string, having: number[]): Account {
  return {
    uid,
    ...newSettings,
    kind: 'member',
    username: uid,
    displayName: uid,
    providers: having,
    region: 'FR',
    locale: 'en',
    timeZone: 'Europe/Paris',
  };
}
