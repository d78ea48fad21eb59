import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { breakages, copied, tryBreakage } from './break-it.ts';
import { copyProject, removeCopy } from './copy/project-copy.ts';
import { deep } from './test/deep.ts';

describe('Breaking the product', function () {
  this.timeout(minute);
  let copy: string;
  before(async () => {
    copy = await copyProject(copied);
  });
  after(() => removeCopy(copy));

  it('takes away code that is there once, and names tests that exist', () => {
    const textOf = (file: string) => readFileSync(join(copy, file), 'utf8');
    for (const { file, find, test, title } of breakages) {
      expect(textOf(file).split(find), `${file}: ${find}`).to.have.length(2);
      expect(textOf(test), test).to.include(title.replaceAll("'", "\\'"));
    }
  });

  // Deeply all; otherwise one that a pure test notices.
  for (const breakage of deep([breakages.at(0)!], breakages)) {
    it(`turns a test red without ${breakage.what}`, async () => {
      expect(await tryBreakage(copy, breakage), breakage.title).to.equal('red');
    });
  }
});
