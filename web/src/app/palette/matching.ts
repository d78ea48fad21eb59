import { foldText } from '@cine/contract/text/fold-text';

/** Those whose names have a word that begins with each typed one, whatever the accents. */
export function matching<T extends { name: string }>(all: readonly T[], typed: string): T[] {
  const wordsOf = (text: string) =>
    foldText(text)
      .split(/[\s’'-]+/)
      .filter(Boolean);
  const typedWords = wordsOf(typed);
  return all.filter(({ name }) =>
    typedWords.every((word) => wordsOf(name).some((each) => each.startsWith(word))),
  );
}
