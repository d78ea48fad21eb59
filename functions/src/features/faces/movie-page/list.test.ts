import type { InputOf } from '@cine/contract/operation';
import { listMovies, type MovieCard } from '@cine/contract/operations/movies/movies';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { member, services } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('The list of movies', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea', [services.netflix]);
  });

  async function all(input: InputOf<typeof listMovies>): Promise<MovieCard[]> {
    const movies: MovieCard[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await lea.call(listMovies, { limit: 50, ...input, ...(cursor && { cursor }) });
      movies.push(...page.movies);
      cursor = page.nextCursor;
    } while (cursor);
    return movies;
  }
  const titles = (movies: readonly MovieCard[]) => movies.map(({ title }) => title);

  it('has every catalogue movie once, in any order', async () => {
    const { movies } = await loadCatalogue(context());
    for (const order of ['popularity', 'year', 'title'] as const) {
      const ids = (await all({ order })).map(({ movieId }) => movieId);
      expect(ids, order).to.have.length(movies.byId.size);
      expect(new Set(ids), order).to.deep.equal(new Set(movies.byId.keys()));
    }
  });

  it('starts with popular, new or alphabetically first movies, with filters', async () => {
    const { movies } = await loadCatalogue(context());
    const [best] = [...movies.byId.values()].sort(
      (one, other) => (other.popularity ?? 0) - (one.popularity ?? 0),
    );
    expect((await lea.call(listMovies, { limit: 1 })).movies[0]?.movieId).to.equal(best!.id);
    const years = (await all({ order: 'year', genres: ['Western'], toYear: 1969 })).map(({ year }) => year!);
    expect(years).to.have.length.above(3);
    expect(years).to.deep.equal(years.toSorted((one, other) => other - one));
    expect(Math.max(...years)).to.be.below(1970);
    const [first] = titles(await all({ order: 'title', language: 'ru' }));
    expect(first).to.equal(titles(await all({ language: 'ru' })).toSorted()[0]);
  });

  it('can be limited to the caller’s services', async () => {
    const mine = await all({ onMyServices: true });
    expect(mine).to.have.length.within(5, (await all({})).length - 1);
    const nobody = await member('Nobody', []);
    expect(await nobody.call(listMovies, { onMyServices: true })).to.deep.equal({
      movies: [],
      nextCursor: null,
    });
  });

  it('lists trending movies in their order, with filters, for one more read', async () => {
    const { db } = context();
    const former = (await db.doc('catalogue/trending').get()).data();
    const westerns = (await all({ genres: ['Western'], limit: 3 })).slice(0, 3).map(({ movieId }) => movieId);
    const [comedy] = await all({ genres: ['Comedy'], limit: 1 });
    const talkedAbout = [westerns[2]!, 999_999_999, comedy!.movieId, westerns[0]!];
    await db.doc('catalogue/trending').set({ week: { movieIds: talkedAbout, at: new Date() } });
    const idsOf = async (input: InputOf<typeof listMovies>) => {
      const { movies, nextCursor } = await lea.call(listMovies, { order: 'trending', ...input });
      expect(nextCursor).to.equal(null);
      return movies.map(({ movieId }) => movieId);
    };
    expect(await idsOf({})).to.deep.equal([westerns[2], comedy!.movieId, westerns[0]]);
    expect(await idsOf({ pageSize: 1 })).to.deep.equal([westerns[2]]);
    expect(await idsOf({ genres: ['Western'] })).to.include.ordered.members([westerns[2], westerns[0]]);
    await running.resetCounters();
    await idsOf({});
    // In addition to the read shared by lists and searches of half a minute.
    expect((await running.counters()).reads).to.be.oneOf([1, 2]);
    if (former) await db.doc('catalogue/trending').set(former);
  });

  it('refuses an invalid cursor, or one of another order', async () => {
    const { nextCursor } = await lea.call(listMovies, { order: 'year' });
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const cursor of ['x', '', forged(['year', 'x', 1]), forged(['year', 1]), forged(['title', 3, 1])])
      await expectRefusal(lea.call(listMovies, { order: 'year', cursor }), 'cursor-invalid');
    const other = await rejection(lea.call(listMovies, { order: 'title', cursor: nextCursor! }));
    expect(other.reason).to.equal('cursor-invalid');
    for (const cursor of ['abc', '', nextCursor!, forged(['trending', 1, 1])])
      await expectRefusal(lea.call(listMovies, { order: 'trending', cursor }), 'cursor-invalid', cursor);
  });

  it('makes at most one read in half a minute if the instance holds the index', async () => {
    await all({});
    await running.resetCounters();
    for (const order of ['year', 'title', 'popularity'] as const) await lea.call(listMovies, { order });
    expect((await running.counters()).reads).to.be.at.most(1);
  });
});
