export {
  listHabits,
  showHabit,
  showHistory as showHabitHistory,
  showToday,
  suggestHabits,
} from './use-cases/show-habits.ts';
