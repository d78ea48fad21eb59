import type { Completion, Habit } from './habit.ts';

const columns = ['date', 'habit', 'category', 'done', 'value', 'target', 'unit'];

/** Completions as a table (RFC 4180), in the given order; those of habits that are gone are left out. */
export async function csvOf(completions: readonly Completion[], habits: readonly Habit[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const byId = new Map(habits.map((habit) => [habit.id, habit]));
  const rows = completions.flatMap(({ habitId, date, done, value }) => {
    const habit = byId.get(habitId);
    if (!habit) return [];
    const { name, category, targetValue, unit } = habit;
    return [[date, name, category, done ? 'yes' : 'no', value, targetValue, unit]];
  });
  // Without its mark, spreadsheets don't take it for UTF-8, and they take some cells for formulas.
  const options = { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ };
  return stringify([columns, ...rows], options);
}
