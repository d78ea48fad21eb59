import {
  listWatches,
  recordOwnWatch,
  showWatch,
  withdrawWatch,
} from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';

expectLogs('document unreadable');

const movieId = 391;
const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T20:00:00.000Z`;

describe("A user's watches", () => {
  before(() => suite());

  async function watchedOn(user: TestUser, days: readonly number[]): Promise<Map<number, string>> {
    const ids = new Map<number, string>();
    for (const day of days)
      ids.set(day, (await user.call(recordOwnWatch, { movieId, watchedAt: at(day) })).watchId);
    return ids;
  }

  async function pagesOf(user: TestUser, pageSize: number): Promise<string[][]> {
    const pages: string[][] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await user.call(listWatches, { pageSize, ...(cursor && { cursor }) });
      pages.push(page.watches.map(({ watchedAt }) => watchedAt));
      cursor = page.nextCursor;
    }
    return pages;
  }

  it('are listed page by page, the last watched first, with what the movie was', async () => {
    const user = await member('User');
    await watchedOn(user, [3, 9, 1, 7, 5]);
    expect(await pagesOf(user, 2)).to.deep.equal([[at(9), at(7)], [at(5), at(3)], [at(1)]]);
    const [newest] = (await user.call(listWatches, { pageSize: 1 })).watches;
    expect(newest).to.include({ movieId, sessionId: null, withdrawn: false });
    expect(newest!.title).to.equal('A Fistful of Dollars');
    expect(await user.call(showWatch, { watchId: newest!.watchId })).to.deep.equal(newest);
  });

  it('of the same instant are each on one page', async () => {
    const user = await member('User');
    const keys = ['a', 'b', 'c'];
    for (const key of keys) await user.call(recordOwnWatch, { movieId, watchedAt: at(1), key });
    expect(await pagesOf(user, 1)).to.deep.equal([[at(1)], [at(1)], [at(1)], []]);
  });

  it('stay in the list once they are withdrawn, marked as such', async () => {
    const user = await member('User');
    const [watchId] = [...(await watchedOn(user, [2])).values()] as [string];
    await user.call(withdrawWatch, { watchId });
    expect((await user.call(listWatches, {})).watches).to.have.length(1);
    expect(await user.call(showWatch, { watchId })).to.include({ withdrawn: true });
  });

  it('are hidden from everybody else', async () => {
    const lea = await member('Lea');
    const tom = await member('Tom');
    const [watchId] = [...(await watchedOn(lea, [2])).values()] as [string];
    expect((await tom.call(listWatches, {})).watches).to.deep.equal([]);
    await expectRefusal(tom.call(showWatch, { watchId }), 'watch-not-found');
  });

  it('are listed without those that cannot be read', async () => {
    const user = await member('User');
    const ids = await watchedOn(user, [1, 2, 3, 4]);
    for (const day of [3, 4])
      await context()
        .db.doc(`users/${user.uid}/watches/${ids.get(day)}`)
        .update({ movieId: 'x' });
    expect(await pagesOf(user, 2)).to.deep.equal([[at(2), at(1)], []]);
  });

  it('are refused for a cursor that is not from this list', async () => {
    const user = await member('User');
    for (const cursor of ['x', Buffer.from('[1,"a/b"]').toString('base64url')]) {
      await expectRefusal(user.call(listWatches, { cursor }), 'cursor-invalid');
    }
  });
});
