export const weeklyDifficulties = ['easy', 'medium', 'hard'] as const;
export type WeeklyDifficulty = (typeof weeklyDifficulties)[number];

/** How many movies a weekly challenge takes, and its XP; it pays half as many coins. */
export const weeklyTargets: Readonly<Record<WeeklyDifficulty, { movies: number; xp: number }>> = {
  easy: { movies: 1, xp: 80 },
  medium: { movies: 2, xp: 160 },
  hard: { movies: 3, xp: 240 },
};
