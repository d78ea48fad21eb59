import { findByPicture } from '@cine/contract/operations/movies/frames';
import { day, minute } from '@cine/contract/time';
import { drawStill } from '@cine/dev-tmdb';
import { expect } from 'chai';
import sharp from 'sharp';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import { createWorld, type World } from '../catalogue-sync/world.test-support.ts';
import { readFrameShard, readFrameVersions, saveStills } from './store.ts';
import { findByPicture as find } from './use-cases/find-by-picture.ts';

expectLogs('TMDB did not answer', 'job failed');

const caller = { uid: 'lea', isGuest: false, signedInAt: 0 };
const base64 = (bytes: Buffer) => bytes.toString('base64');

/** Drawn alike, but the still of no movie there is. */
const stranger = () => drawStill(987_654, 0, 480);

describe('The stills of the catalogue', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  const ask = async (...pictures: Buffer[]) =>
    find(world.instance(), caller, findByPicture.input.parse({ pictures: pictures.map(base64) }));
  const filesAsked = () => world.tmdb.requests.entries.filter(({ path }) => path.startsWith('/t/p/')).length;
  const listsAsked = () => world.tmdb.requests.entries.filter(({ path }) => path.endsWith('/images')).length;
  const storedMovies = async () => (await readFrameShard(world.db, 0)).movies;

  it('tell the movie of each, and where nothing is known, none', async () => {
    world = await createWorld(4);
    const [first, , third] = world.catalogue.movies;
    const picture = await drawStill(third!.id, 2, 480);
    expect(await ask(picture)).to.deep.equal({
      isSure: false,
      movies: [],
      similar: [],
      compared: { stills: 0, movies: 0 },
    });
    const run = await world.run('frames');
    expect(run).to.deep.include({ status: 'finished', counts: { movies: 4, stills: 12 } });
    world.pass(11 * minute);
    const { isSure, movies, compared } = await ask(picture);
    expect(isSure).to.equal(true);
    expect(compared).to.deep.equal({ stills: 12, movies: 4 });
    expect(movies).to.have.length(1);
    expect(movies[0]).to.deep.include({ stillPath: `/still-${third!.id}-2.jpg`, pictures: 1 });
    expect(movies[0]!.movie.movieId).to.equal(third!.id);
    expect(movies[0]!.likeness).to.be.within(0.8, 1);
    const mirrored = await ask(
      await sharp(await drawStill(first!.id, 0, 480))
        .flop()
        .jpeg()
        .toBuffer(),
    );
    expect([mirrored.isSure, mirrored.movies[0]!.movie.movieId]).to.deep.equal([true, first!.id]);
    expect(mirrored.movies[0]!.how.mirrored).to.equal(true);
    expect((await ask(await stranger())).isSure).to.equal(false);
  });

  it('tell the movie of a clip by two of its pictures, and of no clip by one', async () => {
    world = await createWorld(3);
    await world.run('frames');
    const [movie] = world.catalogue.movies;
    const one = await drawStill(movie!.id, 0, 320);
    const clip = await ask(one, await stranger(), await drawStill(movie!.id, 1, 320));
    expect([clip.isSure, clip.movies.map((each) => [each.movie.movieId, each.pictures])]).to.deep.equal([
      true,
      [[movie!.id, 2]],
    ]);
    expect((await ask(one, await stranger(), await stranger())).isSure).to.equal(false);
  });

  it('are hashed once, and again only where TMDB’s list has changed', async () => {
    world = await createWorld(3);
    await world.run('frames');
    expect([listsAsked(), filesAsked()]).to.deep.equal([3, 9]);
    expect(await world.start('frames')).to.equal(null);
    world.pass(31 * day);
    world.catalogue.movies[1]!.stills = 4;
    world.catalogue.movies[2]!.stills = 1;
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 3, stills: 1 });
    expect([listsAsked(), filesAsked()]).to.deep.equal([6, 10]);
    expect((await storedMovies()).map(({ stills }) => stills.length)).to.have.members([3, 4, 1]);
  });

  it('are read again by instances only if some have changed', async () => {
    world = await createWorld(3);
    await world.run('frames');
    world.pass(31 * day);
    await world.run('frames');
    expect((await storedMovies()).map(({ checkedAt }) => checkedAt)).to.deep.equal(Array(3).fill(world.now));
    expect(await readFrameVersions(world.db)).to.deep.equal([1]);
    world.pass(31 * day);
    world.catalogue.movies[0]!.stills = 2;
    await world.run('frames');
    expect(await readFrameVersions(world.db)).to.deep.equal([2]);
  });

  it('are looked at in what an outage left, without those that are known', async () => {
    world = await createWorld(3);
    world.tmdb.faults.next(4 * 9 * 6, 'offline', {
      path: `/t/p/w300/still-${world.catalogue.movies[0]!.id}`,
    });
    const run = await world.run('frames');
    expect(run.counts).to.deep.include({ movies: 3, stills: 6 });
    world.tmdb.faults.clear();
    world.tmdb.requests.clear();
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 1, stills: 3 });
    expect(filesAsked()).to.equal(3);
  });

  it('are none where TMDB has no such movie, and go with one that left the catalogue', async () => {
    world = await createWorld(3);
    const [first] = world.catalogue.movies;
    world.catalogue.gone = [first!.id];
    const left = { movieId: 999_001, checkedAt: 0, stills: [{ path: '/left.jpg', hash: '' }] };
    await saveStills(world.db, 0, [left], () => true);
    await world.run('frames');
    expect((await storedMovies()).map(({ movieId }) => movieId)).not.to.include(left.movieId);
    const { stills, checkedAt } = (await storedMovies()).find(({ movieId }) => movieId === first!.id)!;
    expect([stills, checkedAt]).to.deep.equal([[], world.now]);
  });

  it('stop the run for a refused token', async () => {
    world = await createWorld(2);
    world.token = 'wrong';
    expect(await world.run('frames')).to.include({ status: 'failed', reason: 'tmdb-refused' });
  });
});
