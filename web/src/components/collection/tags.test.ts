import { expect } from 'chai';
import { withTag } from './tags.ts';

describe('The tags of a movie', () => {
  it('gain one without spaces around it', () => {
    expect(withTag(['noir'], '  à  revoir ')).to.deep.equal(['noir', 'à revoir']);
  });

  it('gain none twice, however it is written, and none that is empty or too long', () => {
    expect(withTag(['Été'], 'ete')).to.deep.equal(['Été']);
    expect(withTag([], '  ')).to.deep.equal([]);
    expect(withTag([], 'x'.repeat(31))).to.deep.equal([]);
    expect(withTag([], 'x'.repeat(30))).to.have.length(1);
    expect(withTag([], '😀'.repeat(30)), 'of thirty emoji').to.have.length(1);
  });

  it('are ten at most', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `tag ${at}`);
    expect(withTag(ten, 'another')).to.deep.equal(ten);
  });
});
