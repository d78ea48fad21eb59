export {
  history as showHabitHistory,
  list as listHabits,
  show as showHabit,
  showDay as showHabitDay,
  suggest as suggestHabits,
} from './use-cases/look.ts';
