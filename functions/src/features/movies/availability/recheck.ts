import { hour } from '@cine/contract/time';

/** A report doesn't have a movie checked again until this long after its last check: sources change every few hours. */
export const recheckAfterMs = 6 * hour;

/** Whether a movie's offers in a region are worth another check; `checkedAt` is null if it never was checked there. */
export function isWorthChecking(checkedAt: number | null, now: number): boolean {
  return checkedAt === null || now - checkedAt >= recheckAfterMs;
}
