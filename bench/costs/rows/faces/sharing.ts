import * as operations from '@cine/contract/operations/faces/sharing';
import { startPoll } from '@cine/contract/operations/together/polls';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '../../../../functions/src/context.ts';
import { countDays } from '../../../../functions/src/features/game/statistics/count-service.ts';
import { readCounts } from '../../../../functions/src/features/game/statistics/store.ts';
import { sessionOf } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, newMember, type Row, type Stage } from '../../row.ts';

/** Evenings of the user with some others, another each turn, in which they watched a movie. */
const evenings = (others: number) => async (user: TestUser, stage: Stage) => ({
  ids: await forBothTurns(async (turn) => {
    const friends = await Promise.all(Array.from({ length: others }, () => newMember(stage)));
    const { id } = await sessionOf(user, friends);
    await user.call(recordWatch, { sessionId: id, movieId: stage.movies[turn]!.id });
    return id;
  }),
});

/** Open polls of the user's evenings that the product decided at once. */
const polls = async (user: TestUser) => ({
  ids: await forBothTurns(async () => {
    const { id } = await sessionOf(user);
    const place = { kind: 'session', id } as const;
    const start = { place, method: 'product', movies: { from: 'list' }, secret: false } as const;
    return (await user.call(startPoll, start)).id;
  }),
});

const links = (user: TestUser) =>
  forBothTurns(async (turn) =>
    user.call(operations.createShare, { kind: 'challenge', id: ['old-west', 'kurosawa'][turn]! }),
  );

export const sharingRows: Row[] = [
  byPreparedMember(operations.createShare, 'an evening of 4', evenings(3), (user, { turn, ids }) =>
    user.call(operations.createShare, { kind: 'credits', id: ids[turn] }),
  ),
  byPreparedMember(
    operations.createShare,
    'a taste, then again',
    async (user, { movies }) => ({
      rated: await user.call(rateMovie, { movieId: movies[0]!.id, score: 80 }),
    }),
    (user) => user.call(operations.createShare, { kind: 'taste' }),
  ),
  byPreparedMember(operations.createShare, 'a poll', polls, (user, { turn, ids }) =>
    user.call(operations.createShare, { kind: 'poll', id: ids[turn] }),
  ),
  byPreparedMember(
    operations.createShare,
    'a year, then again',
    async (user, { movies }) => {
      await user.call(recordOwnWatch, { movieId: movies[0]!.id });
      await user.call(rateMovie, { movieId: movies[0]!.id, score: 80 });
      await countDays(context(), user.uid, null);
      return { id: String((await readCounts(context().db, user.uid))!.years.at(-1)!) };
    },
    (user, { id }) => user.call(operations.createShare, { kind: 'year', id }),
  ),
  byPreparedMember(
    operations.listShares,
    'of 2 links',
    async (user) => ({ links: await links(user) }),
    (user) => user.call(operations.listShares, {}),
  ),
  byPreparedMember(
    operations.revokeShare,
    '',
    async (user) => ({ links: await links(user) }),
    (user, { turn, links: made }) => user.call(operations.revokeShare, { token: made[turn].token }),
  ),
];
