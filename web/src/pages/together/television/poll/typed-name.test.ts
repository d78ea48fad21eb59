import { expect } from 'chai';
import { asName } from './typed-name.ts';

describe('A name that is typed with a remote control', () => {
  it('is written as names are, in each language', () => {
    expect(['INÈS', 'ANNE-SOPHIE', 'ЁЛКА', 'É', ''].map(asName)).to.deep.equal([
      'Inès',
      'Anne-Sophie',
      'Ёлка',
      'É',
      '',
    ]);
  });
});
