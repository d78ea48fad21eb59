import { updateAccount } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { joinChallenge, listParticipants } from '@cine/contract/operations/together/challenges';
import { listFriends } from '@cine/contract/operations/together/friends';
import { showGroup } from '@cine/contract/operations/together/groups';
import { removeAvatar, setAvatar } from '@cine/contract/operations/together/profiles';
import { expect } from 'chai';
import sharp from 'sharp';
import { context } from '#context.ts';
import { readStanding } from '#core/standings/index.ts';
import { befriended, groupOf, member, sessionOf } from '#test/builders.ts';
import { running, suite } from '#test/suite.ts';
import { readSession } from '#together/sessions/index.ts';
import { joined } from '../../challenges/challenges.test-support.ts';

async function picture(red: number): Promise<string> {
  const background = { r: red, g: 90, b: 40 };
  const sent = sharp({ create: { width: 200, height: 200, channels: 3, background } });
  return (await sent.jpeg().toBuffer()).toString('base64');
}

describe('A picture beside a name', () => {
  before(() => suite());

  it('is shown to friends, and in evenings, groups, challenges and boards of a public member', async () => {
    const [lea, tom, ines] = [await member('Lea'), await member('Tom'), await member('Ines')];
    await befriended(lea, tom);
    const groupId = await groupOf(ines, [lea]);
    const { id } = await sessionOf(ines, [lea]);
    const challengeId = await joined(ines);
    await lea.call(joinChallenge, { challengeId });
    const seen = async () => {
      await running.quiet();
      const { db } = context();
      const [{ friends }, group, session, standing, { participants }] = await Promise.all([
        tom.call(listFriends, {}),
        ines.call(showGroup, { groupId }),
        readSession(db, id),
        readStanding(db, lea.uid),
        ines.call(listParticipants, { challengeId }),
      ]);
      const places = {
        friend: friends[0]?.avatar,
        member: group.members[lea.uid]?.avatar,
        attendee: session!.attendees[lea.uid]?.avatar,
        board: standing?.avatar,
        participant: participants.find(({ uid }) => uid === lea.uid)!.avatar,
      };
      return Object.entries(places).flatMap(([place, avatar]) =>
        avatar === undefined ? [] : [[place, avatar]],
      );
    };
    const versionOf = ({ small }: { small: string }) => small.split('/').at(-2)!;
    const { avatar } = await lea.call(setAvatar, { picture: await picture(200) });
    const first = versionOf(avatar);
    expect(await seen()).to.deep.equal([
      ['friend', first],
      ['board', first],
    ]);
    await lea.call(updateAccount, { visibility: 'public' });
    const everywhere = (version: string) =>
      ['friend', 'member', 'attendee', 'board', 'participant'].map((place) => [place, version]);
    expect(await seen()).to.deep.equal(everywhere(first));
    const second = versionOf((await lea.call(setAvatar, { picture: await picture(20) })).avatar);
    expect(await seen()).to.deep.equal(everywhere(second));
    await lea.call(updateAccount, { visibility: 'private' });
    expect(await seen()).to.deep.equal([]);
    await lea.call(updateAccount, { visibility: 'public' });
    await lea.call(removeAvatar, {});
    expect(await seen()).to.deep.equal([]);
  });

  it('comes with a friendship, a group and an evening that begin later, and goes with the account', async () => {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    await lea.call(updateAccount, { visibility: 'public' });
    await lea.call(setAvatar, { picture: await picture(120) });
    await running.quiet();
    await befriended(lea, tom);
    const groupId = await groupOf(tom, [lea]);
    const { id } = await sessionOf(tom, [lea]);
    const hasAvatar = async () => [
      (await tom.call(listFriends, {})).friends.map(({ avatar }) => avatar !== undefined),
      (await tom.call(showGroup, { groupId })).members[lea.uid]?.avatar !== undefined,
      (await readSession(context().db, id))!.attendees[lea.uid]?.avatar !== undefined,
    ];
    expect(await hasAvatar()).to.deep.equal([[true], true, true]);
    await lea.call(deleteAccount, {});
    await running.quiet();
    expect(await hasAvatar()).to.deep.equal([[], false, false]);
  });
});
