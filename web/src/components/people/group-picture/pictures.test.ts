import { groupPictureSchema } from '@cine/contract/operations/together/groups';
import { expect } from 'chai';
import { pictures } from './pictures.ts';

const all = groupPictureSchema.options.map((name) => pictures[name]);

describe('The pictures of groups', () => {
  it('are drawn whole, and small', () => {
    for (const { shapes } of all) {
      const paths = shapes.map(({ d }) => d);
      for (const path of paths)
        expect(path)
          .to.match(/^M/)
          .and.not.match(/NaN|undefined|Infinity/);
      expect(paths.join('').length).to.be.within(200, 4_000);
      // React tells shapes apart by their paths.
      expect(new Set(shapes.map(({ tone, d }) => `${tone} ${d}`)).size).to.equal(shapes.length);
    }
  });

  it('differ in colour, so that they are told apart at a glance', () => {
    expect(new Set(all.map(({ hour, hues }) => `${hour} ${hues}`)).size).to.equal(all.length);
  });
});
