import { updateAccount } from '@cine/contract/operations/core/account';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import * as moderation from '@cine/contract/operations/faces/moderation';
import { blockUser } from '@cine/contract/operations/together/friends';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { followDecision } from './decision-service.ts';
import { tellReporters } from './reporters-service.ts';

type About = { kind: moderation.ReportedKind; id: string };

describe('Those who reported something', () => {
  before(() => suite());

  const operator = () => running.newUser({ operator: true, name: 'operator' });
  const told = async (user: TestUser) =>
    (await user.call(listNotifications, {})).notifications
      .filter(({ kind }) => kind === 'report-decided')
      .map(({ from, params }) => ({ from, params }));
  const left = (thing: string, cause: moderation.Cause) => ({
    from: null,
    params: { done: 'left', thing, cause },
  });
  const acted = (thing: string) => ({ from: null, params: { done: 'acted', thing } });

  async function report(about: About, by: TestUser[]): Promise<void> {
    for (const each of by) await each.call(moderation.report, { ...about, cause: 'insult' });
  }

  async function decide(uid: string, action: moderation.Action, cause: moderation.Cause = 'insult') {
    const { cases } = await operator().call(moderation.listCases, {});
    const { id: caseId } = cases.find((each) => each.uid === uid)!;
    const entry = await operator().call(moderation.decide, { caseId, action, cause });
    await running.quiet();
    return entry;
  }

  it('read once why it was left as it is, however often that is told; the person reads nothing', async () => {
    const tom = await member('Tom');
    const kim = await member('Kim');
    const zoe = await member('Zoe');
    await report({ kind: 'name', id: tom.uid }, [kim, zoe]);
    const { id: entryId } = await decide(tom.uid, 'reject', 'spam');
    await followDecision(context(), entryId);
    await tellReporters(context(), { entryId, after: null }, false);
    await running.quiet();
    for (const each of [kim, zoe]) expect(await told(each)).to.deep.equal([left('name', 'spam')]);
    expect((await tom.call(listNotifications, {})).notifications).to.deep.equal([]);
  });

  it('read that something was done, not what or to whom, also when they blocked each other', async () => {
    const tom = await member('Tom');
    const kim = await member('Kim');
    const zoe = await member('Zoe');
    const { id: sessionId } = await sessionOf(tom, [kim, zoe]);
    await report({ kind: 'name', id: tom.uid }, [kim, zoe]);
    await kim.call(blockUser, { uid: tom.uid, sessionId });
    await tom.call(blockUser, { uid: zoe.uid, sessionId });
    await decide(tom.uid, 'hide');
    await report({ kind: 'person', id: tom.uid }, [kim]);
    await decide(tom.uid, 'suspend');
    expect(await told(kim)).to.deep.equal([acted('person'), acted('name')]);
    expect(await told(zoe)).to.deep.equal([acted('name')]);
  });

  it('are told nothing of a decision that was undone, and anew of the next one', async () => {
    const tom = await member('Tom');
    const kim = await member('Kim');
    await report({ kind: 'username', id: tom.uid }, [kim]);
    const { id: entryId } = await decide(tom.uid, 'reject');
    const { db } = context();
    await db.recursiveDelete(db.collection(`inboxes/${kim.uid}/notifications`));
    await operator().call(moderation.undoDecision, { entryId });
    await tellReporters(context(), { entryId, after: null }, false);
    await running.quiet();
    expect(await told(kim)).to.deep.equal([]);
    await decide(tom.uid, 'hide');
    expect(await told(kim)).to.deep.equal([acted('name')]);
  });

  it('are told of the decision about their report, and of no other', async () => {
    const tom = await member('Tom');
    const kim = await member('Kim');
    const zoe = await member('Zoe');
    await report({ kind: 'name', id: tom.uid }, [kim]);
    const { id: entryId } = await decide(tom.uid, 'reject', 'other');
    await report({ kind: 'name', id: tom.uid }, [zoe]);
    await tellReporters(context(), { entryId, after: null }, false);
    expect(await told(zoe)).to.deep.equal([]);
    await decide(tom.uid, 'hide');
    expect(await told(kim)).to.deep.equal([left('name', 'other')]);
    expect(await told(zoe)).to.deep.equal([acted('name')]);
  });

  it('are told page by page, however many they are', async () => {
    const tom = await member('Tom');
    const kim = await member('Kim');
    await report({ kind: 'name', id: tom.uid }, [kim]);
    const { db } = context();
    const [first] = (await db.collection('reports').where('by', '==', kim.uid).get()).docs;
    const batch = db.batch();
    for (let n = 0; n < 105; n++)
      batch.set(db.doc(`reports/${tom.uid}-${n}`), { ...first!.data(), by: 'gone', at: Timestamp.now() });
    await batch.commit();
    await decide(tom.uid, 'reject', 'private');
    expect(await told(kim)).to.deep.equal([left('name', 'private')]);
  });

  it('are not told by a report that is no longer kept', async () => {
    const tom = await member('Tom');
    const kim = await member('Kim');
    await report({ kind: 'name', id: tom.uid }, [kim]);
    const { db } = context();
    const [first] = (await db.collection('reports').where('by', '==', kim.uid).get()).docs;
    await first!.ref.update({ expiresAt: new Date(Date.now() - hour) });
    await tom.call(updateAccount, { displayName: 'Thomas' });
    await decide(tom.uid, 'reject');
    expect(await told(kim)).to.deep.equal([]);
  });
});
