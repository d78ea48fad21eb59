import type { AccountExport } from '@cine/contract/privacy';
import type { KeptAccount } from '../account/index.ts';
import type { JoinedChallenge, LedgerEntry, Player } from '../players/index.ts';
import type { SessionState } from '../sessions/index.ts';
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

export function playerView({ challenges, ...player }: Player): AccountExport['player'] {
  return { ...player, challenges: Object.values(challenges).map(progressView) };
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
