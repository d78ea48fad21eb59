/** What a hostile account does with duels: makes a character, proposes, accepts, declines. */
import { createCharacter } from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import { sampleCharacter } from '../../../functions/test/builders.ts';
import type { Call, Move } from './move.ts';

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
  createCharacter: ({ call }) => call(createCharacter, sampleCharacter),
  friendCreatesCharacter: ({ friend }) => friend(createCharacter, sampleCharacter),
  challenge: ({ friendId, call }) => propose(call, friendId),
  friendChallenges: ({ friend, user }) => propose(friend, user.uid),
  acceptDuel: async ({ call, below }) => call(duels.acceptDuel, await look(call, below(2))),
  friendAccepts: async ({ friend }) => friend(duels.acceptDuel, await look(friend, 0)),
  declineDuel: async ({ call }) => call(duels.declineDuel, { duelId: (await look(call, 0)).duelId }),
  friendDeclines: async ({ friend }) => friend(duels.declineDuel, { duelId: (await look(friend, 0)).duelId }),
  withdrawDuel: async ({ call }) => call(duels.withdrawDuel, { duelId: (await look(call, 0)).duelId }),
} satisfies Record<string, Move>;
