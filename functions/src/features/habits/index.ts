export { findReminder, settleReminders } from './reminder-service.ts';
export { loadRemindersDue } from './reminders-store.ts';
export {
  history as showHabitHistory,
  list as listHabits,
  show as showHabit,
  showDay as showHabitDay,
  suggest as suggestHabits,
} from './use-cases/look.ts';
