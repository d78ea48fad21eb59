import type { Completion, Habit } from './habit.ts';

const columns = ['date', 'habit', 'category', 'done', 'value', 'target', 'unit'] as const;

/** Spreadsheets take a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * Completions as a table (RFC 4180) for spreadsheets, in the given order; those of habits that are gone are
 * left out.
 */
export function csvOf(completions: readonly Completion[], habits: readonly Habit[]): string {
  const byId = new Map(habits.map((habit) => [habit.id, habit]));
  const rows = completions.flatMap(({ habitId, date, done, value }) => {
    const habit = byId.get(habitId);
    if (!habit) return [];
    const { name, category, targetValue, unit } = habit;
    return [[date, name, category, done ? 'yes' : 'no', value, targetValue, unit]];
  });
  // Without its mark, spreadsheets don't take it for UTF-8.
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
