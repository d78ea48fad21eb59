import { isFilmBadge } from './badges/beside-films.ts';
import type { HabitDifficulty } from './habits/habit.ts';

export const rewardKinds = [
  'movie',
  'week',
  'evening',
  'rating',
  'vote',
  'challenge',
  'own-challenge',
  'weekly',
  'milestone',
  'badge',
  // A player begins again at level 1, which pays nothing.
  'prestige',
  'character',
  'item',
  'dye',
  'snack',
  'habit',
  'duel',
  // What is bet in a duel: held, and given back unless it is lost.
  'bet',
] as const;
export type RewardKind = (typeof rewardKinds)[number];

/** What only costs coins, and pays nothing. */
export const spendings = ['item', 'dye', 'snack'] as const satisfies readonly RewardKind[];
export type Spending = (typeof spendings)[number];

/** Whether a reward may take coins that somebody has: those that only cost, and bets. */
export function isSpending(reward: RewardKind): reward is Spending | 'bet' {
  return reward === 'bet' || (spendings as readonly RewardKind[]).includes(reward);
}

/** What pays no film XP, which boards rank: anybody can make challenges, and say that a habit was done. */
const besideFilms: readonly RewardKind[] = [
  'own-challenge',
  'prestige',
  'character',
  'habit',
  'duel',
  'bet',
  ...spendings,
];

export function isFilmSource({ reward, source }: { reward: RewardKind; source: string }): boolean {
  if (reward === 'badge') return isFilmBadge(source.slice('badge:'.length));
  return !besideFilms.includes(reward);
}

export type Pay = { xp: number; coins: number };

/** What pays, with what each pays before multipliers and caps. */
export const rewards = {
  /** A movie watched with at least one other member. */
  together: { xp: 80, coins: 30 },
  /** A movie watched alone. */
  alone: { xp: 50, coins: 20 },
  /** The week's first movie with others; `perWeekBefore` more per week in a row before, up to `mostXp`. */
  weekTogether: { xp: 100, coins: 40, perWeekBefore: 10, mostXp: 200 },
  /** Hosting an evening in which at least `others` others watched. */
  hosted: { xp: 15, coins: 15, perWeek: 2, others: 2 },
  /** The first rating of a movie, within some days of a watch that was paid. */
  rating: { xp: 5, coins: 2, perDay: 5, withinDays: 14 },
  /** A vote in a poll whose movie was then watched. */
  vote: { xp: 5, coins: 2, perDay: 2 },
  character: { xp: 0, coins: 50 },
} as const;

/** What a habit pays for a day on which it was done, before the streak's multiplier, by how hard it is. */
export const habitPay: Readonly<Record<HabitDifficulty, Pay>> = {
  easy: { xp: 10, coins: 5 },
  medium: { xp: 15, coins: 8 },
  hard: { xp: 20, coins: 10 },
};

/** How many habits pay for a local day, and how many of those that aren't easy. */
export const paidHabits = { perDay: 5, mostOf: { easy: 5, medium: 2, hard: 1 } } as const;

/** How many movies pay: per local day, and per week, where those after `perWeekInFull` pay half. */
export const paidMovies = {
  perDay: 3,
  perWeek: 7,
  perWeekInFull: 4,
  onceInDays: 365,
  /** Shorter ones pay a quarter; in minutes. */
  fullRuntime: 60,
} as const;

/**
 * Why a movie pays nothing: the user added it themselves, recorded it too late, or watched it in the last
 * year already, or the day's or the week's movies that pay are used up.
 */
export const unpaidReasons = ['custom', 'late', 'again', 'day', 'week'] as const;
export type UnpaidReason = (typeof unpaidReasons)[number];

/** How many movies of a local day count for challenges. */
export const maxCountedPerDay = 6;

/** XP that challenges made by members may grant in a week, together. They pay no coins. */
export const maxMadeXpPerWeek = 50;

/** The coins of a challenge: half its XP. */
export function challengePay(xp: number): Pay {
  return { xp, coins: Math.floor(xp / 2) };
}

/** What decides how much a movie pays. */
export type PaidMovie = {
  together: boolean;
  /** Its place among the user's movies of the day and week, from 1, by recording time; 0 without one. */
  placeOfDay: number;
  placeOfWeek: number;
  /** Minutes; null if unknown. */
  runtime: number | null;
};

/** What a movie pays before the streak's multiplier: XP in steps of an eighth; null beyond a cap. */
export function moviePay({ together, placeOfDay, placeOfWeek, runtime }: PaidMovie): Pay | null {
  const hasPlaces = placeOfWeek > 0 && placeOfWeek <= paidMovies.perWeek && placeOfDay <= paidMovies.perDay;
  if (!hasPlaces) return null;
  const { xp, coins } = together ? rewards.together : rewards.alone;
  const inWeek = placeOfWeek > paidMovies.perWeekInFull ? 2 : 1;
  const byLength = runtime !== null && runtime < paidMovies.fullRuntime ? 4 : 1;
  return { xp: xp / (inWeek * byLength), coins: Math.floor(coins / (inWeek * byLength)) };
}

/** The streak from which on XP count twice. */
export const fullStreak = 50;

export type Bonus = { intelligence: number; charisma: number };
export const noBonus: Bonus = { intelligence: 0, charisma: 0 };

/** What each point adds, in thousandths, and the most points that count: up to 25 % of XP, 30 % of coins. */
const bonusOfStats = {
  intelligence: { perPoint: 5, mostPoints: 50 },
  charisma: { perPoint: 10, mostPoints: 30 },
} as const;

/**
 * XP as a streak of some days multiplies them, 1.02 times on its first day and twice from fifty on, and the
 * points of a character's intelligence add to that; rounded down once.
 */
export function multiplied(xp: number, streak: number, intelligence: number): number {
  // In fiftieths and thousandths, so that nothing is lost to binary fractions.
  const days = fullStreak + Math.min(fullStreak, streak);
  return Math.floor((xp * days * (1000 + addedBy('intelligence', intelligence))) / (fullStreak * 1000));
}

/** Coins with what the points of a character's charisma add to them, rounded down. */
export function charmed(coins: number, charisma: number): number {
  return Math.floor((coins * (1000 + addedBy('charisma', charisma))) / 1000);
}

/** What a movie pays with a streak of some days and a character's bonus: charisma counts in company. */
export function moviePayWith(
  { xp, coins }: Pay,
  together: boolean,
  streak: number,
  { intelligence, charisma }: Bonus = noBonus,
): Pay {
  return { xp: multiplied(xp, streak, intelligence), coins: together ? charmed(coins, charisma) : coins };
}

export function hostedPay({ charisma }: Bonus = noBonus): Pay {
  const { xp, coins } = rewards.hosted;
  return { xp, coins: charmed(coins, charisma) };
}

/** What stats add to XP and to coins, in per cent. */
export function bonusInPercent({ intelligence, charisma }: Bonus): Pay {
  return { xp: addedBy('intelligence', intelligence) / 10, coins: addedBy('charisma', charisma) / 10 };
}

/** In thousandths. */
function addedBy(stat: keyof Bonus, points: number): number {
  const { perPoint, mostPoints } = bonusOfStats[stat];
  return perPoint * Math.min(mostPoints, points);
}

/** What a streak of some days multiplies XP by: 1 to 2, in steps of 0.02. */
export function multiplierOf(streak: number): number {
  return (fullStreak + Math.min(fullStreak, streak)) / fullStreak;
}

/** What the first movie with others in a week pays, after some weeks in a row that had one. */
export function weekTogetherPay(weeksBefore: number): Pay {
  const { xp, coins, perWeekBefore, mostXp } = rewards.weekTogether;
  return { xp: Math.min(mostXp, xp + perWeekBefore * weeksBefore), coins };
}
