import { expect } from 'chai';
import sharp from 'sharp';
import { kindOfPicture } from './picture-kind.ts';

const side = 12;
const pixels = Buffer.alloc(side * side * 3, 120);
const plain = () => sharp(pixels, { raw: { width: side, height: side, channels: 3 } });
const two = () =>
  sharp(Buffer.concat([pixels, Buffer.alloc(pixels.length, 20)]), {
    raw: { width: side, height: 2 * side, channels: 3, pageHeight: side },
  });

describe('A sent picture', () => {
  it('is a still one as JPEG, PNG, WebP or AVIF', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const)
      expect(kindOfPicture(await plain().toFormat(format).toBuffer()), format).to.equal('still');
  });

  it('moves as GIF, animated WebP, or PNG with frames', async () => {
    expect(kindOfPicture(await plain().gif().toBuffer())).to.equal('animated');
    expect(kindOfPicture(await two().webp().toBuffer())).to.equal('animated');
    const png = await plain().png().toBuffer();
    const control = Buffer.alloc(20);
    control.writeUInt32BE(8, 0);
    control.write('acTL', 4, 'latin1');
    const header = 8 + 25;
    expect(kindOfPicture(Buffer.concat([png.subarray(0, header), control, png.subarray(header)]))).to.equal(
      'animated',
    );
    const avif = await plain().avif().toBuffer();
    avif.write('avis', 8, 'latin1');
    expect(kindOfPicture(avif)).to.equal('animated');
  });

  it('is none in other formats, and cut short', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect/></svg>');
    const tiff = await plain().tiff().toBuffer();
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0\0\0\0\0', 'latin1');
    for (const bytes of [svg, tiff, heic, Buffer.from('Hello'), Buffer.alloc(0), Buffer.alloc(100)])
      expect(kindOfPicture(bytes)).to.equal('none');
  });
});
