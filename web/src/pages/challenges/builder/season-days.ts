/** A season by its first and last day, as `2026-12-01`. */
export type Days = { from: string; last: string };

/** From the start of its first day to the end of its last, in this device's time zone; null if invalid. */
export function seasonOf({ from, last }: Days): { from: string; to: string } | null {
  const [begin, end] = [midnight(from, 0), midnight(last, 1)];
  if (!begin || !end || begin >= end) return null;
  return { from: begin.toISOString(), to: end.toISOString() };
}

export function daysOf({ from, to }: { from: string; to: string }): Days {
  return { from: dayOf(Date.parse(from)), last: dayOf(Date.parse(to) - 1) };
}

/** Four weeks from today, as a default. */
export function nextWeeks(now: number): Days {
  const today = new Date(now);
  const last = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 27);
  return { from: dayOf(now), last: dayOf(last.getTime()) };
}

function midnight(day: string, later: number): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  // Years on which Firestore and ISO 8601 agree.
  if (year === undefined || year < '1900' || year >= '2199') return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later);
}

/** An instant's day in this device's time zone. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const padded = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [date.getFullYear(), ...padded].join('-');
}
