import { findByPicture } from '@cine/contract/operations/movies/frames';
import { hour } from '@cine/contract/time';
import { drawStill } from '@cine/dev-tmdb';
import { startEncoders } from '@cine/encoders/stand-in';
import { expect } from 'chai';
import { createEncoders } from '#clients/encoders/client.ts';
import { EncodersError, type PictureVectors } from '#clients/encoders/encoders.ts';
import { expectLogs } from '#test/logs.ts';
import { lookingAlike } from '#test/looking-alike.ts';
import { suite } from '#test/suite.ts';
import { createWorld, type World } from '../catalogue-sync/world.test-support.ts';
import { findSimilar } from './similar-service.ts';
import { findByPicture as find } from './use-cases/find-by-picture.ts';
import { readStillVectors, writeStillVectors } from './vector-store.ts';

expectLogs('encoders failed', 'encoders not used', 'nothing similar found');

const caller = { uid: 'lea', isGuest: false, signedInAt: 0 };

describe('The vectors of the catalogue’s stills', () => {
  let world: World;
  let server: Awaited<ReturnType<typeof startEncoders>>;
  let network: PictureVectors;
  /** How many pictures the network saw. */
  let seen = 0;

  before(async () => {
    await suite();
    server = await startEncoders();
    const { image } = await createEncoders({ url: server.url, now: () => 0 })();
    network = {
      ...image!,
      encode: (picture) => {
        seen += 1;
        return image!.encode(picture);
      },
    };
  });
  after(() => server.close());
  beforeEach(async () => {
    seen = 0;
    world = await createWorld(4);
    world.encoders = async () => ({ image: network });
  });
  afterEach(() => world.close());

  const storedVectors = (by = network) => readStillVectors(world.db, 0, by);
  const filesAsked = () => world.tmdb.requests.entries.filter(({ path }) => path.startsWith('/t/p/')).length;
  const similarTo = async (picture: Buffer, context = world.instance()) => {
    const input = findByPicture.input.parse({ pictures: [picture.toString('base64')] });
    const { isSure, movies, similar } = await find(context, caller, input);
    return { isSure, movies: movies.length, similar: similar.map(({ movie }) => movie.movieId) };
  };

  it('are made of the first three of each movie, from the files that are hashed, and only once', async () => {
    world.catalogue.movies[0]!.stills = 6;
    world.catalogue.movies[1]!.stills = 0;
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 4, stills: 12, encoded: 9 });
    expect(filesAsked()).to.equal(12);
    expect(
      (await storedVectors()).filter(({ vector }) => vector.some((value) => value !== 0)),
    ).to.have.length(9);
    expect(await world.start('frames')).to.equal(null);
    world.pass(31 * 24 * hour);
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 4 });
    expect(seen).to.equal(9);
  });

  it('find movies with similar pictures', async () => {
    await world.run('frames');
    const movieId = world.catalogue.movies[0]!.id;
    const { similar, ...answer } = await similarTo(await lookingAlike(movieId));
    expect(answer).to.deep.equal({ isSure: false, movies: 0 });
    expect(similar[0]).to.equal(movieId);
  });

  it('are made for stills that were hashed before there was a network', async () => {
    world.encoders = async () => ({});
    await world.run('frames');
    expect(await world.start('frames')).to.equal(null);
    world.encoders = async () => ({ image: network });
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 4, encoded: 12 });
  });

  it('are made anew by another network, and never compared with the former’s', async () => {
    await world.run('frames');
    const picture = await lookingAlike(world.catalogue.movies[0]!.id);
    const next = { ...network, version: 'another' };
    world.encoders = async () => ({ image: next });
    expect((await similarTo(picture)).similar).to.deep.equal([]);
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 4, encoded: 12 });
    expect(await storedVectors()).to.deep.equal([]);
    expect(await storedVectors(next)).to.have.length(12);
    world.pass(2 * hour);
    expect((await similarTo(picture)).similar[0]).to.equal(world.catalogue.movies[0]!.id);
  });

  it('are resumed where the network failed, by the next run', async () => {
    const failing = {
      ...network,
      encode: (picture: Parameters<PictureVectors['encode']>[0]) =>
        seen < 4 ? network.encode(picture) : Promise.reject(new EncodersError('unavailable', 'Gone')),
    };
    world.encoders = async () => ({ image: failing });
    expect(await world.run('frames')).to.deep.include({
      status: 'finished',
      counts: { movies: 4, stills: 12, encoded: 3 },
    });
    world.encoders = async () => ({ image: network });
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 3, encoded: 9 });
    expect(await storedVectors()).to.have.length(12);
  });

  it('are left for the next run where they take longer than a minute', async () => {
    const slow = {
      ...network,
      encode: (picture: Parameters<PictureVectors['encode']>[0]) => {
        world.pass(25_000);
        return network.encode(picture);
      },
    };
    world.encoders = async () => ({ image: slow });
    expect((await world.run('frames')).counts).to.deep.include({ encoded: 3 });
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 3, encoded: 3 });
  });

  it('of a movie that left the catalogue go', async () => {
    const left = { movieId: 999_001, source: 7, vector: new Int8Array(network.dimensions).fill(1) };
    await writeStillVectors(world.db, 0, network, [left]);
    await world.run('frames');
    expect((await storedVectors()).map(({ movieId }) => movieId))
      .to.have.length(12)
      .and.not.include(left.movieId);
  });

  it('are not made where the encoders don’t answer, or the network’s are too long', async () => {
    world.encoders = () => Promise.reject(new EncodersError('unavailable', 'Gone'));
    expect((await world.run('frames')).counts).to.deep.equal({ movies: 4, stills: 12 });
    world.encoders = async () => ({ image: { ...network, dimensions: 4_096 } });
    expect(await world.start('frames')).to.equal(null);
    expect(seen).to.equal(0);
  });

  it('find nothing where the network fails or takes too long, and the answer is whole', async () => {
    await world.run('frames');
    const picture = await lookingAlike(world.catalogue.movies[0]!.id);
    const still = await drawStill(world.catalogue.movies[1]!.id, 0, 480);
    for (const encode of [
      () => Promise.reject(new EncodersError('unavailable', 'Gone')),
      () => Promise.reject(new EncodersError('changed', 'Another')),
      () => Promise.reject(new Error('A fault of ours')),
    ]) {
      world.encoders = async () => ({ image: { ...network, encode } });
      expect(await similarTo(picture)).to.deep.equal({ isSure: false, movies: 0, similar: [] });
      expect((await similarTo(still)).isSure).to.equal(true);
    }
    const never = () => new Promise<never>(() => undefined);
    world.encoders = async () => ({ image: { ...network, encode: never } });
    expect(await findSimilar(world.instance(), [picture], new Set(), 1)).to.deep.equal([]);
  });
});
