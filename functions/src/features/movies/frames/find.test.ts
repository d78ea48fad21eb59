import { findByPicture, maxPictureBytes } from '@cine/contract/operations/movies/frames';
import { drawStill } from '@cine/dev-tmdb';
import { expect } from 'chai';
import sharp, { type Sharp } from 'sharp';
import { member } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { knowStills } from '#test/known-stills.ts';
import { linesDuring } from '#test/logs.ts';
import { send } from '#test/send-json.ts';
import { running, suite } from '#test/suite.ts';

const [matrix, alien] = [603, 348];

describe('A picture that looks for its movie', () => {
  let lea: TestUser;
  let still: Buffer;
  before(async () => {
    await suite();
    lea = await member('Lea');
    await knowStills(matrix, alien);
    still = await drawStill(matrix, 0, 600);
  });

  const find = (picture: Buffer, who = lea) =>
    who.call(findByPicture, { pictures: [picture.toString('base64')] });
  const foundId = async (picture: Buffer, who = lea) => {
    const { isSure, movies } = await find(picture, who);
    return isSure ? movies[0]!.movie.movieId : null;
  };
  const post = (body: object) =>
    send(`${running.url}/api/movies/pictures`, {
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
      },
      body: JSON.stringify(body),
    });

  it('finds it as a JPEG, PNG, WebP or AVIF, of eight or sixteen bits, for members and guests', async () => {
    const guest = running.newUser({ guest: true });
    expect(await foundId(still, guest)).to.equal(matrix);
    const pictures: Sharp[] = [
      sharp(still).png(),
      sharp(still).toColourspace('rgb16').png(),
      sharp(still).greyscale().webp({ quality: 50 }),
      sharp(still).avif({ effort: 0 }),
    ];
    for (const picture of pictures) expect(await foundId(await picture.toBuffer())).to.equal(matrix);
  });

  it('is looked at upright, as its camera held it', async () => {
    const lying = sharp(still).rotate(270);
    const turned = await lying.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await foundId(turned)).to.equal(matrix);
  });

  it('may be of ten megabytes over REST, and not more', async () => {
    const side = 1_700;
    const pixels = Buffer.from(Float64Array.from({ length: (side * side * 3) / 8 }, Math.random).buffer);
    const noise = sharp(pixels, { raw: { width: side, height: side, channels: 3 } });
    const large = await noise.png({ compressionLevel: 0 }).toBuffer();
    expect(large.length).to.be.within(8_000_000, maxPictureBytes);
    const answer = await post({ pictures: [large.toString('base64')] });
    expect([answer.status, JSON.parse(answer.body).isSure]).to.deep.equal([200, false]);
    const larger = await post({ pictures: [large.toString('base64'), large.toString('base64')] });
    expect([larger.status, JSON.parse(larger.body).reason]).to.deep.equal([413, 'body-too-large']);
    const other = await send(`${running.url}/api/movies/find`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: large.toString('base64') }),
    });
    expect(JSON.parse(other.body).reason).to.equal('body-too-large');
  });

  it('is refused in words if it is a bomb, cut short, moves, or is no picture', async () => {
    const empty = { width: 5_000, height: 4_900, channels: 3, background: '#000' } as const;
    const bomb = await sharp({ create: empty }).png({ compressionLevel: 1 }).toBuffer();
    const refusal = await rejection(find(bomb));
    expect([refusal.reason, refusal.message]).to.deep.equal([
      'picture-too-large',
      'This picture is too large: 24 megapixels at most. Make it smaller or crop it.',
    ]);
    await expectRefusal(find(still.subarray(0, still.length / 2)), 'picture-unreadable');
    await expectRefusal(find(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'picture-unreadable');
    await expectRefusal(find(await sharp(still).gif().toBuffer()), 'picture-animated');
    const pictures = (length: number) => Array.from({ length }, () => still.toString('base64'));
    await expectRefusal(lea.call(findByPicture, { pictures: pictures(21) }), 'input-invalid');
    await expectRefusal(lea.call(findByPicture, { pictures: [] }), 'input-invalid');
    await expectRefusal(lea.call(findByPicture, { pictures: ['###'] }), 'input-invalid');
    // A clip's pictures have no more pixels together than one alone.
    const wide = (await drawStill(matrix, 0, 1280)).toString('base64');
    const clip = await sharp(Buffer.from(wide, 'base64')).resize(2_000).jpeg().toBuffer();
    await expectRefusal(
      lea.call(findByPicture, { pictures: [...pictures(12), clip.toString('base64')] }),
      'picture-too-large',
    );
  });

  it('leaves nothing behind: no document, and no word in the log', async () => {
    const { reads, writes } = await running.costOf(async () => {
      const lines = await linesDuring(() => find(still));
      const written = JSON.stringify(lines);
      expect(written).to.include(findByPicture.name);
      expect(written).not.to.include(still.toString('base64').slice(100, 140));
    });
    expect(reads).to.be.below(10);
    // The count of calls.
    expect(writes).to.equal(1);
  });

  it('is answered for those alone who signed in', async () => {
    const { status } = await send(`${running.url}/api/movies/pictures`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pictures: [still.toString('base64')] }),
    });
    expect(status).to.equal(401);
  });
});
