import { compileRules } from '@cine/contract/game/compile-rules';
import type { RuleMovie } from '@cine/contract/game/rule-movie';
import {
  type WeeklyDifficulty,
  weeklyDifficulties,
  weeklyTargets,
} from '@cine/contract/game/weekly/difficulties';
import { type WeeklyTheme, weeklyTemplates } from '@cine/contract/game/weekly/templates';
import { lotOf } from '@cine/contract/text/lot';
import type { WeeklyChallenge } from './week.ts';

/** How many movies on the region's largest services must meet a challenge's rules. */
export const minMovies = 30;

type Week = {
  region: string;
  monday: string;
  /** The movies on the region's largest services. */
  movies: readonly RuleMovie[];
  /** Themes of the weeks before, which may not come again yet. */
  recentTemplateIds: ReadonlySet<string>;
};

/** The week's challenges, easy ones first, always the same; null if too few movies fit a difficulty. */
export function chooseWeekly(week: Week): WeeklyChallenge[] | null {
  const chosen = weeklyDifficulties.map((difficulty) => chosenOf(difficulty, week));
  const all = chosen.filter((challenge) => challenge !== null);
  return all.length === chosen.length ? all : null;
}

function chosenOf(
  difficulty: WeeklyDifficulty,
  { region, monday, movies, recentTemplateIds }: Week,
): WeeklyChallenge | null {
  const inTurn = Object.entries(weeklyTemplates[difficulty])
    .filter(([id]) => !recentTemplateIds.has(id))
    .map(([id, theme]) => ({ id, theme, lot: lotOf(`${region} ${monday} ${id}`) }))
    .sort((one, other) => one.lot - other.lot);
  for (const { id, theme } of inTurn) {
    const fitting = movies.filter(compileRules(theme.rules)).length;
    if (fitting >= minMovies) return challengeOf(id, difficulty, theme, fitting);
  }
  return null;
}

function challengeOf(
  templateId: string,
  difficulty: WeeklyDifficulty,
  { title, description, rules }: WeeklyTheme,
  movies: number,
): WeeklyChallenge {
  const { movies: targetCount, xp: xpReward } = weeklyTargets[difficulty];
  return {
    templateId,
    difficulty,
    titles: title,
    descriptions: description,
    rules,
    targetCount,
    xpReward,
    movies,
  };
}
