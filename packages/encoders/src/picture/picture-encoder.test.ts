import { expect } from 'chai';
import { type Files, folderOf, pictureFiles, pictureNetwork, textFiles } from '../folders.test-support.ts';
import { networkFile } from '../networks.test-support.ts';
import { refusesFolders } from '../refusals.test-support.ts';
import { runtime } from '../stand-in.test-support.ts';
import { loadPictureEncoder } from './picture-encoder.ts';
import type { Raster } from './resize.ts';

const load = async (files: Files) => loadPictureEncoder(await folderOf(files), runtime);
const likeness = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

/** A picture whose red grows to the right and whose green grows downwards, from this shade of blue. */
function slope(width: number, height: number, blue: number): Raster {
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
    const pixel = Math.floor(at / 3);
    if (at % 3 === 2) return blue;
    return at % 3 === 0 ? (255 * (pixel % width)) / width : (255 * Math.floor(pixel / width)) / height;
  });
  return { width, height, rgb };
}

const mirrored = ({ width, height, rgb }: Raster): Raster => ({
  width,
  height,
  rgb: Uint8Array.from({ length: rgb.length }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % width, Math.floor(at / 3 / width)];
    return rgb[(y * width + width - 1 - x) * 3 + (at % 3)]!;
  }),
});

describe('A picture encoder', () => {
  it('finds pictures alike that differ in size, and others less so', async () => {
    const { encode, dimensions } = await load(pictureFiles);
    const [large, small] = [await encode(slope(320, 200, 90)), await encode(slope(96, 60, 90))];
    const other = await encode(mirrored(slope(320, 200, 90)));
    expect(large).to.have.length(dimensions);
    expect(likeness(large, large)).to.be.closeTo(1, 1e-5);
    expect(likeness(large, small)).to.be.above(0.99);
    expect(likeness(large, other)).to.be.below(0.6);
  });

  it('makes the same vector by a network whose channels come last', async () => {
    const first = await load(pictureFiles);
    const last = await load({ ...pictureFiles, 'model.onnx': pictureNetwork('NHWC') });
    const vectors = await Promise.all([first, last].map(({ encode }) => encode(slope(64, 48, 30))));
    expect(vectors[1]).to.deep.equal(vectors[0]);
  });

  const settings = pictureFiles['preprocessor_config.json'];
  const seenBy = async (over: object, picture: Raster) => {
    const { encode } = await load({
      ...pictureFiles,
      'model.onnx': lookingNetwork,
      'preprocessor_config.json': { ...settings, do_normalize: false, ...over },
    });
    return Array.from(await encode(picture), (value) => Number(value.toFixed(3)));
  };
  /** The colours of a picture's mean as a unit vector. */
  const lookingNetwork = networkFile({
    inputs: [{ name: 'x', type: 'float32', shape: [1, 3, 'height', 'width'] }],
    nodes: [{ kind: 'GlobalAveragePool', from: ['x'], to: 'y' }],
    outputs: [{ name: 'y', shape: [1, 3, 1, 1] }],
    weights: [],
  });
  /** Red on the left, green in the middle, blue on the right. */
  const stripes: Raster = {
    width: 96,
    height: 32,
    rgb: Uint8Array.from({ length: 96 * 32 * 3 }, (_, at) => {
      const column = Math.floor(at / 3) % 96;
      return at % 3 === Math.floor(column / 32) ? 255 : 0;
    }),
  };

  it('sees the middle of a picture where the folder says that it is cropped', async () => {
    expect(await seenBy({}, stripes)).to.deep.equal([0, 1, 0]);
  });

  it('sees all of a picture that is made square', async () => {
    const all = await seenBy({ do_center_crop: false, size: { height: 32, width: 32 } }, stripes);
    expect(all).to.deep.equal([0.577, 0.577, 0.577]);
  });

  it('takes a plain number for both sides, or for the shorter one if the picture is cropped', async () => {
    expect(await seenBy({ size: 32 }, stripes)).to.deep.equal([0, 1, 0]);
    expect(await seenBy({ size: 32, do_center_crop: false }, stripes)).to.deep.equal([0.577, 0.577, 0.577]);
  });

  it('crops what was resized to be larger, as networks with crop_pct want', async () => {
    const seen = await seenBy({ crop_pct: 0.5, do_center_crop: false }, stripes);
    expect(seen).to.deep.equal([0, 1, 0]);
  });

  it('swaps red and blue, and shifts and scales each colour, where the folder says so', async () => {
    const red = {
      width: 40,
      height: 40,
      rgb: Uint8Array.from({ length: 4800 }, (_, at) => (at % 3 ? 0 : 255)),
    };
    expect(await seenBy({ do_flip_channel_order: true }, red)).to.deep.equal([0, 0, 1]);
    const shifted = { do_normalize: true, image_mean: [0, 0.5, 0], image_std: [1, 0.25, 1] };
    // 1, (0 - 0.5) / 0.25 and 0, at length 1.
    expect(await seenBy(shifted, red)).to.deep.equal([0.447, -0.894, 0]);
  });

  refusesFolders(load, {
    'no preprocessing': [
      { ...pictureFiles, 'preprocessor_config.json': null },
      /has no preprocessor_config\.json/,
    ],
    'steps that are unknown': [
      { ...pictureFiles, 'preprocessor_config.json': { ...settings, do_pad: true } },
      /preprocessor_config\.json can’t be used: .*do_pad/s,
    ],
    'a network of texts': [
      { ...pictureFiles, 'model.onnx': textFiles['onnx/model.onnx'] },
      /asks for input_ids \(int64\[batch, tokens\]\) and attention_mask/,
    ],
    'a network of another size': [
      {
        ...pictureFiles,
        'model.onnx': networkFile({
          inputs: [{ name: 'x', type: 'float32', shape: [1, 3, 224, 224] }],
          nodes: [{ kind: 'GlobalAveragePool', from: ['x'], to: 'y' }],
          outputs: [{ name: 'y', shape: [1, 3, 1, 1] }],
          weights: [],
        }),
      },
      /its network fails on a picture: .*224/s,
    ],
  });
});
