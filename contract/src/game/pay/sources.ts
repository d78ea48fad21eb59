import { type RewardKind, rewardOf } from './rewards.ts';

/** How the ledger names what pays: a source's first entry has its name as its id, so that it is paid once. */
export const sourceOf = {
  movie: (movieId: number) => `movie:${movieId}`,
  week: (monday: string) => `week:${monday}`,
  evening: (sessionId: string) => `session:${sessionId}`,
  rating: (movieId: number) => `rating:${movieId}`,
  vote: (pollId: string) => `poll:${pollId}`,
  challenge: (challengeId: string) => `challenge:${challengeId}`,
  'own-challenge': (challengeId: string) => `challenge:${challengeId}`,
  weekly: (monday: string, templateId: string) => `weekly:${monday}:${templateId}`,
  milestone: (level: number) => `level:${level}`,
  badge: (badgeId: string) => `badge:${badgeId}`,
  prestige: (star: number, fromXp: number) => `prestige:${star}:${fromXp}`,
  character: () => 'character',
  item: (itemId: string) => `item:${itemId}`,
  dye: (itemId: string, colour: string | null) => `dye:${itemId}:${colour}`,
  snack: (snackId: string, key: string) => `snack:${snackId}:${key}`,
  habit: (habitId: string, date: string) => `${keeperOfHabit(habitId)}:${date}`,
  duel: (duelId: string) => `duel:${duelId}`,
  bet: (duelId: string) => `bet:${duelId}`,
} satisfies Record<RewardKind, (...parts: never[]) => string>;

/** What a source's name was made from. */
export function partsOf(source: string): string[] {
  return source.split(':').slice(1);
}

/** What a source's name was made from, if that is a single part. */
export function idOf(source: string): string {
  return source.slice(source.indexOf(':') + 1);
}

/** Whether what a source pays counts as XP of movies, by which boards rank. */
export function isFilmSource({ reward, source }: { reward: RewardKind; source: string }): boolean {
  const { film } = rewardOf(reward);
  return typeof film === 'boolean' ? film : film(idOf(source));
}

/** The challenge that a source names; null if it names something else. */
export function challengeOfSource(source: string): string | null {
  return source.startsWith(sourceOf.challenge('')) ? idOf(source) : null;
}

/** The name of what keeps the days on which a habit was done; its sources begin with it. */
export function keeperOfHabit(habitId: string): string {
  return `habit:${habitId}`;
}

/** The keeper of the days of all deleted habits, so that a player doesn't grow with each. */
export const keeperOfFormer = keeperOfHabit('gone');
