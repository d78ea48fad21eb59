import { expect } from 'chai';
import { parseQuery } from '../query/parse.ts';
import { parseIndexes } from './declared-indexes.ts';
import { missingIndex, missingIndexError } from './missing-index.ts';
import { indexFields, override, queryMessage } from './query-text.test-support.ts';
import { selectIndexes } from './select.ts';

function lacks(text: string, file: object = {}) {
  const indexes = parseIndexes(JSON.stringify(file));
  const query = parseQuery('', queryMessage(text));
  return missingIndex(indexes, query, selectIndexes(indexes, query).unmet!, null);
}

const composite = (text: string, queryScope = 'COLLECTION') => ({
  collectionGroup: 'films',
  queryScope,
  fields: indexFields(text),
});

describe('The index that a query lacks', () => {
  const composites: [string, string, string?][] = [
    ['films: a == order b desc', 'a, b desc'],
    ['films: b <, a ==', 'a, b'],
    ['films: tags contains, a == order b', 'a, tags contains, b'],
    ['films: order a, b desc', 'a, b desc'],
    ['films: order a, __name__ desc', 'a, __name__ desc'],
    ['films: tags contains order __name__ desc', 'tags contains, __name__ desc'],
    ['films: b <, a < order b desc', 'b desc, a desc'],
    ['group films: a ==, b ==', 'a, b', 'COLLECTION_GROUP'],
    ['group films: a ==, b == order __name__ desc', 'a, b desc', 'COLLECTION_GROUP'],
  ];
  for (const [query, index, scope] of composites) {
    it(`is (${index}) for “${query}”`, () => {
      expect(lacks(query)).to.deep.equal({
        message: 'The query requires an index.',
        part: 'indexes',
        entry: composite(index, scope),
      });
    });
  }

  it('is a single-field index of a collection group, listed with the automatic ones that it replaces', () => {
    expect(lacks('group films: a ==')).to.deep.equal({
      message: 'The query requires a COLLECTION_GROUP_ASC index for collection films and field a.',
      part: 'fieldOverrides',
      entry: override('a', 'asc', 'desc', 'contains', 'asc group'),
    });
    expect(lacks('group films: order a desc').message).to.include('COLLECTION_GROUP_DESC');
    expect(lacks('group films: a contains').message).to.include('COLLECTION_GROUP_CONTAINS');
  });

  it('is a single-field index that an override removed', () => {
    expect(lacks('films: order a desc', { fieldOverrides: [override('a', 'asc')] })).to.deep.equal({
      message: 'The query requires a COLLECTION_DESC index for collection films and field a.',
      part: 'fieldOverrides',
      entry: override('a', 'asc', 'desc'),
    });
  });

  it('is contained in the FAILED_PRECONDITION, ready to be declared', () => {
    const { code, message } = missingIndexError(lacks('films: a == order b'));
    expect(code).to.equal('FAILED_PRECONDITION');
    expect(message).to.match(/^The query requires an index\. You can declare it in "indexes" of /);
    expect(JSON.parse(message.slice(message.indexOf('{')))).to.deep.equal(composite('a, b'));
  });
});
