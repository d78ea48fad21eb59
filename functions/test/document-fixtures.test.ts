import type { DocumentCodec } from '@cine/contract/documents/codec';
import { contractFixtures, fixturesIn, type Sdk } from '@cine/contract/documents/fixtures.test-support';
import { expect } from 'chai';
import { Timestamp } from 'firebase-admin/firestore';
import { isPackedDocument, isPartDocument, type Packed } from '#platform/firestore/packed.ts';
import { allCodecs } from './codecs.ts';

const sdk: Sdk = {
  instant: (milliseconds) => Timestamp.fromMillis(milliseconds),
  bytes: (bytes) => Buffer.from(bytes),
};

describe('Stored documents, as the functions read them', () => {
  let codecs: DocumentCodec<unknown>[] = [];

  before(async () => {
    codecs = await allCodecs();
  });

  const fixtures = [...contractFixtures(sdk), ...fixturesIn(new URL('../fixtures/', import.meta.url), sdk)];

  function codecOf(document: string) {
    const codec = codecs.find(({ name }) => name === document);
    if (!codec) throw new Error(`No codec is called ${document}`);
    return codec;
  }

  it('have one codec a name, with a fixture of each version', () => {
    const expected = codecs.flatMap(({ name, version }) =>
      Array.from({ length: version }, (_, at) => `${name}/${at + 1}`),
    );
    const names = fixtures.map(({ document, version }) => `${document}/${version}`);
    expect(names.sort()).to.deep.equal(expected.sort());
  });

  for (const { document, version, data } of fixtures) {
    it(`are read and written: ${document}, version ${version}`, () => {
      const codec = codecOf(document);
      const value = codec.decode(data);
      const written = codec.encode(value);
      expect(codec.decode(written)).to.deep.equal(value);
      if (version === codec.version) expect(plain(written)).to.deep.equal(plain(data));
    });

    if ('bytes' in data) {
      it(`hold content that is read and written: ${document}, version ${version}`, async () => {
        const codec = codecOf(document);
        if (isPartDocument(codec)) {
          expect(
            Object.keys((await codec.join([codec.decode(data) as Packed])) as object),
          ).to.have.length.above(0);
          return;
        }
        if (!isPackedDocument(codec)) throw new Error('Bytes need a codec made by packedDocument');
        const { value, content } = await codec.unpack(data);
        // Content of the current version is checked here, as reading it doesn't.
        codec.unpacked.encode({ content });
        const written = codec.encode({ ...(value as object), ...(await codec.pack(content)) });
        expect((await codec.unpack(written)).content).to.deep.equal(content);
      });
    }

    it(`are read with fields of a later version: ${document}, version ${version}`, () => {
      const codec = codecOf(document);
      const later = { ...data, fieldOfALaterVersion: { nested: 1 } };
      expect(codec.decode(later)).to.have.all.keys(Object.keys(codec.decode(data) as object));
    });
  }
});

/** A value as plain data, for the SDK's values and for those that are written. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.getTime();
  if (value instanceof Timestamp) return value.toMillis();
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
