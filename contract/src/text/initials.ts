/** The first letters or digits of the first two words that have any; otherwise the first character. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const initials = words
    .slice(0, 2)
    .map((word) => graphemesOf(word).find((each) => /[\p{L}\p{N}]/u.test(each)));
  return (initials.join('') || (graphemesOf(name.trim())[0] ?? '')).toLocaleUpperCase();
}

let graphemes: Intl.Segmenter | undefined;

function graphemesOf(text: string): string[] {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
