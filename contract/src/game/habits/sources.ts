/** The idempotency key of what a habit pays for a date. */
export function sourceOfHabit(habitId: string, date: string): string {
  return `${keeperOfHabit(habitId)}:${date}`;
}

/** What keeps the days on which a habit was done. */
export function keeperOfHabit(habitId: string): string {
  return `habit:${habitId}`;
}

/** What keeps the days of all deleted habits, so that a player doesn't grow with each. */
export const keeperOfFormer = keeperOfHabit('gone');
