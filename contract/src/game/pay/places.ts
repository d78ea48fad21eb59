/** Which of a day's and a week's movies a movie is: its places, by which it pays. */
import { maxCountedPerDay } from './rewards.ts';

/** A movie of a user's local week; `onTime` if it was recorded in time to pay. */
export type WeekMovie = { movieId: number; date: string; onTime: boolean };

/** The week's movies with one more, and its places among those of its day and its week, from 1. */
export type Places = { movies: readonly WeekMovie[]; placeOfDay: number; placeOfWeek: number };

/**
 * Gives a movie its places after those of its week. It has one place of a day, however often it is recorded,
 * and those beyond the day's last share the next. It takes one of the week when it is recorded on time for
 * the first time: until then, and beyond the day's last, it has none.
 */
export function placesAfter(before: readonly WeekMovie[], movie: WeekMovie): Places {
  const isIt = ({ movieId, date }: WeekMovie) => movieId === movie.movieId && date === movie.date;
  const isKnown = before.some((each) => isIt(each) && (each.onTime || !movie.onTime));
  const sameDay = [...before, movie].filter(({ date }) => date === movie.date);
  const ofDay = [...new Set(sameDay.map(({ movieId }) => movieId))];
  const placeOfDay = Math.min(ofDay.indexOf(movie.movieId), maxCountedPerDay) + 1;
  const movies = isKnown || placeOfDay > maxCountedPerDay ? before : [...before, movie];
  return { movies, placeOfDay, placeOfWeek: movies.filter(({ onTime }) => onTime).findIndex(isIt) + 1 };
}
