/** A session as the domain sees it: attendees, mode, what is chosen and watched. */
import type { OfferPlace } from '@cine/contract/availability/places';
import { coveredProviders } from '@cine/contract/availability/providers';
import type { Figure } from '@cine/contract/game/characters/figure';
import type { Filters } from '@cine/contract/movies/filters';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Account } from '@cine/contract/operations/core/account';
import {
  type ExpectedScore,
  type MovieOwner,
  type SessionMode,
  type Strategy,
  sessionLastsMs,
  usualStrategy,
} from '@cine/contract/operations/together/sessions';
import { avatarForAll } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { commonProviders } from './common-providers.ts';

/** `sessions/{sessionId}`. Times are epoch milliseconds. */
export type SessionState = {
  id: string;
  code: string;
  status: 'open' | 'closed';
  mode: SessionMode;
  region: string;
  hostId: string;
  attendees: Record<string, AttendeeState>;
  screens: string[];
  /** The users that the host removed, a limited number. */
  removed: string[];
  /** Friends of attendees who may join without the code, until they do. */
  invited?: Record<string, Invited>;
  servicesOf: string | null;
  commonProviders: number[];
  includeFree: boolean;
  includeOwned?: true;
  strategy: Strategy;
  filters: Filters;
  /** The collection that its movies come from, as anybody may name it, and the user who chose it. */
  collection?: { collection: string; by: string };
  chosen: (Choice & { fits: boolean }) | null;
  replaced?: Replaced;
  watched: WatchedMovie[];
  groupId?: string | undefined;
  pollId?: string | undefined;
  /** What a poll decided, whose winner was chosen automatically. */
  decided?: Decision | undefined;
  createdAt: number;
  expiresAt: number;
};

/** Who invited somebody, and when. */
export type Invited = { by: string; at: number };

export type Decision = { pollId: string; movieId: number; votes: { yeses: number; of: number } | null };

export type Choice = MovieNames & {
  by: string;
  places: OfferPlace[];
  sampleOffers: boolean;
  expected: ExpectedScore[];
  /** The user who chose it brings it, so no service has to offer it. */
  ownCopy?: true | undefined;
  ownedBy?: MovieOwner[];
};

/** The choice that somebody replaced or removed; whoever chooses it again undoes that. */
export type Replaced = Omit<MovieNames, 'formerId'> & { by: string; at: number };

export type WatchedMovie = MovieNames & {
  recordedAt: number;
  recordedBy: string;
  recordedFor: string[];
  expected?: ExpectedScore[] | undefined;
};

export type MovieNames = {
  movieId: number;
  title: string;
  titles: MovieFacts['titles'];
  /** The custom movie it was, if that was promoted since. */
  formerId?: number | undefined;
};

export type AttendeeState = {
  name: string;
  guest: boolean;
  providers: number[];
  region: string;
  present: boolean;
  figure?: Figure;
  avatar?: string;
  withoutShelf?: true;
  joinedAt: number;
};

export function newSession(
  id: string,
  code: string,
  host: Account,
  mode: SessionMode,
  region: string,
  now: number,
): SessionState {
  const attendees = { [host.uid]: attendeeOf(host, now) };
  return withDerivedFields({ ...emptySession(id, mode, region, now), code, hostId: host.uid, attendees });
}

/** An open session without attendees, choice or filters. */
function emptySession(id: string, mode: SessionMode, region: string, now: number): SessionState {
  return {
    id,
    code: '',
    status: 'open',
    mode,
    region,
    hostId: '',
    attendees: {},
    screens: [],
    removed: [],
    servicesOf: null,
    commonProviders: [],
    includeFree: false,
    strategy: usualStrategy,
    filters: {},
    chosen: null,
    watched: [],
    createdAt: now,
    expiresAt: now + sessionLastsMs,
  };
}

/** A user at home, on their own services in their own region; not stored. */
export function sessionOfOne(account: Account, now: number): SessionState {
  return newSession('alone', '', account, 'apart', account.region, now);
}

/** Users around one screen who share some services, ahead of an evening; not stored. */
export function sessionAroundScreen(
  names: Readonly<Record<string, string>>,
  { region, providers }: { region: string; providers: number[] },
  now: number,
): SessionState {
  const attendee = { guest: false, providers, region, present: true, joinedAt: now };
  const attendees = Object.entries(names).map(([uid, name]) => [uid, { ...attendee, name }] as const);
  return {
    ...emptySession('around', 'together', region, now),
    attendees: Object.fromEntries(attendees),
    commonProviders: providers,
  };
}

export function isOpen({ status, expiresAt }: SessionState, now: number): boolean {
  return status === 'open' && expiresAt > now;
}

/** Refuses a session that is over: `session-closed` or `session-expired`. */
export function assertOpen(session: SessionState, now: number): void {
  if (session.status === 'closed') throw new AppError('session-closed');
  if (session.expiresAt <= now) throw new AppError('session-expired');
}

/** An attendee; null if there is none, also for ids such as `constructor`. */
export function attendeeIn({ attendees }: SessionState, uid: string): AttendeeState | null {
  return Object.hasOwn(attendees, uid) ? attendees[uid]! : null;
}

type Attended = { attendees: Readonly<Record<string, { present: boolean }>> };

export function presentIds({ attendees }: Attended): string[] {
  return Object.keys(attendees)
    .filter((uid) => attendees[uid]!.present)
    .sort();
}

export function attendeeOf(account: Account, joinedAt: number): AttendeeState {
  return {
    name: account.displayName,
    guest: account.kind === 'guest',
    providers: account.providers,
    region: account.region,
    present: true,
    ...(account.figure && { figure: account.figure }),
    ...avatarForAll(account),
    ...(!account.shelfAtEvenings && { withoutShelf: true as const }),
    joinedAt,
  };
}

/** The session with a choice by a user, or by nobody, as a vote has it. */
export function withChoice(
  { replaced: former, ...session }: SessionState,
  choice: Choice | null,
  by: Pick<Replaced, 'by' | 'at'> | null = null,
): SessionState {
  const replaced = by && replacedBy({ ...session, ...(former && { replaced: former }) }, choice, by);
  return withDerivedFields({
    ...session,
    ...(replaced && { replaced }),
    chosen: choice && { ...choice, fits: true },
  });
}

/** What a choice replaces. One that brings back what was replaced replaces nothing. */
function replacedBy(
  { chosen, replaced }: SessionState,
  choice: Choice | null,
  by: Pick<Replaced, 'by' | 'at'>,
): Replaced | null {
  if (choice && choice.movieId === replaced?.movieId) return null;
  if (!chosen || chosen.movieId === choice?.movieId) return replaced ?? null;
  const { movieId, title, titles } = chosen;
  return { movieId, title, titles, ...by };
}

/** Derives the common providers, and whether the choice still fits, from who is present. */
export function withDerivedFields(session: SessionState): SessionState {
  const { mode, attendees, servicesOf, chosen } = session;
  const common = commonProviders(mode, attendees, servicesOf);
  return {
    ...session,
    commonProviders: common,
    chosen: chosen && { ...chosen, fits: chosen.ownCopy ?? canAllWatch(session, chosen, common) },
  };
}

function canAllWatch(
  session: SessionState,
  { places, ownedBy = [] }: Pick<Choice, 'places' | 'ownedBy'>,
  common: readonly number[],
): boolean {
  const present = Object.entries(session.attendees).filter(([, { present }]) => present);
  const canUse = (place: OfferPlace, providers: readonly number[]) =>
    place.kind !== 'flatrate' || place.providers.some((id) => providers.includes(id));
  const owners = new Set(ownedBy.map(({ uid }) => uid));
  if (session.mode === 'together')
    return (
      present.length > 0 &&
      (present.some(([uid]) => owners.has(uid)) || places.some((place) => canUse(place, common)))
    );
  return present.every(
    ([uid, { providers }]) =>
      owners.has(uid) ||
      places.some((place) => place.uid === uid && canUse(place, coveredProviders(providers))),
  );
}

export function movieNamesOf({ id, title, titles }: MovieFacts): MovieNames {
  return { movieId: id, title, titles };
}
