import { refusedMoviesIn } from '@cine/contract/documents/groups';
import type { InputOf } from '@cine/contract/operation';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as operations from '@cine/contract/operations/together/groups';
import { maxRefusals, seasonDays } from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { type Tonight, tonight } from '@cine/contract/operations/together/tonight';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { Timestamp } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { exportedBy, groupOf, letIn, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { newGroup } from './group.ts';
import { withoutRefusedMovie, withRefusedMovie } from './refused-movies.ts';
import { withoutMember } from './succession.ts';

describe('What a group refuses, for any sequence of refusals', () => {
  const lea = { uid: 'lea', name: 'Lea', sharesTaste: true };
  const step = fc.record({
    id: fc.integer({ min: 1, max: 130 }),
    by: fc.constantFrom('lea', 'tom'),
    what: fc.constantFrom('ever' as const, 'season' as const, 'withdraw' as const),
    passes: fc.integer({ min: 0, max: 40 }),
  });

  it('is each movie once, for the longest that somebody wanted since it was withdrawn, within the maximum', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        let group = newGroup('g', lea, { name: 'Thursdays', picture: 'reel' }, 0);
        const ends = new Map<number, number>();
        let now = 0;
        for (const { id, by, what, passes } of steps) {
          now += passes * day;
          for (const [movieId, end] of ends) if (end <= now) ends.delete(movieId);
          if (what === 'withdraw') {
            group = withoutRefusedMovie(group, id);
            ends.delete(id);
          } else {
            const end = what === 'ever' ? Number.POSITIVE_INFINITY : now + seasonDays * day;
            const isFull = ends.size >= maxRefusals && !ends.has(id);
            const act = () =>
              withRefusedMovie(group, { movie: { id, title: 'M', titles: {} }, by, lasts: what }, now);
            if (isFull) {
              expect(act).to.throw('refusals-too-many');
              continue;
            }
            group = act();
            ends.set(id, Math.max(end, ends.get(id) ?? 0));
          }
          const refusals = refusedMoviesIn(group, now).map(({ movieId, until }) => [
            movieId,
            until ?? Number.POSITIVE_INFINITY,
          ]);
          expect(new Map(refusals as [number, number][])).to.deep.equal(ends);
          expect(refusals).to.have.length(ends.size);
        }
        const left = withoutMember(
          { ...group, members: { ...group.members, tom: group.members.lea! } },
          'tom',
        )!;
        expect(refusedMoviesIn(left, now)).to.deep.equal(
          refusedMoviesIn(group, now).filter(({ by }) => by === 'lea'),
        );
      }),
    );
  });
});

describe('The refusals of a group', () => {
  let lea: TestUser;
  let tom: TestUser;
  let groupId: string;
  before(() => suite());
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    groupId = await groupOf(lea, [tom]);
  });

  const refuseMovie = (who: TestUser, movieId: number, lasts: 'ever' | 'season' = 'ever') =>
    who.call(operations.refuseMovie, { groupId, movieId, lasts });
  const listed = (who: TestUser, sessionId: string) => who.call(tonight, { sessionId, pageSize: 50 });
  const idsIn = ({ candidates }: Tonight) => candidates.map(({ movieId }) => movieId);
  const evening = async () => (await lea.call(operations.openEvening, { groupId })).id;

  it('leave its evenings’ lists, are counted there, and come back when any member takes them back', async () => {
    const sessionId = await evening();
    const before = await listed(lea, sessionId);
    expect(before.refused).to.equal(0);
    const [movieId, ...rest] = idsIn(before);
    const { refusals } = await refuseMovie(tom, movieId!);
    expect(refusals).to.have.length(1);
    expect(refusals![0]).to.include({ movieId, by: tom.uid, until: null });
    const after = await listed(lea, sessionId);
    expect(after).to.include({ refused: 1, total: before.total - 1, unfiltered: before.unfiltered - 1 });
    expect(idsIn(after).slice(0, rest.length)).to.deep.equal(rest);
    await lea.call(operations.withdrawRefusal, { groupId, movieId: movieId! });
    expect(idsIn(await listed(lea, sessionId))).to.deep.equal(idsIn(before));
  });

  it('leave other evenings alone', async () => {
    const [movieId] = idsIn(await listed(lea, await evening()));
    await refuseMovie(lea, movieId!);
    const { id } = await sessionOf(lea, []);
    const list = await listed(lea, id);
    expect(list.refused).to.equal(0);
    expect(idsIn(list)).to.include(movieId);
  });

  it('are in none of its polls, ahead of an evening and in one', async () => {
    const sessionId = await evening();
    const [movieId, other] = idsIn(await listed(lea, sessionId));
    await refuseMovie(tom, movieId!);
    for (const place of [
      { kind: 'session' as const, id: sessionId },
      { kind: 'group' as const, id: groupId },
    ]) {
      const start = (movies: InputOf<typeof startPoll>['movies']) =>
        lea.call(startPoll, { place, method: 'approval', movies });
      const refused = await rejection(start({ from: 'choice', movieIds: [movieId!, other!] }));
      expect(refused).to.include({ reason: 'not-a-candidate' });
      expect(refused.message).to.include('turned that movie down');
      const { options } = await start({ from: 'list', count: 12 });
      expect(options.map((each) => each.movieId)).not.to.include(movieId);
    }
  });

  it(`last ${seasonDays} days if they are for a season, or until they are for good`, async () => {
    const sessionId = await evening();
    const [movieId] = idsIn(await listed(lea, sessionId));
    const { refusals } = await refuseMovie(tom, movieId!, 'season');
    expect(Date.parse(refusals![0]!.until!) - Date.parse(refusals![0]!.at)).to.equal(seasonDays * day);
    const doc = context().db.doc(`groups/${groupId}`);
    const [refusal] = (await doc.get()).get('refusals');
    await doc.update({ refusals: [{ ...refusal, until: Timestamp.fromMillis(Date.now() - 1) }] });
    expect(idsIn(await listed(lea, sessionId))).to.include(movieId);
    expect((await tom.call(operations.showGroup, { groupId })).refusals).to.deep.equal([]);
    const [own] = (await tom.call(operations.listGroups, {})).groups;
    expect(own!.refusals).to.deep.equal([]);
    await refuseMovie(lea, movieId!);
    expect((await refuseMovie(tom, movieId!, 'season')).refusals![0]).to.include({
      by: lea.uid,
      until: null,
    });
  });

  it('are for members and movies of the catalogue alone', async () => {
    const kim = await member('Kim');
    await expectRefusal(refuseMovie(kim, 335), 'group-not-found');
    await expectRefusal(kim.call(operations.withdrawRefusal, { groupId, movieId: 335 }), 'group-not-found');
    await expectRefusal(refuseMovie(lea, 999_999_999), 'movie-unknown');
    // No list has custom movies.
    await expectRefusal(refuseMovie(lea, 2 ** 41), 'movie-never-offered');
  });

  it('are exported by whoever made them, and end when they leave or delete their account', async () => {
    await refuseMovie(tom, 335);
    await refuseMovie(lea, 995, 'season');
    const exported = await exportedBy(tom);
    expect(exported.groups[0]!.refused.map(({ movieId }) => movieId)).to.deep.equal([335]);
    const refusedIds = async () =>
      (await lea.call(operations.showGroup, { groupId })).refusals!.map(({ movieId }) => movieId);
    await tom.call(deleteAccount, {});
    await running.quiet();
    expect(await refusedIds()).to.deep.equal([995]);
    const kim = await member('Kim');
    await letIn(lea, groupId, [kim]);
    await refuseMovie(kim, 335);
    await kim.call(operations.leaveGroup, { groupId });
    expect(await refusedIds()).to.deep.equal([995]);
  });
});
