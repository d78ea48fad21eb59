import { maxAvatarBytes } from '@cine/contract/operations/together/profiles';
import { avatarSides } from '@cine/contract/text/avatar-path';
import { expect } from 'chai';
import sharp, { type Sharp } from 'sharp';
import { readPicture } from '#platform/pictures/read-picture.ts';
import { encodeAvatar } from './encode.ts';

/** A picture that nothing compresses well. */
function noise(width: number, height: number): Sharp {
  let state = 7;
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[at] = state >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

const readAvatar = (sent: Buffer) => readPicture(sent, encodeAvatar);

describe('A user’s picture', () => {
  it('is its middle in two sizes, which fit together however rich it is', async () => {
    const { large, small } = await readAvatar(await noise(900, 700).jpeg({ quality: 100 }).toBuffer());
    expect(large.length + small.length).to.be.within(5_000, maxAvatarBytes);
    for (const [bytes, side] of [
      [large, avatarSides.large],
      [small, avatarSides.small],
    ] as const) {
      const { format, width, height } = await sharp(bytes).metadata();
      expect({ format, width, height }).to.deep.equal({ format: 'webp', width: side, height: side });
    }
  });

  it('stands upright and says nothing of where and with what it was taken', async () => {
    const halves = Buffer.alloc(40 * 20 * 3);
    for (let row = 0; row < 20; row++) halves.fill(255, row * 120, row * 120 + 60);
    const sent = await sharp(halves, { raw: { width: 40, height: 20, channels: 3 } })
      .withExif({ IFD0: { Model: 'Secret camera' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(sent.includes('Secret camera')).to.equal(true);
    const { large, small } = await readAvatar(sent);
    for (const bytes of [large, small]) {
      const { exif, icc, xmp, orientation } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, orientation]).to.deep.equal([undefined, undefined, undefined, undefined]);
    }
    // White was left, and is above once it is turned.
    const { data } = await sharp(large).raw().toBuffer({ resolveWithObject: true });
    expect([data[0]! > 200, data.at(-1)! < 55]).to.deep.equal([true, true]);
  });
});
