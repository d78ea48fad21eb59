import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { InputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/together/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { create, joined, watched, westerns } from '../challenges.test-support.ts';

type Input = InputOf<typeof operations.listChallenges>;

describe('A list of challenges', () => {
  before(() => suite());

  async function listed(user: TestUser, input: Input) {
    const all = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await user.call(operations.listChallenges, { ...input, ...(cursor && { cursor }) });
      if (input.pageSize !== undefined) expect(page.challenges.length).to.be.at.most(input.pageSize);
      all.push(...page.challenges);
      cursor = page.nextCursor;
    }
    return all;
  }
  const idsOf = async (user: TestUser, input: Input) =>
    (await listed(user, input)).map(({ challenge }) => challenge.id);

  /** Moves a completion so far back that the challenge leaves the player when they join another. */
  async function finish(user: TestUser, challengeId: string): Promise<void> {
    await watched(user, westerns.fistful);
    await running.settled();
    const long = Timestamp.fromMillis(Date.now() - 30 * day);
    await context()
      .db.doc(`players/${user.uid}`)
      .update({ [`challenges.${challengeId}.completedAt`]: long });
  }

  it('has the ready-made ones in their order by default, with the progress in those joined', async () => {
    const user = await member('User');
    await user.call(operations.joinChallenge, { challengeId: 'kurosawa' });
    const all = await listed(user, { pageSize: 7 });
    expect(all.map(({ challenge }) => challenge)).to.deep.equal([...readyMadeChallenges.values()]);
    const inProgress = all.filter(({ progress }) => progress !== null);
    expect(inProgress.map(({ challenge }) => challenge.id)).to.deep.equal(['kurosawa']);
    expect(inProgress[0]!.progress).to.deep.include({
      currentCount: 0,
      isCompleted: false,
      completedAt: null,
    });
    expect((await user.call(operations.listChallenges, {})).nextCursor).to.equal(null);
  });

  it("has the caller's own, in their newest version, and nobody else's", async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const ids = [await joined(lea), (await create(lea)).id, (await create(lea, { audience: 'personal' })).id];
    await create(tom);
    const titles = { en: 'More westerns' };
    const changed = await create(lea, { challengeId: ids[0]!, titles, targetCount: 3 });
    const mine = await listed(lea, { list: 'mine', pageSize: 2 });
    expect(mine.map(({ challenge }) => challenge.id)).to.deep.equal([...ids].sort());
    const first = mine.find(({ challenge }) => challenge.id === ids[0])!;
    expect(first.challenge).to.deep.equal(changed);
    expect(first.progress!.challenge).to.include({ version: 1, targetCount: 1 });
  });

  it('has the joined ones, finished ones too, each once', async () => {
    const user = await member('User');
    const finished = await joined(user);
    await finish(user, finished);
    const others = [await joined(user, { targetCount: 9 }), await joined(user, { targetCount: 9 })];
    const held = (await context().db.doc(`players/${user.uid}`).get()).get('challenges') as object;
    expect(Object.keys(held)).to.have.members(others);
    for (const pageSize of [1, 2, 30])
      expect(await idsOf(user, { list: 'joined', pageSize })).to.deep.equal([finished, ...others].sort());
    const one = (await listed(user, { list: 'joined' })).find(({ challenge }) => challenge.id === finished)!;
    expect(one.progress).to.include({ isCompleted: true, currentCount: 1 });
    const mine = (await listed(user, { list: 'mine' })).find(({ challenge }) => challenge.id === finished)!;
    expect(mine.progress).to.deep.equal(one.progress);
  });

  it("is refused for another list's cursor, or an invalid one", async () => {
    const user = await member('User');
    const { nextCursor } = await user.call(operations.listChallenges, { pageSize: 1 });
    const wrong = Buffer.from('["ready-made","nothing-here"]').toString('base64url');
    for (const input of [
      { list: 'mine', cursor: nextCursor! },
      { list: 'ready-made', cursor: wrong },
      { list: 'joined', cursor: 'x' },
    ] as const) {
      await expectRefusal(user.call(operations.listChallenges, input), 'cursor-invalid');
    }
  });
});

describe('One challenge', () => {
  before(() => suite());

  const shownTo = (user: TestUser, challengeId: string) =>
    user.call(operations.showChallenge, { challengeId });

  it('is shown to its maker, and to others only as they could join it', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const group = await create(lea);
    const personal = await create(lea, { audience: 'personal' });
    for (const challenge of [group, personal])
      expect(await shownTo(lea, challenge.id)).to.deep.equal({ challenge, progress: null });
    expect((await shownTo(tom, group.id)).challenge).to.deep.equal({ ...group, makerId: unnamedUid });
    for (const id of [personal.id, 'nothing-here', 'constructor'])
      await expectRefusal(shownTo(tom, id), 'challenge-not-found', id);
  });

  it('says what it would pay the caller, before and after they join, if less than its reward', async () => {
    const tom = await member('Tom');
    const { id: challengeId } = await create(await member('Lea'), { targetCount: 2, xpReward: 100 });
    const paysOnly = { xp: 50, because: 'week' };
    expect(await shownTo(tom, challengeId)).to.deep.include({ paysOnly, progress: null });
    await tom.call(operations.joinChallenge, { challengeId });
    const { progress, ...rest } = await shownTo(tom, challengeId);
    expect([progress!.paysOnly, rest]).to.deep.equal([paysOnly, { challenge: progress!.challenge }]);
  });

  it("is shown with the caller's own progress", async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const challengeId = await joined(lea);
    await watched(lea, westerns.fistful);
    await (await suite()).settled();
    expect((await shownTo(lea, challengeId)).progress).to.deep.include({
      moviesWatched: [westerns.fistful],
      isCompleted: true,
    });
    expect((await shownTo(tom, challengeId)).progress).to.equal(null);
    expect((await shownTo(tom, 'old-west')).challenge.audience).to.equal('everyone');
  });
});
