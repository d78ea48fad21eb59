import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import { createCharacter } from '@cine/contract/operations/game/characters';
import * as operations from '@cine/contract/operations/game/duels';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { enrich, giveMilestones, member, sampleCharacter } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';

type Kind = 'real' | 'even';

/** A member with a character, at a level with its milestones, and with some coins. */
export async function duelist(name: string, { level = 10, coins = 1000 } = {}): Promise<TestUser> {
  const user = await member(name);
  await user.call(createCharacter, sampleCharacter);
  await giveMilestones(
    user,
    [5, 10].filter((each) => each <= level),
  );
  await enrich(user, coins, level);
  return user;
}

/** Gives a user coins, as if they had been paid. */
export async function fund(user: TestUser, coins: number): Promise<void> {
  const { level } = await user.call(showPlayer, {});
  await enrich(user, coins, level);
}

/** The context of an instance whose clock is this many milliseconds ahead. */
export function ahead(milliseconds: number) {
  return { ...context(), now: () => Date.now() + milliseconds };
}

/** Makes a proposal older: a clock that is ahead would make what it pays new to every night's count. */
export async function age(duelId: string, milliseconds: number): Promise<void> {
  const ref = context().db.doc(`duels/${duelId}`);
  const duel = await ref.get();
  const earlier = (field: string) => Timestamp.fromMillis(duel.get(field).toMillis() - milliseconds);
  await ref.update({ proposedAt: earlier('proposedAt'), lapsesAt: earlier('lapsesAt') });
}

/** The context with a seed that is known beforehand. */
export function withSeed(seed: string) {
  return { ...context(), newToken: () => seed };
}

/** Looks at the odds, and proposes. */
export async function propose(
  from: TestUser,
  to: TestUser,
  { kind = 'even' as Kind, bet = 0, groupId = undefined as string | undefined } = {},
) {
  const sought = { userId: to.uid, ...(groupId !== undefined && { groupId }) };
  const { seen } = (await from.call(operations.previewDuel, sought))[kind];
  return from.call(operations.proposeDuel, { ...sought, kind, bet, seen });
}

/** Looks at the odds, and accepts. */
export async function accept(user: TestUser, duelId: string) {
  const { seen } = await user.call(operations.showDuel, { duelId });
  return user.call(operations.acceptDuel, { duelId, seen: seen! });
}

/** How many coins a user has. */
export async function coinsOf(user: TestUser): Promise<number> {
  return (await user.call(showPlayer, {})).coins;
}

/** What duels and bets changed, the first first. */
export async function entriesOf(user: TestUser) {
  const { entries } = await user.call(listLedger, {});
  return entries
    .filter(({ reward }) => ['bet', 'duel'].includes(reward))
    .toReversed()
    .map(({ reward, kind, xp, coins }) => [reward, kind, xp, coins] as const);
}
