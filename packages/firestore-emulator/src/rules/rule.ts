/** Finds the rules that match a request and decides by them. */
import type { RulesMethod } from '../interfaces.ts';
import { type Compiled, notABoolean } from './compile/closures.ts';
import { type Evaluation, LimitExceeded } from './evaluation.ts';
import { matchPattern, type Target } from './patterns.ts';
import { Undecided } from './queries/proof.ts';
import type { PatternSegment } from './syntax/ast.ts';
import { AbstractValue, RulesError, type RulesValue } from './values/values.ts';

/** One `allow` within its enclosing blocks. */
export type Rule = {
  pattern: readonly PatternSegment[];
  methods: ReadonlySet<RulesMethod>;
  /** Null if the methods are allowed unconditionally. */
  condition: Compiled | null;
  line: number;
};

/** A rule whose pattern matches, with the values of its wildcards. */
export type Matching = { rule: Rule; wildcards: readonly RulesValue[] };
export type Decision = { allowed: boolean; reason: string };

/** The rules for a method whose pattern matches a path. In version 1, `**` is at least one segment. */
export function matchingRules(
  rules: readonly Rule[],
  version: 1 | 2,
  method: RulesMethod,
  target: Target,
): Matching[] {
  const atLeast = version === 1 ? 1 : 0;
  const matching: Matching[] = [];
  for (const rule of rules) {
    if (!rule.methods.has(method)) continue;
    const wildcards = matchPattern(rule.pattern, target, atLeast);
    if (wildcards !== null) matching.push({ rule, wildcards });
  }
  return matching;
}

/** Allows if one of the rules does; else the reason lists their outcomes in the official emulator's words. */
export function tryRules(
  matching: readonly Matching[],
  method: RulesMethod,
  evaluation: Evaluation,
): Decision {
  const reasons: string[] = [];
  for (const { rule, wildcards } of matching) {
    evaluation.wildcards = wildcards;
    const result = rule.condition === null ? true : rule.condition(evaluation, []);
    if (result === true) return { allowed: true, reason: 'allowed' };
    reasons.push(`${outcome(result)} for '${method}' @ L${rule.line}`);
  }
  return { allowed: false, reason: reasons.join(', ') };
}

/** Denies if a limit is exceeded, whatever other rules would decide. */
export function withinLimits(decide: () => Decision): Decision {
  try {
    return decide();
  } catch (error) {
    if (error instanceof LimitExceeded) return { allowed: false, reason: error.message };
    throw error;
  }
}

function outcome(result: RulesValue): string {
  if (result === false) return 'false';
  if (result instanceof RulesError) return result.message;
  if (!(result instanceof AbstractValue)) return notABoolean(result).message;
  const unknown = result.unknown();
  return unknown instanceof Undecided ? unknown.reason : 'not provable from the query';
}
