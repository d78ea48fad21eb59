import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import sharp, { type Sharp } from 'sharp';
import { deepIt } from '../../../../scripts/test/deep.ts';
import { AppError } from '../errors/app-error.ts';
import { mostMegapixels, readPicture } from './read-picture.ts';

/** Left half white, right half black. */
function halves(): Sharp {
  const pixels = Buffer.alloc(80 * 40 * 3);
  for (let row = 0; row < 40; row++) pixels.fill(255, row * 240, row * 240 + 120);
  return sharp(pixels, { raw: { width: 80, height: 40, channels: 3 } });
}

const gray = (picture: Sharp) =>
  picture.toColourspace('b-w').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
const read = (sent: Buffer, megapixels?: number) => readPicture(sent, gray, megapixels);
const reasonOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof AppError ? error.reason : String(error)),
  );

describe('Reading a picture that was sent', () => {
  it('takes JPEG, PNG, WebP and AVIF, with eight or sixteen bits, in colour, grey or see-through', async () => {
    const pictures = [
      halves().jpeg(),
      halves().jpeg({ progressive: true }),
      halves().png(),
      halves().png({ palette: true }),
      halves().toColourspace('rgb16').png(),
      halves().toColourspace('b-w').png(),
      halves().ensureAlpha(0.9).webp(),
      halves().avif(),
    ];
    for (const picture of pictures) {
      const { data, info } = await read(await picture.toBuffer());
      expect([info.width, info.height, data.length % (80 * 40)]).to.deep.equal([80, 40, 0]);
      expect([data[0]! > 225, data[79 * info.channels]! < 30]).to.deep.equal([true, true]);
    }
  });

  it('turns it upright as its camera held it', async () => {
    const sent = await halves().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { data, info } = await read(sent);
    // White was left, and is above once it is turned.
    expect([info.width, info.height]).to.deep.equal([40, 80]);
    expect([data[0]! > 225, data.at(-1)! < 30]).to.deep.equal([true, true]);
  });

  it('decodes none with too many pixels, however few bytes it has', async () => {
    const side = Math.ceil(Math.sqrt(mostMegapixels * 1_000_000)) + 1;
    const empty = { width: side, height: side, channels: 3, background: '#fff' } as const;
    const bomb = await sharp({ create: empty, limitInputPixels: false })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).to.be.below(200_000);
    expect(await reasonOf(read(bomb))).to.equal('picture-too-large');
    // A header alone promises what no machine could hold.
    bomb.writeUInt32BE(100_000, 16);
    bomb.writeUInt32BE(100_000, 20);
    expect(await reasonOf(read(bomb))).to.be.oneOf(['picture-too-large', 'picture-unreadable']);
    const small = [halves().png(), halves().jpeg(), halves().webp(), halves().avif({ effort: 0 })];
    for (const picture of small)
      expect(await reasonOf(read(await picture.toBuffer(), 0.001))).to.equal('picture-too-large');
  });

  it('refuses an AVIF whose header says that it is smaller than it is', async () => {
    const empty = { width: 600, height: 600, channels: 3, background: '#fff' } as const;
    const sent = await sharp({ create: empty }).avif({ effort: 0 }).toBuffer();
    const size = sent.indexOf('ispe') + 8;
    sent.writeUInt32BE(80, size);
    sent.writeUInt32BE(40, size + 4);
    expect(await reasonOf(read(sent))).to.equal('picture-unreadable');
  });

  deepIt('refuses what takes longer than ten seconds', async function () {
    this.timeout(2 * minute);
    const slow = (picture: Sharp) => gray(picture.resize(4000, 4000).median(99));
    const began = performance.now();
    expect(await reasonOf(readPicture(await halves().png().toBuffer(), slow))).to.equal('picture-unreadable');
    expect(performance.now() - began).to.be.at.least(10 * second);
  });

  it('refuses what is cut short, moves, or is no picture that we take', async () => {
    const whole = await halves().png({ compressionLevel: 0 }).toBuffer();
    expect(await reasonOf(read(whole.subarray(0, whole.length / 2)))).to.equal('picture-unreadable');
    const jpeg = await halves().jpeg().toBuffer();
    expect(await reasonOf(read(jpeg.subarray(0, jpeg.length / 2)))).to.equal('picture-unreadable');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>');
    expect(await reasonOf(read(svg))).to.equal('picture-unreadable');
    expect(await reasonOf(read(await halves().gif().toBuffer()))).to.equal('picture-animated');
  });
});
