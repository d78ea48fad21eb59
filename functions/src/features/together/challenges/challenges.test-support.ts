import type { InputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/challenges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '#context.ts';
import { loadEntries } from '#core/ledger/store.ts';
import { type JoinedChallenge, loadPlayers, type Player } from '#core/players/index.ts';
import type { TestUser } from '#test/client.ts';
import { running } from '#test/suite.ts';

export const westerns = { magnificentSeven: 966, fistful: 391, unforgiven: 33, tombstone: 11969 };
export const western = { field: 'genre', operator: 'eq', value: 'Western' } as const;

/** A rule that names movies. */
export const listOf = (...value: number[]) => ({ field: 'movie' as const, operator: 'in' as const, value });

export type Definition = InputOf<typeof operations.createChallenge>;

/** Defines a challenge: one western for 50 XP, open to anyone with its id, unless overridden. */
export function create(user: TestUser, changes: Partial<Definition> = {}): Promise<operations.Challenge> {
  const titles = { en: 'Westerns' };
  const usual = { titles, rules: [western], targetCount: 1, xpReward: 50, audience: 'group' as const };
  return user.call(operations.createChallenge, { ...usual, ...changes });
}

export async function joined(user: TestUser, changes: Partial<Definition> = {}): Promise<string> {
  const { id: challengeId } = await create(user, changes);
  await user.call(operations.joinChallenge, { challengeId });
  return challengeId;
}

export async function watched(user: TestUser, movieId: number): Promise<string> {
  return (await user.call(recordOwnWatch, { movieId })).watchId;
}

export async function playerOf({ uid }: TestUser): Promise<Player> {
  await running.settled();
  return (await loadPlayers(context().db, [uid]))[0]!;
}

export async function challengeXpOf({ uid }: { uid: string }): Promise<number> {
  await running.settled();
  const entries = await loadEntries(context().db, uid);
  return entries.reduce((sum, { source, xp }) => (source.startsWith('challenge:') ? sum + xp : sum), 0);
}

export async function progressIn(user: TestUser, challengeId: string): Promise<JoinedChallenge> {
  return (await playerOf(user)).challenges[challengeId]!;
}
