import { toInstant } from '@cine/contract/time';

export { toInstant };

export function toInstantOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : toInstant(milliseconds);
}

/** The UTC day of an instant, as YYYY-MM-DD. */
export function utcDayOf(milliseconds: number): string {
  return toInstant(milliseconds).slice(0, 10);
}
