import { expect } from 'chai';
import { localSettings } from './local-functions.ts';

describe('The settings of local functions', () => {
  const declared = [
    { name: 'MAIL_FROM', type: 'string' },
    { name: 'SMTP_URL', type: 'secret' },
    { name: 'TMDB_READ_TOKEN', type: 'secret' },
    { name: 'CATALOGUE_SIZE', type: 'int' },
  ];

  it('keep secrets, of which each has a value, apart from parameters', () => {
    const values = { MAIL_FROM: 'news@cine.example', SMTP_URL: 'smtp://127.0.0.1:4071' };
    expect(localSettings(declared, values)).to.deep.equal({
      secrets: 'SMTP_URL=smtp://127.0.0.1:4071\nTMDB_READ_TOKEN=local\n',
      parameters: 'MAIL_FROM=news@cine.example\n',
    });
  });

  it('have nothing that the functions don’t declare', () => {
    expect(localSettings(declared, { PATH: '/bin', CATALOGUE_SIZE: '500' }).parameters).to.equal(
      'CATALOGUE_SIZE=500\n',
    );
  });
});
