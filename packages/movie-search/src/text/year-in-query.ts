/** The last year in a text and the rest of the text; null if it has no year. */
export function yearIn(text: string): { year: number; rest: string } | null {
  const found = [...text.matchAll(/(?:^| )((?:18|19|20|21)\d\d)(?= |$)/g)].at(-1);
  if (!found) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replaceAll(/ +/g, ' ')
    .trim();
  return { year: Number(found[1]), rest };
}
