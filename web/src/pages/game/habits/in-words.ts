/** Habits in words. */
import type { Frequency } from '@cine/contract/game/habits/frequency';
import { habitCategories } from '@cine/contract/game/habits/habit';
import type { HabitView } from '@cine/contract/operations/game/habits';
import { weekdayNames } from '#i18n/days.ts';
import { listFormat, numberFormat } from '#i18n/formats.ts';
import type { Say, useWords } from '#i18n/index.tsx';

type Tools = Pick<ReturnType<typeof useWords>, 'say' | 'locale'>;

/** Up to this many weekdays are written in full. */
const inFull = 2;

/** How often a habit is to be done: "every day", "Monday and Thursday", "3 times a week". */
export function frequencyInWords(
  { frequencyType, frequencyDays, frequencyCount }: Frequency,
  { say, locale }: Tools,
): string {
  if (frequencyType !== 'specific_days')
    return say(`habits.often_${frequencyType}`, { count: frequencyCount ?? 1 });
  const length = frequencyDays.length > inFull ? 'short' : 'long';
  const names = weekdayNames(locale);
  const days = frequencyDays.map((day) => names[day]![length]);
  return say('habits.often_specific_days', {
    days: listFormat(locale, { type: 'conjunction' }).format(days),
  });
}

/** How many days or weeks in a row: "12 days in a row"; null before the first. */
export function streakInWords({ unit, length }: HabitView['streak'], say: Say): string | null {
  return length === 0 ? null : say(`habits.streak_${unit}`, { count: length });
}

/** A category by its name in the reader's language, or as its owner wrote it. */
export function categoryInWords(category: string, say: Say): string {
  const common = habitCategories.find((each) => each === category);
  return common ? say(`habits.category_${common}`) : category;
}

/** An amount with its unit: "20 pages". */
export function amountInWords(value: number, unit: string | null, { locale }: Pick<Tools, 'locale'>): string {
  const number = numberFormat(locale, {}).format(value);
  return unit === null ? number : `${number}\u00A0${unit}`;
}
