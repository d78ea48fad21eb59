/** As long as a first name on a list that is read from afar. */
export const longestName = 16;

/** A name as it is written, of the capitals that were typed: Anne-Sophie. */
export function asName(typed: string): string {
  return typed
    .split('-')
    .map((part) => part.slice(0, 1) + part.slice(1).toLowerCase())
    .join('-');
}
