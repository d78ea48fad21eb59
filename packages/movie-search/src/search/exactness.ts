import { cardIn, type SearchIndex } from '../inverted-index/search-index.ts';
import { fold, inLowerCase } from '../text/fold.ts';
import { titleKey } from './order.ts';

/** How exactly a movie's title was typed: 3 with accents, 2 with signs, 1 without, 0 in another spelling. */
export function exactness(query: string, index: SearchIndex, movie: number): number {
  const { title, originalTitle, titles } = cardIn(index, movie);
  const all = [title, originalTitle, titles.fr, titles.ru].filter((each) => each !== undefined);
  const letterByLetter = inLowerCase(query);
  if (all.some((each) => inLowerCase(each) === letterByLetter)) return 3;
  const typed = fold(query);
  if (all.some((each) => fold(each) === typed)) return 2;
  const letters = titleKey(query);
  return letters !== '' && all.some((each) => titleKey(each) === letters) ? 1 : 0;
}
