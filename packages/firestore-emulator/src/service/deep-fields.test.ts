import { expect } from 'chai';
import type { Message } from '../interfaces.ts';
import { encode, messageType } from '../transports/protos.ts';
import { Client, DATABASE, DOCUMENTS, set, settle, wire } from './client.test-support.ts';

const path = (levels: number, name = 'd'): string => Array(levels).fill(name).join('.');
const deep = (levels: number, innermost: Message = wire(1n)): Message =>
  levels === 0 ? innermost : { mapValue: { fields: { m: deep(levels - 1, innermost) } } };
const deepFields = (levels: number): Record<string, Message> => deep(levels).mapValue.fields;
const union = (fieldPath: string, value: Message): Message => ({
  fieldPath,
  appendMissingElements: { values: [value] },
});
const time = (fieldPath: string): Message => ({ fieldPath, setToServerValue: 'REQUEST_TIME' });

const write = (transform: Message): Message => set('c/a', {}, { updateTransforms: [transform] });

describe('a field set by a transform', () => {
  const NESTED = 'Property d contains an invalid nested entity.';
  const vector = (n: number): Message => ({
    mapValue: {
      fields: {
        __type__: wire('__vector__'),
        value: { arrayValue: { values: [wire(n)] } },
      },
    },
  });
  const cases: [what: string, transform: Message, refusal: string | null][] = [
    ['a value within 20 levels of maps', time(path(21)), null],
    ['a value within 21 levels of maps', time(path(22)), NESTED],
    ['a value within 100,000 levels of maps', time(path(100_000)), NESTED],
    ['a number within 21 levels of maps', { fieldPath: path(22), increment: wire(1n) }, NESTED],
    ['a maximum within 21 levels of maps', { fieldPath: path(22), maximum: wire(1n) }, NESTED],
    ['an array at level 20', union(path(20), wire(1n)), null],
    ['an array at level 21', union(path(21), wire(1n)), NESTED],
    ['an emptied array at level 21', { fieldPath: path(21), removeAllFromArray: { values: [] } }, NESTED],
    ['20 levels, half of them in an element', union(path(10), deep(10)), null],
    ['21 levels, half of them in an element', union(path(10), deep(11)), NESTED],
    ['an element with 20 levels', union('d', deep(20)), 'Property array contains an invalid nested entity.'],
    ['names of 1,500 bytes with their path', time(`d.${'k'.repeat(1498)}`), null],
    ['names of 1,501 bytes with their path', time(`d.${'k'.repeat(1499)}`), NESTED],
    ['a name within an array that is too long with its path', union('d.e', longName(1493)), NESTED],
    ['a name within an array that is not', union('d.e', longName(1492)), null],
    ['a long name', time('k'.repeat(1501)), 'The property.name is longer than 1500 bytes.'],
    ['a reserved name', time('d.`__x__`'), 'field name __x__ is reserved'],
    ['an array in an array', union('d', wire([])), 'Nested arrays are not allowed'],
    ['a vector with NaN', union('d', vector(Number.NaN)), 'Vector cannot contain NaN values.'],
  ];
  for (const [what, transform, refusal] of cases) {
    it(`is ${refusal ? 'refused' : 'accepted'} with ${what}`, async () => {
      const client = new Client();
      const failure = await client.commit([write(transform)]).catch((error: Message) => error);
      if (refusal) expect(failure).to.deep.include({ code: 'INVALID_ARGUMENT', message: refusal });
      const fields = await client.get('c/a');
      expect(fields === undefined).to.equal(refusal !== null);
      // The stored document can be written and sent again.
      if (fields) {
        await client.commit([{ update: { name: `${DOCUMENTS}/c/copy`, fields } }]);
        encode(messageType('google.firestore.v1.Document'), { fields });
      }
    });
  }

  it('is refused before any part of its request is stored', async () => {
    const client = new Client();
    const bad = write(time(path(22)));
    const writes = [set('c/good', {}), bad];
    const stream = client.open('Write');
    stream.session.receive({ database: DATABASE });
    stream.session.receive({ writes });
    const attempts: Promise<unknown>[] = [
      client.commit(writes),
      client.call('BatchWrite', { database: DATABASE, writes }),
      client.commit([
        { transform: { document: `${DOCUMENTS}/c/old`, fieldTransforms: bad.updateTransforms } },
      ]),
    ];
    for (const attempt of attempts) {
      expect(await attempt.catch((error: Message) => error.message)).to.equal(NESTED);
    }
    await settle();
    expect(stream.ended()).to.deep.include({ code: 'INVALID_ARGUMENT', message: NESTED });
    expect(await client.query({ from: [{ collectionId: 'c' }] })).to.deep.equal([]);
  });
});

describe('a mask', () => {
  it('only sets fields of the write, however deep its paths', async () => {
    const client = new Client();
    const name = `${DOCUMENTS}/c/a`;
    const masked = (fields: Record<string, Message>, ...fieldPaths: string[]) =>
      client.commit([{ update: { name, fields }, updateMask: { fieldPaths } }]);
    await masked(deepFields(21), path(21, 'm'));
    expect(await client.get('c/a')).to.deep.equal(deepFields(21));
    await masked({}, path(60, 'm'), path(60, 'x'));
    expect(await client.get('c/a')).to.deep.equal(deepFields(21));
    const refusal = await masked(deepFields(22), path(22, 'm')).catch((error: Message) => error.message);
    expect(refusal).to.equal('Property m contains an invalid nested entity.');
  });
});

function longName(bytes: number): Message {
  return { mapValue: { fields: { ['k'.repeat(bytes)]: wire(1n) } } };
}
