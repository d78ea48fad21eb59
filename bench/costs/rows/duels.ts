import { nothingAllotted } from '@cine/contract/game/characters/points';
import { allotPoints, createCharacter } from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import { context } from '../../../functions/src/context.ts';
import { befriended, enrich, giveMilestones, sampleCharacter } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { newMember, type Row, row, type Stage } from '../row.ts';

const bet = 50;

/** A character whose even duels with others of the kind are as good as won, or lost. */
async function arm(user: TestUser, strong: boolean): Promise<void> {
  await user.call(createCharacter, sampleCharacter);
  await giveMilestones(user, [5, 10]);
  await user.call(allotPoints, { allotted: { ...nothingAllotted, [strong ? 'strength' : 'charisma']: 10 } });
  await enrich(user, 1000, 10);
  // Badges for levels and a first win come with the first duel only, each for one write.
  await context().db.doc(`players/${user.uid}`).update({ reel: null });
}

/** A user and two friends with characters, who is strong wins; and what is done with each friend. */
const rivals =
  <There>(isStrong: boolean, act: (friend: TestUser, user: TestUser) => Promise<There>) =>
  async (user: TestUser, stage: Stage) => {
    const one = await newMember(stage);
    const other = await newMember(stage);
    for (const friend of [one, other]) await befriended(friend, user);
    await arm(user, isStrong);
    for (const friend of [one, other]) await arm(friend, !isStrong);
    return [await act(one, user), await act(other, user)] as const;
  };

const seenBy = async (from: TestUser, { uid: userId }: TestUser) => {
  const { even } = await from.call(duels.previewDuel, { userId });
  return { userId, kind: 'even', bet, seen: even.seen } as const;
};

const propose = async (from: TestUser, to: TestUser) => {
  const proposal = await seenBy(from, to);
  const { id: duelId } = await from.call(duels.proposeDuel, proposal);
  return { duelId, seen: proposal.seen };
};

const challenged = (isStrong: boolean) => rivals(isStrong, propose);

export const duelsRows: Row[] = [
  row(
    duels.proposeDuel,
    'with a bet',
    rivals(true, (friend, user) => seenBy(user, friend)),
  ),
  row(duels.acceptDuel, 'with a bet that is lost', challenged(false)),
  row(duels.acceptDuel, 'with a bet that is won', challenged(true)),
  row(duels.declineDuel, 'with a bet', challenged(true)),
  row(
    duels.withdrawDuel,
    'with a bet',
    rivals(true, (friend, user) => propose(user, friend)),
  ),
  row(duels.showDuel, 'an open one', challenged(true)),
  row(
    duels.showDuel,
    'one that was fought',
    rivals(true, async (friend, user) => {
      const proposal = await propose(friend, user);
      await user.call(duels.acceptDuel, proposal);
      return proposal;
    }),
  ),
  row(
    duels.spar,
    'with a friend',
    rivals(true, async ({ uid: userId }) => ({ userId })),
    { kind: 'real' },
  ),
  row(
    duels.spar,
    'with a character of the house’s',
    rivals(true, async () => ({})),
    { houseCharacter: 'critic', kind: 'even' },
  ),
];
