import type { AccountExport } from '@cine/contract/privacy';
import type { KeptAccount } from '../account/index.ts';
import type { Collected } from '../collections/index.ts';
import type { OutboxMail } from '../mail/index.ts';
import type { Subscription } from '../newsletter/index.ts';
import type { JoinedChallenge, LedgerEntry, Player, Taste } from '../players/index.ts';
import type { Rating } from '../ratings/index.ts';
import type { Recommendations } from '../recommendations/index.ts';
import type { LookUp } from '../refresh/index.ts';
import type { SessionState } from '../sessions/index.ts';
import type { Neighbours } from '../similarities/index.ts';
import type { WatchEvent } from '../watches/index.ts';

type Entry<List extends keyof AccountExport> = AccountExport[List] extends (infer Each)[] ? Each : never;

export function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function toInstantOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : toInstant(milliseconds);
}

export function accountView({ account }: KeptAccount): AccountExport['account'] {
  return (
    account && {
      ...account,
      createdAt: toInstant(account.createdAt),
      lastEveningAt: toInstantOrNull(account.lastEveningAt),
    }
  );
}

export function playerView({
  challenges,
  concessions,
  taste: _taste,
  ...player
}: Player): AccountExport['player'] {
  return {
    ...player,
    challenges: Object.values(challenges).map(progressView),
    concessions: concessions.map((each) => ({ ...each, at: toInstant(each.at) })),
  };
}

export function progressView({ joinedAt, completedAt, ...joined }: JoinedChallenge): Entry<'finished'> {
  return {
    ...joined,
    currentCount: joined.moviesWatched.length,
    joinedAt: toInstant(joinedAt),
    completedAt: toInstantOrNull(completedAt),
  };
}

export function ledgerView({ at, ...entry }: LedgerEntry): Entry<'ledger'> {
  return { ...entry, at: toInstant(at) };
}

export function watchView({ watchedAt, recordedAt, ...watch }: WatchEvent): Entry<'watches'> {
  return { ...watch, watchedAt: toInstant(watchedAt), recordedAt: toInstant(recordedAt) };
}

export function watchlistView({ movieId, addedAt, watched, card }: Collected): Entry<'collected'> {
  return { collection: 'watchlist', movieId, ...card, addedAt: toInstant(addedAt), watched };
}

export function ratingView({ movieId, card, score, ratedAt, previous }: Rating): Entry<'ratings'> {
  return {
    ...{ movieId, ...card, score },
    ratedAt: toInstantOrNull(ratedAt),
    previous: { score: previous.score, ratedAt: toInstantOrNull(previous.ratedAt) },
  };
}

export function tasteView({ count, ratedAt, genres, hidden }: Taste): AccountExport['taste'] {
  return { count, ratedAt: toInstantOrNull(ratedAt), genres, hidden };
}

export function recommendedView({
  computedAt,
  expiresAt,
  lists,
}: Recommendations): AccountExport['recommended'] {
  return {
    computedAt: toInstant(computedAt),
    expiresAt: toInstant(expiresAt),
    movies: lists.taste.map(({ movieId, title, score }) => ({ movieId, title, score })),
  };
}

export function neighboursView(found: Neighbours | null, neighbourOf: number): AccountExport['neighbours'] {
  const { neighbours = [], comparedAt = null } = found ?? {};
  return {
    comparedAt: toInstantOrNull(comparedAt),
    alike: neighbours.map(({ uid: _uid, ...alike }) => alike),
    neighbourOf,
  };
}

/** An evening as it concerns one of those in it: of the others nothing but the names that they are shown under. */
export function eveningView(session: SessionState, uid: string): Entry<'evenings'> {
  const { id, code, status, mode, region, attendees, chosen } = session;
  const own = Object.hasOwn(attendees, uid) ? attendees[uid]! : null;
  return {
    id,
    code,
    status,
    mode,
    region,
    createdAt: toInstant(session.createdAt),
    expiresAt: toInstant(session.expiresAt),
    host: session.hostId === uid,
    screen: session.screens.includes(uid),
    servicesForAll: session.servicesOf === uid,
    place: own && {
      name: own.name,
      providers: own.providers,
      region: own.region,
      present: own.present,
      joinedAt: toInstant(own.joinedAt),
    },
    others: Object.entries(attendees).flatMap(([other, { name }]) => (other === uid ? [] : [name])),
    chosen: chosen && {
      movieId: chosen.movieId,
      title: chosen.title,
      byThem: chosen.by === uid,
      places: chosen.places
        .filter((place) => place.uid === null || place.uid === uid)
        .map(({ uid: _uid, ...place }) => place),
    },
    watched: session.watched.map((watched) => ({
      movieId: watched.movieId,
      title: watched.title,
      recordedAt: toInstant(watched.recordedAt),
      byThem: watched.recordedBy === uid,
      forThem: watched.recordedFor.includes(uid),
    })),
  };
}

/** But for the token, by which anybody could have them stopped. */
export function newsletterView({
  subscribed,
  lastWeek,
  dueAt,
  told,
}: Subscription): AccountExport['newsletter'] {
  return { subscribed, lastWeek, dueAt: toInstantOrNull(dueAt), toldMovieIds: told };
}

export function mailView({ id, state, content, attempts, writtenAt, endedAt }: OutboxMail): Entry<'mails'> {
  const { to = null, subject = null, text = null } = content ?? {};
  const times = { writtenAt: toInstant(writtenAt), endedAt: toInstantOrNull(endedAt) };
  return { id, state, to, subject, text, attempts, ...times };
}

export function lookUpView({ id: _id, movies, askedAt, expiresAt, ...told }: LookUp): Entry<'lookUps'> {
  return {
    ...told,
    movieIds: movies.map(({ movieId }) => movieId),
    askedAt: toInstant(askedAt),
    expiresAt: toInstant(expiresAt),
  };
}
