import { expect } from 'chai';
import { withPicked } from './selection.ts';

const ids = [10, 20, 30, 40];

describe('The chosen movies of a list', () => {
  it('gain or lose one', () => {
    expect(withPicked(new Set([10]), ids, { at: 2, isOn: true, from: null })).to.deep.equal(
      new Set([10, 30]),
    );
    expect(withPicked(new Set([10, 30]), ids, { at: 0, isOn: false, from: null })).to.deep.equal(
      new Set([30]),
    );
  });

  it('gain or lose all since the last one, in either direction', () => {
    expect(withPicked(new Set(), ids, { at: 3, isOn: true, from: 1 })).to.deep.equal(new Set([20, 30, 40]));
    expect(withPicked(new Set(ids), ids, { at: 0, isOn: false, from: 2 })).to.deep.equal(new Set([40]));
  });
});
