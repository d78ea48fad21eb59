import type { CharacterClass } from '@cine/contract/game/characters/classes';
import type { TestUser } from '../client.ts';
import { allot, createOf, shop, type Taste } from './character.ts';
import { beginHabits } from './habits.ts';
import type { Hands } from './hands.ts';

/** A day of the simulation: Monday is 0. */
export type Today = { number: number; weekday: number; newGuest: () => TestUser };

/** What a user does on a day, with others who come when asked. They rate what they watched afterwards. */
export type Life = (me: Hands, others: readonly Hands[], today: Today) => Promise<void>;

export type Kind = {
  name: string;
  /** `honest`: watches what they record. `greedy`: does whatever operations allow in the same minutes. */
  plays: 'honest' | 'greedy';
  about: string;
  /** What their character is for; on Sundays they go shopping. */
  taste: Taste;
  characterClass: CharacterClass;
  /** How many others there are, and the class of their characters where they fight. */
  others: number;
  duels?: CharacterClass;
  habits?: Parameters<typeof beginHabits>[1];
  live: Life;
};

export const [monday, tuesday, wednesday, , friday, saturday, sunday] = [0, 1, 2, 3, 4, 5, 6];

export async function begin(
  { characterClass, habits = [], duels }: Kind,
  me: Hands,
  others: readonly Hands[],
): Promise<void> {
  await createOf(me.user, characterClass);
  if (duels) for (const { user } of others) await createOf(user, duels);
  await beginHabits(me.user, habits);
}

/** One day of a player: what their kind does, and on Sundays what is worth buying. */
export async function liveDay(kind: Kind, me: Hands, others: readonly Hands[], today: Today): Promise<void> {
  await kind.live(me, others, today);
  if (today.weekday !== sunday) return;
  await allot(me.user, kind.taste);
  await shop(me.user, kind.taste);
}

export const alone: Life = async (me) => {
  const { id } = me.pick();
  await me.watch(id);
};

export const atHome: Life = async (me, others) => {
  const { id } = me.pick();
  await me.evening(me, others, id);
};

export const away: Life = async (me, [host, ...others]) => {
  const { id } = me.pick();
  await me.evening(host!, [me, ...others], id);
};

/** Besides movies: each week badges, its challenges and one of their own; ready-made ones in free places. */
export const lookAround: Life = async (me, _others, { weekday }) => {
  if (weekday === monday) {
    await me.lookAround();
    await me.makeChallenge();
  }
  if (weekday === monday || me.hasReadyMade()) await me.joinAll();
};
