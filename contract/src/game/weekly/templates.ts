/** The themes of weekly challenges by difficulty, with their titles and rules. */
import type { Locale } from '../../primitives.ts';
import type { Rule } from '../challenge-rules.ts';
import { type WeeklyDifficulty, weeklyDifficulties } from './difficulties.ts';
import { easy } from './easy.ts';
import { hard } from './hard.ts';
import { medium } from './medium.ts';

type Words = Record<Locale, string>;

export type WeeklyTheme = { title: Words; description: Words; rules: Rule[] };

/** What a week's challenges are chosen from, by difficulty and id. An id is never given to another theme. */
export const weeklyTemplates: Readonly<Record<WeeklyDifficulty, Readonly<Record<string, WeeklyTheme>>>> = {
  easy,
  medium,
  hard,
};

/** The theme and difficulty of a step's challenge; null for challenges that aren't weekly. */
export function themeOfId(challengeId: string): { theme: WeeklyTheme; difficulty: WeeklyDifficulty } | null {
  const templateId = /^weekly-\d{4}-\d{2}-\d{2}-(.+)$/.exec(challengeId)?.[1];
  const difficulty = weeklyDifficulties.find((each) => templateId && templateId in weeklyTemplates[each]);
  const theme = difficulty && weeklyTemplates[difficulty][templateId!];
  return theme ? { theme, difficulty } : null;
}
