import { expect } from 'chai';
import { retriesIn } from './describe.ts';

describe('A test in a browser', () => {
  it('is tried again in CI alone, and not among the deep tests', () => {
    const retries = [{}, { CI: '1' }, { CINE_DEEP: '1' }, { CI: '1', CINE_DEEP: '1' }].map(retriesIn);
    expect(retries).to.deep.equal([0, 1, 0, 0]);
  });
});
