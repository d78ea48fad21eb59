import { limits } from '../../limits.ts';
import type { Match, PatternSegment, Position } from '../syntax/ast.ts';
import { NAMESPACES } from './builtins.ts';

type Report = (severity: 'ERROR' | 'WARNING', message: string, at: Position) => void;

export const TOO_DEEP = 'Match statements are nested more than 10 deep.';

/** Reports violated limits of a `match`. `around` is the enclosing matches' pattern, `depth` their number. */
export function checkMatch(
  match: Match,
  version: 1 | 2,
  around: PatternSegment[],
  depth: number,
  report: Report,
): void {
  const { pattern, at } = match;
  const whole = [...around, ...pattern];
  if (depth >= limits.matchDepth) report('ERROR', TOO_DEEP, at);
  if (whole.length > limits.matchSegments)
    report('ERROR', 'The path of a match has more than 100 segments.', at);
  if (whole.filter(({ kind }) => kind !== 'text').length > limits.matchWildcards) {
    report('ERROR', 'The path of a match has more than 20 wildcards.', at);
  }
  for (const segment of pattern) {
    if (segment.kind !== 'text' && NAMESPACES.has(segment.name)) {
      report('ERROR', packageAsVariable(segment.name), segment.nameAt);
    }
  }
  checkGlobs(match, version, report);
}

function checkGlobs({ pattern, matches, at }: Match, version: 1 | 2, report: Report): void {
  const [first, second] = pattern.filter(({ kind }) => kind === 'many');
  if (second) {
    const message =
      'Invalid glob match expression. Only one glob match is permitted in a match declaration path.';
    report('ERROR', message, second.at);
  }
  if (version === 2 || !first) return;
  if (pattern.at(-1)?.kind !== 'many') {
    report('ERROR', "A {name=**} wildcard must be last unless rules_version = '2'.", first.at);
  } else if (matches.length > 0) {
    report('WARNING', 'Glob(**) resource rules should not have child resource rules.', at);
  }
}

export function packageAsVariable(name: string): string {
  return `${name} is a package and cannot be used as variable name.`;
}
