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

/** What a maker chooses besides the movies that count. */
export type Terms = {
  titles: Readonly<Record<Locale, string>>;
  targetCount: number;
  xpReward: number;
  audience: 'personal' | 'group';
  season: Days | null;
};

export type Draft = Terms & { rules: readonly DraftRule[] };

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

/** The terms of a challenge from a sentence, which is its title at first. */
export function termsOfDraft(sentence: string, locale: Locale): Terms {
  const { rules: _, ...terms } = firstDraft();
  return { ...terms, titles: { ...terms.titles, [locale]: sentence.slice(0, titleLength.max) } };
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

/** The most movies that a challenge about these may ask for. */
export function mostMovies(rules: readonly DraftRule[]): number {
  return Math.min(maxTargetCount, ...rules.map(({ movies }) => movies?.length ?? maxTargetCount));
}

/** Sets the number of movies, within limits and its list, and lowers the XP to what they may give. */
export function withTarget<T extends Terms>(terms: T, count: number, most = maxTargetCount): T {
  const targetCount = Math.min(most, Math.max(1, Math.round(count) || 1));
  return { ...terms, targetCount, xpReward: Math.min(terms.xpReward, mostXp(targetCount)) };
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
  const terms = readTerms(draft, now, before);
  const rules = readRules(draft.rules, now);
  if ('terms' in terms && 'rules' in rules) return { definition: { ...terms.terms, rules: rules.rules } };
  const ofTerms = 'faults' in terms ? terms.faults : [];
  const ofRules = 'fault' in rules ? [rules.fault] : [];
  const isTitle = (fault: Fault) => fault === 'title';
  return {
    faults: [...ofTerms.filter(isTitle), ...ofRules, ...ofTerms.filter((fault) => !isTitle(fault))],
  };
}

/** The terms as the server accepts them, or their faults. `before` is the former season. */
export function readTerms(
  { targetCount, xpReward, audience, ...terms }: Terms,
  now: number,
  before: Days | null = null,
): { terms: Omit<Definition, 'rules'> } | { faults: Fault[] } {
  const namedTitles = Object.entries(terms.titles).filter(([, title]) => title.trim() !== '');
  const titles = titlesSchema.safeParse(Object.fromEntries(namedTitles));
  const season = terms.season && seasonOf(terms.season);
  const faults: Fault[] = [];
  if (!titles.success) faults.push('title');
  if (terms.season && !season) faults.push('season');
  // The season would be over before it is joined.
  else if (season && Date.parse(season.to) <= now && terms.season?.last !== before?.last)
    faults.push('seasonOver');
  if (!titles.success || faults.length > 0) return { faults };
  return { terms: { titles: titles.data, targetCount, xpReward, audience, season } };
}
