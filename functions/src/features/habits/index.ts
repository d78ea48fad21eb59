export { findReminder, settleReminders } from './reminder-service.ts';
export { loadRemindersDue } from './reminders-store.ts';
