import { rejects } from 'node:assert/strict';
import { expect } from 'chai';
import fc from 'fast-check';
import { type Files, folderOf, pictureFiles, textFiles } from '../folders.test-support.ts';
import { networkFile } from '../networks.test-support.ts';
import { refusesFolders } from '../refusals.test-support.ts';
import { runtime } from '../stand-in.test-support.ts';
import { loadTextEncoder, type TextEncoderOfFolder } from './text-encoder.ts';

const load = async (files: Files) => loadTextEncoder(await folderOf(files), runtime);
const likeness = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

describe('A text encoder', () => {
  let encoder: TextEncoderOfFolder;
  before(async () => {
    encoder = await load(textFiles);
  });

  it('finds texts of the same meaning nearer than others', async () => {
    const [sad, tearful, rocket] = await encoder.encode(['Sad.', 'tearful', 'a rocket']);
    expect(sad).to.have.length(encoder.dimensions);
    expect(likeness(sad!, sad!)).to.be.closeTo(1, 1e-5);
    expect(likeness(sad!, tearful!)).to.be.above(0.9);
    expect(likeness(sad!, rocket!)).to.be.below(0.2);
  });

  it('makes the same vector of a text whatever texts it comes with, in their order', async () => {
    const word = fc.constantFrom('sad', 'funny', 'space', 'rocket', 'unheard', '');
    const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), fc.nat(), async (texts, pick) => {
        const at = pick % texts.length;
        const together = await encoder.encode(texts);
        const [alone] = await encoder.encode([texts[at]!]);
        expect(together).to.have.length(texts.length);
        expect(likeness(together[at]!, alone!)).to.be.closeTo(1, 1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it('makes nothing of no texts', async () => {
    expect(await encoder.encode([])).to.deep.equal([]);
  });

  it('reads as many tokens as the folder says, the marks at both ends among them', async () => {
    const six = 'sad sad sad sad sad sad';
    const [just, cut, other] = await encoder.encode([six, `${six} rocket rocket`, `rocket ${six}`]);
    expect(cut).to.deep.equal(just);
    expect(likeness(other!, just!)).to.be.below(0.99);
  });

  it('reads as many as encoder.json says, and no more than the network takes', async () => {
    const { encode } = await load({ ...textFiles, 'encoder.json': { maxTokens: 3 } });
    const [one, two] = await encode(['sad', 'sad rocket']);
    expect(two).to.deep.equal(one);
    const fixed = await load({ ...textFiles, 'onnx/model.onnx': networkOf([1, 5]) });
    const [three, more, short] = await fixed.encode(['sad sad sad', 'sad sad sad rocket', 'rocket']);
    expect(more).to.deep.equal(three);
    expect(likeness(short!, three!)).to.be.below(0.2);
  });

  it('begins each text as encoder.json says', async () => {
    const { encode } = await load({ ...textFiles, 'encoder.json': { prefix: 'sad ' } });
    const [prefixed] = await encode(['rocket']);
    const [whole] = await encoder.encode(['sad rocket']);
    expect(prefixed).to.deep.equal(whole);
  });

  it('pools as Sentence Transformers’ own file says, unless encoder.json says otherwise', async () => {
    const [mark] = await load({
      ...textFiles,
      '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false },
    }).then(({ encode }) => encode(['sad']));
    const [mean] = await load({
      ...textFiles,
      '1_Pooling/config.json': { pooling_mode_cls_token: true },
      'encoder.json': { pooling: 'mean' },
    }).then(({ encode }) => encode(['sad']));
    const [last] = await load({ ...textFiles, 'encoder.json': { pooling: 'last' } }).then(({ encode }) =>
      encode(['sad', 'rocket rocket']),
    );
    const [sad] = await encoder.encode(['sad']);
    expect([...mark!]).to.deep.equal([0, 0, 0, 1]);
    expect(last).to.deep.equal(mark);
    expect(mean).to.deep.equal(sad);
  });

  it('has a version of its own for all that its vectors depend on, and the same one elsewhere', async () => {
    const versionOf = async (files: Files) => (await load(files)).version;
    const { version, files } = encoder;
    expect(files).to.deep.equal([
      'config.json',
      'onnx/model.onnx',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
    expect(await versionOf({ ...textFiles, 'README.md': { about: 'it' } })).to.equal(version);
    expect(await versionOf({ ...textFiles, 'encoder.json': { maxTokens: 4 } })).to.not.equal(version);
    const { 'config.json': config } = textFiles;
    expect(await versionOf({ ...textFiles, 'config.json': { ...config, of: 2 } })).to.not.equal(version);
  });

  const { 'tokenizer.json': tokenizer } = textFiles;
  refusesFolders(load, {
    'no network': [
      { ...textFiles, 'onnx/model.onnx': null },
      /has none of onnx\/text_model\.onnx, .*"model"/,
    ],
    'another file for its network': [
      { ...textFiles, 'onnx/model.onnx': { not: 'one' } },
      /onnx\/model\.onnx isn’t a network that onnxruntime can run/,
    ],
    'no tokenizer': [{ ...textFiles, 'tokenizer.json': null }, /has no tokenizer\.json/],
    'a tokenizer of no known kind': [
      { ...textFiles, 'tokenizer.json': { ...tokenizer, pre_tokenizer: { type: 'Runes' } } },
      /tokenizer\.json is of a kind that can’t be used/,
    ],
    'broken JSON': [
      { ...textFiles, 'config.json': new TextEncoder().encode('{') },
      /config\.json can’t be used: SyntaxError/,
    ],
    'a setting that is unknown': [
      { ...textFiles, 'encoder.json': { pool: 'mean' } },
      /encoder\.json can’t be used: .*pool/s,
    ],
    'an output that isn’t there': [
      { ...textFiles, 'encoder.json': { output: 'meaning' } },
      /gives last_hidden_state, and none of these is meaning/,
    ],
    'a network of pictures': [
      { ...textFiles, 'onnx/model.onnx': pictureFiles['model.onnx'] },
      /asks for pixel_values; one of texts asks for input_ids and at most attention_mask/,
    ],
    'fewer words than its tokenizer': [
      { ...textFiles, 'onnx/model.onnx': networkOf(['batch', 'tokens'], 2) },
      /its network fails on a text/,
    ],
  });

  it('refuses what isn’t a folder', async () => {
    await rejects(loadTextEncoder('/nowhere/at/all', runtime), /isn’t a folder, or can’t be read/);
  });
});

/** A network that takes token ids alone, in this shape, and knows the first of the test's words. */
function networkOf(shape: (string | number)[], words = 10): Uint8Array {
  const meanings = [
    0, 0, 0.01, 0, 0, 0.01, 0, 0, 0.01, 0, 0, 0.01, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1,
  ];
  return networkFile({
    inputs: [{ name: 'input_ids', type: 'int64', shape }],
    nodes: [{ kind: 'Gather', from: ['meanings', 'input_ids'], to: 'token_embeddings' }],
    outputs: [{ name: 'token_embeddings', shape: [...shape, 3] }],
    weights: [
      { name: 'meanings', shape: [words, 3], values: Float32Array.from(meanings.slice(0, words * 3)) },
    ],
  });
}
