import type { InputOf } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import { blockUser, removeFriend } from '@cine/contract/operations/together/friends';
import {
  compareTastes,
  type HistoryEntry,
  listHistory,
  showProfile,
} from '@cine/contract/operations/together/profiles';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import { rateMovie, setUpTaste } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { addedBy, befriended, member, memberInParis, usernameOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const [western, second, third] = [391, 966, 33] as const;

describe('The history of a member', () => {
  before(() => suite());

  async function all(looker: TestUser, input: InputOf<typeof listHistory>): Promise<HistoryEntry[]> {
    const entries: HistoryEntry[] = [];
    let cursor: string | null = null;
    do {
      const query: InputOf<typeof listHistory> = { ...input, ...(cursor !== null && { cursor }) };
      const page = await looker.call(listHistory, query);
      entries.push(...page.entries);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return entries;
  }

  it('has what was watched and added, the latest first, on pages and by filters', async () => {
    const lea = await memberInParis('Lea');
    const on = (watchedAt: string) => ({ watchedAt });
    await lea.call(recordOwnWatch, { movieId: western, ...on('2024-03-02T20:00:00Z') });
    await lea.call(recordOwnWatch, { movieId: second, ...on('2025-06-01T20:00:00Z') });
    const { watchId } = await lea.call(recordOwnWatch, { movieId: third });
    await lea.call(withdrawWatch, { watchId });
    await lea.call(addToCollection, { collection: 'watchlist', movieId: 335 });
    await running.quiet();
    const told = (entries: HistoryEntry[]) => entries.map(({ kind, movie }) => [kind, movie.movieId]);
    const everything = [
      ['addition', 335],
      ['watch', second],
      ['watch', western],
    ];
    const own = { uid: lea.uid };
    expect(told(await all(lea, own))).to.deep.equal(everything);
    expect(told(await all(lea, { ...own, pageSize: 1 }))).to.deep.equal(everything);
    expect(told(await all(lea, { ...own, kind: 'watch' }))).to.deep.equal(everything.slice(1));
    expect(told(await all(lea, { ...own, kind: 'addition' }))).to.deep.equal(everything.slice(0, 1));
    const of2024 = await all(lea, { ...own, year: 2024, pageSize: 1 });
    expect(of2024.map(({ date }) => date)).to.deep.equal(['2024-03-02']);
    expect(told(await all(lea, { ...own, genre: 'Western' }))).to.deep.equal(everything);
    expect(await all(lea, { ...own, genre: 'Horror' })).to.deep.equal([]);
    expect(told(await all(lea, { ...own, decade: 1960, kind: 'watch' }))).to.deep.equal(everything.slice(1));
    expect(await all(lea, { ...own, decade: 1900 })).to.deep.equal([]);
    await expectRefusal(lea.call(listHistory, { ...own, cursor: 'x' }), 'cursor-invalid');
  });

  it('has what was imported, marked, an evening that was recorded here once, until that is undone', async () => {
    const [lea, tom] = [await memberInParis('Lea'), await member('Tom')];
    const own = await addedBy(lea, 'private');
    await lea.call(recordOwnWatch, { movieId: western, watchedAt: '2024-03-02T20:00:00Z' });
    await lea.call(recordOwnWatch, { movieId: second, watchedAt: '2024-03-04T12:00:00Z' });
    await lea.call(applyImport, {
      importId: 'brought',
      part: 0,
      source: 'letterboxd',
      movies: [
        {
          movieId: western,
          watched: [{ date: '2024-03-02' }, { date: '2019-05-04' }, { date: '2190-01-01' }, null],
        },
        {
          movieId: second,
          watched: [{ instant: '2024-03-03T23:30:00Z' }, { instant: '2024-03-03T12:00:00Z' }],
        },
        { movieId: own, watched: [{ date: '2018-01-01' }] },
        { movieId: third, rating: { value: 80, at: { date: '2024-03-05' } } },
      ],
    });
    await running.quiet();
    const told = (entries: HistoryEntry[]) =>
      entries.map(({ movie, date, source }) => [movie.movieId, date, source]);
    const visible = [
      [second, '2024-03-04', null],
      [second, '2024-03-03', 'letterboxd'],
      [western, '2024-03-02', null],
      [western, '2019-05-04', 'letterboxd'],
    ];
    const of = { uid: lea.uid };
    const whole = [...visible, [own, '2018-01-01', 'letterboxd']];
    for (const pageSize of [1, 2, 30]) expect(told(await all(lea, { ...of, pageSize }))).to.deep.equal(whole);
    expect(told(await all(lea, { ...of, kind: 'addition' }))).to.deep.equal([]);
    expect(told(await all(lea, { ...of, year: 2019 }))).to.deep.equal(visible.slice(3));
    await lea.call(updateAccount, { visibility: 'public', historyVisibility: 'public' });
    expect(told(await all(tom, of))).to.deep.equal(visible);
    expect((await tom.call(showProfile, of)).level?.moviesSeen).to.equal(3);
    await lea.call(updateAccount, { historyVisibility: 'private' });
    await expectRefusal(tom.call(listHistory, of), 'user-unknown');
    await lea.call(undoImport, { importId: 'brought' });
    expect(told(await all(lea, of))).to.deep.equal(visible.filter(([, , source]) => source === null));
  });

  it('is its owner’s alone until they show it, without custom movies, and never across a block', async () => {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    await befriended(lea, tom);
    const movieId = await addedBy(lea, 'group');
    for (const id of [western, movieId]) await lea.call(recordOwnWatch, { movieId: id });
    await lea.call(addToCollection, { collection: 'watchlist', movieId: 335 });
    const history = () => tom.call(listHistory, { uid: lea.uid });
    await expectRefusal(history(), 'user-unknown');
    await lea.call(updateAccount, { historyVisibility: 'friends' });
    const seen = async () => (await history()).entries.map(({ movie }) => movie.movieId);
    expect(await seen()).to.deep.equal([western]);
    const own = await lea.call(listHistory, { uid: lea.uid, pageSize: 2 });
    const others = await tom.call(listHistory, { uid: lea.uid, cursor: own.nextCursor! });
    expect(others.entries.map(({ kind }) => kind)).to.not.include('addition');
    await lea.call(updateAccount, { watchlistVisibility: 'friends' });
    expect(await seen()).to.deep.equal([335, western]);
    expect(await all(lea, { uid: lea.uid })).to.have.length(3);
    await lea.call(blockUser, { username: await usernameOf(tom) });
    await expectRefusal(history(), 'user-unknown');
  });
});

describe('Tastes in common', () => {
  before(() => suite());

  it('are compared with those who show the caller theirs, without anybody’s points', async () => {
    const [lea, tom] = [await member('Lea'), await member('Tom')];
    const { movies } = await loadCatalogue(context());
    const movieIds = [391, ...[...movies.byId.keys()].filter((id) => id !== 391).slice(0, 11)];
    for (const [at, movieId] of movieIds.entries()) {
      await lea.call(rateMovie, { movieId, score: at === 0 ? 100 : 60 });
      await tom.call(rateMovie, { movieId, score: at === 0 ? 0 : 60 });
    }
    const compare = async () => (await tom.call(compareTastes, { uid: lea.uid })).inCommon;
    await expectRefusal(compare(), 'user-unknown');
    await befriended(lea, tom);
    const inCommon = (await compare())!;
    expect(inCommon).to.include({ common: 12, agreed: 92, rounded: false });
    expect(inCommon.argued.map(({ movieId }) => movieId)).to.deep.equal([391]);
    expect(JSON.stringify(inCommon)).to.not.include('score');
    // A rating more doesn't tell at once whether the other has one, too.
    await tom.call(rateMovie, { movieId: 391, score: 100 });
    expect(await compare()).to.deep.equal(inCommon);
    expect((await lea.call(compareTastes, { uid: tom.uid })).inCommon).to.deep.equal(inCommon);

    await lea.call(setUpTaste, { hidden: true });
    expect(await compare()).to.equal(null);
    await lea.call(setUpTaste, { hidden: false });
    await tom.call(setUpTaste, { hidden: true });
    expect(await compare()).to.equal(null);
    await tom.call(setUpTaste, { hidden: false });
    await lea.call(updateAccount, { visibility: 'private' });
    await expectRefusal(compare(), 'user-unknown');
    await lea.call(updateAccount, { visibility: 'public' });
    await lea.call(removeFriend, { uid: tom.uid });
    expect(await compare()).to.include({ common: 10, agreed: 90, rounded: true });
    await lea.call(blockUser, { username: await usernameOf(tom) });
    await expectRefusal(compare(), 'user-unknown');
    expect(await tom.call(compareTastes, { uid: tom.uid })).to.deep.equal({ inCommon: null });
  });
});
