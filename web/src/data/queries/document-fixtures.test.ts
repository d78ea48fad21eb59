import { contractCodecs, contractFixtures } from '@cine/contract/documents/fixtures.test-support';
import { expect } from 'chai';
import { Bytes, Timestamp } from 'firebase/firestore';

describe('Stored documents, as the dashboard reads them', () => {
  let codecs: Awaited<ReturnType<typeof contractCodecs>> = [];
  before(async () => {
    codecs = await contractCodecs();
  });

  const fixtures = contractFixtures({
    instant: (milliseconds) => Timestamp.fromMillis(milliseconds),
    bytes: (bytes) => Bytes.fromUint8Array(bytes),
  });

  for (const { document, version, data } of fixtures) {
    it(`are read, also with fields of a later version: ${document}, version ${version}`, () => {
      const codec = codecs.find(({ name }) => name === document)!;
      const value = codec.decode(data) as object;
      expect(codec.decode({ ...data, fieldOfALaterVersion: { nested: 1 } })).to.deep.equal(value);
      expect(JSON.stringify(value)).not.to.include('nanoseconds');
    });
  }
});
