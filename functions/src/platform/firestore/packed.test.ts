import { DocumentInvalid } from '@cine/contract/documents/codec';
import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod';
import { inParts, pack, packBytes, packedDocument, packedFields, partDocument, unpack } from './packed.ts';

describe('Packed values', () => {
  it('are unpacked to what JSON would make of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await unpack(await pack(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  it('are much smaller if records are similar', async () => {
    const records = Array.from({ length: 1_000 }, (_, id) => ({
      id,
      title: `Movie ${id}`,
      genres: ['Drama'],
    }));
    const { bytes } = await pack(records);
    expect(bytes.length).to.be.lessThan(JSON.stringify(records).length / 5);
  });
});

describe('A document with packed content', () => {
  const fields = z.strictObject({ ...packedFields, count: z.int() });
  const former = packedDocument('books', fields, z.array(z.strictObject({ title: z.string() })));
  const current = packedDocument(
    'books',
    fields,
    z.array(z.strictObject({ title: z.string(), pages: z.int().nullable() })),
    [{ content: (books) => (books as object[]).map((book) => ({ ...book, pages: null })) }],
  );

  async function stored(title: unknown = 'Dune') {
    return former.encode({ count: 1, ...(await former.pack([{ title: title as string }])) });
  }

  async function refusal(data: object): Promise<string> {
    return current.unpack(data).then(
      () => 'read',
      (error: DocumentInvalid) => {
        expect(error).to.be.instanceOf(DocumentInvalid);
        return error.message;
      },
    );
  }

  it('of a former version is upgraded together with its content', async () => {
    const { value, content } = await current.unpack(await stored());
    expect(value.count).to.equal(1);
    expect(content).to.deep.equal([{ title: 'Dune', pages: null }]);
  });

  it('is refused with its name and field if an upgrade leaves its content unfit', async () => {
    expect(await refusal(await stored(1965))).to.equal('books of version 1: content.*.title: invalid_type');
  });

  it('of a later version is read if the known fields fit, and refused otherwise', async () => {
    const later = async (book: object) => ({ count: 1, ...(await pack([book])), v: 3 });
    const { content } = await current.unpack(await later({ title: 'Dune', pages: 412, author: 'Herbert' }));
    expect(content).to.deep.equal([{ title: 'Dune', pages: 412 }]);
    expect(await refusal(await later({ title: 'Dune' }))).to.equal(
      'books of version 3: content.*.pages: invalid_type',
    );
  });

  it('is refused as unreadable in an unknown format, or with broken bytes', async () => {
    const whole = await stored();
    for (const broken of [
      { format: 2 },
      { bytes: (whole.bytes as Uint8Array).slice(0, -1) },
      { bytes: new Uint8Array() },
    ])
      expect(await refusal({ ...whole, ...broken })).to.equal('books of version 1: bytes: unreadable');
  });
});

describe('Documents that hold bytes in parts', () => {
  const codec = partDocument('scrolls', z.strictObject(packedFields), (bytes) =>
    JSON.parse(bytes.toString()),
  );

  it('are joined, and refused as unreadable if the bytes or what they encode are broken', async () => {
    const { format, bytes } = await packBytes(Buffer.from('{"lines":[1,2,3]}'));
    const parts = inParts(bytes, 5).map((part) => ({ format, bytes: part }));
    expect(await codec.join(parts)).to.deep.equal({ lines: [1, 2, 3] });
    const unreadable = [parts.slice(0, -1), [await packBytes(Buffer.from('{'))], [{ format: 1, bytes }]];
    for (const each of unreadable) {
      const error = await codec.join(each).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(DocumentInvalid).with.property('document', 'scrolls');
    }
  });
});
