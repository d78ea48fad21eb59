import type { Here, Match } from './match-named.ts';
import { keyOfNamed, type Named } from './name-movies.ts';

/**
 * What was likely chosen at a former import, to be shown as a choice that can be changed: the one candidate
 * of several that the account has already, unless the name was left out then.
 */
export function choicesOfHere(
  matches: readonly Match[],
  { seen, rated, wanted }: Here,
  isLeft: (at: number) => boolean = () => false,
): Map<number, number> {
  const here = new Set([...seen, ...rated, ...wanted]);
  const choices = new Map<number, number>();
  for (const [at, match] of matches.entries()) {
    if (match.kind !== 'ambiguous' || isLeft(at)) continue;
    const [movieId, ...others] = match.candidates.filter((id) => here.has(id));
    if (movieId !== undefined && others.length === 0) choices.set(at, movieId);
  }
  return choices;
}

/** How many names that were left out are remembered. */
const maxLeft = 5_000;

/** The names that were left out where several movies fit, after further choices; the last ones come last. */
export function leftAfter(
  former: readonly string[],
  movies: readonly Named['movie'][],
  matches: readonly Match[],
  choices: ReadonlyMap<number, number | null>,
): string[] {
  const left = new Set(former);
  for (const [at, { kind }] of matches.entries()) {
    if (kind !== 'ambiguous') continue;
    const key = keyOfNamed(movies[at]!);
    left.delete(key);
    if ((choices.get(at) ?? null) === null) left.add(key);
  }
  return [...left].slice(-maxLeft);
}
