import { expect } from 'chai';
import { placed } from './placed.ts';

const at = { x: 200, foot: 100, size: 50, isMirrored: false };

describe('A drawing on a poster', () => {
  it('stands in its size on its foot', () => {
    expect(placed('M0 0H100V100Z', at)).to.equal('M175 50H225V100Z');
  });

  it('keeps what is relative, and every set of numbers after a letter', () => {
    expect(placed('M50 100l10 -10 20 0Q0 0 50 50', at)).to.equal('M200 100l5 -5l10 0Q175 50 200 75');
    expect(placed('M0 0 100 100', at)).to.equal('M175 50L225 100');
  });

  it('turns arcs the other way where it is mirrored, and back where it also stands on its head', () => {
    const arc = 'M20 50A30 30 0 0 1 80 50';
    expect(placed(arc, { ...at, isMirrored: true })).to.equal('M215 75A15 15 0 0 0 185 75');
    expect(placed(arc, { ...at, isMirrored: true, size: -50 })).to.equal('M215 125A15 15 0 0 1 185 125');
  });
});
