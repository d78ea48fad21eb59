import { hour, second } from '@cine/contract/time';

/** A header's pause in milliseconds, an hour at most; null if it is missing or unreadable. */
export function retryAfterIn(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const pause = /^\d+$/.test(header) ? Number(header) * second : Date.parse(header) - now;
  return Number.isFinite(pause) ? Math.min(hour, Math.max(second, pause)) : null;
}
