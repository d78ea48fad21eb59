import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { GainPips } from './gain-pips.tsx';

const columnsOf = (target: number) =>
  Number(/--columns:(\d+)/.exec(rendered(createElement(GainPips, { count: 1, target })).markup)?.[1]);

describe('The pips of a gain', () => {
  it('stand in one row up to six, and in two rows of the same length beyond', () => {
    expect([1, 5, 6, 7, 10, 12].map(columnsOf)).to.deep.equal([1, 5, 6, 4, 5, 6]);
  });
});
