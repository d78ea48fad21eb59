import { toText } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { allowedEdits } from '../typo-tolerance/allowed-edits.ts';
import { distances } from '../typo-tolerance/edit-distance.ts';

/** Whether two titles are the same but for spelling and one or two typing errors. */
export function isSameTitle(one: string, other: string): boolean {
  const [typed, title] = [toText(searchable(one)), toText(searchable(other))];
  const limit = allowedEdits(typed.length);
  return distances(typed, title, limit).whole <= limit;
}
