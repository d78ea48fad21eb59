import { limitedItems } from '@cine/contract/game/items/sales';
import { xpForLevel } from '@cine/contract/game/level';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { buy } from '@cine/contract/operations/game/shop';
import type { Counters } from '../deployed/emulator.ts';
import { setUpMember } from '../deployed/session.ts';
import { as, startWorld, type World } from '../deployed/world.ts';
import { report } from '../harness.ts';

const level = 25;
const look = {
  name: 'Zoé',
  characterClass: 'ranger',
  appearance: { build: 'middling', skin: 'honey', hair: 'curls', hairColour: 'chestnut', eyes: 'green' },
} as const;

/** What a purchase costs in documents. */
export async function measureCosts(): Promise<void> {
  const world = await startWorld({ movies: 1_000, candidates: 1_000 });
  reportCost('buy', await costOfPurchase(world), { reads: 4, writes: 4 }, 'a limited item');
  await world.stop();
}

/** The second limited item that a user buys. */
async function costOfPurchase(world: World): Promise<Counters> {
  return world.onInstance(async (instance) => {
    const buyer = as('buyer', instance);
    await setUpMember(instance, 'buyer');
    await buyer.call(createCharacter, look);
    await world.context.db.doc('players/buyer').update({ coins: 100_000, level, totalXp: xpForLevel(level) });
    const [first, second] = limitedItems;
    await buyer.call(buy, { id: first!.id, key: 'first' });
    const purchase = () => buyer.call(buy, { id: second!.id, key: 'second' });
    return (await world.emulator.costOf(purchase)).cost;
  });
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
