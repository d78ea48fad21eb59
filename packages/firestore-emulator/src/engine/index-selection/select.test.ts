import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { parseNearest } from '../query/nearest.ts';
import { parseQuery } from '../query/parse.ts';
import { parseFieldPath } from '../values/paths.ts';
import { indexName, parseIndexes } from './declared-indexes.ts';
import { missingIndex } from './missing-index.ts';
import { filmIndexes, indexFields, override, queryMessage } from './query-text.test-support.ts';
import { selectIndexes } from './select.ts';

/** The names of the indexes that serve a query; null if one is missing. */
function served(text: string, file: Message = {}, aggregated: string[] = []): string[] | null {
  const indexes = parseIndexes(JSON.stringify(file));
  const query = parseQuery('', queryMessage(text), aggregated.map(parseFieldPath));
  const { indexes: used, unmet } = selectIndexes(indexes, query);
  if (unmet) return null;
  return [...new Set(used.map((index) => indexName(index).replace(/^\w+ (COLLECTION )?/, '')))];
}

const isServed = (text: string, ...declared: string[]): boolean =>
  served(text, filmIndexes(...declared)) !== null;

describe('Selecting indexes', () => {
  describe('of a collection that declares none', () => {
    const queries: [string, string[]][] = [
      ['films:', []],
      ['films: __name__ ==', []],
      ['films: __name__ in', []],
      ['films: __name__ >=', []],
      ['films: a ==', ['(a ASC, __name__ ASC)']],
      ['films: a in', ['(a ASC, __name__ ASC)']],
      ['films: a is null', ['(a ASC, __name__ ASC)']],
      ['films: a <', ['(a ASC, __name__ ASC)']],
      ['films: a !=', ['(a ASC, __name__ ASC)']],
      ['films: a not-in', ['(a ASC, __name__ ASC)']],
      ['films: a is not null', ['(a ASC, __name__ ASC)']],
      ['films: a >=, a <', ['(a ASC, __name__ ASC)']],
      ['films: a < order a desc', ['(a DESC, __name__ DESC)']],
      ['films: order a', ['(a ASC, __name__ ASC)']],
      ['films: order a desc', ['(a DESC, __name__ DESC)']],
      ['films: order a desc, __name__ desc', ['(a DESC, __name__ DESC)']],
      ['films: tags contains', ['(tags CONTAINS, __name__ ASC)']],
      ['films: tags contains-any', ['(tags CONTAINS, __name__ ASC)']],
      ['films: a ==, b ==', ['(a ASC, __name__ ASC)', '(b ASC, __name__ ASC)']],
      ['films: a ==, a >=', ['(a ASC, __name__ ASC)']],
      ['films: a == order a desc', ['(a DESC, __name__ DESC)']],
      ['films: a == order __name__ desc', ['(a DESC, __name__ DESC)']],
      ['films: a ==, tags contains', ['(a ASC, __name__ ASC)', '(tags CONTAINS, __name__ ASC)']],
      [
        'films: a in, b ==, tags contains-any',
        ['(a ASC, __name__ ASC)', '(b ASC, __name__ ASC)', '(tags CONTAINS, __name__ ASC)'],
      ],
      ['films: a ==, __name__ >=', ['(a ASC, __name__ ASC)']],
      ['films: a == or b ==', ['(a ASC, __name__ ASC)', '(b ASC, __name__ ASC)']],
      ['films: m.x ==', ['(m.x ASC, __name__ ASC)']],
    ];
    for (const [text, indexes] of queries) {
      it(`serves “${text}” from ${indexes.join(' and ') || 'the names'}`, () => {
        // The order in which merged indexes are found says nothing.
        expect(served(text)).to.have.members(indexes);
      });
    }

    const refused = [
      'films: a ==, b <',
      'films: a == order b',
      'films: a == order b desc',
      'films: a < order b',
      'films: a <, b <',
      'films: a in order b',
      'films: tags contains order a',
      'films: tags contains, a <',
      'films: tags contains order __name__ desc',
      'films: order a, b',
      'films: order a, __name__ desc',
      'films: order a desc, __name__',
      'films: a == or b <',
      'films: b <, a == or c ==',
      'group films: a ==',
      'group films: order a',
      'group films: tags contains',
      'group films: a ==, b ==',
    ];
    for (const text of refused) it(`serves “${text}” from none`, () => expect(served(text)).to.equal(null));

    it('serves a whole collection group, or its names from one on', () => {
      expect(served('group films:')).to.deep.equal([]);
      expect(served('group films: __name__ >=')).to.deep.equal([]);
    });
  });

  describe('of composite indexes', () => {
    it('prefers the one with all fields of the query to several', () => {
      expect(served('films: a ==, b ==', filmIndexes('a, b'))).to.deep.equal([
        '(a ASC, b ASC, __name__ ASC)',
      ]);
    });

    it('accepts equality fields in any order and direction', () => {
      for (const index of ['a, b, c', 'b, a, c', 'a desc, b, c', 'b, a desc, c'])
        expect(isServed('films: a ==, b == order c', index), index).to.equal(true);
    });

    it('accepts an array field anywhere before the orders', () => {
      expect(isServed('films: tags contains, a == order b', 'a, tags contains, b')).to.equal(true);
      expect(isServed('films: tags contains, a == order b', 'tags contains, a, b')).to.equal(true);
      expect(isServed('films: tags contains order b', 'b, tags contains')).to.equal(false);
    });

    it('requires the query’s orders in sequence and direction, and never scans backwards', () => {
      expect(isServed('films: order a, b', 'a, b')).to.equal(true);
      expect(isServed('films: order a, b', 'b, a')).to.equal(false);
      expect(isServed('films: order a, b', 'a, b desc')).to.equal(false);
      expect(isServed('films: order a desc, b desc', 'a, b')).to.equal(false);
      expect(isServed('films: a == order b desc', 'a, b')).to.equal(false);
      expect(isServed('films: a == order b desc', 'a, b desc')).to.equal(true);
    });

    it('has the name in the direction of the field before it, unless the index says otherwise', () => {
      expect(isServed('films: order a, b desc, __name__', 'a, b desc')).to.equal(false);
      expect(isServed('films: order a, b desc, __name__', 'a, b desc, __name__')).to.equal(true);
      expect(isServed('films: order a, b desc, __name__ desc', 'a, b desc')).to.equal(true);
      expect(isServed('films: tags contains order __name__ desc', 'tags contains, __name__ desc')).to.equal(
        true,
      );
    });

    it('requires inequality fields after equality fields, in the query’s order', () => {
      expect(isServed('films: a ==, b <', 'a, b')).to.equal(true);
      expect(isServed('films: a ==, b <', 'b, a')).to.equal(false);
      expect(isServed('films: b <, a <', 'a, b')).to.equal(true);
      expect(isServed('films: b <, a < order b', 'a, b')).to.equal(false);
      expect(isServed('films: b <, a < order b', 'b, a')).to.equal(true);
      expect(isServed('films: b <, a < order b desc', 'b desc, a desc')).to.equal(true);
      expect(isServed('films: a ==, b != order b, c', 'a, b, c')).to.equal(true);
    });

    it('ignores an index with another field, which documents may lack', () => {
      expect(isServed('films: a == order c', 'a, b, c')).to.equal(false);
      expect(isServed('films: a == order c', 'a, c, b')).to.equal(false);
    });

    it('merges indexes that end with the same orders', () => {
      expect(served('films: a ==, b == order c', filmIndexes('a, c', 'b, c'))).to.deep.equal([
        '(a ASC, c ASC, __name__ ASC)',
        '(b ASC, c ASC, __name__ ASC)',
      ]);
      expect(isServed('films: a ==, b ==, d == order c', 'a, b, c', 'b, d, c')).to.equal(true);
      expect(isServed('films: a ==, b == order c', 'a, c')).to.equal(false);
      expect(isServed('films: a ==, b == order c', 'a, c', 'b, c desc')).to.equal(false);
      expect(isServed('films: a ==, tags contains order c', 'a, c', 'tags contains, c')).to.equal(true);
    });

    it('doesn’t merge an index of equality alone into a query with other orders', () => {
      expect(isServed('films: a ==, b == order c', 'a, c')).to.equal(false);
    });

    it('needs one for each alternative', () => {
      expect(isServed('films: c <, a == or b ==', 'a, c', 'b, c')).to.equal(true);
      expect(isServed('films: c <, a == or b ==', 'a, c')).to.equal(false);
    });

    it('keeps collections and collection groups apart', () => {
      expect(isServed('films: a == order b', 'group a, b')).to.equal(false);
      expect(isServed('group films: a == order b', 'a, b')).to.equal(false);
      expect(isServed('group films: a == order b', 'group a, b')).to.equal(true);
      expect(served('people: a == order b', filmIndexes('a, b'))).to.equal(null);
    });
  });

  describe('of sums and averages', () => {
    it('needs the aggregated field after the filter’s', () => {
      expect(served('films:', {}, ['score'])).to.deep.equal(['(score ASC, __name__ ASC)']);
      expect(served('films: score <', {}, ['score'])).to.deep.equal(['(score ASC, __name__ ASC)']);
      expect(served('films: score ==', {}, ['score'])).to.deep.equal(['(score ASC, __name__ ASC)']);
      expect(served('films: a ==', {}, ['score'])).to.equal(null);
      expect(served('films: a ==', filmIndexes('a, score'), ['score'])).to.deep.equal([
        '(a ASC, score ASC, __name__ ASC)',
      ]);
      expect(served('films:', {}, ['score', 'votes'])).to.equal(null);
      expect(served('films:', filmIndexes('score, votes'), ['score', 'votes'])).not.to.equal(null);
    });
  });

  describe('of field overrides', () => {
    const withOverrides = (text: string, ...fieldOverrides: Message[]) => served(text, { fieldOverrides });

    it('uses the declared indexes instead of the automatic ones', () => {
      const ascending = override('a', 'asc');
      expect(withOverrides('films: a ==', ascending)).to.deep.equal(['(a ASC, __name__ ASC)']);
      expect(withOverrides('films: order a desc', ascending)).to.equal(null);
      expect(withOverrides('films: a contains', ascending)).to.equal(null);
      expect(withOverrides('films: a ==', override('a', 'desc'))).to.equal(null);
    });

    it('has none for an exempt field except composite ones', () => {
      const exempt = override('a');
      expect(withOverrides('films: a ==', exempt)).to.equal(null);
      expect(withOverrides('films: b ==', exempt)).to.deep.equal(['(b ASC, __name__ ASC)']);
      expect(served('films: a ==, b ==', { ...filmIndexes('a, b'), fieldOverrides: [exempt] })).to.deep.equal(
        ['(a ASC, b ASC, __name__ ASC)'],
      );
      expect(served('films: a ==, b ==', { fieldOverrides: [exempt] })).to.equal(null);
    });

    it('serves collection groups only from indexes of that scope', () => {
      const group = override('a', 'asc group');
      expect(withOverrides('group films: a ==', group)).to.deep.equal([
        'COLLECTION_GROUP (a ASC, __name__ ASC)',
      ]);
      expect(withOverrides('films: a ==', group)).to.equal(null);
      expect(withOverrides('films: a ==', override('a', 'asc', 'asc group'))).not.to.equal(null);
      expect(withOverrides('group films: order a desc', group)).to.equal(null);
      expect(withOverrides('group films: a contains', override('a', 'contains group'))).not.to.equal(null);
    });

    it('inherits the override of a map, unless the field has its own', () => {
      expect(withOverrides('films: m.x ==', override('m'))).to.equal(null);
      expect(withOverrides('films: m.x ==', override('m'), override('m.x', 'asc'))).not.to.equal(null);
      expect(withOverrides('films: mx ==', override('m'))).not.to.equal(null);
    });

    it('accepts overrides for all fields of a collection or the database', () => {
      const none = { ...override('a'), fieldPath: '*' };
      expect(withOverrides('films: b ==', none)).to.equal(null);
      expect(withOverrides('films: b ==', none, override('b', 'asc'))).not.to.equal(null);
      expect(withOverrides('people: b ==', none)).not.to.equal(null);
      expect(withOverrides('people: b ==', { ...none, collectionGroup: '__default__' })).to.equal(null);
    });

    it('keeps the automatic indexes of a TTL field without an index list', () => {
      const ttl = { collectionGroup: 'films', fieldPath: 'expiresAt', ttl: true };
      expect(withOverrides('films: expiresAt <', ttl)).to.deep.equal(['(expiresAt ASC, __name__ ASC)']);
      expect(withOverrides('films: expiresAt <', { ...ttl, indexes: [] })).to.equal(null);
    });
  });

  describe('of vectors', () => {
    const nearest = (text: string, dimension: number) => {
      const values = Array.from({ length: dimension }, () => ({ doubleValue: 1 }));
      const fields = { __type__: { stringValue: '__vector__' }, value: { arrayValue: { values } } };
      const findNearest = {
        vectorField: { fieldPath: 'v' },
        queryVector: { mapValue: { fields } },
        distanceMeasure: 'COSINE',
        limit: 5,
      };
      return { ...queryMessage(text), findNearest };
    };
    const vectorIndex = (...before: string[]) => {
      const vector = { fieldPath: 'v', vectorConfig: { dimension: 3, flat: {} } };
      const fields = [...(before.length > 0 ? indexFields(before.join()) : []), vector];
      return { indexes: [{ collectionGroup: 'films', queryScope: 'COLLECTION', fields }] };
    };
    const select = (message: Message, file: Message) =>
      selectIndexes(parseIndexes(JSON.stringify(file)), parseQuery('', message), parseNearest(message));

    it('needs an index of the vector’s field and dimension, with the filter’s fields before it', () => {
      expect(select(nearest('films:', 3), {}).unmet).not.to.equal(null);
      expect(select(nearest('films:', 3), vectorIndex()).indexes.map(indexName)).to.deep.equal([
        'films COLLECTION (v VECTOR<3>)',
      ]);
      expect(select(nearest('films:', 4), vectorIndex()).unmet).not.to.equal(null);
      expect(select(nearest('films: a ==', 3), vectorIndex()).unmet).not.to.equal(null);
      expect(select(nearest('films: a ==', 3), vectorIndex('a')).unmet).to.equal(null);
      expect(select(nearest('films: a <', 3), vectorIndex('a')).unmet).to.equal(null);
      expect(select(nearest('films:', 3), vectorIndex('a')).unmet).not.to.equal(null);
    });

    it('names the index that is missing', () => {
      const message = nearest('films: a ==', 3);
      const query = parseQuery('', message);
      const indexes = parseIndexes('{}');
      const { unmet } = selectIndexes(indexes, query, parseNearest(message));
      expect(missingIndex(indexes, query, unmet!, parseNearest(message)).entry).to.deep.equal(
        vectorIndex('a').indexes[0],
      );
    });
  });

  const fields = ['a', 'b', 'm.x'];
  const equality = fc.constantFrom(
    ...fields.flatMap((field) => [`${field} ==`, `${field} in`, `${field} is null`]),
  );
  const inequality = fc.constantFrom(...fields.flatMap((field) => [`${field} <`, `${field} >=`]));
  const order = fc.constantFrom(...fields.flatMap((field) => [field, `${field} desc`]));
  const orders = fc.uniqueArray(order, { maxLength: 3, selector: (text) => text.split(' ')[0] });
  const queryText = fc
    .tuple(
      fc.constantFrom('films', 'group films'),
      fc.array(fc.oneof(equality, inequality), { maxLength: 3 }),
      fc.option(fc.constant('tags contains')),
      orders,
    )
    .map(([from, conditions, contained, by]) => {
      const filters = [...conditions, ...(contained ? [contained] : [])].join(', ');
      return `${from}: ${filters}${by.length > 0 ? ` order ${by.join(', ')}` : ''}`;
    });

  it('needs no declared index for equality filters on a collection', () => {
    const conditions = fc.array(fc.oneof(equality, fc.constant('__name__ >=')), { maxLength: 4 });
    fc.assert(
      fc.property(conditions, fc.boolean(), (texts, contained) => {
        const filters = [...texts, ...(contained ? ['tags contains'] : [])];
        expect(served(`films: ${filters.join(', ')}`)).not.to.equal(null);
      }),
    );
  });

  it('serves every query after the reported missing index is declared', () => {
    fc.assert(
      fc.property(queryText, (text) => {
        const query = parseQuery('', queryMessage(text));
        const before = parseIndexes('{}');
        const { unmet } = selectIndexes(before, query);
        if (!unmet) return;
        const { part, entry } = missingIndex(before, query, unmet, null);
        const after = parseIndexes(JSON.stringify({ [part]: [entry] }));
        expect(selectIndexes(after, query).unmet, JSON.stringify(entry)).to.equal(null);
      }),
      { numRuns: 500 },
    );
  });

  it('serves the same queries or more after an index is added', () => {
    const index = fc.uniqueArray(order, {
      minLength: 2,
      maxLength: 3,
      selector: (text) => text.split(' ')[0],
    });
    fc.assert(
      fc.property(queryText, fc.array(index, { maxLength: 3 }), index, (text, some, more) => {
        const declared = some.map((texts) => texts.join(', '));
        const before = served(text, filmIndexes(...declared));
        const after = served(text, filmIndexes(...declared, more.join(', ')));
        expect(before !== null && after === null).to.equal(false);
      }),
    );
  });
});
