import { cardIn, type SearchIndex } from '../inverted-index/search-index.ts';
import type { Card } from '../movie.ts';
import { movieWithId } from './title-table.ts';

/** The cards of some movies, without those in no segment. If one is in several, the last entry counts. */
export function cardsWithIds(segments: readonly SearchIndex[], ids: Iterable<number>): Card[] {
  return [...ids].flatMap((id) => {
    const segment = segments.findLast((each) => movieWithId(each, id) >= 0);
    return segment ? [cardIn(segment, movieWithId(segment, id))] : [];
  });
}
