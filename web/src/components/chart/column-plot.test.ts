import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { type Column, ColumnPlot, columnsOfNote } from './column-plot.tsx';

describe('A plot of columns', () => {
  it('says the highest column in words, the first of equal ones, while none is touched', () => {
    const columns = [1, 3, 0, 3].map((value, at) => ({
      key: `${at}`,
      mark: '',
      value,
      said: `${at}: ${value}`,
    }));
    expect(rendered(createElement(ColumnPlot, { columns })).texts).to.deep.equal(['1: 3']);
    expect(rendered(createElement(ColumnPlot, { columns: [] })).texts).to.deep.equal([]);
  });

  it('keeps the touched column by its key, and tells the highest once others have taken its place', () => {
    const columnsOf = (values: Record<string, number>): Column[] =>
      Object.entries(values).map(([key, value]) => ({ key, mark: '', value, said: key }));
    const keysOf = (values: Record<string, number>) => {
      const { touched, told } = columnsOfNote(columnsOf(values), 'b');
      return [touched?.key, told?.key];
    };
    expect(keysOf({ a: 3, b: 1 })).to.deep.equal(['b', 'b']);
    expect(keysOf({ b: 1, c: 2 })).to.deep.equal(['b', 'b']);
    expect(keysOf({ c: 1, d: 2 })).to.deep.equal([undefined, 'd']);
    expect(keysOf({})).to.deep.equal([undefined, undefined]);
  });
});
