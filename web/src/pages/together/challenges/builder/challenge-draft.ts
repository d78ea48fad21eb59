/** A challenge while it is made. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import type { InputOf } from '@cine/contract/operation';
import {
  type Challenge,
  type createChallenge,
  maxTargetCount,
  maxXpPerMovie,
  maxXpReward,
  titleLength,
  titlesSchema,
} from '@cine/contract/operations/together/challenges';
import type { Locale } from '@cine/contract/primitives';
import { type RulesFault, readRules } from '#components/challenge/rules/read-rules.ts';
import { type DraftRule, draftOf, listDraft, newDraft } from '#components/challenge/rules/rule-draft.ts';
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
export type Fault = 'title' | RulesFault | 'season' | 'seasonOver';

export type Definition = Omit<InputOf<typeof createChallenge>, 'key' | 'challengeId'>;

const xpAtFirst = 40;
/** How many movies of a list a challenge is about at first. */
const ofThese = 10;

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

/** A challenge about some movies, "ten of these", or about those that meet rules. */
export function draftOfCollection(
  { name, rules, movieIds }: { name: string; rules: readonly Rule[] | null; movieIds: readonly number[] },
  locale: Locale,
): Draft {
  const first = firstDraft();
  const drafts = rules ? rules.map(draftOf) : [listDraft(0, movieIds)];
  const count = rules ? first.targetCount : Math.min(ofThese, movieIds.length);
  return {
    ...first,
    titles: { ...first.titles, [locale]: name.slice(0, titleLength.max) },
    rules: drafts,
    targetCount: count,
    xpReward: Math.min(count * xpAtFirst, mostXp(count)),
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

/** Sets the number of movies, within limits and its list, and lowers the XP to what they may give. */
export function withTarget(draft: Draft, count: number): Draft {
  const listed = draft.rules.map(({ movies }) => movies?.length ?? maxTargetCount);
  const targetCount = Math.min(maxTargetCount, ...listed, Math.max(1, Math.round(count) || 1));
  return { ...draft, targetCount, xpReward: Math.min(draft.xpReward, mostXp(targetCount)) };
}

/** Whether a title is too short; a language may be without one. */
export function isTitleFaulty(title: string): boolean {
  const { length } = title.trim();
  return length > 0 && length < titleLength.min;
}

/** The challenge's definition, or its faults. `before` is its former season. */
export function readDraft(
  draft: Draft,
  now: number,
  before: Days | null = null,
): { definition: Definition } | { faults: Fault[] } {
  const given = Object.entries(draft.titles).filter(([, title]) => title.trim() !== '');
  const titles = titlesSchema.safeParse(Object.fromEntries(given));
  const rules = readRules(draft.rules, now);
  const season = draft.season && seasonOf(draft.season);
  const faults: Fault[] = [];
  if (!titles.success) faults.push('title');
  if ('fault' in rules) faults.push(rules.fault);
  if (draft.season && !season) faults.push('season');
  // The season would be over before it is joined.
  else if (season && Date.parse(season.to) <= now && draft.season?.last !== before?.last)
    faults.push('seasonOver');
  if (!titles.success || 'fault' in rules || faults.length > 0) return { faults };
  const { targetCount, xpReward, audience } = draft;
  return { definition: { titles: titles.data, rules: rules.rules, targetCount, xpReward, audience, season } };
}
