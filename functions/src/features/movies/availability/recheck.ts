import { hour } from '@cine/contract/time';

/** A report has a movie checked again only this long after its last check: sources change every few hours. */
export const recheckAfterMs = 6 * hour;

/** Whether to check a movie's offers in a region again; `checkedAt` is null if it never was checked there. */
export function isWorthChecking(checkedAt: number | null, now: number): boolean {
  return checkedAt === null || now - checkedAt >= recheckAfterMs;
}
