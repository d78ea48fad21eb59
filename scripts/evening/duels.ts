import { strict as assert } from 'node:assert';
import { fight } from '@cine/combat';
import { duelDocument } from '@cine/contract/documents/game/duels';
import { otherSide } from '@cine/contract/game/duels/duel-rules';
import * as duels from '@cine/contract/operations/game/duels';
import type { Friend } from './friend.ts';
import * as print from './print.ts';

type Duelists = { lea: Friend; ines: Friend };

/** Léa and Inès fight a duel; Inès’ next one is left to Léa’s user. Replaying changes nothing. */
export async function crossSwords({ lea, ines }: Duelists): Promise<void> {
  print.scene('Two heroes want to know who is stronger');
  const before = (await lea.call(duels.listDuels, {})).duels;
  if (!before.some(({ state }) => state === 'fought')) await fightOne(lea, ines, before);
  if (!before.some(({ state, own }) => state === 'open' && own === 'opponent')) await challenge(ines, lea);
  print.note('Inès waits for an answer: Léa has 48 hours.');
}

/** Léa challenges Inès, unless she has, and they fight. */
async function fightOne(lea: Friend, ines: Friend, before: readonly duels.DuelView[]): Promise<void> {
  const open = before.find(({ state, own }) => state === 'open' && own === 'challenger');
  const duelId = open?.id ?? (await challenge(lea, ines));
  const { seen } = await ines.call(duels.showDuel, { duelId });
  await ines.call(duels.acceptDuel, { duelId, seen: seen! });
  const { challenger, opponent, fought } = await lea.until(
    `duels/${duelId}`,
    duelDocument,
    (duel) => duel.fought !== null,
  );
  // Anybody can replay a duel from its seed.
  const { log, winner } = fight(challenger.fighter, opponent.fighter, fought!.seed);
  assert.deepEqual([winner, log.length], [fought!.winner, fought!.turns]);
  const nameOf = { challenger: lea.name, opponent: ines.name };
  print.live(
    winner === null
      ? `after ${log.length} attacks both still stand: a draw`
      : `${nameOf[winner]} beats ${nameOf[otherSide(winner)]} in ${log.length} attacks`,
  );
  const { xp } = fought!.pays.challenger;
  if (xp > 0) print.note(`Léa earns ${xp} XP for it.`);
}

/** A fair fight: with as many points and the same equipment. */
async function challenge(from: Friend, to: Friend): Promise<string> {
  const { seen, odds } = (await from.call(duels.previewDuel, { userId: to.uid })).even;
  const { id } = await from.call(duels.proposeDuel, { userId: to.uid, kind: 'even', bet: 0, seen });
  print.did(from.name, `challenges ${to.name} on equal terms: ${(100 * odds.win).toFixed(1)} % for a win`);
  return id;
}
