import type { SessionDocument } from '../../documents/sessions.ts';
import type { Gain } from '../../operations/together/challenges.ts';
import { rewards } from './rewards.ts';

/**
 * How many more XP a movie pays, at least, once a guest who watched it has an account: until then it counts
 * as watched alone. Null where nothing more will come. The week's first such movie pays more than that.
 */
export function xpToCome(
  { attendees }: Pick<SessionDocument, 'attendees'>,
  { recordedFor }: Pick<SessionDocument['watched'][number], 'recordedFor'>,
  gain: Pick<Gain, 'uid' | 'paid'> | null,
): number | null {
  const paid = gain?.paid?.find(({ reward }) => reward === 'movie')?.xp ?? 0;
  const others = recordedFor.filter((uid) => uid !== gain?.uid);
  const isGuest = (uid: string) => attendees[uid]?.guest === true;
  if (gain === null || others.length === 0 || isGuest(gain.uid) || !others.every(isGuest)) return null;
  const more = Math.floor(
    (paid * (rewards.movie.together.xp - rewards.movie.alone.xp)) / rewards.movie.alone.xp,
  );
  return more > 0 ? more : null;
}

/** Whom a guest's account will bring XP, and how many at least: the member who watched with guests alone. */
export function xpBroughtBy(
  guest: string,
  session: Pick<SessionDocument, 'attendees' | 'watched'>,
  gainFor: (movieId: number, uid: string) => Pick<Gain, 'uid' | 'paid'> | null,
): { uid: string; xp: number } | null {
  const brought = session.watched
    .filter(({ recordedFor }) => session.attendees[guest]?.guest === true && recordedFor.includes(guest))
    .flatMap((record) =>
      record.recordedFor.flatMap((uid) => {
        const xp = xpToCome(session, record, gainFor(record.movieId, uid));
        return xp === null ? [] : { uid, xp };
      }),
    );
  const [first] = brought;
  if (!first) return null;
  const ofFirst = brought.filter(({ uid }) => uid === first.uid);
  return { uid: first.uid, xp: ofFirst.reduce((sum, { xp }) => sum + xp, 0) };
}
