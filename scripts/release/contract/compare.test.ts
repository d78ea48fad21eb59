import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../test/deep.ts';
import { breaksBetween, unnamedIn } from './compare.ts';
import type { Schema, Surface } from './surface.ts';

const text: Schema = { type: 'string' };
const nothing: Surface = {
  commit: '',
  settings: [],
  reasons: [],
  operations: {},
  schemas: {},
  documents: {},
};
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
});
const serving = (input: Schema, answer: Schema, schemas: Record<string, Schema> = {}): Surface => ({
  ...nothing,
  schemas,
  operations: { 'a-show': { address: 'get /api/a', isPublic: true, input, answers: { '200 json': answer } } },
});

const places = (former: Surface, current: Surface) =>
  breaksBetween(former, current).map(({ place }) => place.replace(/^a-show /, ''));
const sent = (one: Schema, other: Schema) => places(serving(one, {}), serving(other, {}));
const read = (one: Schema, other: Schema) => places(serving({}, one), serving({}, other));

/** What a former client sends or reads, what is now, and the places that break. */
const table: [words: string, compared: string[], expected: string[]][] = [
  ['a required input more', sent(object({}), object({ b: text })), ['input.b']],
  ['an optional input more', sent(object({}), object({ b: text }, [])), []],
  ['an input less', sent(object({ b: text }, []), object({})), ['input.b']],
  ['an input now required', sent(object({ b: text }, []), object({ b: text })), ['input.b']],
  ['a shorter input', sent({ ...text, maxLength: 9 }, { ...text, maxLength: 8 }), ['input']],
  ['a longer input', sent({ ...text, maxLength: 9 }, { ...text, maxLength: 10 }), []],
  ['another pattern', sent({ ...text, pattern: 'a' }, { ...text, pattern: 'b' }), ['input']],
  ['a value less', sent({ enum: ['a', 'b'] }, { enum: ['a'] }), ['input']],
  ['a value more', sent({ enum: ['a'] }, { enum: ['b', 'a'] }), []],
  ['an input that isn’t null', sent({ anyOf: [text, { type: 'null' }] }, text), ['input']],
  ['an output more', read(object({ a: text }), object({ a: text, b: text })), []],
  ['an output less', read(object({ a: text, b: text }), object({ a: text })), ['200.b']],
  ['an output that may be missing', read(object({ a: text }), object({ a: text }, [])), ['200.a']],
  ['an output that may be null', read(text, { anyOf: [text, { type: 'null' }] }), ['200']],
  ['an output of another type', read(text, { type: 'integer' }), ['200']],
  ['an answer’s value less', read({ enum: ['a', 'b'] }, { const: 'a' }), ['200']],
  ['an answer’s value more', read({ const: 'a' }, { enum: ['a', 'b'] }), []],
  [
    'a list’s item',
    read({ type: 'array', items: object({ a: text }) }, { type: 'array', items: object({}) }),
    ['200[].a'],
  ],
  [
    'a record’s value',
    read(
      { type: 'object', additionalProperties: text },
      { type: 'object', additionalProperties: { type: 'number' } },
    ),
    ['200.*'],
  ],
  [
    'a union’s member less, whatever the others are like',
    read(
      { oneOf: [object({ is: { const: 'a' }, a: text }), object({ is: { const: 'b' } })] },
      object({ is: { const: 'b' } }),
    ),
    ['200.is', '200.a'],
  ],
];

describe('A release and clients of the former one', () => {
  for (const [words, compared, expected] of table)
    it(`${expected.length > 0 ? 'is refused for' : 'may have'} ${words}`, () => {
      expect(compared).to.deep.equal(expected);
    });

  it('is refused for operations, addresses, reasons and documents that are gone, and for a sign-in that wasn’t asked for', () => {
    const former = { ...serving({}, text), reasons: ['a-full'], documents: { as: object({ a: text }) } };
    expect(places(former, nothing)).to.deep.equal(['a-full', 'a-show', 'documents/as']);
    const { 'a-show': own } = former.operations;
    const moved = { 'a-show': { ...own!, address: 'get /api/b', isPublic: false } };
    expect(places(former, { ...former, operations: moved })).to.deep.equal(['address', 'sign-in']);
  });

  it('follows what schemas are called, also under another name and back to themselves', () => {
    const tree = (name: string, leaf: Schema) => ({
      [name]: object({ leaf, twigs: { type: 'array', items: { $ref: name } } }),
    });
    const former = serving({}, { $ref: 'Tree' }, tree('Tree', text));
    expect(places(former, serving({}, { $ref: 'Bush' }, tree('Bush', text)))).to.deep.equal([]);
    const changed = serving({}, { $ref: 'Bush' }, tree('Bush', { type: 'null' }));
    expect(places(former, changed)).to.deep.equal(['200.leaf']);
  });

  it('may break what CHANGELOG.md names for the next release, and nothing else', () => {
    const breaks = [{ place: 'a-show input.b', words: 'must be sent' }];
    const changelog = (next: string) => `# Changes\n\n## Next\n\n${next}\n\n## 0.1.0\n\n\`a-show input.b\`\n`;
    expect(unnamedIn(changelog('- `a-show input.b` must be sent: …'), breaks)).to.deep.equal([]);
    expect(unnamedIn(changelog('- `a-show input`'), breaks)).to.deep.equal(breaks);
  });

  it('is like itself, and unlike itself without any one field of what answers share', () => {
    const file = join(import.meta.dirname, '../../../contract/last-release.json');
    const last = JSON.parse(readFileSync(file, 'utf8')) as Surface;
    expect(breaksBetween(last, last)).to.deep.equal([]);
    const fields = Object.entries(last.schemas).flatMap(([name, { properties = {} }]) =>
      Object.keys(properties).map((field) => ({ name, field })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), ({ name, field }) => {
        const { [field]: _, ...properties } = last.schemas[name]!.properties!;
        const schemas = { ...last.schemas, [name]: { ...last.schemas[name], properties } };
        expect(places({ ...last, operations: {} }, { ...last, schemas })).to.include(`${name}.${field}`);
      }),
      rounds(5, 200),
    );
  });
});
