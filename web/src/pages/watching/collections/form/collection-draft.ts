/** A collection while it is made or changed. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import type { CollectionVisibility } from '@cine/contract/operations/watching/collection-parts';
import { countCharacters } from '@cine/contract/text/count-characters';
import { type RulesFault, readRules } from '#components/challenge/rules/read-rules.ts';
import { type DraftRule, draftOf, newDraft } from '#components/challenge/rules/rule-draft.ts';

export const longestName = 60;
export const longestDescription = 200;

export type Draft = {
  name: string;
  description: string;
  visibility: CollectionVisibility;
  /** Null unless it fills itself. */
  rules: readonly DraftRule[] | null;
};

export type Fault = 'name' | 'description' | RulesFault;

export type CollectionFields = {
  name: string;
  description: string | null;
  visibility: CollectionVisibility;
  rules: Rule[] | null;
};

export function firstDraft(isSmart: boolean): Draft {
  return { name: '', description: '', visibility: 'private', rules: isSmart ? [newDraft(0)] : null };
}

export function draftOfCollection({
  name,
  description,
  visibility,
  rules,
}: Omit<CollectionFields, 'name'> & { name: string | null }): Draft {
  return { name: name ?? '', description: description ?? '', visibility, rules: rules?.map(draftOf) ?? null };
}

/** What the form says, or what is wrong with it. A standing collection has no name. */
export function readDraft(
  { name, description, visibility, rules }: Draft,
  now: number,
  isNamed = true,
): { fields: CollectionFields } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const texts = { name: name.trim(), description: description.trim() };
  if (isNamed && (texts.name === '' || countCharacters(texts.name) > longestName)) faults.push('name');
  if (countCharacters(texts.description) > longestDescription) faults.push('description');
  const parsed = rules === null ? { rules: null } : readRules(rules, now);
  if ('fault' in parsed) return { faults: [...faults, parsed.fault] };
  if (faults.length > 0) return { faults };
  const trimmed = { name: texts.name, description: texts.description === '' ? null : texts.description };
  return { fields: { ...trimmed, visibility, rules: parsed.rules } };
}
