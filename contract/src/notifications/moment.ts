/** Puts an instant into the words of a notification. */
import type { Params } from './kinds.ts';

/** How a notification writes when something takes place. */
export const momentOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

/**
 * The parameters with `when`, the instant in words, which are found where the reader's language is known.
 * Notifications of former releases have them.
 */
export function withMoment(
  params: Params,
  format: (at: Date, timeZone: string | undefined) => string,
): Params {
  const { chosenAt, timeZone } = params;
  if (chosenAt === undefined) return params;
  return {
    ...params,
    when: format(new Date(chosenAt), timeZone === undefined ? undefined : String(timeZone)),
  };
}
