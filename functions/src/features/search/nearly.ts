import { searchable } from '@cine/contract/searchable-text';
import { distances } from './distance.ts';
import { allowedEdits } from './likeness.ts';
import { toText } from './texts.ts';

/** Whether two titles are one but for spelling and a slip of the pen or two. */
export function isNearly(one: string, other: string): boolean {
  const [typed, title] = [toText(searchable(one)), toText(searchable(other))];
  const limit = allowedEdits(typed.length);
  return distances(typed, title, limit).whole <= limit;
}
