import type { HabitDocument } from '@cine/contract/documents/habits';
import { isDue, isScheduled } from '@cine/contract/game/habits/frequency';
import { dayIn, instantIn, type Zones } from '@cine/contract/zones/zone-history';

type Reminded = Pick<
  HabitDocument,
  'frequencyType' | 'frequencyDays' | 'frequencyCount' | 'reminderTime' | 'reminderEnabled' | 'archivedAt'
>;

/** Later reminders come by then: a run at a quarter to midnight is the last of a day. */
const latestMinute = 23 * 60 + 40;

/** When to remind of a habit next, on a day on which it may be due; null for never. */
export function nextReminder(habit: Reminded, { zones, now }: { zones: Zones; now: number }): number | null {
  const { reminderTime, reminderEnabled, archivedAt } = habit;
  if (!reminderEnabled || reminderTime === null || archivedAt !== null) return null;
  const [hours, minutes] = reminderTime.split(':').map(Number) as [number, number];
  const minute = Math.min(60 * hours + minutes, latestMinute);
  const today = dayIn(zones, now);
  // Today's time may be over, and given days come once a week at least.
  const days = Array.from({ length: 9 }, (_, after) => today + after).filter((day) =>
    isScheduled(habit, day),
  );
  return days.map((day) => instantIn(zones, day, minute)).find((at) => at > now) ?? null;
}

/** Whether a habit whose time has come today is still to be done. */
export function isToRemind(
  habit: Pick<HabitDocument, 'days' | 'remindAt'> & Reminded,
  zones: Zones,
  today: number,
): boolean {
  const { remindAt, days } = habit;
  if (remindAt === null || dayIn(zones, remindAt) !== today || days.includes(today)) return false;
  return isDue(habit, new Set(days), today);
}
