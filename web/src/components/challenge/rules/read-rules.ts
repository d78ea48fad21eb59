/** Checks the rules of a challenge while they are edited. */
import { type Rule, rulesSchema } from '@cine/contract/game/challenge-rules';
import { causeOfImpossible, type ImpossibleCause, impossibleRule } from '@cine/contract/game/possible-rules';
import { type DraftRule, ruleOf } from './rule-draft.ts';

export type RulesFault = 'rule' | 'rulesTooLong' | 'rulesImpossible';

export function completeRules(rules: readonly DraftRule[]): Rule[] {
  return rules.map(ruleOf).filter((rule) => rule !== null);
}

/** The index of the rule that leaves no movie, and why. */
export type ImpossibleRule = { index: number; cause: ImpossibleCause };

export function impossibleRuleOf(rules: readonly Rule[], now: number): ImpossibleRule | null {
  const year = new Date(now).getUTCFullYear();
  const index = impossibleRule(rules, year);
  return index === null ? null : { index, cause: causeOfImpossible(rules[index]!, year) };
}

/** The rules as the server accepts them, or what is wrong with them. */
export function readRules(
  drafts: readonly DraftRule[],
  now: number,
): { rules: Rule[] } | { fault: RulesFault } {
  const complete = completeRules(drafts);
  if (complete.length === 0 || complete.length < drafts.length) return { fault: 'rule' };
  const rules = rulesSchema.safeParse(complete);
  if (!rules.success) return { fault: 'rulesTooLong' };
  return impossibleRuleOf(complete, now) === null ? { rules: rules.data } : { fault: 'rulesImpossible' };
}
