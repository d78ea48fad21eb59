/** What its maker worded themselves, as others read it. */
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import { type CustomMovie, changedMovie } from './custom-movie.ts';
import { nameOf } from './movie-name.ts';

export type MovieTexts = Pick<CustomMovie, 'title' | 'originalTitle' | 'directors'>;

export function textsOf({ title, originalTitle, directors }: MovieTexts): MovieTexts {
  return { title, originalTitle, directors };
}

export function listTexts({
  title,
  originalTitle,
  directors = [],
}: { [Part in keyof MovieTexts]?: MovieTexts[Part] | undefined }): string[] {
  return [title, originalTitle, ...directors].filter((text) => typeof text === 'string');
}

/** The movie after operators hid its texts. To others it stays the movie that it was. */
export function withTitleHidden(movie: CustomMovie, title: string): CustomMovie {
  const agreed = movie.agreed ?? nameOf(movie);
  return { ...changedMovie(movie, { title, originalTitle: null, directors: [] }), agreed };
}

export function hasHiddenTexts({ title, originalTitle, directors }: MovieTexts): boolean {
  const isNeutral = Object.values(hiddenTitles).includes(title);
  return isNeutral && originalTitle === null && directors.length === 0;
}
