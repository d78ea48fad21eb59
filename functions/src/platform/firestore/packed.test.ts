import { expect } from 'chai';
import fc from 'fast-check';
import { pack, unpack } from './packed.ts';

describe('Packed values', () => {
  it('are unpacked to what JSON would make of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await unpack(await pack(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  it('are much smaller if records are alike', async () => {
    const records = Array.from({ length: 1_000 }, (_, id) => ({
      id,
      title: `Movie ${id}`,
      genres: ['Drama'],
    }));
    const { bytes } = await pack(records);
    expect(bytes.length).to.be.lessThan(JSON.stringify(records).length / 5);
  });

  it('are refused in another format, or broken', async () => {
    const packed = await pack({ a: 1 });
    const refusal = async (given: typeof packed) =>
      unpack(given).then(
        () => 'read',
        (error: Error) => error.message,
      );
    expect(await refusal({ ...packed, format: 2 })).to.equal('Packed format 2 is unknown');
    expect(await refusal({ ...packed, bytes: packed.bytes.slice(0, -1) })).to.not.equal('read');
    expect(await refusal({ ...packed, bytes: new Uint8Array() })).to.not.equal('read');
  });
});
