import type { Account } from '@cine/contract/account';
import type { MovieFacts } from '@cine/contract/movie';
import type { Place } from '@cine/contract/places';
import { coveredProviders } from '@cine/contract/providers';
import {
  type ExpectedScore,
  maxAttendees,
  maxScreens,
  maxWatchedInSession,
  type SessionMode,
  type Strategy,
  usualStrategy,
} from '@cine/contract/sessions';
import { AppError } from '../../platform/errors/app-error.ts';
import { commonProviders } from './common-providers.ts';

/** A session as the domain sees it. Times are epoch milliseconds. */
export type SessionState = {
  id: string;
  code: string;
  status: 'open' | 'closed';
  mode: SessionMode;
  region: string;
  hostId: string;
  attendees: Record<string, AttendeeState>;
  screens: string[];
  servicesOf: string | null;
  commonProviders: number[];
  includeFree: boolean;
  strategy: Strategy;
  chosen: (Choice & { fits: boolean }) | null;
  watched: (MovieNames & { recordedAt: number; recordedBy: string; recordedFor: string[] })[];
  createdAt: number;
  expiresAt: number;
};

/** What was settled on, by whom, and where it could be opened then. */
export type Choice = MovieNames & {
  by: string;
  places: Place[];
  sampleOffers: boolean;
  /** What those present were likely to give it then. */
  expected: ExpectedScore[];
  /** Whoever chose it brings it: no service has to offer it. */
  ownCopy?: true;
};

/** A movie as screens name it, in each one's language. */
export type MovieNames = { movieId: number; title: string; titles: MovieFacts['titles'] };

export type AttendeeState = {
  name: string;
  guest: boolean;
  providers: number[];
  region: string;
  present: boolean;
  joinedAt: number;
};

/** An evening lasts at most this long. */
export const sessionMs = 12 * 60 * 60_000;

export function open(
  id: string,
  code: string,
  host: Account,
  mode: SessionMode,
  region: string,
  now: number,
): SessionState {
  return settled({
    id,
    code,
    status: 'open',
    mode,
    region,
    hostId: host.uid,
    attendees: { [host.uid]: attendeeOf(host, now) },
    screens: [],
    servicesOf: null,
    commonProviders: [],
    includeFree: false,
    strategy: usualStrategy,
    chosen: null,
    watched: [],
    createdAt: now,
    expiresAt: now + sessionMs,
  });
}

/** Somebody at home with nobody else, on their own services in their own region; it is stored nowhere. */
export function alone(account: Account, now: number): SessionState {
  return open('alone', '', account, 'apart', account.region, now);
}

/** Refuses a session that is over, whichever way it ended. */
export function assertOpen(session: SessionState, now: number): void {
  if (session.status === 'closed') throw new AppError('session-closed');
  if (session.expiresAt <= now) throw new AppError('session-expired');
}

/** Somebody in the evening; `constructor` and other names that every object has are nobody's. */
export function attendeeIn({ attendees }: SessionState, uid: string): AttendeeState | null {
  return Object.hasOwn(attendees, uid) ? attendees[uid]! : null;
}

/** Lets somebody in; whoever is already there is present again, with what they subscribe to now. */
export function join(session: SessionState, account: Account, now: number): SessionState {
  const known = session.attendees[account.uid];
  if (!known && Object.keys(session.attendees).length >= maxAttendees) {
    throw new AppError('session-full', { limit: maxAttendees });
  }
  const attendee = { ...attendeeOf(account, now), ...(known && { joinedAt: known.joinedAt }) };
  return settled({ ...session, attendees: { ...session.attendees, [account.uid]: attendee } });
}

/** Shows the evening on a screen; on one that somebody in it holds it shows already. */
export function showOn(session: SessionState, screen: string): SessionState {
  if (session.screens.includes(screen) || attendeeIn(session, screen)) return session;
  if (session.screens.length >= maxScreens) throw new AppError('screens-too-many', { limit: maxScreens });
  return { ...session, screens: [...session.screens, screen] };
}

/** Takes a screen out. */
export function hideFrom(session: SessionState, screen: string): SessionState {
  return { ...session, screens: session.screens.filter((uid) => uid !== screen) };
}

/** Takes somebody out. A host is followed by whoever joined first; without anybody the session closes. */
export function leave(session: SessionState, uid: string): SessionState {
  const { [uid]: _left, ...attendees } = session.attendees;
  const [successor] = Object.entries(attendees).sort(
    ([a, x], [b, y]) => Number(y.present) - Number(x.present) || x.joinedAt - y.joinedAt || (a < b ? -1 : 1),
  );
  if (!successor) return settled({ ...session, attendees, servicesOf: null, status: 'closed' });
  return settled({
    ...session,
    attendees,
    hostId: session.hostId === uid ? successor[0] : session.hostId,
    servicesOf: session.servicesOf === uid ? null : session.servicesOf,
  });
}

/** The host sends somebody or a screen away, who know the old code; to go oneself is to leave. */
export function remove(session: SessionState, uid: string, newCode: string): SessionState {
  if (session.screens.includes(uid)) return { ...hideFrom(session, uid), code: newCode };
  if (!attendeeIn(session, uid) || uid === session.hostId) throw new AppError('attendee-not-found');
  return { ...leave(session, uid), code: newCode };
}

export function setPresent(session: SessionState, uid: string, present: boolean): SessionState {
  const attendee = attendeeIn(session, uid);
  if (!attendee) throw new AppError('attendee-not-found');
  return settled({ ...session, attendees: { ...session.attendees, [uid]: { ...attendee, present } } });
}

export function useServicesOf(session: SessionState, uid: string | null): SessionState {
  if (session.mode === 'apart') throw new AppError('session-apart');
  if (uid !== null && !attendeeIn(session, uid)) throw new AppError('attendee-not-found');
  return settled({ ...session, servicesOf: uid });
}

/** Counts what is free for everybody, or no more; what was chosen meanwhile stays, as all can open it. */
export function setIncludeFree(session: SessionState, includeFree: boolean): SessionState {
  return { ...session, includeFree };
}

/** The tastes of those present become one that way from now on; what was chosen stays. */
export function setStrategy(session: SessionState, strategy: Strategy): SessionState {
  return { ...session, strategy };
}

/** Moves the evening to one screen in a region, or apart; a choice and borrowed services were for where they were before. */
export function setMode(session: SessionState, mode: SessionMode, region: string): SessionState {
  const isSame = mode === session.mode && (mode === 'apart' || region === session.region);
  if (isSame) return session;
  return settled({ ...session, mode, region, servicesOf: null, chosen: null });
}

export function handOver(session: SessionState, uid: string): SessionState {
  if (!attendeeIn(session, uid)) throw new AppError('attendee-not-found');
  return { ...session, hostId: uid };
}

/** Follows an account that was edited meanwhile. */
export function followAccount(session: SessionState, account: Account): SessionState {
  const attendee = session.attendees[account.uid];
  if (!attendee) return session;
  const followed = { ...attendeeOf(account, attendee.joinedAt), present: attendee.present };
  return settled({ ...session, attendees: { ...session.attendees, [account.uid]: followed } });
}

/** A guest's place goes to the member they became, who keeps their own if they had one. */
export function mergeAttendee(session: SessionState, guestId: string, account: Account): SessionState {
  const { [guestId]: guest, ...others } = session.attendees;
  if (!guest) return session;
  const member = session.attendees[account.uid];
  const attendee = {
    ...attendeeOf(account, Math.min(guest.joinedAt, member?.joinedAt ?? guest.joinedAt)),
    present: guest.present || (member?.present ?? false),
  };
  const renamed = (uid: string) => (uid === guestId ? account.uid : uid);
  return settled({
    ...session,
    attendees: { ...others, [account.uid]: attendee },
    hostId: renamed(session.hostId),
    servicesOf: session.servicesOf === null ? null : renamed(session.servicesOf),
    chosen: session.chosen && {
      ...session.chosen,
      by: renamed(session.chosen.by),
      places: session.chosen.places.map((place) => ({ ...place, uid: place.uid && renamed(place.uid) })),
      // Whoever was there twice is one person, and has one taste: their own.
      expected: session.chosen.expected
        .filter(({ uid }) => uid !== guestId || !member)
        .map((each) => ({ ...each, uid: renamed(each.uid) })),
    },
    watched: session.watched.map((watched) => ({
      ...watched,
      recordedBy: renamed(watched.recordedBy),
      recordedFor: [...new Set(watched.recordedFor.map(renamed))],
    })),
  });
}

/** This movie tonight, where it can be opened; null takes the choice back. */
export function choose(session: SessionState, choice: Choice | null): SessionState {
  return settled({ ...session, chosen: choice && { ...choice, fits: true } });
}

export function presentIds(session: SessionState): string[] {
  return Object.keys(session.attendees)
    .filter((uid) => session.attendees[uid]!.present)
    .sort();
}

/** Nobody watches two movies in less time than this. */
const nextMovieAfterMs = 30 * 60_000;

/** Whether recording a movie needs the host: what was not chosen, or follows the last one too soon. */
export function isForHostToRecord(session: SessionState, movieId: number, now: number): boolean {
  const lastAt = Math.max(0, ...session.watched.map(({ recordedAt }) => recordedAt));
  const isKnown = session.watched.some((watched) => watched.movieId === movieId);
  return movieId !== session.chosen?.movieId || (!isKnown && now - lastAt < nextMovieAfterMs);
}

/** Notes that a movie was watched by everybody present, and says for whom that is news. */
export function recordWatched(
  session: SessionState,
  movie: MovieNames,
  by: string,
  now: number,
): { session: SessionState; news: string[]; recordedFor: string[] } {
  const known = session.watched.find(({ movieId }) => movieId === movie.movieId);
  if (!known && session.watched.length >= maxWatchedInSession) {
    throw new AppError('watched-too-many', { limit: maxWatchedInSession });
  }
  const before = known?.recordedFor ?? [];
  const news = presentIds(session).filter((uid) => !before.includes(uid));
  const recordedFor = [...before, ...news];
  const others = session.watched.filter((watched) => watched !== known);
  const { recordedAt, recordedBy } = known ?? { recordedAt: now, recordedBy: by };
  const watched = [...others, { ...movie, recordedAt, recordedBy, recordedFor }];
  return { session: { ...session, watched }, news, recordedFor };
}

/** The session without a movie that was recorded, and for whom it was: for whoever recorded it and the host to say. */
export function undoWatched(
  session: SessionState,
  movieId: number,
  by: string,
): { session: SessionState; undoneFor: string[] } {
  const undone = session.watched.find((watched) => watched.movieId === movieId);
  if (!undone) throw new AppError('watch-not-found');
  if (by !== undone.recordedBy && by !== session.hostId) throw new AppError('host-only');
  const watched = session.watched.filter((other) => other !== undone);
  return { session: { ...session, watched }, undoneFor: undone.recordedFor };
}

/** The evening once a movie that it chose or watched turned out to be another; watched as both, it was watched once. */
export function repointed(session: SessionState, formerId: number, movie: MovieNames): SessionState {
  const isSame = ({ movieId }: MovieNames) => movieId === formerId || movieId === movie.movieId;
  const [first, ...others] = session.watched
    .filter(isSame)
    .sort((one, other) => one.recordedAt - other.recordedAt);
  const recordedFor = [first, ...others].flatMap((watched) => watched?.recordedFor ?? []);
  const merged = first && { ...first, ...movie, recordedFor: [...new Set(recordedFor)] };
  return {
    ...session,
    chosen: session.chosen?.movieId === formerId ? { ...session.chosen, ...movie } : session.chosen,
    watched: session.watched.flatMap((watched) =>
      watched === first ? [merged!] : isSame(watched) ? [] : [watched],
    ),
  };
}

/** All movies that an evening has chosen or watched. */
export function moviesIn({ chosen, watched }: SessionState): number[] {
  const movies = [...(chosen ? [chosen] : []), ...watched].map(({ movieId }) => movieId);
  return [...new Set(movies)];
}

function attendeeOf(account: Account, joinedAt: number): AttendeeState {
  return {
    name: account.displayName,
    guest: account.kind === 'guest',
    providers: account.providers,
    region: account.region,
    present: true,
    joinedAt,
  };
}

/** Every change of who is there or what they have ends here: what is common, and whether the choice still fits. */
function settled(session: SessionState): SessionState {
  const { mode, attendees, servicesOf, chosen } = session;
  const common = commonProviders(mode, attendees, servicesOf);
  return {
    ...session,
    commonProviders: common,
    chosen: chosen && { ...chosen, fits: chosen.ownCopy ?? canAllOpen(session, chosen.places, common) },
  };
}

/** Whether everybody present can open one of the places; what is free is open to all. */
function canAllOpen(session: SessionState, places: readonly Place[], common: readonly number[]): boolean {
  const present = Object.entries(session.attendees).filter(([, { present }]) => present);
  const isOpen = (place: Place, providers: readonly number[]) =>
    place.kind !== 'flatrate' || place.providers.some((id) => providers.includes(id));
  if (session.mode === 'together') return present.length > 0 && places.some((place) => isOpen(place, common));
  return present.every(([uid, { providers }]) =>
    places.some((place) => place.uid === uid && isOpen(place, coveredProviders(providers))),
  );
}
