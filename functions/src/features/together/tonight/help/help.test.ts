import { coveredProviders, isProvider } from '@cine/contract/availability/providers';
import type { Help, Tonight } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import fc from 'fast-check';
import { noShelves } from '#watching/collections/index.ts';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import {
  commonProviders,
  type SessionState,
  withFreeOffers,
  withPresence,
  withServicesOf,
  withShelves,
} from '../../sessions/index.ts';
import {
  filters,
  inputOf,
  movieOf,
  now,
  playerOf,
  sessionOf,
  subscriptions,
  tonightSessions,
} from '../arbitraries.test-support.ts';
import type { ListQuery } from '../page.ts';
import { answerTonight } from '../service.ts';
import { sessionViewing, type TonightSession, withSession } from '../tonight-session.ts';

const anyInput = fc.record({ filters }).map(inputOf);
const netflix = 8;
const netflixAds = 1796;
const disney = 337;
const canal = 381;
const mubi = 11;

function subscribe(session: SessionState, uids: readonly string[], provider: number): SessionState {
  const attendees = Object.fromEntries(
    Object.entries(session.attendees).map(([uid, attendee]) => [
      uid,
      uids.includes(uid) ? { ...attendee, providers: [...attendee.providers, provider] } : attendee,
    ]),
  );
  return {
    ...session,
    attendees,
    commonProviders: commonProviders(session.mode, attendees, session.servicesOf),
  };
}

function totalAfter(help: Help, tonight: TonightSession, input: ListQuery): number {
  const { session } = tonight;
  const total = (changed: SessionState, other: Partial<ListQuery> = {}) => {
    const players = [...tonight.players].filter(([uid]) => changed.attendees[uid]!.present);
    return answerTonight(
      { ...withSession(tonight, changed), players: new Map(players) },
      { ...input, ...other },
    ).total;
  };
  switch (help.kind) {
    case 'somebody-present':
      return Number.NaN;
    case 'without-attendee':
      return total(withPresence(session, help.uid, false));
    case 'nearest-provider':
      return total(subscribe(session, help.missing, help.provider));
    case 'services-of':
      return total(withServicesOf(session, help.uid));
    case 'include-free':
      return total(withFreeOffers(session, true));
    case 'include-owned':
      return total(withShelves(session, true));
    case 'without-collection':
      return answerTonight({ ...tonight, source: null }, input).total;
    case 'without-filters': {
      const rest = Object.entries(input.filters).filter(([name]) => !help.filters.includes(name as never));
      return total(session, { filters: Object.fromEntries(rest) });
    }
  }
}

function asks(help: Help): number {
  if (help.kind === 'include-free' || help.kind === 'without-collection') return 0;
  return help.kind === 'nearest-provider' ? help.missing.length : 1;
}

function emptyAnd(
  check: (empty: NonNullable<Tonight['empty']>, tonight: TonightSession, input: ListQuery) => void,
) {
  let checked = 0;
  fc.assert(
    fc.property(tonightSessions, anyInput, (tonight, input) => {
      const { empty } = answerTonight(tonight, input);
      if (!empty || empty.reason === 'nobody-present') return;
      check(empty, tonight, empty.filtersDropped ? { ...input, filters: {} } : input);
      checked += 1;
    }),
    rounds(250, 1000),
  );
  expect(checked, 'empty lists among the examples').to.be.above(deep(25, 100));
}

describe('The help for people who have nothing to watch', () => {
  it('adds exactly as many movies as it says', () => {
    emptyAnd(({ help }, tonight, input) => {
      for (const each of help) {
        const promised = (each as { movies: number }).movies;
        expect(promised, JSON.stringify(each)).to.be.above(0);
        expect(totalAfter(each, tonight, input), JSON.stringify(each)).to.equal(promised);
      }
    });
  });

  it('is sorted by how many people have to agree, then by how many movies it adds', () => {
    emptyAnd(({ reason, help }) => {
      if (reason === 'filtered-out') return;
      const sorted = [...help].sort(
        (a, b) => asks(a) - asks(b) || (b as { movies: number }).movies - (a as { movies: number }).movies,
      );
      expect(help).to.deep.equal(sorted);
    });
  });

  it('names no service if one that fewer people lack would help', () => {
    emptyAnd(({ help }, tonight, input) => {
      const nearest = help.find((each) => each.kind === 'nearest-provider');
      const { session } = tonight;
      const counting =
        session.mode === 'together' && session.servicesOf
          ? [session.servicesOf]
          : [...tonight.players.keys()];
      if (nearest) expect(isProvider(nearest.provider)).to.equal(true);
      for (const provider of subscriptions) {
        const missing = counting.filter(
          (uid) => !coveredProviders(session.attendees[uid]!.providers).includes(provider),
        );
        if (nearest && missing.length >= nearest.missing.length) continue;
        const change: Help = { kind: 'nearest-provider', provider, missing, movies: 0 };
        const isEmptyForOtherReasons =
          missing.length === 0 || help.some(({ kind }) => kind === 'without-filters');
        if (isEmptyForOtherReasons) continue;
        expect(totalAfter(change, tonight, input), `provider ${provider}`).to.equal(0);
      }
    });
  });

  it('is empty only if no single change helps, with or without the filters', () => {
    emptyAnd(({ help }, tonight, input) => {
      if (help.length > 0) return;
      const uids = [...tonight.players.keys()];
      const changes: Help[] = [{ kind: 'include-free', movies: 0 }];
      if (uids.length > 1) {
        for (const uid of uids) changes.push({ kind: 'without-attendee', uid, movies: 0 });
        if (tonight.session.mode === 'together') {
          for (const uid of uids) changes.push({ kind: 'services-of', uid, movies: 0 });
        }
      }
      for (const each of changes) {
        expect(totalAfter(each, tonight, { ...input, filters: {} }), JSON.stringify(each)).to.equal(0);
      }
    });
  });
});

describe('The help for people with nothing in common', () => {
  const attendee = (providers: number[]) => ({
    name: 'x',
    guest: false,
    region: 'FR',
    present: true,
    joinedAt: now,
    providers,
  });
  /** Netflix has 4 movies, one of them on all its plans, Disney+ 2, Canal+ 1; one more is free. */
  const someOffers = [[netflix], [netflix], [netflix, disney], [disney], [canal], [], [netflixAds]];

  function helpOf(
    people: Record<string, number[]>,
    options: Partial<ListQuery> = {},
    offers: readonly number[][] = someOffers,
  ) {
    const movies = offers.map(({ length }, index) =>
      movieOf({ id: index + 1, genres: [length > 0 ? 'Comedy' : 'Drama'] }),
    );
    const attendees = Object.fromEntries(
      Object.entries(people).map(([uid, providers]) => [uid, attendee(providers)]),
    );
    const tonight: TonightSession = {
      ...sessionViewing(sessionOf('together', 'FR', attendees)),
      players: new Map(Object.keys(people).map((uid) => [uid, playerOf([], uid === 'leo' ? [1] : [])])),
      tastes: new Map(),
      movies: new Map(movies.map((movie) => [movie.id, movie])),
      lookup: (region, id) => {
        const flatrate = offers[id - 1]!;
        const free = flatrate.length === 0 ? { free: [234] } : { flatrate };
        return region === 'FR' ? { offers: { ...free, rent: [mubi] }, checkedAt: now } : undefined;
      },
      refused: new Set(),
      source: null,
      shelves: noShelves,
      sampleOffers: false,
      now,
    };
    return answerTonight(tonight, inputOf(options)).empty!;
  }

  it('names who is in the way, whose services would do, and the nearest service', () => {
    const { reason, help } = helpOf({ lea: [netflix, disney], tom: [netflix], leo: [canal] });
    expect(reason).to.equal('nothing-in-common');
    expect(help).to.deep.equal([
      { kind: 'include-free', movies: 1 },
      { kind: 'services-of', uid: 'lea', movies: 5 },
      { kind: 'without-attendee', uid: 'leo', movies: 4 },
      { kind: 'services-of', uid: 'tom', movies: 4 },
      { kind: 'nearest-provider', provider: netflix, missing: ['leo'], movies: 4 },
      { kind: 'nearest-provider', provider: disney, missing: ['tom', 'leo'], movies: 2 },
    ]);
  });

  it('counts movies that only a user who is left out has seen', () => {
    const { help } = helpOf({ lea: [netflix], leo: [canal] }, { filters: { unseenByAll: true } });
    expect(help).to.deep.include({ kind: 'without-attendee', uid: 'leo', movies: 4 });
    expect(help).to.deep.include({ kind: 'services-of', uid: 'lea', movies: 3 });
  });

  it('names a service to a single user without any', () => {
    const { help } = helpOf({ lea: [] });
    expect(help).to.deep.include({
      kind: 'nearest-provider',
      provider: netflix,
      missing: ['lea'],
      movies: 4,
    });
  });

  it('names the plan that most of them have, and the better one that fewer have', () => {
    const { help } = helpOf({ lea: [netflix], tom: [netflixAds], leo: [canal] });
    expect(help.filter(({ kind }) => kind === 'nearest-provider')).to.deep.equal([
      { kind: 'nearest-provider', provider: netflixAds, missing: ['leo'], movies: 1 },
      { kind: 'nearest-provider', provider: netflix, missing: ['tom', 'leo'], movies: 4 },
    ]);
  });

  it('names a service as it is called in their region', () => {
    const inEurope = 119;
    const inAmerica = 9;
    const { help } = helpOf({ lea: [] }, {}, [[inEurope], [inEurope], [inAmerica]]);
    expect(help).to.deep.equal([
      { kind: 'nearest-provider', provider: inEurope, missing: ['lea'], movies: 3 },
    ]);
  });

  it('suggests free offers if the filters leave nothing else', () => {
    const { reason, help } = helpOf({ lea: [netflix] }, { filters: { genres: ['Drama'] } });
    expect(reason).to.equal('filtered-out');
    expect(help).to.deep.equal([
      { kind: 'include-free', movies: 1 },
      { kind: 'without-filters', filters: ['genres'], movies: 4 },
    ]);
  });

  it('says that the filters have to go too if no change helps with them', () => {
    const { help, filtersDropped } = helpOf(
      { lea: [netflix], leo: [canal] },
      { filters: { genres: ['War'] } },
    );
    expect(filtersDropped).to.equal(true);
    expect(help).to.deep.include({ kind: 'without-attendee', uid: 'leo', movies: 4 });
  });
});
