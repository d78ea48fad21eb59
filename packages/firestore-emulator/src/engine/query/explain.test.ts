import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { indexesUsed } from './explain.ts';
import { parseNearest } from './nearest.ts';
import { parseQuery } from './parse.ts';

const FILMS = { from: [{ collectionId: 'films' }] };
const one = { integerValue: '1' };

function where(op: string, fieldPath: string, value: Message = one): Message {
  return { fieldFilter: { field: { fieldPath }, op, value } };
}

function all(...filters: Message[]): Message {
  return { where: { compositeFilter: { op: 'AND', filters } } };
}

function any(...filters: Message[]): Message {
  return { where: { compositeFilter: { op: 'OR', filters } } };
}

function by(...fields: string[]): Message {
  const orderBy = fields.map((text) => {
    const [fieldPath, direction] = text.split(' ');
    return { field: { fieldPath }, direction: direction ?? 'ASCENDING' };
  });
  return { orderBy };
}

const list = (...values: number[]): Message => ({
  arrayValue: { values: values.map((n) => ({ integerValue: String(n) })) },
});

describe('the indexes that explain a query', () => {
  const properties = (...parts: Message[]): string[] => {
    const message = Object.assign({}, FILMS, ...parts);
    return indexesUsed(parseQuery('', message), parseNearest(message)).map((index) => index.properties);
  };

  it('are the name index for all documents and for given names', () => {
    expect(properties()).to.deep.equal(['(__name__ ASC)']);
    expect(
      properties(
        all(where('EQUAL', '__name__', { referenceValue: 'projects/p/databases/d/documents/films/a' })),
      ),
    ).to.deep.equal(['(__name__ ASC)']);
  });

  it('are one single-field index for one ordered or compared field, ending with the name in its direction', () => {
    expect(properties(by('year'))).to.deep.equal(['(year ASC, __name__ ASC)']);
    expect(properties(by('year DESCENDING'))).to.deep.equal(['(year DESC, __name__ DESC)']);
    expect(properties(all(where('GREATER_THAN', 'a.`b c`')))).to.deep.equal(['(a.`b c` ASC, __name__ ASC)']);
    expect(properties(all(where('EQUAL', 'year')))).to.deep.equal(['(year ASC, __name__ ASC)']);
    expect(properties(all(where('EQUAL', 'year')), by('year'))).to.deep.equal(['(year ASC, __name__ ASC)']);
    expect(properties(all(where('EQUAL', 'year')), by('__name__ DESCENDING'))).to.deep.equal([
      '(year DESC, __name__ DESC)',
    ]);
  });

  it('are one single-field index for each field compared for equality or membership', () => {
    const filter = all(where('EQUAL', 'year'), where('ARRAY_CONTAINS', 'tags'), where('EQUAL', 'year'));
    expect(properties(filter)).to.deep.equal([
      '(year ASC, __name__ ASC)',
      '(tags ARRAY_CONTAINS, __name__ ASC)',
    ]);
  });

  it('are a composite index, with equality fields first, where another field orders', () => {
    const filter = all(where('LESS_THAN', 'stars'), where('EQUAL', 'year'), where('ARRAY_CONTAINS', 'tags'));
    expect(properties(filter)).to.deep.equal(['(year ASC, tags ARRAY_CONTAINS, stars ASC, __name__ ASC)']);
    expect(properties(by('year', 'stars DESCENDING'))).to.deep.equal([
      '(year ASC, stars DESC, __name__ DESC)',
    ]);
    expect(properties(by('year', '__name__ DESCENDING'))).to.deep.equal(['(year ASC, __name__ DESC)']);
  });

  it('are those of each conjunction of the filter', () => {
    const branches = any(where('EQUAL', 'a'), all(where('EQUAL', 'b'), where('IN', 'c', list(1, 2))).where);
    expect(properties(branches)).to.deep.equal([
      '(a ASC, __name__ ASC)',
      ...Array(2).fill(['(b ASC, __name__ ASC)', '(c ASC, __name__ ASC)']).flat(),
    ]);
    expect(properties(all(where('ARRAY_CONTAINS_ANY', 'tags', list(1, 2, 3))))).to.deep.equal(
      Array(3).fill('(tags ARRAY_CONTAINS, __name__ ASC)'),
    );
  });

  it('are scanned around excluded values', () => {
    expect(properties(all(where('NOT_EQUAL', 'a')))).to.have.length(2);
    expect(properties(all(where('NOT_IN', 'a', list(1, 2, 3))))).to.have.length(4);
  });

  it('end with the searched vector field', () => {
    const values = [1, 2, 3].map((doubleValue) => ({ doubleValue }));
    const queryVector = {
      mapValue: { fields: { __type__: { stringValue: '__vector__' }, value: { arrayValue: { values } } } },
    };
    const findNearest = { vectorField: { fieldPath: 'v' }, queryVector, distanceMeasure: 'COSINE', limit: 5 };
    expect(properties({ findNearest })).to.deep.equal(['(__name__ ASC, v VECTOR<3>)']);
    expect(properties({ findNearest }, all(where('EQUAL', 'a')))).to.deep.equal([
      '(a ASC, __name__ ASC, v VECTOR<3>)',
    ]);
  });

  it('have the query’s scope', () => {
    const scope = (parent: string, allDescendants: boolean) => {
      const query = parseQuery(parent, { from: [{ collectionId: 'films', allDescendants }] });
      return indexesUsed(query)[0]!.query_scope;
    };
    expect(scope('', false)).to.equal('Collection');
    expect(scope('', true)).to.equal('Collection group');
    expect(scope('a/b', true)).to.equal('Includes ancestors');
  });
});
