import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { breakages, copied, tryBreakage } from './break-it.ts';
import { copyProject, removeCopy } from './copy/project-copy.ts';

describe('Breaking the product', function () {
  this.timeout(minute);
  let copy: string;
  before(async () => {
    copy = await copyProject(copied);
  });
  after(() => removeCopy(copy));

  for (const breakage of breakages) {
    it(`turns a test red without ${breakage.what}`, async () => {
      expect(await tryBreakage(copy, breakage), breakage.title).to.equal('red');
    });
  }
});
