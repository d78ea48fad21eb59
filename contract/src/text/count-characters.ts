/** How long a text is where its length is limited: an emoji of two code units is one character. */
export function countCharacters(text: string): number {
  return [...text].length;
}
