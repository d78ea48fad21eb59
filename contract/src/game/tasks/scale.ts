/** The scale of tasks: six levels by minutes of work, what each pays, and from which age on it pays. */
import { hour, minute } from '../../time.ts';
import type { Pay } from '../pay/rewards.ts';

export const taskDifficulties = ['trivial', 'easy', 'medium', 'hard', 'epic', 'legendary'] as const;
export type TaskDifficulty = (typeof taskDifficulties)[number];

type Level = {
  /** From which minutes of one's own work on, and where the next level begins. */
  minutes: readonly [from: number, to: number];
  xp: readonly [least: number, most: number];
  coins: readonly [least: number, most: number];
  /** How old a task must be before it pays, in milliseconds: nobody waits longer than the work takes. */
  leastAgeMs: number;
};

export const taskScale: Readonly<Record<TaskDifficulty, Level>> = {
  trivial: { minutes: [1, 15], xp: [5, 15], coins: [2, 5], leastAgeMs: 0 },
  easy: { minutes: [15, 60], xp: [15, 35], coins: [5, 15], leastAgeMs: 15 * minute },
  medium: { minutes: [60, 240], xp: [35, 75], coins: [15, 35], leastAgeMs: hour },
  hard: { minutes: [240, 960], xp: [70, 150], coins: [35, 75], leastAgeMs: 4 * hour },
  epic: { minutes: [960, 3600], xp: [150, 300], coins: [75, 150], leastAgeMs: 24 * hour },
  // The last level has no end; from four times its beginning on it pays its most.
  legendary: { minutes: [3600, 14_400], xp: [300, 500], coins: [150, 300], leastAgeMs: 72 * hour },
};

/** How much of a reward its owner may add or take, in per cent. */
export const mostAdjustment = 20;

/** The level of a number of minutes of work. */
export function difficultyOfMinutes(minutes: number): TaskDifficulty {
  return taskDifficulties.findLast((level) => minutes >= taskScale[level].minutes[0]) ?? 'trivial';
}

/** The next level, to which what makes a task harder than its minutes raises it; trivial stays trivial. */
export function raisedDifficulty(difficulty: TaskDifficulty): TaskDifficulty {
  const place = taskDifficulties.indexOf(difficulty);
  return place === 0 || place >= taskDifficulties.indexOf('epic') ? difficulty : taskDifficulties[place + 1]!;
}

/** What a task of a level pays: within the level it rises with the logarithm of the minutes. */
export function rewardOf(difficulty: TaskDifficulty, minutes: number): Pay {
  const { minutes: span, xp, coins } = taskScale[difficulty];
  const share = Math.log(Math.max(1, minutes) / span[0]) / Math.log(span[1] / span[0]);
  const at = ([least, most]: readonly [number, number]) =>
    Math.round(least + clamp(share, 0, 1) * (most - least));
  return { xp: at(xp), coins: at(coins) };
}

/** A reward in whole numbers inside its level's range, whatever was asked for. */
export function withinScale(difficulty: TaskDifficulty, { xp, coins }: Pay): Pay {
  const scale = taskScale[difficulty];
  return { xp: clamp(Math.round(xp), ...scale.xp), coins: clamp(Math.round(coins), ...scale.coins) };
}

/** Between what the owner may move a reward: a fifth down or up, inside the level's range. */
export function adjustable(difficulty: TaskDifficulty, reward: Pay): { least: Pay; most: Pay } {
  const part = mostAdjustment / 100;
  const { xp, coins } = withinScale(difficulty, reward);
  const down = (amount: number) => Math.ceil(amount * (1 - part));
  const up = (amount: number) => Math.floor(amount * (1 + part));
  return {
    least: withinScale(difficulty, { xp: down(xp), coins: down(coins) }),
    most: withinScale(difficulty, { xp: up(xp), coins: up(coins) }),
  };
}

/** A reward with its owner's adjustment, as far as that may go. */
export function adjustedReward(difficulty: TaskDifficulty, reward: Pay, adjustment: Pay): Pay {
  const { least, most } = adjustable(difficulty, reward);
  const { xp, coins } = withinScale(difficulty, reward);
  return {
    xp: clamp(Math.round(xp + adjustment.xp), least.xp, most.xp),
    coins: clamp(Math.round(coins + adjustment.coins), least.coins, most.coins),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(most, Math.max(least, value));
}
