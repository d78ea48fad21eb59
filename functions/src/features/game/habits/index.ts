export {
  listHabits,
  showHabit,
  showHistory as showHabitHistory,
  showToday as showHabitDay,
  suggestHabits,
} from './use-cases/show-habits.ts';
