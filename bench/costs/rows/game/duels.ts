import { allotPoints, createCharacter } from '@cine/contract/operations/game/characters';
import * as operations from '@cine/contract/operations/game/duels';
import { context } from '../../../../functions/src/context.ts';
import { enrich, giveMilestones, sampleCharacter } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, type Row, type Stage } from '../../row.ts';
import { friends } from '../together/friends.ts';

const bet = 50;

/** A character whose even duels with others of the kind are as good as won, or lost. */
async function arm(user: TestUser, strong: boolean): Promise<void> {
  await user.call(createCharacter, sampleCharacter);
  await giveMilestones(user, [5, 10]);
  const none = { strength: 0, endurance: 0, agility: 0, intelligence: 0, charisma: 0 };
  await user.call(allotPoints, { allotted: { ...none, [strong ? 'strength' : 'charisma']: 10 } });
  await enrich(user, 1000, 10);
  await withoutBadges(user);
}

/** Badges for levels and a first win come with the first duel only, each for one write. */
async function withoutBadges({ uid }: TestUser): Promise<void> {
  await context().db.doc(`players/${uid}`).update({ reel: null });
}

/** A user and two friends with characters; who is strong wins. */
const rivals = (isStrong: boolean) => async (user: TestUser, stage: Stage) => {
  const { others } = await friends(user, stage);
  await arm(user, isStrong);
  for (const other of others) await arm(other, !isStrong);
  return { others };
};

const looked = async (from: TestUser, to: TestUser) => {
  const { even } = await from.call(operations.previewDuel, { userId: to.uid });
  return { userId: to.uid, kind: 'even', bet, seen: even.seen } as const;
};

/** What a proposal to each friend takes. */
const looking = async (user: TestUser, stage: Stage) => {
  const { others } = await rivals(true)(user, stage);
  return { others, asked: await forBothTurns((turn) => looked(user, others[turn])) };
};

/** A proposal of each friend to the user. */
const challenged = (isStrong: boolean) => async (user: TestUser, stage: Stage) => {
  const { others } = await rivals(isStrong)(user, stage);
  const asked = await forBothTurns(async (turn) => {
    const proposal = await looked(others[turn], user);
    const { id: duelId } = await others[turn].call(operations.proposeDuel, proposal);
    return { duelId, seen: proposal.seen };
  });
  return { others, asked };
};

/** A duel with each friend that was fought. */
const fought = async (user: TestUser, stage: Stage) => {
  const { others, asked } = await challenged(true)(user, stage);
  for (const each of asked) await user.call(operations.acceptDuel, each);
  return { others, asked };
};

export const duelsRows: Row[] = [
  byPreparedMember(operations.previewDuel, '', rivals(true), (user, { turn, others }) =>
    user.call(operations.previewDuel, { userId: others[turn].uid }),
  ),
  byPreparedMember(operations.proposeDuel, 'with a bet', looking, (user, { turn, asked }) =>
    user.call(operations.proposeDuel, asked[turn]),
  ),
  byPreparedMember(
    operations.acceptDuel,
    'with a bet that is lost',
    challenged(false),
    (user, { turn, asked }) => user.call(operations.acceptDuel, asked[turn]),
  ),
  byPreparedMember(
    operations.acceptDuel,
    'with a bet that is won',
    challenged(true),
    (user, { turn, asked }) => user.call(operations.acceptDuel, asked[turn]),
  ),
  byPreparedMember(operations.declineDuel, 'with a bet', challenged(true), (user, { turn, asked }) =>
    user.call(operations.declineDuel, { duelId: asked[turn].duelId }),
  ),
  byPreparedMember(
    operations.withdrawDuel,
    'with a bet',
    async (user, stage) => {
      const { asked } = await looking(user, stage);
      return { duels: await forBothTurns((turn) => user.call(operations.proposeDuel, asked[turn])) };
    },
    (user, { turn, duels }) => user.call(operations.withdrawDuel, { duelId: duels[turn].id }),
  ),
  byPreparedMember(operations.showDuel, 'an open one', challenged(true), (user, { turn, asked }) =>
    user.call(operations.showDuel, { duelId: asked[turn].duelId }),
  ),
  byPreparedMember(operations.showDuel, 'one that was fought', fought, (user, { turn, asked }) =>
    user.call(operations.showDuel, { duelId: asked[turn].duelId }),
  ),
  byPreparedMember(operations.listDuels, '2 of them', fought, (user) => user.call(operations.listDuels, {})),
  byPreparedMember(operations.spar, 'with a friend', rivals(true), (user, { turn, others }) =>
    user.call(operations.spar, { userId: others[turn].uid, kind: 'real' }),
  ),
  byPreparedMember(operations.spar, 'with a character of the house’s', rivals(true), (user) =>
    user.call(operations.spar, { houseCharacter: 'critic', kind: 'even' }),
  ),
];
