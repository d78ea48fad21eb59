/** Matches paths with the patterns of rules. */
import type { PatternSegment } from './syntax/ast.ts';
import { PathValue, type RulesValue, UNKNOWN } from './values/values.ts';

/** Any one segment, and any number of segments, in the path of a query. */
export const ANY = Symbol('any one segment');
export const ANY_NUMBER = Symbol('any number of segments');
export type Target = readonly (string | typeof ANY | typeof ANY_NUMBER | AskedFor)[];

/** The id a query filters by, which only wildcards match: rules for one document don't apply to queries. */
export class AskedFor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

/**
 * The wildcards' values if the pattern matches every path of the target, otherwise null. `**` takes at least
 * `atLeast` segments (1 in rules_version 1, 0 in 2).
 */
export function matchPattern(
  pattern: readonly PatternSegment[],
  target: Target,
  atLeast: 0 | 1,
): RulesValue[] | null {
  const values: RulesValue[] = [];
  return matchFrom(pattern, 0, target, 0, atLeast, values) ? values : null;
}

function matchFrom(
  pattern: readonly PatternSegment[],
  p: number,
  target: Target,
  t: number,
  atLeast: number,
  values: RulesValue[],
): boolean {
  const segment = pattern[p];
  if (segment === undefined) return t === target.length;
  const actual = target[t];
  if (segment.kind === 'text') {
    return actual === segment.text && matchFrom(pattern, p + 1, target, t + 1, atLeast, values);
  }
  if (segment.kind === 'one') {
    if (actual === undefined || actual === ANY_NUMBER) return false;
    values.push(boundTo(actual));
    if (matchFrom(pattern, p + 1, target, t + 1, atLeast, values)) return true;
    values.pop();
    return false;
  }
  for (let end = target.length; end >= t; end--) {
    const taken = target.slice(t, end);
    if (taken.filter((part) => part !== ANY_NUMBER).length < atLeast) break;
    const path = taken.map(boundTo);
    values.push(path.every((part) => typeof part === 'string') ? new PathValue(path) : UNKNOWN);
    if (matchFrom(pattern, p + 1, target, end, atLeast, values)) return true;
    values.pop();
  }
  return false;
}

function boundTo(part: Target[number]): string | typeof UNKNOWN {
  if (part instanceof AskedFor) return part.id;
  return typeof part === 'string' ? part : UNKNOWN;
}
