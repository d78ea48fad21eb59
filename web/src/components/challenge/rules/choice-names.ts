import type { Rule, RuleField } from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { moods } from '@cine/contract/movies/moods';
import { serverNow } from '#data/server-time.ts';
import type { WordKey } from '#i18n/index.tsx';
import { countryName, languageName, type Teller } from '#i18n/names.ts';
import { choicesFor } from './rule-draft.ts';

export function choiceName(field: RuleField, value: string, teller: Teller): string {
  return names[field](value, teller);
}

const asTyped = (value: string) => value;

const names: Readonly<Record<RuleField, (value: string, teller: Teller) => string>> = {
  genre: (value, { say }) => say(`genres.${value}` as WordKey),
  year: asTyped,
  decade: (value, { say }) => say('challengeBuilder.decade', { value }),
  runtime: asTyped,
  language: languageName,
  country: countryName,
  director: asTyped,
  actor: asTyped,
  keyword: asTyped,
  rating: asTyped,
  popularity: asTyped,
};

/** The choices by name; decades from the present one back. */
export function choicesOf(field: RuleField, teller: Teller): { value: string; name: string }[] {
  const thisYear = new Date(serverNow()).getUTCFullYear();
  const named = (choicesFor(field) ?? [])
    .filter((value) => field !== 'decade' || Number(value) <= thisYear)
    .map((value) => ({ value, name: choiceName(field, value, teller) }));
  if (field === 'decade') return named;
  const { compare } = new Intl.Collator(teller.locale);
  return named.sort((one, other) => compare(one.name, other.name));
}

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
