/** What each thing pays in XP and coins, how often a day and a week, and whether that is film XP. */
import { isFilmBadge } from '../badges/badges-without-film-xp.ts';
import type { HabitDifficulty } from '../habits/habit.ts';
import { keeperOfHabit } from '../habits/keeper.ts';

export type Pay = { xp: number; coins: number };

/** How many movies pay: per local day, and per week, where those after `perWeekInFull` pay half. */
export const paidMovies = {
  perDay: 3,
  perWeek: 7,
  perWeekInFull: 4,
  /** After this many days the same movie pays again. */
  onceInDays: 365,
  /** In minutes; shorter movies pay a quarter. */
  fullRuntime: 60,
} as const;

/** How many habits pay for a local day, and how many of those that aren't easy. */
export const paidHabits = { perDay: 5, mostOf: { easy: 5, medium: 2, hard: 1 } } as const;

/** XP that challenges made by members may grant in a week, together. They pay no coins. */
export const maxMadeXpPerWeek = 50;
/** XP that tasks may pay in a week, together. */
export const maxTaskXpPerWeek = 500;

/** What is true of each kind of reward. */
type Reward = {
  /** What reports call it. */
  title: string;
  /** The name by which the ledger pays each of its sources once: the id of the source's first entry. */
  source: (...parts: never[]) => string;
  /** Whether its XP are film XP, which boards rank: not those that can be had without a movie. */
  film: boolean | ((id: string) => boolean);
  /** Whether it is paid for one movie alone, and goes with it. */
  ofOneMovie: boolean;
  /** Whether the player remembers again what it paid long ago, when a watch is settled. */
  recalled: boolean;
  /** Whether an evening's reveal names it among what a movie's XP are for. */
  revealed: boolean;
  /** What each pays, if that is always the same. */
  pays?: Pay;
  /** How many may pay for a local day, and for a week. */
  perDay?: number;
  perWeek?: number;
  /** How many XP all of them together may pay for a week. */
  xpPerWeek?: number;
  /** What else the rows have that say it. */
  together?: Pay;
  alone?: Pay;
  xp?: number;
  coins?: number;
  perWeekBefore?: number;
  mostXp?: number;
  others?: number;
  withinDays?: number;
};

/** Rewards that can be had without a movie, such as those of habits and of members' challenges. */
const besidesMovies = { film: false, ofOneMovie: false, recalled: false, revealed: false } as const;

/** What pays or costs, by its kind; amounts are those before multipliers and caps. */
export const rewards = {
  movie: {
    title: 'movies',
    source: (movieId: number) => `movie:${movieId}`,
    film: true,
    ofOneMovie: true,
    recalled: false,
    revealed: true,
    /** Watched with at least one other member. */
    together: { xp: 80, coins: 30 },
    alone: { xp: 50, coins: 20 },
    perDay: paidMovies.perDay,
    perWeek: paidMovies.perWeek,
  },
  /** The week's first movie with others; `perWeekBefore` more per week in a row before, up to `mostXp`. */
  week: {
    title: 'first with others',
    source: (monday: string) => `week:${monday}`,
    film: true,
    ofOneMovie: false,
    recalled: true,
    revealed: true,
    xp: 100,
    coins: 40,
    perWeekBefore: 10,
    mostXp: 200,
  },
  /** Hosting a session in which at least `others` others watched. */
  evening: {
    title: 'hosted evenings',
    source: (sessionId: string) => `session:${sessionId}`,
    film: true,
    ofOneMovie: false,
    recalled: true,
    revealed: true,
    xp: 15,
    coins: 15,
    perWeek: 2,
    others: 2,
  },
  /** The first rating of a movie, within some days of a watch that was paid. */
  rating: {
    title: 'ratings',
    source: (movieId: number) => `rating:${movieId}`,
    film: true,
    ofOneMovie: true,
    recalled: true,
    revealed: true,
    pays: { xp: 5, coins: 2 },
    perDay: 5,
    withinDays: 14,
  },
  /** A vote in a poll whose movie was then watched. */
  vote: {
    title: 'votes',
    source: (pollId: string) => `poll:${pollId}`,
    film: true,
    ofOneMovie: true,
    recalled: false,
    revealed: true,
    pays: { xp: 5, coins: 2 },
    perDay: 2,
  },
  challenge: {
    title: 'ready-made challenges',
    source: (challengeId: string) => `challenge:${challengeId}`,
    film: true,
    ofOneMovie: false,
    recalled: false,
    revealed: true,
  },
  'own-challenge': {
    title: 'own challenges',
    source: (challengeId: string) => `challenge:${challengeId}`,
    ...besidesMovies,
    revealed: true,
    xpPerWeek: maxMadeXpPerWeek,
  },
  weekly: {
    title: 'weekly challenges',
    source: (monday: string, templateId: string) => `weekly:${monday}:${templateId}`,
    film: true,
    ofOneMovie: false,
    recalled: false,
    revealed: true,
  },
  milestone: {
    title: 'milestones',
    source: (level: number) => `level:${level}`,
    film: true,
    ofOneMovie: true,
    recalled: false,
    revealed: false,
  },
  badge: {
    title: 'badges',
    source: (badgeId: string) => `badge:${badgeId}`,
    film: isFilmBadge,
    ofOneMovie: false,
    recalled: false,
    revealed: true,
  },
  /** A player begins again at level 1. */
  prestige: {
    title: 'prestige',
    source: (star: number, fromXp: number) => `prestige:${star}:${fromXp}`,
    ...besidesMovies,
    pays: { xp: 0, coins: 0 },
  },
  character: { title: 'character', source: () => 'character', ...besidesMovies, pays: { xp: 0, coins: 50 } },
  item: { title: 'items', source: (itemId: string) => `item:${itemId}`, ...besidesMovies },
  dye: {
    title: 'dyes',
    source: (itemId: string, colour: string | null) => `dye:${itemId}:${colour}`,
    ...besidesMovies,
  },
  snack: {
    title: 'snacks',
    source: (snackId: string, key: string) => `snack:${snackId}:${key}`,
    ...besidesMovies,
  },
  habit: {
    title: 'habits',
    source: (habitId: string, date: string) => `${keeperOfHabit(habitId)}:${date}`,
    ...besidesMovies,
    perDay: paidHabits.perDay,
  },
  /** `tasks/task.ts` has what else limits it. */
  task: {
    title: 'tasks',
    source: (taskId: string) => `task:${taskId}`,
    ...besidesMovies,
    xpPerWeek: maxTaskXpPerWeek,
  },
  /** XP: duel-rules.ts. No coins but the opponent's bet: game/duels/pay-sides.ts. */
  duel: { title: 'duels', source: (duelId: string) => `duel:${duelId}`, ...besidesMovies },
  /** What is bet in a duel: held, and given back unless it is lost. */
  bet: { title: 'bets', source: (duelId: string) => `bet:${duelId}`, ...besidesMovies },
} as const satisfies Record<string, Reward>;

export type RewardKind = keyof typeof rewards;
export const rewardKinds = Object.keys(rewards) as RewardKind[];

/** What the table says of a kind, whichever it is. */
export function rewardOf(kind: RewardKind): Reward {
  return rewards[kind];
}

/** What only costs coins, and pays nothing. */
export const spendings = ['item', 'dye', 'snack'] as const satisfies readonly RewardKind[];
export type Spending = (typeof spendings)[number];

/** Whether a reward may take coins that a user has: those that only cost, and bets. */
export function takesCoins(reward: RewardKind): reward is Spending | 'bet' {
  return reward === 'bet' || (spendings as readonly RewardKind[]).includes(reward);
}

/** What a habit pays for a day on which it was done, before the streak's multiplier, by how hard it is. */
export const habitPay: Readonly<Record<HabitDifficulty, Pay>> = {
  easy: { xp: 10, coins: 5 },
  medium: { xp: 15, coins: 8 },
  hard: { xp: 20, coins: 10 },
};

/**
 * Why a movie pays nothing: the user added it themselves, recorded it too late, or watched it in the last
 * year already, or the day's or the week's movies that pay are used up.
 */
export const unpaidReasons = ['custom', 'late', 'again', 'day', 'week'] as const;
export type UnpaidReason = (typeof unpaidReasons)[number];

/** How many movies of a local day count for challenges. */
export const maxCountedPerDay = 6;

/** The coins of a challenge: half its XP. */
export function challengePay(xp: number): Pay {
  return { xp, coins: Math.floor(xp / 2) };
}

export type PaidMovie = {
  together: boolean;
  /**
   * Its place among the user's movies of the day and of the week, from 1, by recording time; 0 without one.
   */
  placeOfDay: number;
  placeOfWeek: number;
  /** Minutes; null if unknown. */
  runtime: number | null;
};

/** What a movie pays before the streak's multiplier, XP in steps of an eighth; null beyond a cap. */
export function moviePay({ together, placeOfDay, placeOfWeek, runtime }: PaidMovie): Pay | null {
  const isWithinCaps =
    placeOfWeek > 0 && placeOfWeek <= paidMovies.perWeek && placeOfDay <= paidMovies.perDay;
  if (!isWithinCaps) return null;
  const { xp, coins } = together ? rewards.movie.together : rewards.movie.alone;
  const weekDivisor = placeOfWeek > paidMovies.perWeekInFull ? 2 : 1;
  const shortDivisor = runtime !== null && runtime < paidMovies.fullRuntime ? 4 : 1;
  const divisor = weekDivisor * shortDivisor;
  return { xp: xp / divisor, coins: Math.floor(coins / divisor) };
}

/** The shortest streak with which XP count twice. */
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
export function withCharisma(coins: number, charisma: number): number {
  return Math.floor((coins * (1000 + addedBy('charisma', charisma))) / 1000);
}

/** What a movie pays with a streak of some days and a character's bonus; charisma counts in company. */
export function moviePayWith(
  { xp, coins }: Pay,
  together: boolean,
  streak: number,
  { intelligence, charisma }: Bonus = noBonus,
): Pay {
  return {
    xp: multiplied(xp, streak, intelligence),
    coins: together ? withCharisma(coins, charisma) : coins,
  };
}

export function hostedPay({ charisma }: Bonus = noBonus): Pay {
  const { xp, coins } = rewards.evening;
  return { xp, coins: withCharisma(coins, charisma) };
}

/** What stats add, in per cent. */
export function bonusInPercent({ intelligence, charisma }: Bonus): Pay {
  return { xp: addedBy('intelligence', intelligence) / 10, coins: addedBy('charisma', charisma) / 10 };
}

/** What a stat's points add, in thousandths. */
function addedBy(stat: keyof Bonus, points: number): number {
  const { perPoint, mostPoints } = bonusOfStats[stat];
  return perPoint * Math.min(mostPoints, points);
}

/** What a streak of some days multiplies XP by: 1 to 2, in steps of 0.02. */
export function multiplierOf(streak: number): number {
  return (fullStreak + Math.min(fullStreak, streak)) / fullStreak;
}

/** What the week's first movie with others pays, after some weeks in a row that had one. */
export function weekTogetherPay(weeksBefore: number): Pay {
  const { xp, coins, perWeekBefore, mostXp } = rewards.week;
  return { xp: Math.min(mostXp, xp + perWeekBefore * weeksBefore), coins };
}
