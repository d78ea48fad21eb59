import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Locale } from '@cine/contract/primitives';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { titleOf } from '../../movie/reasons-in-words.ts';
import { byArrival } from '../hues.ts';

export type Summary = {
  movies: { movieId: number; title: string }[];
  people: { uid: string; name: string }[];
  awards: { uid: string; name: string; xp: number; completed: string[] }[];
};

/** Sums up a session that is over, without movies that everyone took back. */
export function sessionSummaryOf(
  { watched, attendees }: Pick<SessionDocument, 'watched' | 'attendees'>,
  gains: readonly GainDocument[] | null,
  locale: Locale,
  ownChallenge: string,
): Summary {
  const movies = watched
    .filter(({ movieId }) => gains === null || gains.some((gain) => gain.movieId === movieId))
    .map((movie) => ({ movieId: movie.movieId, title: titleOf(movie, locale) }));
  const people = byArrival(attendees).map((uid) => ({ uid, name: attendees[uid]!.name }));
  const awards = people
    .map(({ uid, name }) => {
      const own = (gains ?? []).filter((gain) => gain.uid === uid);
      const completed = own
        .flatMap(({ steps }) => steps)
        .filter((step) => step.completed)
        .map(({ titles }) => challengeTitle(titles, locale) ?? ownChallenge);
      return { uid, name, xp: own.reduce((sum, { xp }) => sum + xp, 0), completed };
    })
    .filter(({ xp, completed }) => xp > 0 || completed.length > 0)
    .sort((one, other) => other.xp - one.xp);
  return { movies, people, awards };
}
