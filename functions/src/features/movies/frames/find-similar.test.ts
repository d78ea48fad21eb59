import { findByPicture } from '@cine/contract/operations/movies/frames';
import { drawStill } from '@cine/dev-tmdb';
import { expect } from 'chai';
import sharp from 'sharp';
import { createEncoders } from '#clients/encoders/client.ts';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { knowStills } from '#test/known-stills.ts';
import { expectLogs, linesDuring } from '#test/logs.ts';
import { lookingAlike } from '#test/looking-alike.ts';
import { provideEncoders } from '#test/operators-encoders.ts';
import { send } from '#test/send-json.ts';
import { running, suite } from '#test/suite.ts';

expectLogs('encoders failed');

const [matrix, amelie] = [603, 194];
const others = [348, 426, 637, 278, 77338, 1585];

describe('A picture that looks like a movie', () => {
  let lea: TestUser;
  let provided: Awaited<ReturnType<typeof provideEncoders>>;
  let alike: Buffer;

  before(async () => {
    await suite();
    lea = await member('Lea');
    provided = await provideEncoders();
    await knowStills(matrix, amelie, ...others);
    alike = await lookingAlike(matrix);
  });
  afterEach(() => {
    context().encoders = provided.encoders;
  });
  after(() => provided.takeAway());

  const ask = (...pictures: Buffer[]) =>
    lea.call(findByPicture, { pictures: pictures.map((picture) => picture.toString('base64')) });
  const idsOf = (movies: readonly { movie: { movieId: number } }[]) =>
    movies.map(({ movie }) => movie.movieId);

  it('finds it as similar, with the still that it looks like, and is sure of nothing', async () => {
    const { isSure, movies, similar } = await ask(alike);
    expect([isSure, movies]).to.deep.equal([false, []]);
    expect(similar[0]).to.deep.include({ stillPath: `/still-${matrix}-0.jpg` });
    expect(similar[0]!.movie.movieId).to.equal(matrix);
    expect(similar[0]!.likeness).to.be.within(0.8, 1);
  });

  it('is found among the pictures of a clip, and over REST', async () => {
    const stranger = await drawStill(987_654, 0, 480);
    expect(idsOf((await ask(stranger, stranger, alike)).similar)).to.include(matrix);
    const { status, body } = await send(`${running.url}/api/movies/pictures`, {
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
      },
      body: JSON.stringify({ pictures: [alike.toString('base64')] }),
    });
    expect([status, idsOf(JSON.parse(body).similar)[0]]).to.deep.equal([200, matrix]);
  });

  it('isn’t compared by its looks if it surely is a still, or shows nothing', async () => {
    const still = await ask(await drawStill(amelie, 1, 480));
    expect([still.isSure, idsOf(still.movies), still.similar]).to.deep.equal([true, [amelie], []]);
    const plain = { width: 320, height: 180, channels: 3, background: '#000' } as const;
    const black = await ask(await sharp({ create: plain }).jpeg().toBuffer());
    expect([black.movies, black.similar]).to.deep.equal([[], []]);
  });

  it('of nobody’s movie is sure of none', async () => {
    expect((await ask(await drawStill(987_654, 0, 480))).isSure).to.equal(false);
  });

  it('has nothing similar where the operator has no network, or it doesn’t answer', async () => {
    const away = createEncoders({ url: 'http://127.0.0.1:9', now: () => 0 });
    for (const none of [async () => ({}), away]) {
      context().encoders = none;
      const { isSure, movies, similar } = await ask(alike);
      expect([isSure, movies, similar]).to.deep.equal([false, [], []]);
      expect((await ask(await drawStill(amelie, 1, 480))).isSure).to.equal(true);
    }
  });

  it('leaves nothing behind: no document, and no word in the log', async () => {
    const { reads, writes } = await running.costOf(async () => {
      const lines = await linesDuring(() => ask(alike));
      expect(JSON.stringify(lines)).not.to.include(alike.toString('base64').slice(100, 140));
    });
    // Each of three movies, and the files of its stills.
    expect(reads).to.be.below(12);
    // The count of calls.
    expect(writes).to.equal(1);
  });
});
