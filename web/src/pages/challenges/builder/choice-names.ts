import type { RuleField } from '@cine/contract/game/challenge-rules';
import type { WordKey } from '../../../words/index.tsx';
import { countryName, languageName, type Teller } from '../../../words/names.ts';
import { choices } from './rule-draft.ts';

/** The display name of a choice. */
export function choiceName(field: RuleField, value: string, teller: Teller): string {
  if (field === 'genre') return teller.say(`genres.${value}` as WordKey);
  if (field === 'language') return languageName(value, teller);
  if (field === 'country') return countryName(value, teller);
  if (field === 'decade') return teller.say('challengeBuilder.decade', { value });
  return value;
}

/** The choices by name; decades from the present one back. */
export function choicesOf(field: RuleField, teller: Teller): { value: string; name: string }[] {
  const thisYear = new Date().getFullYear();
  const named = (choices[field] ?? [])
    .filter((value) => field !== 'decade' || Number(value) <= thisYear)
    .map((value) => ({ value, name: choiceName(field, value, teller) }));
  if (field === 'decade') return named;
  const { compare } = new Intl.Collator(teller.locale);
  return named.sort((one, other) => compare(one.name, other.name));
}
