/** How a habit is named as the keeper of a day. */

/** The name of what keeps the days on which a habit was done; its sources begin with it. */
export function keeperOfHabit(habitId: string): string {
  return `habit:${habitId}`;
}

/** The keeper of the days of all deleted habits, so that a player doesn't grow with each. */
export const keeperOfFormer = keeperOfHabit('gone');
