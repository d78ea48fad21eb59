/** What levels bring: coins, titles, points and items. */
import type { levelTitles } from './level-titles/fr.ts';

export const unlocks = ['duels', 'guilds', 'own-title', 'prestige'] as const;

/** What reaching a level brings, once: points to allot, coins, a title, items, and what becomes possible. */
export type Milestone = {
  level: number;
  points: number;
  coins: number;
  title: keyof typeof levelTitles;
  items: readonly string[];
  unlocks: (typeof unlocks)[number] | null;
};

/** The Habit Tracker's table. */
export const milestones: readonly Milestone[] = [
  { level: 5, points: 5, coins: 100, title: 'apprentice', items: ['basic-sword'], unlocks: null },
  { level: 10, points: 5, coins: 250, title: 'adventurer', items: ['leather-armor'], unlocks: 'duels' },
  { level: 15, points: 5, coins: 400, title: 'seasoned', items: ['silver-ring'], unlocks: null },
  { level: 20, points: 5, coins: 600, title: 'local-hero', items: ['steel-sword'], unlocks: null },
  { level: 25, points: 10, coins: 1000, title: 'champion', items: ['champion-cape'], unlocks: 'guilds' },
  { level: 30, points: 5, coins: 800, title: 'veteran', items: ['veteran-helmet'], unlocks: null },
  { level: 40, points: 5, coins: 1200, title: 'elite', items: ['elite-armor'], unlocks: null },
  { level: 50, points: 15, coins: 2000, title: 'legend', items: ['legendary-sword'], unlocks: 'own-title' },
  { level: 75, points: 10, coins: 3000, title: 'mythic', items: ['mythic-wings'], unlocks: null },
  { level: 100, points: 20, coins: 5000, title: 'immortal', items: ['immortal-aura'], unlocks: 'prestige' },
];

/** The milestones that a level has reached and that weren't paid yet, the lowest first. */
export function newMilestones(level: number, paid: readonly number[]): Milestone[] {
  return milestones.filter((milestone) => milestone.level <= level && !paid.includes(milestone.level));
}
