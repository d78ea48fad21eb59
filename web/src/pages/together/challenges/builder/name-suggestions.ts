import type { Rule, RuleField } from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { moods } from '@cine/contract/movies/moods';

/** Suggested names from existing rules: keywords are English and hard to guess. */
export function nameSuggestions(field: RuleField): string[] {
  const rules: Rule[] = [
    ...[...readyMadeChallenges.values()].flatMap((challenge) => challenge.rules),
    ...[...moods.values()].flatMap(({ anyOf }) => anyOf.flat()),
  ];
  const names = rules
    .filter((rule) => rule.field === field)
    .flatMap(({ value }) => [value].flat().map(String));
  return [...new Set(names)].sort((one, other) => one.localeCompare(other));
}
