import * as operations from '@cine/contract/operations/together/tips';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, type Row, type Stage } from '../../row.ts';
import { friends } from './friends.ts';

/** Movies that two friends recommend to the user, this many each. */
const received = (movies: number) => async (user: TestUser, stage: Stage) => {
  const { others } = await friends(user, stage);
  for (const other of others)
    for (const { id: movieId } of stage.movies.slice(0, movies))
      await other.call(operations.sendTips, { movieId, uids: [user.uid], text: 'You will love it' });
  return {};
};

/** Movies that the user recommends to both of two friends. */
const sent = (movies: number) => async (user: TestUser, stage: Stage) => {
  const { uids } = await friends(user, stage);
  const tips = await forBothTurns((turn) =>
    user.call(operations.sendTips, { movieId: stage.movies[turn]!.id, uids: [...uids] }),
  );
  for (const { id: movieId } of stage.movies.slice(2, movies))
    await user.call(operations.sendTips, { movieId, uids: [...uids] });
  return { uids, tips };
};

/** A tip that a friend sent the user, another each turn. */
async function waiting(user: TestUser, stage: Stage) {
  const { others } = await friends(user, stage);
  const tips = await forBothTurns((turn) =>
    others[turn].call(operations.sendTips, { movieId: stage.movies[turn]!.id, uids: [user.uid] }),
  );
  return { tips };
}

export const tipsRows: Row[] = [
  byPreparedMember(operations.sendTips, 'to 1 friend', friends, (user, { movieId, uids }) =>
    user.call(operations.sendTips, { movieId, uids: [uids[0]], text: 'You will love it' }),
  ),
  byPreparedMember(operations.sendTips, 'to 2 friends', friends, (user, { movieId, uids }) =>
    user.call(operations.sendTips, { movieId, uids: [...uids] }),
  ),
  byPreparedMember(operations.listTips, '2 of 2 friends', received(1), (user) =>
    user.call(operations.listTips, {}),
  ),
  byPreparedMember(operations.listTips, '10 of 2 friends', received(5), (user) =>
    user.call(operations.listTips, {}),
  ),
  byPreparedMember(operations.listSentTips, '4 to 2 friends', sent(2), (user) =>
    user.call(operations.listSentTips, {}),
  ),
  byPreparedMember(operations.listSentTips, '10 to 2 friends', sent(5), (user) =>
    user.call(operations.listSentTips, {}),
  ),
  byPreparedMember(operations.answerTip, 'onto the watchlist', waiting, (user, { turn, tips }) =>
    user.call(operations.answerTip, { tipId: tips[turn].tipIds[0]!, accept: true }),
  ),
  byPreparedMember(operations.answerTip, 'declined', waiting, (user, { turn, tips }) =>
    user.call(operations.answerTip, { tipId: tips[turn].tipIds[0]!, accept: false }),
  ),
  byPreparedMember(operations.withdrawTip, '', sent(2), (user, { turn, tips }) =>
    user.call(operations.withdrawTip, { tipId: tips[turn].tipIds[0]! }),
  ),
];
