/** The few words of sentences about movies that the stand-in understands, in place of a model. */

const meanings: readonly (readonly [words: RegExp, field: string, operator: string, value: string])[] = [
  [/twist|retournement|fin inattendue|неожиданн\S+ (?:финал|концовк)/i, 'keyword', 'contains', 'plot twist'],
  [/gor[ey]|blood|violen|sang|кров|насили/i, 'genre', 'ne', 'Horror'],
  [/\bparis|париж/i, 'keyword', 'contains', 'paris'],
  [/happy ending|finit bien|счастлив\S+ (?:конц|финал)/i, 'mood', 'eq', 'light'],
  [/underrated|sous[- ]cot|недооцен/i, 'rating', 'gte', '7'],
  [/indie|independent|indépendant|независим/i, 'keyword', 'contains', 'independent film'],
  [/années folles|roaring twenties|бурн\S+ двадцат/i, 'decade', 'eq', '1920'],
  [/slow|lent|медленн/i, 'runtime', 'gte', '120'],
];

/** Filters for the words that a prompt's data names as not understood; null for other data. */
export function filtersFor(prompt: string): object[] | null {
  if (!prompt.startsWith('{')) return null;
  const { notUnderstood } = JSON.parse(prompt) as { notUnderstood?: string[] };
  if (!notUnderstood) return null;
  return notUnderstood.flatMap((words) =>
    meanings
      .filter(([meant]) => meant.test(words))
      .map(([, field, operator, value]) => ({ words, field, operator, value })),
  );
}
