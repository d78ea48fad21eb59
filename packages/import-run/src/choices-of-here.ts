import type { Here, Match } from './match-named.ts';

/**
 * What was likely chosen at a former import: the one candidate of several that the account has already. To be
 * shown as a choice that can be changed.
 */
export function choicesOfHere(matches: readonly Match[], { seen, rated, wanted }: Here): Map<number, number> {
  const here = new Set([...seen, ...rated, ...wanted]);
  const choices = new Map<number, number>();
  for (const [at, match] of matches.entries()) {
    if (match.kind !== 'ambiguous') continue;
    const [movieId, ...others] = match.candidates.filter((id) => here.has(id));
    if (movieId !== undefined && others.length === 0) choices.set(at, movieId);
  }
  return choices;
}
