import { statNames } from '@cine/contract/game/characters/classes';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { duelRules } from '@cine/contract/game/duels/duel-rules';
import { dyes } from '@cine/contract/game/items/item';
import { itemsForSale } from '@cine/contract/game/items/sales';
import { snacks } from '@cine/contract/game/items/snacks';
import * as characters from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import * as habits from '@cine/contract/operations/game/habits';
import { buy, dye, showInventory } from '@cine/contract/operations/game/shop';
import { befriended, sampleCharacter } from '../builders.ts';
import type { TestUser } from '../client.ts';
import { orRefused } from '../expect-rejection.ts';
import { one, type Playing } from './playing.ts';
import { whileRaised } from './raised.ts';
import type { AdventureCall } from './steps.ts';

const byPrice = itemsForSale.toSorted((a, b) => a.offer.price - b.offer.price).map(({ id }) => id);
/** What most purses can pay, among all that is for sale. */
const wares = [...byPrice, ...byPrice.slice(0, 12), ...snacks.map(({ id }) => id)];

const someHabits = [
  { name: 'Read', targetValue: 10, unit: 'pages', difficulty: 'medium' },
  { name: 'Run', difficulty: 'hard', frequencyType: 'x_per_week', frequencyCount: 3 },
  { name: 'Call', difficulty: 'easy', frequencyType: 'weekly' },
  { name: 'A movie', automatic: 'movie', frequencyType: 'x_per_week', frequencyCount: 2 },
  { name: 'A movie night', automatic: 'together', frequencyType: 'weekly' },
  { name: 'Rate', automatic: 'rated' },
] as const;

type Steps = { [Do in AdventureCall['do']]: (step: Extract<AdventureCall, { do: Do }>) => Promise<unknown> };

export function adventureSteps(players: readonly Playing[]): Steps {
  const habitOf = (who: number, which: number) => one(players[who]!.habitIds.slice(-6), which);
  /** Most steps need a character, which few would have by chance. */
  const heroOf = async (who: number) => {
    const { user } = players[who]!;
    await orRefused(user.call(characters.createCharacter, sampleCharacter));
    return user;
  };
  const accept = async (user: TestUser, duelId: string) => {
    const { seen } = await user.call(duels.showDuel, { duelId });
    await user.call(duels.acceptDuel, { duelId, seen: seen! });
  };
  const openDuelOf = async (who: number, which: number) => {
    const listed = (await players[who]!.user.call(duels.listDuels, {})).duels;
    return one(
      listed.filter(({ state }) => state === 'open'),
      which,
    );
  };
  return {
    'become a hero': ({ who }) => players[who]!.user.call(characters.createCharacter, sampleCharacter),
    allot: ({ who, which }) => {
      const stat = statNames[which % statNames.length]!;
      return players[who]!.user.call(characters.allotPoints, {
        allotted: { ...nothingAllotted, [stat]: 1 + (which % 6) },
      });
    },
    'take points back': ({ who }) => players[who]!.user.call(characters.resetPoints, { confirmed: true }),
    buy: async ({ who, which, key }) =>
      (await heroOf(who)).call(buy, { id: one(wares, which), key: `purchase-${key}` }),
    dress: async ({ who, which }) => {
      const { items } = await players[who]!.user.call(showInventory, {});
      return players[who]!.user.call(characters.equipItem, { itemId: one(items, which).id });
    },
    dye: async ({ who, which }) => {
      const { items } = await players[who]!.user.call(showInventory, {});
      return players[who]!.user.call(dye, { itemId: one(items, which).id, dye: one(dyes, which) });
    },
    'begin a habit': async ({ who, which }) => {
      const { id } = await players[who]!.user.call(habits.createHabit, { ...one(someHabits, which) });
      players[who]!.habitIds.push(id);
    },
    'do a habit': async ({ who, which }) => {
      const { user, habitIds } = players[who]!;
      if (habitIds.length === 0)
        habitIds.push((await user.call(habits.createHabit, { ...someHabits[0] })).id);
      await user.call(habits.completeHabit, { habitId: habitOf(who, which) });
    },
    'undo a habit': async ({ who, which }) => {
      const habitId = habitOf(who, which);
      const { completions } = await players[who]!.user.call(habits.showHistory, { habitId });
      const { date } = one(completions.slice(0, 1), 0);
      return players[who]!.user.call(habits.undoCompletion, { habitId, date });
    },
    'give up a habit': async ({ who, which }) => {
      const habitId = habitOf(who, which);
      const act = one([habits.archiveHabit, habits.restoreHabit, habits.deleteHabit], which);
      await players[who]!.user.call(act, { habitId });
    },
    challenge: async ({ who, other, which, bet }) => {
      const from = await heroOf(who);
      const to = await heroOf(other);
      await orRefused(befriended(from, to));
      const kind = which % 2 === 0 ? 'even' : 'real';
      // Few come to the level of bets here. An entry in their ledger puts them back to their own.
      const raised = (act: () => Promise<unknown>) => {
        const { bettingLevel } = duelRules;
        return bet > 0 ? whileRaised(from, bettingLevel, () => whileRaised(to, bettingLevel, act)) : act();
      };
      await raised(async () => {
        const sought = { userId: to.uid };
        const { seen, mostBet } = (await from.call(duels.previewDuel, sought))[kind];
        await from.call(duels.proposeDuel, { ...sought, kind, bet: Math.min(bet, mostBet), seen });
      });
      if (which % 3 > 0) return;
      const { id } = await openDuelOf(other, 0);
      await raised(() => accept(to, id));
    },
    'accept a duel': async ({ who, which }) => {
      const { id } = await openDuelOf(who, which);
      await accept(players[who]!.user, id);
    },
    'end a proposal': async ({ who, which }) => {
      const { id: duelId, own } = await openDuelOf(who, which);
      const end = own === 'opponent' ? duels.declineDuel : duels.withdrawDuel;
      return players[who]!.user.call(end, { duelId });
    },
  };
}
