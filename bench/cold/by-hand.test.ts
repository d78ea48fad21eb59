import { readFileSync } from 'node:fs';
import { tonight } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';

describe('the list that is written by hand for comparison', () => {
  it('answers every field that tonight’s list has', () => {
    const source = readFileSync(new URL('by-hand.mjs', import.meta.url), 'utf8');
    const { candidates, ...rest } = tonight.output.shape;
    const { ownedBy: _ofShelves, depicts: _ofDrawings, ...candidate } = candidates.element.shape;
    const fields = Object.keys({ ...rest, ...candidate });

    expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(source))).to.deep.equal([]);
  });
});
