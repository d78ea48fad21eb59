/** When to warn a user that their streak ends that day: at the hour they chose, before quiet hours begin. */
import type { PlayerDocument } from '@cine/contract/documents/players';
import { allKept } from '@cine/contract/game/active-days';
import { mondayOf } from '@cine/contract/game/local-days';
import { streaksOf } from '@cine/contract/game/streak-days';
import { type QuietHours, usualWarningHour } from '@cine/contract/operations/core/notifications';
import { dayIn, instantIn, onlyZone, type Zones } from '@cine/contract/zones/zone-history';

/** When to warn a user that their streak ends that day, and what that depends on. */
export type Warning = PlayerDocument['warning'];

export type WarningChoice = Partial<Pick<Warning, 'hour' | 'quietHours' | 'zones'>>;

/** The warning of a user who never chose anything and has no streak. */
export const noWarning: Warning = {
  at: null,
  hour: usualWarningHour,
  quietHours: null,
  zones: null,
  day: null,
};

/** The shortest streak, in days, that is warned of before it ends. */
const shortestWarned = 3;

/** How many minutes before quiet hours a warning comes, as the timer runs every quarter of an hour. */
const beforeQuiet = 30;

type Warned = Pick<PlayerDocument, 'days' | 'short' | 'timeZone' | 'warning'>;

/** The player with the next warning's moment; the same object if that stays. */
export function withWarning<Any extends Warned>(player: Any, former: Warned): Any {
  const { days, short, timeZone, warning } = player;
  const isSame =
    days === former.days &&
    short === former.short &&
    timeZone === former.timeZone &&
    warning === former.warning;
  if (isSame) return player;
  const at = warningAt(player);
  return at === warning.at ? player : { ...player, warning: { ...warning, at } };
}

/** The warning with what a user chose; the same object if that changes nothing. */
export function withChoice(warning: Warning, choice: WarningChoice): Warning {
  const chosen = { ...warning, ...choice };
  return JSON.stringify(chosen) === JSON.stringify(warning) ? warning : chosen;
}

/** Whether a freeze could bridge a day: that of the week in which the streak resumes. */
type Bridging = 'yes' | 'next' | 'no';

/** What a due warning says: the day that the streak needs, its length, and whether that could be bridged. */
export type DueWarning = { day: number; streak: number; freeze: Bridging; endsAt: number };

/** The warning due at an instant: null before its moment, and once the day is over or has an activity. */
export function dueWarning(player: Warned, now: number): DueWarning | null {
  const at = warningAt(player);
  const risk = at === null || at > now ? null : riskOf(player);
  if (!risk) return null;
  const zones = zonesOf(player)!;
  const { day, streak } = risk;
  if (dayIn(zones, now) !== day) return null;
  return { day, streak, freeze: bridgingOf(player, day), endsAt: instantIn(zones, day + 1, 0) };
}

/** Whether a freeze could bridge a day without an activity, if the streak goes on the day after. */
export function bridgingOf({ days, short }: Pick<Warned, 'days' | 'short'>, day: number): Bridging {
  const resumed = streaksOf([...allKept(days), day + 1], new Set(short.days)).days.at(-1)!;
  if (resumed.frozen !== day) return 'no';
  return mondayOf(day + 1) === mondayOf(day) ? 'yes' : 'next';
}

/** The player after a due warning was given, or its day is over; the same object if none is due. */
export function afterWarning<Any extends Warned>(player: Any, now: number): Any {
  const at = warningAt(player);
  const { warning } = player;
  if (at !== null && at <= now) {
    const { day } = riskOf(player)!;
    return { ...player, warning: { ...warning, at: null, day } };
  }
  return at === warning.at ? player : { ...player, warning: { ...warning, at } };
}

function warningAt(player: Warned): number | null {
  const { hour, quietHours, day: last } = player.warning;
  const risk = riskOf(player);
  const zones = zonesOf(player);
  if (hour === null || !risk || !zones || (last !== null && last >= risk.day)) return null;
  return instantIn(zones, risk.day, minuteFor(hour * 60, quietHours));
}

/** The day on which a streak is at risk, after its last active one; null for short streaks. */
function riskOf({ days, short }: Warned): { day: number; streak: number } | null {
  const last = streaksOf(allKept(days), new Set(short.days)).days.at(-1);
  return last && last.length >= shortestWarned ? { day: last.day + 1, streak: last.length } : null;
}

function zonesOf({ timeZone, warning: { zones } }: Warned): Zones | null {
  return zones ?? (timeZone === null ? null : onlyZone(timeZone));
}

/**
 * The minute of the day to warn at: before the quiet hours around it, or after those that began the day
 * before.
 */
function minuteFor(chosen: number, hours: QuietHours | null): number {
  if (!hours) return chosen;
  const from = minuteOf(hours.from);
  const until = minuteOf(hours.until);
  const isOverMidnight = until < from;
  if (isOverMidnight && chosen < until) return until;
  const isQuiet = chosen >= from && (isOverMidnight || chosen < until);
  return isQuiet ? Math.max(0, from - beforeQuiet) : chosen;
}

function minuteOf(timeOfDay: string): number {
  const [hours, minutes] = timeOfDay.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}
