import { expect } from 'chai';
import * as z from 'zod';
import { DocumentInvalid, documentCodec, withDefaults } from './codec.ts';
import { storedIdSet, storedInstant } from './stored-values.ts';

const codec = documentCodec(
  'sessions',
  z.strictObject({
    title: z.string(),
    at: storedInstant,
    movieIds: storedIdSet,
    guests: z.record(z.string(), z.strictObject({ name: z.string(), joinedAt: storedInstant.nullable() })),
    mood: z.strictObject({ name: z.enum(['light', 'dark']), strength: z.int() }).nullable(),
  }),
  [
    ({ name, ...rest }) => ({ title: name, ...rest }),
    (legacy) => ({ ...legacy, mood: withDefaults({ strength: 1 }, legacy.mood) }),
  ],
);

const timestamp = (at: number) => ({ toMillis: () => at });
const bytes = { toUint8Array: () => Uint8Array.of(1, 2) };
const fields = {
  v: 3,
  title: 'Ours',
  at: timestamp(5000),
  movieIds: bytes,
  guests: { Xq3: { name: 'Nina', joinedAt: null } },
  mood: { name: 'light', strength: 2 },
};
const value = {
  title: 'Ours',
  at: 5000,
  movieIds: [1, 3],
  guests: { Xq3: { name: 'Nina', joinedAt: null } },
  mood: { name: 'light' as const, strength: 2 },
};

function problemsOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof DocumentInvalid) return error.problems;
    throw error;
  }
  throw new Error('Nothing was thrown');
}

describe('A document codec', () => {
  it('reads the types of both SDKs as plain values', () => {
    expect(codec.decode(fields)).to.deep.equal(value);
    expect(codec.decode({ ...fields, movieIds: Buffer.of(1, 2) })).to.deep.equal(value);
  });

  it('writes its version, dates and bytes, and reads what it wrote', () => {
    const written = codec.encode(value);
    expect(written).to.deep.include({ v: 3, at: new Date(5000), movieIds: Uint8Array.of(1, 2) });
    expect(codec.decode(written)).to.deep.equal(value);
  });

  it('reads every former version, also the first, which does not state it', () => {
    const { title: name, v: _v, ...rest } = fields;
    const mood = { name: 'light' };
    const upgraded = { ...value, mood: { name: 'light', strength: 1 } };
    expect(codec.decode({ ...rest, name, mood })).to.deep.equal(upgraded);
    expect(codec.decode({ ...rest, v: 2, title: name, mood })).to.deep.equal(upgraded);
  });

  it('ignores unknown fields at any depth, also of a later version', () => {
    const guests = { Xq3: { name: 'Nina', joinedAt: null, seat: 4 } };
    const later = { ...fields, v: 9, weather: 'rain', guests, mood: { ...fields.mood, until: 3 } };
    expect(codec.decode(later)).to.deep.equal(value);
  });

  it('does not write unknown, missing or unfit fields', () => {
    expect(problemsOf(() => codec.encode({ ...value, weather: 'rain' } as never))).to.deep.equal([
      'document: unrecognized_keys',
    ]);
    const { at: _at, ...lacking } = value;
    expect(problemsOf(() => codec.encode(lacking as never))).to.deep.equal(['at: invalid_type']);
    expect(problemsOf(() => codec.encode({ ...value, at: Number.NaN }))).to.deep.equal(['at: invalid_type']);
  });

  it('writes some fields for an update without a version', () => {
    expect(codec.encodeFields({ at: 7000 })).to.deep.equal({ at: new Date(7000) });
    expect(problemsOf(() => codec.encodeFields({ weather: 'rain' } as never))).to.deep.equal([
      'document: unrecognized_keys',
    ]);
  });

  it('writes some fields for a merge with its version, and those that the database computes as they are', () => {
    const counter = documentCodec('counters', z.strictObject({ at: storedInstant, count: z.int() }));
    const increment = { operand: 1 };
    const written = counter.encodeMerge({ at: 7000 }, { count: increment });
    expect(written).to.deep.equal({ v: 1, at: new Date(7000), count: increment });
    expect(problemsOf(() => counter.encodeMerge({ count: 0.5 }))).to.deep.equal(['count: invalid_type']);
  });

  it('refuses a merge of a document with former versions, whose other fields would not be upgraded', () => {
    expect(() => codec.encodeMerge({ at: 7000 })).to.throw('sessions has former versions');
  });

  it('reads one field', () => {
    expect(codec.decodeField('at', timestamp(1))).to.equal(1);
    expect(problemsOf(() => codec.decodeField('at', 'noon'))).to.deep.equal(['at: custom']);
  });

  it('names the document, its version and fields when it fails, and no values or ids', () => {
    const broken = { ...fields, v: 2, guests: { Xq3: { name: 'Nina', joinedAt: 'noon' } }, title: 7 };
    expect(() => codec.decode(broken)).to.throw(
      DocumentInvalid,
      /^sessions of version 2: title: invalid_type, guests\.\*\.joinedAt: custom$/,
    );
    for (const nothing of [undefined, null, 'text', 4, []]) {
      expect(() => codec.decode(nothing)).to.throw(DocumentInvalid, 'sessions of version 1');
    }
  });
});
