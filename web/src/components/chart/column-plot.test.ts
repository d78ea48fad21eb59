import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { ColumnPlot } from './column-plot.tsx';

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
});
