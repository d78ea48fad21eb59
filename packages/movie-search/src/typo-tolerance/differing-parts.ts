import type { Text } from '../text/packed-texts.ts';

/** Two texts without what they begin and end with alike: as many edits apart, however long they are. */
export function differingParts(one: Text, other: Text): [Text, Text] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.subarray(start, one.length - end), other.subarray(start, other.length - end)];
}
