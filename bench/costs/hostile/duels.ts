import { createCharacter } from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import { sampleCharacter } from '../../../functions/test/builders.ts';
import { type Call, type Move, oneIn } from './move.ts';

async function propose(call: Call, userId: string): Promise<void> {
  const preview = await call(duels.previewDuel, { userId });
  if (preview) await call(duels.proposeDuel, { userId, kind: 'even', seen: preview.even.seen });
}

/** Looks at one of the last duels, and returns what accepting it carries. */
async function look(call: Call, at: number): Promise<{ duelId: string; seen: string }> {
  const listed = await call(duels.listDuels, {});
  const duelId = listed?.duels[at]?.id ?? 'none';
  const duel = await call(duels.showDuel, { duelId });
  return { duelId, seen: duel?.seen ?? 'a'.repeat(16) };
}

export const duelMoves = {
  createCharacter: (_, call) => call(createCharacter, sampleCharacter),
  friendCreatesCharacter: ({ friend }) => friend(createCharacter, sampleCharacter),
  challenge: ({ friendId }, call) => propose(call, friendId),
  friendChallenges: ({ friend, user }) => propose(friend, user.uid),
  acceptDuel: async (_, call, below) => call(duels.acceptDuel, await look(call, below(2))),
  friendAccepts: async ({ friend }) => friend(duels.acceptDuel, await look(friend, 0)),
  declineDuel: async (_, call) => call(duels.declineDuel, { duelId: (await look(call, 0)).duelId }),
  friendDeclines: async ({ friend }) => friend(duels.declineDuel, { duelId: (await look(friend, 0)).duelId }),
  withdrawDuel: async (_, call) => call(duels.withdrawDuel, { duelId: (await look(call, 0)).duelId }),
  listAllDuels: (_, call) => call(duels.listDuels, { pageSize: 50 }),
  spar: ({ friendId }, call, below) =>
    call(duels.spar, {
      kind: 'real',
      ...(oneIn(2, below) ? { userId: friendId } : { houseCharacter: 'critic' }),
    }),
} satisfies Record<string, Move>;
