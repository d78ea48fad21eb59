import * as operations from '@cine/contract/operations/together/challenges';
import { withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import type { DocumentData } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { create, joined, watched, westerns } from '../challenges.test-support.ts';

describe("A group's challenge", () => {
  before(() => suite());

  async function participantsOf(challengeId: string): Promise<Record<string, DocumentData>> {
    await running.settled();
    const snapshot = await context().db.collection(`challenges/${challengeId}/participants`).get();
    return Object.fromEntries(snapshot.docs.map((document) => [document.id, document.data()]));
  }

  it('shows who participates and their progress, also when it falls', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const { id: challengeId } = await create(lea, { targetCount: 2 });
    expect(await participantsOf(challengeId)).to.deep.equal({});
    for (const user of [lea, tom]) await user.call(operations.joinChallenge, { challengeId });
    await watched(tom, westerns.fistful);
    const watchId = await watched(tom, westerns.unforgiven);
    const both = await participantsOf(challengeId);
    const { joinedAt } = await tom.call(operations.joinChallenge, { challengeId });
    expect(both[lea.uid]).to.include({ displayName: 'Lea', count: 0, target: 2, isCompleted: false });
    expect(both[tom.uid]).to.include({ displayName: 'Tom', count: 2, target: 2, isCompleted: true });
    expect(both[tom.uid]!.joinedAt.toMillis()).to.equal(Date.parse(joinedAt));

    await tom.call(withdrawWatch, { watchId });
    expect((await participantsOf(challengeId))[tom.uid]).to.include({ count: 1, isCompleted: false });
  });

  it('lists its participants to each of them, the furthest first, and to nobody else', async () => {
    const [lea, tom, zoe, max] = await Promise.all(['Lea', 'Tom', 'Zoe', 'Max'].map((name) => member(name)));
    const { id: challengeId } = await create(lea!, { targetCount: 2 });
    for (const user of [lea!, tom!, zoe!]) await user.call(operations.joinChallenge, { challengeId });
    await watched(zoe!, westerns.fistful);
    await watched(zoe!, westerns.unforgiven);
    await watched(tom!, westerns.fistful);
    await running.settled();
    for (const pageSize of [1, 2, 50]) {
      const listed: [string, number, boolean][] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const input = { challengeId, pageSize, ...(cursor && { cursor }) };
        const page = await tom!.call(operations.listParticipants, input);
        for (const each of page.participants) listed.push([each.displayName, each.count, each.isCompleted]);
        cursor = page.nextCursor;
      }
      expect(listed).to.deep.equal([
        ['Zoe', 2, true],
        ['Tom', 1, false],
        ['Lea', 0, false],
      ]);
    }
    for (const [user, id] of [
      [max!, challengeId],
      [lea!, 'nothing-here'],
      [lea!, 'old-west'],
    ] as const) {
      await expectRefusal(
        user.call(operations.listParticipants, { challengeId: id }),
        'challenge-not-joined',
      );
    }
    for (const cursor of ['x', Buffer.from('[1,"a/b"]').toString('base64url')]) {
      await expectRefusal(lea!.call(operations.listParticipants, { challengeId, cursor }), 'cursor-invalid');
    }
  });

  it('no longer shows a user who gave it up', async () => {
    const user = await member('User');
    const challengeId = await joined(user, { targetCount: 2 });
    await watched(user, westerns.fistful);
    await running.settled();
    await user.call(operations.abandonChallenge, { challengeId });
    await watched(user, westerns.unforgiven);
    expect(await participantsOf(challengeId)).to.deep.equal({});
  });

  it('shows participants, while personal and ready-made challenges show nobody', async () => {
    const user = await member('User');
    const personal = await joined(user, { audience: 'personal' });
    await user.call(operations.joinChallenge, { challengeId: 'old-west' });
    await watched(user, westerns.fistful);
    for (const id of [personal, 'old-west']) expect(await participantsOf(id)).to.deep.equal({});
  });

  it('costs one write more when a watch advances it', async () => {
    const costOf = async (audience: 'group' | 'personal') => {
      const user = await member('User');
      await joined(user, { audience, targetCount: 9 });
      await watched(user, westerns.unforgiven);
      await running.settled();
      await running.resetCounters();
      await watched(user, westerns.fistful);
      await running.settled();
      return running.counters();
    };
    const personal = await costOf('personal');
    const group = await costOf('group');
    expect(group.reads).to.equal(personal.reads);
    expect(group.writes).to.equal(personal.writes + 1);
  });
});
