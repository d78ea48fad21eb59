/** What its maker worded themselves, as others read it. */
import type { OverviewBy } from '@cine/contract/operations/movies/custom-movies';
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import { type CustomMovie, changedMovie } from './custom-movie.ts';
import { nameOf } from './movie-name.ts';

/** Without the description where there is none. */
export type MovieTexts = Pick<CustomMovie, 'title' | 'originalTitle' | 'directors'> & {
  overview?: string;
  overviewBy?: OverviewBy;
};

export function textsOf({
  title,
  originalTitle,
  directors,
  overview,
  overviewBy,
}: Pick<CustomMovie, 'title' | 'originalTitle' | 'directors' | 'overview' | 'overviewBy'>): MovieTexts {
  const titles = { title, originalTitle, directors };
  return overview === null ? titles : { ...titles, overview, overviewBy: overviewBy ?? 'maker' };
}

export function listTexts({
  title,
  originalTitle,
  directors = [],
  overview,
}: { [Part in Exclude<keyof MovieTexts, 'overviewBy'>]?: MovieTexts[Part] | null | undefined }): string[] {
  return [title, originalTitle, ...(directors ?? []), overview].filter((text) => typeof text === 'string');
}

/** The movie after operators hid its texts. To others it stays the movie that it was. */
export function withTitleHidden(movie: CustomMovie, title: string): CustomMovie {
  const agreed = movie.agreed ?? nameOf(movie);
  return {
    ...changedMovie(movie, { title, originalTitle: null, directors: [], overview: null, overviewBy: null }),
    agreed,
  };
}

export function hasHiddenTexts({ title, originalTitle, directors, overview }: CustomMovie): boolean {
  const isNeutral = Object.values(hiddenTitles).includes(title);
  return isNeutral && originalTitle === null && directors.length === 0 && overview === null;
}

/** A description with who worded it: its maker, unless they say that it is a model's draft as it was. */
export function overviewOf(
  overview: string | null,
  by: OverviewBy | undefined,
): Pick<CustomMovie, 'overview' | 'overviewBy'> {
  return { overview, overviewBy: overview === null ? null : (by ?? 'maker') };
}
