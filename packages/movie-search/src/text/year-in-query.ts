/** The last year in a text and the rest of the text; null if it has no year. */
export function yearIn(text: string): { year: number; rest: string } | null {
  const match = [...text.matchAll(/(?:^| )((?:18|19|20|21)\d\d)(?= |$)/g)].at(-1);
  if (!match) return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replaceAll(/ +/g, ' ')
    .trim();
  return { year: Number(match[1]), rest };
}
