import type { InputOf } from '@cine/contract/operation';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import { searchMovies } from '@cine/contract/operations/movies/movies';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import { member, services } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';

const zanzibar = {
  title: 'Zanzibar holidays of ours',
  originalTitle: 'Занзибар',
  year: 2003,
  genres: ['Documentary' as const],
  runtime: 42,
  language: 'ru',
  directors: ['Léa Dupont'],
};

describe('A search for the caller’s custom movies', () => {
  let lea: TestUser;
  let movieId: number;

  before(async () => {
    await suite();
    lea = await member('Lea', [services.netflix]);
    movieId = (await lea.call(customMovies.createCustomMovie, zanzibar)).movie.movieId;
  });

  const search = async (query: string, by = lea, more: Partial<InputOf<typeof searchMovies>> = {}) =>
    (await by.call(searchMovies, { query, ...more })).movies;
  const idsOf = async (...query: Parameters<typeof search>) =>
    (await search(...query)).map((movie) => movie.movieId);

  async function foundElsewhere(query: string, by: TestUser): Promise<number[][]> {
    const headers = { authorization: `Bearer ${unsignedToken(by.uid, false)}` };
    const response = await fetch(`${running.url}/api/films/search?${new URLSearchParams({ query })}`, {
      headers,
    });
    expect(response.headers.get('cache-control')).to.not.include('public');
    const rest = searchMovies.output.parse(await response.json());
    const { data, errors } = await by.call(queryGraph, {
      query: 'query ($query: String!) { search(query: $query) { id title } }',
      variables: { query },
    });
    expect(errors).to.equal(undefined);
    const graph = data as { search: { id: string }[] };
    return [rest.movies.map((movie) => movie.movieId), graph.search.map(({ id }) => Number(id))];
  }

  it('finds them first, with list fields, by callable, REST and GraphQL', async () => {
    const { title, originalTitle, year, genres, runtime, directors } = zanzibar;
    const card = { movieId, title, originalTitle, titles: {}, year, genres, runtime, directors };
    expect((await search('zanzibar holidays'))[0]).to.deep.equal({ ...card, posterPath: null });
    for (const ids of await foundElsewhere('zanzibar holidays', lea)) expect(ids[0]).to.equal(movieId);
  });

  it('tolerates typos as for any movie, and matches director and year', async () => {
    for (const query of ['zan', 'zanzbiar', 'занзибар', 'holidays of ours', 'lea dupont', 'zanzibar 2003'])
      expect((await idsOf(query))[0], query).to.equal(movieId);
    expect(await idsOf('2003', lea, { limit: 50 })).to.include(movieId);
    const { movie } = await lea.call(customMovies.createCustomMovie, { title: 'Stalker, at home' });
    const both = await search('stalker');
    expect(both[0]!.title).to.equal('Stalker');
    expect(both[1]!.movieId).to.equal(movie.movieId);
    expect(await idsOf('kubrick')).to.not.include(movieId);
  });

  it('applies filters, and no service offers them', async () => {
    const narrow = (more: Partial<InputOf<typeof searchMovies>>) => idsOf('zanzibar', lea, more);
    for (const more of [{ genres: ['Documentary' as const] }, { maxRuntime: 42 }, { language: 'ru' }])
      expect(await narrow(more), JSON.stringify(more)).to.include(movieId);
    for (const more of [
      { genres: ['Western' as const] },
      { maxRuntime: 41 },
      { fromYear: 2004 },
      { onMyServices: true },
    ])
      expect(await narrow(more), JSON.stringify(more)).to.not.include(movieId);
  });

  it('finds them only for their maker, even if they are shared', async () => {
    const tom = await member('Tom');
    const { movie } = await lea.call(customMovies.createCustomMovie, { ...zanzibar, audience: 'group' });
    const { code } = await lea.call(createSession, {});
    const guest = running.newUser({ guest: true });
    await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: [] } });
    for (const [who, by] of Object.entries({ tom, guest }))
      for (const query of ['zanzibar holidays of ours', 'lea dupont'])
        expect(await idsOf(query, by), who).to.not.include.oneOf([movieId, movie.movieId]);
    for (const ids of await foundElsewhere('zanzibar holidays of ours', tom))
      expect(ids).to.not.include.oneOf([movieId, movie.movieId]);
  });

  it('reflects changes, promotion and deletion', async () => {
    const add = async (title: string) =>
      (await lea.call(customMovies.createCustomMovie, { title })).movie.movieId;
    const changing = await add('Qwertzuiop');
    expect(await idsOf('qwertzuiop')).to.deep.equal([changing]);
    await lea.call(customMovies.changeCustomMovie, { movieId: changing, title: 'Yxcvbnm' });
    expect(await idsOf('qwertzuiop')).to.not.include(changing);
    expect((await idsOf('yxcvbnm'))[0]).to.equal(changing);
    await lea.call(customMovies.deleteCustomMovie, { movieId: changing });
    expect(await idsOf('yxcvbnm')).to.not.include(changing);
    const promoted = await add('Stalkerr');
    const stalker = (await search('stalker'))[0]!.movieId;
    expect(await idsOf('stalkerr')).to.include(promoted);
    await lea.call(customMovies.promoteCustomMovie, { movieId: promoted, tmdbId: stalker });
    expect(await idsOf('stalkerr')).to.not.include(promoted);
  });

  it('returns nothing to a deleted account with a valid token', async () => {
    const leaving = await member('Leaving');
    const { movie } = await leaving.call(customMovies.createCustomMovie, zanzibar);
    expect(await idsOf('zanzibar', leaving)).to.include(movie.movieId);
    await leaving.call(deleteAccount, {});
    await running.quiet();
    expect(await idsOf('zanzibar', leaving)).to.not.include(movie.movieId);
  });
});
