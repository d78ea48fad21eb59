import { maxCountedPerDay } from '../rewards.ts';

/** A movie of a user's week, by its local date, and whether it was recorded in time to pay. */
export type WeekMovie = { movieId: number; date: string; onTime: boolean };

/** The week's movies with one more, and its places among those of its day and its week, from 1. */
export type Places = { movies: readonly WeekMovie[]; placeOfDay: number; placeOfWeek: number };

/**
 * Gives a movie its places after those of its week. It has one place of a day, however often it is recorded, and those
 * beyond the day's last share the next; one that was recorded too late has none of the week.
 */
export function placesAfter(before: readonly WeekMovie[], movie: WeekMovie): Places {
  const isIt = ({ movieId, date }: WeekMovie) => movieId === movie.movieId && date === movie.date;
  const isFull = before.filter(({ date }) => date === movie.date).length >= maxCountedPerDay;
  const movies = before.some(isIt) || isFull ? before : [...before, movie];
  const at = movies.filter(({ date }) => date === movie.date).findIndex(isIt);
  return {
    movies,
    placeOfDay: at >= 0 ? at + 1 : maxCountedPerDay + 1,
    placeOfWeek: movies.filter(({ onTime }) => onTime).findIndex(isIt) + 1,
  };
}
