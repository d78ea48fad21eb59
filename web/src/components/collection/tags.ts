import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import { countCharacters } from '@cine/contract/text/count-characters';
import { foldText } from '@cine/contract/text/fold-text';

export const longestTag = 30;

/** The tags with another one, unless it is empty, too long or there already, or they are full. */
export function withTag(tags: readonly string[], tag: string): string[] {
  const added = tag.trim().replace(/\s+/g, ' ');
  const isThere = tags.some((other) => foldText(other) === foldText(added));
  if (added === '' || countCharacters(added) > longestTag || isThere || tags.length >= maxTags)
    return [...tags];
  return [...tags, added];
}
