import { setUpAccount, showAccount, updateAccount } from '@cine/contract/operations/core/account';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as operations from '@cine/contract/operations/game/characters';
import { showLeaderboard } from '@cine/contract/operations/game/leaderboards';
import { dye } from '@cine/contract/operations/game/shop';
import { showGroup } from '@cine/contract/operations/together/groups';
import { showProfile } from '@cine/contract/operations/together/profiles';
import { createSession, joinSession, showSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import {
  befriended,
  enrich,
  giveMilestones,
  groupOf,
  member,
  sampleCharacter,
  watched,
} from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';

const { characterClass, appearance } = sampleCharacter;
const plain = (id: string) => ({ id, dye: null });
const house = { characterClass, appearance, worn: [plain('house-torch'), plain('house-jacket')] };

describe('What a character looks like', () => {
  let owner: TestUser;
  let friend: TestUser;
  before(() => suite());
  beforeEach(async () => {
    owner = await member('Owner');
    friend = await member('Friend');
    await befriended(owner, friend);
  });

  const own = async () => (await owner.call(showAccount, {})).figure;
  const onProfile = async () => (await friend.call(showProfile, { uid: owner.uid })).figure;
  const onBoard = async () => {
    const { places } = await friend.call(showLeaderboard, { board: 'ever', among: 'friends' });
    return places.find(({ uid }) => uid === owner.uid)!.figure;
  };
  const evening = async () => {
    const { id, code } = await owner.call(createSession, {});
    await friend.call(joinSession, { code });
    return async () => {
      await running.settled();
      const { attendees } = await friend.call(showSession, { sessionId: id });
      return attendees[owner.uid]?.figure;
    };
  };
  const inGroup = async () => {
    const groupId = await groupOf(owner, [friend]);
    return async () => {
      await running.settled();
      return (await friend.call(showGroup, { groupId })).members[owner.uid]!.figure;
    };
  };

  it('is seen with its user’s name: by themselves, on their profile, on boards, in evenings and groups', async () => {
    await watched(owner, 391);
    const [early, group] = [await evening(), await inGroup()];
    expect([await own(), await onProfile(), await onBoard(), await early(), await group()]).to.deep.equal([
      undefined,
      null,
      null,
      undefined,
      undefined,
    ]);
    await owner.call(operations.createCharacter, sampleCharacter);
    const [late, another] = [await evening(), await inGroup()];
    const everywhere = [own, onProfile, onBoard, early, group, late, another];
    for (const seen of everywhere) expect(await seen()).to.deep.equal(house);
  });

  it('follows each change, also where something is taken off', async () => {
    await owner.call(recordOwnWatch, { movieId: 391 });
    await giveMilestones(owner, [5]);
    await owner.call(operations.createCharacter, sampleCharacter);
    const [there, inOurs] = [await evening(), await inGroup()];
    await owner.call(operations.equipItem, { itemId: 'basic-sword' });
    await owner.call(operations.unequipItem, { category: 'armor' });
    const looks = { ...appearance, hair: 'bun' } as const;
    await owner.call(operations.changeCharacter, { name: 'Somebody', appearance: looks });
    const bare = { ...house, appearance: looks, worn: [plain('basic-sword')] };
    expect([await there(), await onBoard(), await inOurs()]).to.deep.equal([bare, bare, bare]);
    await enrich(owner);
    await owner.call(dye, { itemId: 'basic-sword', dye: 'lagoon' });
    const dyed = { ...bare, worn: [{ id: 'basic-sword', dye: 'lagoon' }] };
    expect([await there(), await onBoard()]).to.deep.equal([dyed, dyed]);
  });

  it('stays when the account is changed or set up again, and is nobody’s to write but by the character', async () => {
    await owner.call(operations.createCharacter, sampleCharacter);
    await owner.call(updateAccount, { displayName: 'Another' });
    const { username, displayName, providers, region, locale, timeZone } = await owner.call(showAccount, {});
    const settings = { username: username!, displayName, providers, region, locale, timeZone };
    await owner.call(setUpAccount, settings);
    expect(await own()).to.deep.equal(house);
  });

  it('has neither name nor points, and isn’t written where they alone change', async () => {
    await giveMilestones(owner, [5]);
    await owner.call(operations.createCharacter, sampleCharacter);
    const written = async () => {
      const document = await context().db.doc(`users/${owner.uid}`).get();
      return document.updateTime!.toMillis();
    };
    const before = await written();
    await owner.call(operations.changeCharacter, { name: 'Somebody', appearance });
    await owner.call(operations.allotPoints, {
      allotted: { strength: 1, endurance: 0, agility: 0, intelligence: 0, charisma: 0 },
    });
    expect(await written()).to.equal(before);
    expect(await own()).to.have.all.keys('characterClass', 'appearance', 'worn');
  });

  it('is gone with the account', async () => {
    await owner.call(operations.createCharacter, sampleCharacter);
    const there = await evening();
    expect(await there()).to.deep.equal(house);
    await owner.call(deleteAccount, {});
    const standing = await context().db.doc(`standings/${owner.uid}`).get();
    expect(standing.get('figure')).to.equal(undefined);
    await running.quiet();
    expect(await there()).to.equal(undefined);
  });
});
