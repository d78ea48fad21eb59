/** Whether two movies may be the same one, by title, year and directors. */
import { isSameTitle, withoutArticle } from '@cine/movie-search';

/** What tells one movie from another. */
export type MovieName = { title: string; originalTitle: string | null; year: number | null };

export function isRenamed(movie: MovieName, next: MovieName): boolean {
  return movie.title !== next.title || movie.originalTitle !== next.originalTitle || movie.year !== next.year;
}

export function nameOf({ title, originalTitle, year }: MovieName): MovieName {
  return { title, originalTitle, year };
}

/** Whether a new name is the same movie's: titles like the former ones, years at most one apart. */
export function staysSame(former: MovieName, next: MovieName): boolean {
  return isNear(former.year, next.year) && typedTitles(next).every((title) => isLike(former, [title]));
}

/** Whether a catalogue movie may be a custom one: one title alike, years at most one apart. */
export function mayBe(own: MovieName, titles: readonly string[], year: number | null): boolean {
  return isNear(own.year, year) && isLike(own, titles);
}

function isLike(own: MovieName, titles: readonly string[]): boolean {
  return titles.some((title) =>
    typedTitles(own).some(
      (typed) => isSameTitle(typed, title) || isSameTitle(withoutArticle(typed), withoutArticle(title)),
    ),
  );
}

function isNear(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= 1;
}

export function typedTitles({ title, originalTitle }: MovieName): string[] {
  return originalTitle === null ? [title] : [title, originalTitle];
}
