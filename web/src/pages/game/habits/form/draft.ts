/** A habit while it is edited, and what is wrong with it. */
import { habitColours } from '@cine/contract/game/habits/habit';
import type { SuggestedHabit } from '@cine/contract/game/habits/suggestions';
import type { ParsedInputOf } from '@cine/contract/operation';
import { type createHabit, type HabitView, newHabitSchema } from '@cine/contract/operations/game/habits';
import type { Locale } from '@cine/contract/primitives';

export type HabitInput = Omit<ParsedInputOf<typeof createHabit>, 'key'>;

/** A habit in the form: texts as typed, and values that are kept for when another choice needs them again. */
export type Draft = Omit<HabitInput, 'description' | 'targetValue' | 'unit' | 'reminderTime'> & {
  description: string;
  /** Whether an amount is counted. */
  counts: boolean;
  targetValue: string;
  unit: string;
  reminderTime: string;
};

export const newDraft: Draft = {
  name: '',
  description: '',
  icon: '✅',
  colour: habitColours[0],
  category: 'general',
  frequencyType: 'daily',
  frequencyDays: [],
  frequencyCount: 3,
  counts: false,
  targetValue: '',
  unit: '',
  difficulty: 'easy',
  automatic: null,
  reminderTime: '20:00',
  reminderEnabled: false,
};

export function draftOfHabit(habit: HabitView): Draft {
  const { name, icon, colour, category, frequencyType, frequencyDays, difficulty, automatic } = habit;
  return {
    ...newDraft,
    name,
    icon,
    colour,
    category,
    frequencyType,
    frequencyDays,
    difficulty,
    automatic,
    description: habit.description ?? '',
    frequencyCount: habit.frequencyCount ?? newDraft.frequencyCount,
    counts: habit.targetValue !== null,
    targetValue: String(habit.targetValue ?? ''),
    unit: habit.unit ?? '',
    reminderTime: habit.reminderTime ?? newDraft.reminderTime,
    reminderEnabled: habit.reminderEnabled,
  };
}

export function draftOfSuggestion(suggested: SuggestedHabit, locale: Locale): Draft {
  const { names, units, icon, colour, category, frequencyType, frequencyDays, difficulty, automatic } =
    suggested;
  return {
    ...newDraft,
    icon,
    colour,
    category,
    frequencyType,
    frequencyDays,
    difficulty,
    automatic,
    name: names[locale],
    frequencyCount: suggested.frequencyCount ?? newDraft.frequencyCount,
    counts: suggested.targetValue !== null,
    targetValue: String(suggested.targetValue ?? ''),
    unit: units?.[locale] ?? '',
  };
}

/** What a draft says; what its choices don't use is left out. */
export function habitOf({ counts, ...draft }: Draft): HabitInput {
  const { frequencyType, frequencyDays, frequencyCount, automatic } = draft;
  const isCounted = counts && automatic === null;
  return {
    ...draft,
    name: draft.name.trim(),
    description: draft.description.trim() || null,
    category: draft.category.trim(),
    frequencyDays: frequencyType === 'specific_days' ? frequencyDays : [],
    frequencyCount: frequencyType === 'x_per_week' ? frequencyCount : null,
    targetValue: isCounted ? Number(draft.targetValue) : null,
    unit: (isCounted && draft.unit.trim()) || null,
    reminderTime: draft.reminderEnabled ? draft.reminderTime : null,
  };
}

export const faultFields = [
  'name',
  'description',
  'icon',
  'category',
  'frequencyDays',
  'targetValue',
  'unit',
  'reminderTime',
] as const;
export type FaultField = (typeof faultFields)[number];

/** The fields of a draft that the contract refuses. */
export function faultsOf(draft: Draft): FaultField[] {
  const parsed = newHabitSchema.safeParse(habitOf(draft));
  if (parsed.success) return [];
  const paths = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return faultFields.filter((field) => paths.has(field));
}
