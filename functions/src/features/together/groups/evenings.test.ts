import { sessionDocument } from '@cine/contract/documents/sessions';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { blockUser, unblockUser } from '@cine/contract/operations/together/friends';
import * as operations from '@cine/contract/operations/together/groups';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { FieldValue } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { befriended, exportedBy, groupOf, letIn, member, sampleCharacter } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { keepEveningOf } from './evening-service.ts';

describe('The evenings of a group', () => {
  let lea: TestUser;
  let tom: TestUser;
  let groupId: string;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    groupId = await groupOf(lea, [tom]);
  });

  const listed = async (who: TestUser = lea) =>
    (await who.call(operations.listEvenings, { groupId })).evenings;
  const eveningOf = (sessionId: string) => context().db.doc(`groups/${groupId}/evenings/${sessionId}`).get();
  /** An evening of both, and of a user who isn't in the group, at which the movie was watched. */
  async function watched(): Promise<{ sessionId: string; movieId: number }> {
    const session = await lea.call(operations.openEvening, { groupId });
    const sessionId = session.id;
    await tom.call(operations.joinEvening, { groupId, sessionId });
    await (await member('Kim')).call(sessions.joinSession, { code: session.code });
    const { candidates } = await lea.call(tonight, { sessionId, pageSize: 1 });
    const { movieId } = candidates[0]!;
    await lea.call(sessions.chooseMovie, { sessionId, movieId });
    await lea.call(sessions.recordWatch, { sessionId });
    await running.quiet();
    return { sessionId, movieId };
  }

  it('say what was watched and who was there; who isn’t in the group is counted', async () => {
    const { sessionId, movieId } = await watched();
    const [evening, ...others] = await listed(tom);
    expect(others).to.deep.equal([]);
    expect(evening).to.include({ sessionId, others: 1 });
    expect(evening!.movies.map((movie) => movie.movieId)).to.deep.equal([movieId]);
    expect(evening!.movies[0]!.watchedBy).to.have.all.keys(lea.uid, tom.uid);
    expect(JSON.stringify((await eveningOf(sessionId)).data())).not.to.include('"Lea"');
  });

  it('give members who joined before groups had faces the characters that were there', async () => {
    await tom.call(createCharacter, sampleCharacter);
    await running.settled();
    const group = context().db.doc(`groups/${groupId}`);
    const faceOf = async ({ uid }: TestUser) => (await group.get()).get(`members.${uid}.figure`);
    const face = await faceOf(tom);
    await group.update({ [`members.${tom.uid}.figure`]: FieldValue.delete() });
    await watched();
    expect(face).to.include({ characterClass: sampleCharacter.characterClass });
    expect(await faceOf(tom)).to.deep.equal(face);
    expect(await faceOf(lea)).to.equal(undefined);
  });

  it('stay as they are when the session closes and is swept, and end with what is taken back', async () => {
    const { sessionId } = await watched();
    const before = await listed();
    const doc = context().db.doc(`sessions/${sessionId}`);
    const session = readDocument(sessionDocument, await doc.get());
    for (let n = 0; n < 2; n++) await keepEveningOf(context(), sessionId, null, session);
    await lea.call(sessions.closeSession, { sessionId });
    await running.quiet();
    await doc.delete();
    await running.quiet();
    expect(await listed()).to.deep.equal(before);
    const other = await watched();
    await lea.call(sessions.undoWatch, other);
    await running.quiet();
    expect((await listed()).map((each) => each.sessionId)).to.deep.equal([sessionId]);
  });

  it('say who was there without watching, who came later and who left before the end', async () => {
    const zoe = await member('Zoe');
    await letIn(lea, groupId, [zoe]);
    const { sessionId, movieId } = await watched();
    const doc = context().db.doc(`sessions/${sessionId}`);
    const [first] = (await doc.get()).get('watched');
    await doc.update({ watched: [{ ...first, recordedFor: [lea.uid] }] });
    await running.quiet();
    expect((await listed())[0]).to.deep.include({ alsoThere: [tom.uid], others: 1 });
    await zoe.call(operations.joinEvening, { groupId, sessionId });
    await tom.call(sessions.leaveSession, { sessionId });
    await lea.call(sessions.closeSession, { sessionId });
    await running.quiet();
    const [evening] = await listed(zoe);
    expect(evening!.alsoThere).to.have.members([tom.uid, zoe.uid]);
    expect(evening!.movies[0]!.watchedBy).to.have.all.keys(lea.uid);
    const exported = await exportedBy(zoe);
    expect(exported.groupEvenings.map(({ movies }) => movies)).to.deep.equal([[]]);
    expect(movieId).to.equal(evening!.movies[0]!.movieId);
    await tom.call(deleteAccount, {});
    await running.quiet();
    expect((await listed())[0]).to.deep.include({ alsoThere: [zoe.uid], others: 2 });
    expect(JSON.stringify((await eveningOf(sessionId)).data())).not.to.include(tom.uid);
  });

  it('aren’t kept where nothing was watched', async () => {
    const { id: sessionId } = await lea.call(operations.openEvening, { groupId });
    await tom.call(operations.joinEvening, { groupId, sessionId });
    await lea.call(sessions.closeSession, { sessionId });
    await running.quiet();
    expect((await eveningOf(sessionId)).exists).to.equal(false);
    expect(await listed()).to.deep.equal([]);
  });

  it('tell how those rate it who share that with the group, then or later, until they don’t', async () => {
    const { movieId } = await watched();
    const rated = async () => (await listed(lea))[0]!.movies[0]!.watchedBy[tom.uid]!.rated;
    expect(await rated()).to.equal(null);
    await tom.call(rateMovie, { movieId, tens: 8 });
    await tom.call(operations.shareTaste, { groupId, shared: true });
    expect(await rated()).to.equal(80);
    await tom.call(operations.shareTaste, { groupId, shared: false });
    expect(await rated()).to.equal(null);
  });

  it('keep what each was predicted and who gave way, for those who were there', async () => {
    const { sessionId, movieId } = await watched();
    const expected = [
      { uid: lea.uid, score: 90 },
      { uid: tom.uid, score: 40 },
    ];
    const doc = context().db.doc(`sessions/${sessionId}`);
    const [first] = (await doc.get()).get('watched');
    await doc.update({ watched: [{ ...first, expected }] });
    await running.quiet();
    const [{ movies }] = (await listed()) as [operations.GroupEvening];
    expect(movies[0]!.movieId).to.equal(movieId);
    expect(movies[0]!.watchedBy).to.deep.equal({
      [lea.uid]: { predicted: 90, gaveUp: -50, rated: null },
      [tom.uid]: { predicted: 40, gaveUp: 50, rated: null },
    });
    const later = await member('Later');
    await letIn(lea, groupId, [later]);
    const [{ movies: told }] = (await listed(later)) as [operations.GroupEvening];
    const nothing = { predicted: null, gaveUp: null, rated: null };
    expect(told[0]!.watchedBy).to.deep.equal({ [lea.uid]: nothing, [tom.uid]: nothing });
    await tom.call(rateMovie, { movieId, tens: 8 });
    await tom.call(operations.shareTaste, { groupId, shared: true });
    await befriended(lea, tom);
    await lea.call(blockUser, { uid: tom.uid });
    await running.quiet();
    for (const [who, other] of [
      [lea, tom],
      [tom, lea],
    ] as const) {
      const [{ movies: seen }] = (await listed(who)) as [operations.GroupEvening];
      expect(seen[0]!.watchedBy[other.uid]).to.deep.equal({ predicted: null, gaveUp: null, rated: null });
    }
  });

  it('are joined while they are under way, except by whoever keeps apart from somebody there', async () => {
    const { id: sessionId, code } = await lea.call(operations.openEvening, { groupId });
    const open = async (who: TestUser) => (await who.call(operations.listOpenEvenings, { groupId })).evenings;
    expect(await open(tom)).to.have.length(1);
    expect((await open(tom))[0]).to.include({ sessionId, host: 'Lea', present: 1, attends: false });
    expect((await open(lea))[0]).to.include({ attends: true });
    const kim = await member('Kim');
    await kim.call(sessions.joinSession, { code });
    for (const [who, other] of [
      [kim, tom],
      [tom, kim],
    ] as const) {
      await befriended(kim, tom);
      await who.call(blockUser, { uid: other.uid });
      expect(await open(tom)).to.deep.equal([]);
      await who.call(unblockUser, { uid: other.uid });
      await running.quiet();
    }
    await tom.call(operations.joinEvening, { groupId, sessionId });
    expect((await open(tom))[0]).to.include({ present: 3, attends: true });
    await expectRefusal(
      (await member('Zoe')).call(operations.listOpenEvenings, { groupId }),
      'group-not-found',
    );
    await lea.call(sessions.closeSession, { sessionId });
    expect(await open(tom)).to.deep.equal([]);
  });

  it('are for members alone, page by page, and end with the group', async () => {
    const { sessionId } = await watched();
    const kim = await member('Kim');
    await expectRefusal(kim.call(operations.listEvenings, { groupId }), 'group-not-found');
    const { db } = context();
    const copy = (await eveningOf(sessionId)).data()!;
    for (let n = 0; n < operations.eveningsPageSize; n++)
      await db.doc(`groups/${groupId}/evenings/copy-${n}`).set({ ...copy, at: new Date(n * 1000) });
    const first = await lea.call(operations.listEvenings, { groupId });
    expect(first.evenings).to.have.length(operations.eveningsPageSize);
    expect(first.evenings[0]!.sessionId).to.equal(sessionId);
    const cursor = first.nextCursor!;
    const second = await lea.call(operations.listEvenings, { groupId, cursor });
    expect(second.evenings.map((each) => each.sessionId)).to.deep.equal(['copy-0']);
    expect(second.nextCursor).to.equal(null);
    await lea.call(operations.deleteGroup, { groupId });
    await running.quiet();
    expect((await db.collection(`groups/${groupId}/evenings`).get()).size).to.equal(0);
  });

  it('count who left the group, and forget who deletes their account', async () => {
    const { sessionId, movieId } = await watched();
    await tom.call(operations.leaveGroup, { groupId });
    expect((await listed())[0]).to.include({ others: 2 });
    expect((await listed())[0]!.movies[0]!.watchedBy).to.have.all.keys(lea.uid);
    const exported = await exportedBy(tom);
    expect(exported.groupEvenings.map(({ movies }) => movies[0]!.movieId)).to.deep.equal([movieId]);
    await tom.call(deleteAccount, {});
    await running.quiet();
    const left = (await eveningOf(sessionId)).data();
    expect(JSON.stringify(left)).not.to.include(tom.uid);
    // The session, which is still there, has forgotten them, too.
    expect(left).to.include({ others: 1 });
  });
});
