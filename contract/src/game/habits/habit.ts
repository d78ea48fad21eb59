/** The bounds of habits: how many, how hard, their categories, and why a day of one isn't paid. */

/** How hard a habit is, which decides what it pays. */
export const habitDifficulties = ['easy', 'medium', 'hard'] as const;
export type HabitDifficulty = (typeof habitDifficulties)[number];

/** The most habits that a user has at once, without archived ones. */
export const maxHabits = 50;

/** The most habits that movies keep, archived ones too; each costs reads whenever something is watched. */
export const maxAutomatic = 8;

/** The colours a dashboard offers; any other is valid. The first is a habit's default. */
export const habitColours = [
  '#6366F1',
  '#F59E0B',
  '#10B981',
  '#EF4444',
  '#EC4899',
  '#8B5CF6',
  '#0EA5E9',
  '#14B8A6',
  '#84CC16',
  '#A16207',
] as const;

/** Categories with words in every language; owners may write others. */
export const habitCategories = ['general', 'movies', 'health', 'mind', 'learning', 'home', 'people'] as const;

/** Whether a text is one emoji that Unicode recommends, also without the last mark of one in colour. */
export function isEmoji(text: string): boolean {
  oneEmoji ??= patternOfEmoji();
  return oneEmoji.test(text) || oneEmoji.test(`${text}\uFE0F`);
}

let oneEmoji: RegExp | undefined;

function patternOfEmoji(): RegExp {
  try {
    return /^\p{RGI_Emoji}$/v;
  } catch {
    // Browsers from before 2023 don't know them; the server does.
    return /\P{ASCII}/u;
  }
}

/**
 * Why a habit that was done pays nothing: it doesn't ask for that day, it was done as often in that week as
 * it asks, its movies pay a habit that was made before, or the day's habits that pay are used up, or those of
 * its difficulty.
 */
export const unpaidHabitReasons = ['unasked', 'times', 'movie', 'day', 'medium', 'hard'] as const;
export type UnpaidHabit = (typeof unpaidHabitReasons)[number];

/** The reasons that hold whatever else was paid that day. */
export type UnaskedHabit = Extract<UnpaidHabit, 'unasked' | 'times' | 'movie'>;
