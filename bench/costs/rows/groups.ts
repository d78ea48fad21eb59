import * as groups from '@cine/contract/operations/together/groups';
import { closeSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { groupOf } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { both, newMember, type Row, row, type Stage } from '../row.ts';
import { newMembers } from '../situations.ts';

const groupWith = (others: number) =>
  both(async (user, stage) => ({ groupId: await groupOf(user, await newMembers(stage, others)) }));

const invitations = (members: number) =>
  both(async (_, stage) => {
    const owner = await newMember(stage);
    const groupId = await groupOf(owner, await newMembers(stage, members - 1));
    return { code: (await owner.call(groups.renewInvitation, { groupId })).invitation!.code };
  });

async function open(user: TestUser) {
  const { id: sessionId, code } = await user.call(groups.openEvening, { groupId: await groupOf(user) });
  return { sessionId, code };
}
const opened = both(open);

/** Joined by somebody since the movie was recorded. */
const watchedOf = both(async (user, stage) => {
  const { sessionId, code } = await open(user);
  await user.call(recordWatch, { sessionId, movieId: stage.movies[0]!.id });
  await (await newMember(stage)).call(joinSession, { code });
  return { sessionId };
});

/** With what the user watched at some of their evenings. */
const withEvenings = (evenings: number) =>
  both(async (user: TestUser, stage: Stage) => {
    const groupId = await groupOf(user, [await newMember(stage)]);
    for (const { id: movieId } of stage.movies.slice(0, evenings)) {
      const { id: sessionId } = await user.call(groups.openEvening, { groupId });
      await user.call(recordWatch, { sessionId, movieId });
      await user.call(closeSession, { sessionId });
    }
    return { groupId };
  });

const offered = both(async (user, stage) => {
  const other = await newMember(stage);
  const groupId = await groupOf(user, [other]);
  await user.call(groups.handOverGroup, { groupId, uid: other.uid });
  return { groupId };
});

export const groupsRows: Row[] = [
  row(groups.renewInvitation, 'another', groupWith(0)),
  ...[1, 5].map((members) =>
    row(groups.joinGroup, `of ${members} member${members > 1 ? 's' : ''}`, invitations(members)),
  ),
  ...[2, 5].map((members) => row(groups.showGroupTaste, `of ${members} members`, groupWith(members - 1))),
  ...[2, 5].map((members) => row(groups.openEvening, `of ${members} members`, groupWith(members - 1))),
  row(recordWatch, 'alone, at a group’s evening', opened, ({ movieId }) => ({ movieId })),
  row(closeSession, 'a group’s evening, with a movie', watchedOf),
  row(groups.listEvenings, 'of 1 evening', withEvenings(1)),
  row(groups.listEvenings, 'of 4 evenings', withEvenings(4)),
  row(tonight, '1 present, a group’s evening', opened),
  row(groups.withdrawHandOver, '', offered),
  row(groups.deleteGroup, 'without evenings', groupWith(0)),
  row(groups.deleteGroup, 'with 4 evenings', withEvenings(4)),
];
