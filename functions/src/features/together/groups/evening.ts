/** A group's evening: what was watched and who was there, also once members or movies change. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { concessionOf, presentIds, type SessionState } from '../sessions/index.ts';
import type { groupEveningDocument } from './documents.ts';
import { type Group, isMember } from './group.ts';

export type GroupEvening = Omit<DocumentOf<typeof groupEveningDocument>, 'memberIds' | 'movieIds'> & {
  id: string;
};

/** A group's evening so far, with the members who were there at any copy; null while nothing was watched. */
export function eveningOf(
  session: SessionState,
  group: Group,
  former: GroupEvening | null,
): GroupEvening | null {
  const watched = session.watched.toSorted((one, other) => one.recordedAt - other.recordedAt);
  if (watched.length === 0) return null;
  const attendeeIds = [
    ...new Set([
      ...watched.flatMap(({ recordedFor }) => recordedFor),
      ...presentIds(session),
      ...Object.keys(former?.people ?? {}).filter((uid) => isMember(group, uid)),
    ]),
  ];
  const members = attendeeIds.filter((uid) => isMember(group, uid));
  const seenBy = (uid: string) =>
    watched
      .filter(({ recordedFor }) => recordedFor.includes(uid))
      .map(({ movieId, expected = [] }) => {
        const predicted = expected.find((each) => each.uid === uid)?.score ?? null;
        return [String(movieId), { predicted, gaveUp: concessionOf(expected, uid) }];
      });
  return {
    id: session.id,
    groupId: group.id,
    at: session.createdAt,
    movies: watched.map(({ movieId, title, titles, formerId, recordedAt }) => ({
      movieId,
      title,
      titles,
      watchedAt: recordedAt,
      ...(formerId !== undefined && { formerId }),
    })),
    people: Object.fromEntries(members.map((uid) => [uid, Object.fromEntries(seenBy(uid))])),
    others: attendeeIds.length - members.length,
  };
}

export function withoutMember(evening: GroupEvening, uid: string): GroupEvening {
  if (!Object.hasOwn(evening.people, uid)) return evening;
  const { [uid]: _gone, ...people } = evening.people;
  return { ...evening, people, others: evening.others + 1 };
}

type Movie = GroupEvening['movies'][number];

/** The evening with a promoted movie as the catalogue's; one that was watched as both was watched once. */
export function repointedEvening(
  evening: GroupEvening,
  formerId: number,
  movie: Pick<Movie, 'movieId' | 'title' | 'titles'>,
): GroupEvening {
  const isSame = ({ movieId }: Movie) => movieId === formerId || movieId === movie.movieId;
  const first = evening.movies.find(isSame);
  const was = String(formerId);
  const is = String(movie.movieId);
  return {
    ...evening,
    movies: evening.movies.flatMap((each) =>
      each === first ? [{ ...each, ...movie, formerId }] : isSame(each) ? [] : [each],
    ),
    people: Object.fromEntries(
      Object.entries(evening.people).map(([uid, { [was]: former, ...seen }]) => [
        uid,
        former ? { [is]: former, ...seen } : seen,
      ]),
    ),
  };
}
