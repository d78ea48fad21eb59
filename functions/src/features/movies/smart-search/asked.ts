/** Translates what a sentence asks into filters that a caller gets, shows and sends back. */
import { providers } from '@cine/contract/availability/providers';
import { type Rule, ruleSchema } from '@cine/contract/game/challenge-rules';
import { type Asked, maxAskedRules } from '@cine/contract/operations/movies/smart-search';
import type { ReadSentence } from '@cine/movie-language';

/** Whether a sentence asks for nothing but words to look for. */
export function isText({ text: _, notUnderstood, ...others }: ReadSentence): boolean {
  const { rules, ...keys } = others;
  return rules.length + notUnderstood.length + Object.keys(keys).length === 0;
}

/** What was read, as filters. */
export function askedOf({
  rules,
  text,
  availability,
  unseen,
  sort,
}: Omit<ReadSentence, 'notUnderstood'>): Asked {
  const moods = rules.flatMap((rule) => (rule.field === 'mood' ? [rule.value] : []));
  return {
    rules: rulesOf(rules).slice(0, maxAskedRules),
    mood: moods[0] ?? null,
    text,
    providers: (availability?.providers ?? []).map(providerNamed),
    onMyServices: availability?.tonight ?? false,
    unseen: unseen ?? false,
    order: sort ?? null,
  };
}

/** The rules as challenges have them; a mood isn't one. */
export function rulesOf(rules: ReadSentence['rules']): Rule[] {
  return rules.flatMap((rule) => ruleSchema.safeParse(rule).data ?? []);
}

/** The service as users select it, without its tier with ads, which it covers. */
function providerNamed(name: string): number {
  const provider = providers.find((each) => each.name === name);
  if (!provider) throw new Error(`There is no service named ${name}.`);
  return provider.id;
}
