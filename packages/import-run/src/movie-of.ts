import type { Match } from './match-named.ts';

/** The movie that a named one is: the one that was chosen, or else the one that was found. */
export function movieOf(
  at: number,
  matches: readonly Match[],
  choices: ReadonlyMap<number, number | null>,
): number | null {
  const chosen = choices.get(at);
  if (chosen !== undefined) return chosen;
  const match = matches[at];
  return match?.kind === 'matched' ? match.movieId : null;
}
