import type { Rule } from '@cine/contract/game/challenge-rules';

/** Rules with others that aren't among them, as many as there is room for, and those without room. */
export function withRules(
  rules: readonly Rule[],
  added: readonly Rule[],
  most: number,
): { rules: Rule[]; left: Rule[] } {
  const keys = new Set(rules.map((rule) => JSON.stringify(rule)));
  const fresh = added.filter((rule) => !keys.has(JSON.stringify(rule)));
  const room = Math.max(0, most - rules.length);
  return { rules: [...rules, ...fresh.slice(0, room)], left: fresh.slice(room) };
}

/** Rules without a list, and without the keywords that a sentence gave: what it is about. */
export function besidesSubject(rules: readonly Rule[], ofSentence: readonly Rule[]): Rule[] {
  const subject = new Set(
    ofSentence.filter(({ field }) => field === 'keyword').map((rule) => JSON.stringify(rule)),
  );
  return rules.filter((rule) => rule.field !== 'movie' && !subject.has(JSON.stringify(rule)));
}
