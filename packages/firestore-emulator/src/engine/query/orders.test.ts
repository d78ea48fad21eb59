import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { formatFieldPath, parseFieldPath } from '../values/paths.ts';
import { parseQuery } from './parse.ts';

function ordersOf(message: Message, aggregated: string[] = []): string {
  const query = parseQuery('', { from: [{ collectionId: 'c' }], ...message }, aggregated.map(parseFieldPath));
  return query.orders
    .map(({ path, descending }) => `${formatFieldPath(path)}${descending ? ' desc' : ''}`)
    .join(', ');
}

function filter(fieldPath: string, op: string, value: Message = { integerValue: '1' }): Message {
  return { fieldFilter: { field: { fieldPath }, op, value } };
}

const name = (op: string): Message => {
  const value = { referenceValue: 'projects/p/databases/d/documents/c/a' };
  return filter('__name__', op, op === 'IN' ? { arrayValue: { values: [value] } } : value);
};
const where = (...filters: Message[]): Message => ({ where: { compositeFilter: { op: 'AND', filters } } });
const by = (fieldPath: string, direction = 'ASCENDING'): Message => ({ field: { fieldPath }, direction });

describe('the orders of a query', () => {
  it('end with the other inequality fields, sorted by name, and the key', () => {
    const filters = ['b', 'a', '`a-b`', 'a.b', 'a'].map((path) => filter(path, 'GREATER_THAN'));
    expect(ordersOf(where(...filters))).to.equal('a, a.b, `a-b`, b, __name__');
    expect(ordersOf({ ...where(...filters), orderBy: [by('b'), by('z', 'DESCENDING')] })).to.equal(
      'b, z desc, a desc, a.b desc, `a-b` desc, __name__ desc',
    );
  });

  it('have aggregated fields after the inequalities and before the key', () => {
    expect(ordersOf({}, ['s', 'm.n', 's'])).to.equal('m.n, s, __name__');
    const inequality = where(filter('z', 'NOT_EQUAL'));
    expect(ordersOf(inequality, ['s', 'z'])).to.equal('z, s, __name__');
    expect(ordersOf({ ...inequality, orderBy: [by('s', 'DESCENDING')] }, ['s', 't'])).to.equal(
      's desc, z desc, t desc, __name__ desc',
    );
  });

  it('omit aggregated fields that a filter fixes', () => {
    expect(ordersOf(where(filter('s', 'EQUAL')), ['s'])).to.equal('__name__');
    expect(ordersOf({ ...where(filter('s', 'EQUAL')), orderBy: [by('__name__')] }, ['s'])).to.equal(
      '__name__',
    );
    expect(ordersOf({ orderBy: [by('s'), by('__name__')] }, ['s'])).to.equal('s, __name__');
  });

  it('refuse aggregated fields after the key', () => {
    const after = (message: Message, parent = ''): (() => unknown) => {
      const whole = { from: [{ collectionId: 'c', allDescendants: parent !== '' }], ...message };
      return () => parseQuery(parent, whole, [['s'], ['m', 'n'], ['s']]);
    };
    const refused = [
      after({ orderBy: [by('__name__')] }),
      after(where(name('GREATER_THAN'))),
      after(where(name('IN'))),
      after({}, 'p/q'),
      after({ from: [{ allDescendants: true }] }),
    ];
    for (const parse of refused) {
      expect(parse).to.throw('This query requires an index that has fields [m.n, s] after __name__');
    }
    expect(after(where(name('EQUAL')))).not.to.throw();
  });

  it('refuse cursor values for fields that are only aggregated', () => {
    const startAt = (orderBy: Message[]) => ({ orderBy, startAt: { values: [{ integerValue: '1' }] } });
    expect(() => ordersOf(startAt([]), ['s'])).to.throw('Cursor has too many values.');
    expect(ordersOf(startAt([by('s')]), ['s'])).to.equal('s, __name__');
  });
});

describe('an equality filter on the key', () => {
  const refusal = 'Equality on key is not allowed if there are other inequality fields';

  it('is refused with inequalities on other fields only', () => {
    for (const op of ['EQUAL', 'IN']) {
      expect(() => ordersOf(where(name(op), filter('a', 'NOT_EQUAL')))).to.throw(refusal);
      expect(ordersOf(where(name(op), filter('a', 'EQUAL')))).to.equal('__name__');
      expect(ordersOf(where(name(op), filter('a', 'NOT_EQUAL'), name('GREATER_THAN')))).to.equal(
        'a, __name__',
      );
    }
  });
});

describe('a query of everything below a document', () => {
  const below = (message: Message, collectionId?: string) => () =>
    parseQuery('p/q', { from: [{ collectionId, allDescendants: true }], ...message });
  const backward = { orderBy: [by('__name__', 'DESCENDING')] };

  it('may only filter and order by the key, ascending', () => {
    for (const id of ['c', undefined]) {
      for (const message of [{ orderBy: [by('a')] }, where(filter('a', 'EQUAL'))]) {
        expect(below(message, id))
          .to.throw('collection group queries are only allowed at the root parent')
          .with.property('code', 'INVALID_ARGUMENT');
      }
      expect(below({ ...where(name('GREATER_THAN')), orderBy: [by('__name__')] }, id)).not.to.throw();
    }
    expect(below(backward, 'c'))
      .to.throw("only allowed if they're at the root or they're an ascending primary key scan")
      .with.property('code', 'FAILED_PRECONDITION');
    expect(below(backward)).to.throw('kind is required for all orders except __key__ ascending');
  });
});
