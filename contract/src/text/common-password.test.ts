import { expect } from 'chai';
import { isCommonPassword } from './common-password.ts';

describe('A common password', () => {
  it('is one of those that leak most often, in any case', () => {
    for (const common of ['password', 'Password1', '12345678', 'QWERTYUIOP', 'iloveyou'])
      expect(isCommonPassword(common), common).to.equal(true);
  });

  it('is none that somebody thought of', () => {
    for (const own of ['nuit-de-cine-7', 'toString', 'constructor', '', 'Кинокомпаньон'])
      expect(isCommonPassword(own), own).to.equal(false);
  });
});
