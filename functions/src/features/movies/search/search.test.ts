import { searchMovies } from '@cine/contract/operations/movies/movies';
import { expect } from 'chai';
import { member, services } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

describe('A search', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea', [services.netflix]);
  });

  const titlesFor = async (query: string, more: object = {}) =>
    (await lea.call(searchMovies, { query, ...more })).movies.map(({ title }) => title);

  it('finds a movie by titles in every language, with or without accents, and romanised', async () => {
    for (const query of [
      'Spirited Away',
      'le voyage de chihiro',
      'Унесённые призраками',
      'unesennye prizrakami',
    ])
      expect((await titlesFor(query))[0], query).to.equal('Spirited Away');
    for (const query of ['Amélie', 'amelie', 'le fabuleux destin'])
      expect((await titlesFor(query))[0]).to.equal('Amélie');
  });

  it('tolerates typos and another word order', async () => {
    for (const query of ['spiritd away', 'away spirited', 'psirited aawy', 'spirited awa'])
      expect((await titlesFor(query))[0], query).to.equal('Spirited Away');
  });

  it('finds the movie that a link to TMDB or IMDb leads to, and no other', async () => {
    const [stalker] = (await lea.call(searchMovies, { query: 'stalker' })).movies;
    const link = `https://www.themoviedb.org/movie/${stalker!.movieId}-stalker?language=fr`;
    expect((await lea.call(searchMovies, { query: link })).movies).to.deep.equal([stalker]);
    expect(await titlesFor(link, { genres: ['Western'] })).to.deep.equal(['Stalker']);
    for (const unknown of ['https://www.themoviedb.org/movie/999999999', 'tt9999999'])
      expect(await titlesFor(unknown), unknown).to.deep.equal([]);
  });

  it('finds movies by prefixes', async () => {
    for (const query of ['sta', 'stal', 'stalk']) expect(await titlesFor(query), query).to.include('Stalker');
  });

  it('finds movies by people, by title and director, and by year', async () => {
    expect(await titlesFor('kurosawa')).to.include.members(['Seven Samurai', 'Ran']);
    expect((await titlesFor('alien ridley scott'))[0]).to.equal('Alien');
    expect((await titlesFor('nosferatu 1922'))[0]).to.equal('Nosferatu');
  });

  it('applies filters, which exclude movies with unknown values', async () => {
    const { movies } = await lea.call(searchMovies, {
      query: 'the',
      genres: ['Western'],
      toYear: 1969,
      limit: 50,
    });
    expect(movies).to.have.length.above(2);
    for (const { genres, year } of movies) {
      expect(genres).to.include('Western');
      expect(year).to.be.lessThan(1970);
    }
    expect(await titlesFor('stalker', { language: 'fr' })).to.not.include('Stalker');
    expect(await titlesFor('stalker', { language: 'ru', minRuntime: 150 })).to.include('Stalker');
  });

  it('can be limited to the caller’s services', async () => {
    const all = await titlesFor('the', { limit: 50 });
    const mine = await titlesFor('the', { limit: 50, onMyServices: true });
    expect(mine).to.have.length.above(2);
    expect(mine).to.not.deep.equal(all);
    const nobody = await member('Nobody', []);
    expect((await nobody.call(searchMovies, { query: 'the', onMyServices: true })).movies).to.deep.equal([]);
  });

  it('is empty without matches, and refuses an empty query', async () => {
    expect(await titlesFor('qqqq zzzz xxxx')).to.deep.equal([]);
    await expectRefusal(lea.call(searchMovies, { query: '  ' }), 'input-invalid');
  });

  it('makes at most one read in half a minute if the instance holds the index', async () => {
    await titlesFor('alien');
    await running.resetCounters();
    for (const query of ['a', 'al', 'ali', 'alie', 'alien']) await titlesFor(query);
    expect((await running.counters()).reads).to.be.at.most(1);
  });
});
