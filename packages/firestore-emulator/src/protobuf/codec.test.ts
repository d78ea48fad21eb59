import { expect } from 'chai';
import fc from 'fast-check';
import protobuf from 'protobufjs/light.js';
import type { Message } from '../interfaces.ts';
import { messageType, rpcs } from '../transports/protos.ts';
import { decode } from './decoder.ts';
import { encode } from './encoder.ts';
import { MessageWriter } from './message-writer.ts';

/** The shape that `interfaces.ts` promises to the service. */
const SHAPE: protobuf.IConversionOptions = { longs: String, enums: String, oneofs: true };
const MAX_DEPTH = 4;

const types = [...new Set([...rpcs.values()].flatMap(({ request, response }) => [request, response]))];
types.push(messageType('google.events.cloud.firestore.v1.DocumentEventData'));

const reference = {
  encode: (type: protobuf.Type, message: Message) => type.encode(type.fromObject(message)).finish(),
  decode: (type: protobuf.Type, bytes: Uint8Array): Message => type.toObject(type.decode(bytes), SHAPE),
};

const scalars: Record<string, fc.Arbitrary<unknown>> = {
  string: fc.oneof(fc.string({ unit: 'binary' }), fc.constant('é'.repeat(300))),
  bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  bool: fc.boolean(),
  double: fc.double(),
  int32: fc.integer(),
  int64: fc
    .oneof(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      // What takes a byte more than the number before.
      fc
        .tuple(fc.bigInt({ min: 0n, max: 62n }), fc.constantFrom(-1n, 0n, 1n))
        .map(([bits, more]) => 2n ** bits + more),
    )
    .map(String),
};

function anyMessage(type: protobuf.Type, depth = 0): fc.Arbitrary<Message> {
  const fields = type.fieldsArray.filter(({ resolvedType }) => isShallow(resolvedType) || depth < MAX_DEPTH);
  const alone = fields.filter(({ partOf }) => !partOf).map((field) => oneField([field], depth));
  const oneofs = type.oneofsArray.map(({ fieldsArray }) =>
    oneField(
      fieldsArray.filter((field) => fields.includes(field)),
      depth,
    ),
  );
  return fc.tuple(...alone, ...oneofs).map((parts) => Object.assign({}, ...parts));
}

function isShallow(type: protobuf.Type | protobuf.Enum | null): boolean {
  return !(type instanceof protobuf.Type);
}

/** At most one of the fields, with any value; seldom one, deep inside. */
function oneField(fields: protobuf.Field[], depth: number): fc.Arbitrary<Message> {
  const none = { arbitrary: fc.constant({}), weight: 1 + depth };
  const some = fields.map((field) => ({
    arbitrary: fc
      .constant(null)
      .chain(() => fieldValue(field, depth).map((value) => ({ [field.name]: value }))),
    weight: 1,
  }));
  return fc.oneof(none, ...some);
}

function fieldValue(field: protobuf.Field, depth: number): fc.Arbitrary<unknown> {
  const { resolvedType, type } = field;
  const single =
    resolvedType instanceof protobuf.Enum
      ? fc.constantFrom(...Object.keys(resolvedType.values))
      : resolvedType
        ? anyMessage(resolvedType, depth + 1)
        : scalars[type]!;
  if (field instanceof protobuf.MapField) return fc.dictionary(fc.string(), single, { maxKeys: 3 });
  return field.repeated ? fc.array(single, { maxLength: 3 }) : single;
}

const typeAndMessage = fc
  .constantFrom(...types)
  .chain((type) => fc.record({ type: fc.constant(type), message: anyMessage(type) }));

describe('the protobuf codec', () => {
  it('refuses bytes that are not UTF-8 where text belongs', () => {
    const type = messageType('google.firestore.v1.Value');
    const encoded = (text: Buffer) => Buffer.concat([Buffer.of(0x8a, 1, text.length), text]);
    expect(decode(type, encoded(Buffer.from('x\ufffd😀')))).to.have.property('stringValue', 'x\ufffd😀');
    for (const text of [Buffer.of(0x78, 0xff), Buffer.of(0xed, 0xa0, 0xbd), Buffer.of(0xc3)])
      for (const bytes of [encoded(text), new Uint8Array(encoded(text))])
        expect(() => decode(type, bytes), text.toString('hex')).to.throw('not UTF-8');
  });

  it('encodes messages of every RPC so that protobufjs decodes them as its own', () => {
    fc.assert(
      fc.property(typeAndMessage, ({ type, message }) => {
        const expected = reference.encode(type, message);
        const bytes = encode(type, message);
        expect(bytes.length).to.equal(expected.length);
        expect(reference.decode(type, bytes)).to.deep.equal(reference.decode(type, expected));
      }),
      { numRuns: 500 },
    );
  });

  it('decodes messages of every RPC as protobufjs does', () => {
    fc.assert(
      fc.property(typeAndMessage, ({ type, message }) => {
        const bytes = reference.encode(type, message);
        expect(decode(type, bytes)).to.deep.equal(reference.decode(type, bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses the garbled and truncated messages that protobufjs refuses', () => {
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255), keep: fc.double({ min: 0.5, max: 1 }) });
    fc.assert(
      fc.property(typeAndMessage, fc.array(change, { maxLength: 3 }), ({ type, message }, changes) => {
        let bytes = Buffer.from(reference.encode(type, message));
        for (const { at, byte, keep } of changes) {
          if (bytes.length > 0) bytes[at % bytes.length] = byte;
          bytes = bytes.subarray(0, Math.ceil(bytes.length * keep));
        }
        // protobufjs takes what isn't UTF-8.
        const refusal = refusalOf(() => decode(type, bytes));
        if (refusal !== 'A string is not UTF-8.')
          expect(refusal !== null).to.equal(throws(() => type.decode(bytes)));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses a number that continues after the end of its message', () => {
    const createTime = [0x1a, 4, 0x08, 0x80, 0x80, 0x80];
    expect(throws(() => decode(documentType, Buffer.from([...createTime, 0x01])))).to.equal(true);
  });

  it('refuses messages that are nested deeper than a hundred levels', () => {
    const type = messageType('google.firestore.v1.Value');
    const nested = (levels: number, value: Message): Message =>
      levels === 0 ? value : nested(levels - 1, { arrayValue: { values: [value] } });
    const deepest = encode(type, nested(50, {}));
    expect(throws(() => decode(type, deepest))).to.equal(false);
    expect(throws(() => encode(type, nested(50, { arrayValue: {} })))).to.equal(true);
    const array = 9;
    const values = 1;
    const writer = new MessageWriter();
    writer.message(array, () => writer.blob(values, encode(type, nested(49, { arrayValue: {} }))));
    expect(throws(() => decode(type, writer.bytes))).to.equal(true);
  });

  it('uses the last field of a oneof', () => {
    const type = messageType('google.firestore.v1.Value');
    const bytes = Buffer.concat([encode(type, { stringValue: 'a' }), encode(type, { integerValue: '1' })]);
    expect(decode(type, bytes)).to.deep.equal({ integerValue: '1', valueType: 'integerValue' });
  });

  it('skips unknown fields', () => {
    const unknown = [
      encode(messageType('google.firestore.v1.RunQueryResponse'), { done: true }),
      encode(messageType('google.firestore.v1.Write'), { currentDocument: { exists: true } }),
      encode(timestampType, { nanos: 5 }),
    ];
    expect(decode(timestampType, Buffer.concat(unknown))).to.deep.equal({ nanos: 5 });
  });

  it('decodes field names with colliding hashes or lengths, and names of object properties', () => {
    const names = ['a', 'b', 'aa', 'bB', 'é', 'Ã©', '', '__proto__', 'constructor', 'x'.repeat(40)];
    for (let i = 1000; i < 2000; i++) names.push(`f${i}`);
    const fields = Object.fromEntries(names.map((name) => [name, { stringValue: name }]));
    for (let turn = 0; turn < 2; turn++) {
      const message = decode(documentType, encode(documentType, { fields }));
      expect(Object.keys(message.fields)).to.deep.equal(names);
      for (const name of names) expect(message.fields[name]).to.have.property('stringValue', name);
    }
  });

  it('releases the memory of large messages', () => {
    const writer = new MessageWriter();
    writer.blob(1, Buffer.alloc(8 * 1024 * 1024));
    expect(writer.reset().bytes.buffer.byteLength).to.be.at.most(1024 * 1024);
  });
});

const documentType = messageType('google.firestore.v1.Document');
const timestampType = messageType('google.protobuf.Timestamp');

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function throws(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
