/** What calls about characters, duels and the shop cost. */
import { strictEqual } from 'node:assert/strict';
import type { StatName } from '@cine/contract/game/characters/classes';
import { nothingAllotted } from '@cine/contract/game/characters/points';
import { limitedItems } from '@cine/contract/game/items/sales';
import { xpForLevel } from '@cine/contract/game/level';
import { allotPoints, createCharacter } from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import { completeHabit, createHabit } from '@cine/contract/operations/game/habits';
import { buy } from '@cine/contract/operations/game/shop';
import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import type { TestUser } from '../../functions/test/client.ts';
import { report } from '../command/harness.ts';
import type { Counters } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { setUpMember } from '../deployed/session.ts';
import { startWorld, userOf, type World } from '../deployed/world.ts';

const level = 25;
const bet = 50;
const size = { movies: 1_000, candidates: 1_000 };
const look = {
  name: 'Zoé',
  characterClass: 'ranger',
  appearance: { build: 'middling', skin: 'honey', hair: 'curls', hairColour: 'chestnut', eyes: 'green' },
} as const;

export async function measureCosts(): Promise<void> {
  const world = await startWorld(size);
  reportCost('buy', await costOfPurchase(world), { reads: 4, writes: 4 }, 'a limited item');
  reportCost('habit.complete', await costOfHabit(world), { reads: 5, writes: 5 }, 'a paid habit');
  await world.stop();
  // An emulator goes on delivering what it delivers once.
  const arena = await startWorld(size);
  const { proposed, accepted } = await costOfDuel(arena);
  reportCost('duel.propose', proposed, { writes: 4 }, `a bet of ${bet}, besides the notifications`);
  reportCost(
    'duel.accept',
    accepted,
    { reads: 8, writes: 9 },
    'a bet that is lost, besides the notifications',
  );
  await arena.stop();
}

async function costOfPurchase(world: World): Promise<Counters> {
  return world.onInstance(async (instance) => {
    const buyer = await duelist(world, instance, 'buyer');
    const [first, second] = limitedItems;
    await buyer.call(buy, { id: first!.id, key: 'first' });
    const purchase = () => buyer.call(buy, { id: second!.id, key: 'second' });
    return (await world.emulator.costOf(purchase)).cost;
  });
}

/** Both have fought before, so that nothing is written that only first duels write. */
async function costOfDuel(world: World): Promise<{ proposed: Counters; accepted: Counters }> {
  const tells = ['follow-duels'];
  return world.onInstance(async (instance) => {
    const everybody: TestUser[] = [];
    for (const uid of ['challenger', 'opponent', 'third', 'fourth'])
      everybody.push(await duelist(world, instance, uid, uid === 'opponent' ? 'charisma' : 'strength'));
    const [challenger, opponent, third, fourth] = everybody as [TestUser, TestUser, TestUser, TestUser];
    for (const [one, other] of [
      [challenger, opponent],
      [challenger, third],
      [fourth, opponent],
    ] as const) {
      const { code } = await other.call(renewFriendCode, {});
      await one.call(requestFriend, { code });
      await other.call(answerFriend, { uid: one.uid, accept: true });
    }
    for (const [from, to] of [
      [challenger, third],
      [fourth, opponent],
    ] as const)
      await accept(to, await propose(from, to), world);
    const { seen } = (await challenger.call(duels.previewDuel, { userId: opponent.uid })).even;
    const proposal = { userId: opponent.uid, kind: 'even', bet, seen } as const;
    const { cost: proposed, answer } = await world.emulator.costOf(() =>
      challenger.call(duels.proposeDuel, proposal),
    );
    const accepted = await accept(opponent, answer.id, world);
    const { fought } = (await opponent.call(duels.showDuel, { duelId: answer.id })).duel;
    // As good as sure; a victory is also what costs more.
    strictEqual(fought?.winner, 'challenger');
    return { proposed, accepted };
  }, tells);
}

async function propose(from: TestUser, to: TestUser): Promise<string> {
  const { seen } = (await from.call(duels.previewDuel, { userId: to.uid })).even;
  return (await from.call(duels.proposeDuel, { userId: to.uid, kind: 'even', bet, seen })).id;
}

async function accept(user: TestUser, duelId: string, { emulator }: World): Promise<Counters> {
  const { seen } = await user.call(duels.showDuel, { duelId });
  return (await emulator.costOf(() => user.call(duels.acceptDuel, { duelId, seen: seen! }))).cost;
}

/** The second habit of a day: the first has written what only a day's first does. */
async function costOfHabit(world: World): Promise<Counters> {
  return world.onInstance(async (instance) => {
    const reader = userOf('reader', instance);
    await setUpMember(instance, 'reader');
    const { id: first } = await reader.call(createHabit, { name: 'Read' });
    const { id: second } = await reader.call(createHabit, { name: 'Run' });
    await reader.call(completeHabit, { habitId: first });
    return (await world.emulator.costOf(() => reader.call(completeHabit, { habitId: second }))).cost;
  });
}

/** A user who can buy everything, with all points in one stat. */
async function duelist({ context }: World, instance: Instance, uid: string, stat: StatName = 'strength') {
  const member = userOf(uid, instance);
  await setUpMember(instance, uid);
  await member.call(createCharacter, look);
  const milestones = [5, 10];
  const rich = { coins: 100_000, level, totalXp: xpForLevel(level), milestones };
  await context.db.doc(`players/${uid}`).update(rich);
  await member.call(allotPoints, { allotted: { ...nothingAllotted, [stat]: 10 } });
  return member;
}

function reportCost(
  figure: string,
  { reads, writes }: Counters,
  goals: Partial<Counters>,
  what: string,
): void {
  const fixture = `${what}; call limits on, triggers included`;
  const all = { unit: 'documents', sense: 'max', warmth: 'warm', fixture } as const;
  for (const [count, value] of Object.entries({ reads, writes }) as ['reads' | 'writes', number][]) {
    const goal = goals[count];
    if (goal !== undefined) report({ ...all, figure: `${figure}.${count}`, value, goal });
  }
}
