import { type Rule, rulesSchema } from '@cine/contract/game/challenge-rules';
import { impossibleRule } from '@cine/contract/game/possible-rules';
import type { InputOf } from '@cine/contract/operation';
import {
  type Challenge,
  type createChallenge,
  maxTargetCount,
  maxXpPerMovie,
  maxXpReward,
  titlesSchema,
} from '@cine/contract/operations/together/challenges';
import type { Locale } from '@cine/contract/primitives';
import { type DraftRule, draftOf, newDraft, ruleOf } from './rule-draft.ts';
import { type Days, daysOf, seasonOf } from './season-days.ts';

export type Draft = {
  titles: Readonly<Record<Locale, string>>;
  rules: readonly DraftRule[];
  targetCount: number;
  xpReward: number;
  audience: 'personal' | 'group';
  season: Days | null;
};

/** What is missing, in the form's order. */
export type Fault = 'title' | 'rule' | 'rulesTooLong' | 'rulesImpossible' | 'season' | 'seasonOver';

export type Definition = Omit<InputOf<typeof createChallenge>, 'key' | 'challengeId'>;

const xpAtFirst = 40;

export function firstDraft(): Draft {
  return {
    titles: { fr: '', en: '', ru: '' },
    rules: [newDraft(0)],
    targetCount: 3,
    xpReward: 3 * xpAtFirst,
    audience: 'personal',
    season: null,
  };
}

export function draftOfChallenge({
  titles,
  rules,
  targetCount,
  xpReward,
  audience,
  season,
}: Challenge): Draft {
  return {
    titles: { fr: '', en: '', ru: '', ...titles },
    rules: rules.map(draftOf),
    targetCount,
    xpReward,
    audience: audience === 'group' ? 'group' : 'personal',
    season: season && daysOf(season),
  };
}

/** The most XP that a challenge for this many movies may give. */
export function mostXp(targetCount: number): number {
  return Math.min(maxXpReward, maxXpPerMovie * targetCount);
}

/** Sets the number of movies, within limits, and lowers the XP to what they may give. */
export function withTarget(draft: Draft, count: number): Draft {
  const targetCount = Math.min(maxTargetCount, Math.max(1, Math.round(count) || 1));
  return { ...draft, targetCount, xpReward: Math.min(draft.xpReward, mostXp(targetCount)) };
}

export function completeRules({ rules }: Pick<Draft, 'rules'>): Rule[] {
  return rules.map(ruleOf).filter((rule) => rule !== null);
}

/** The index of the rule that leaves no movie, or null. */
export function impossibleRuleOf(rules: readonly Rule[], now: number): number | null {
  return impossibleRule(rules, new Date(now).getUTCFullYear());
}

/** The challenge's definition, or its faults. `before` is its former season. */
export function readDraft(
  draft: Draft,
  now: number,
  before: Days | null = null,
): { definition: Definition } | { faults: Fault[] } {
  const given = Object.entries(draft.titles).filter(([, title]) => title.trim() !== '');
  const titles = titlesSchema.safeParse(Object.fromEntries(given));
  const complete = completeRules(draft);
  const isComplete = complete.length > 0 && complete.length === draft.rules.length;
  const rules = rulesSchema.safeParse(complete);
  const season = draft.season && seasonOf(draft.season);
  const faults: Fault[] = [];
  if (!titles.success) faults.push('title');
  if (!isComplete) faults.push('rule');
  else if (!rules.success) faults.push('rulesTooLong');
  else if (impossibleRuleOf(complete, now) !== null) faults.push('rulesImpossible');
  if (draft.season && !season) faults.push('season');
  // The season would be over before it is joined.
  else if (season && Date.parse(season.to) <= now && draft.season?.last !== before?.last)
    faults.push('seasonOver');
  if (!titles.success || !rules.success || faults.length > 0) return { faults };
  const { targetCount, xpReward, audience } = draft;
  return { definition: { titles: titles.data, rules: rules.data, targetCount, xpReward, audience, season } };
}
