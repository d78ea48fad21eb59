import type { MovieNames, SessionState } from './session.ts';

/** Replaces a promoted movie by the catalogue’s; a movie watched as both was watched once. */
export function repointedSession(session: SessionState, formerId: number, movie: MovieNames): SessionState {
  const { chosen, replaced } = session;
  const { movieId, title, titles } = movie;
  return {
    ...session,
    chosen: chosen?.movieId === formerId ? { ...chosen, ...movie, formerId } : chosen,
    ...(replaced?.movieId === formerId && { replaced: { ...replaced, movieId, title, titles } }),
    watched: repointedWatched(session.watched, formerId, movie),
  };
}

/** A movie recorded as both stays where it was recorded first, for the viewers of both. */
function repointedWatched(
  watched: SessionState['watched'],
  formerId: number,
  movie: MovieNames,
): SessionState['watched'] {
  const same = watched
    .filter(({ movieId }) => movieId === formerId || movieId === movie.movieId)
    .toSorted((one, other) => one.recordedAt - other.recordedAt);
  const [first] = same;
  if (!first) return watched;
  const recordedFor = [...new Set(same.flatMap((each) => each.recordedFor))];
  const merged = { ...first, ...movie, formerId, recordedFor };
  const remaining = watched.filter((each) => each === first || !same.includes(each));
  return remaining.map((each) => (each === first ? merged : each));
}
