import { expect } from 'chai';
import { tune } from './environment.ts';

describe('The environment of the Firebase CLI', () => {
  it('keeps npm offline, except for the script that it runs, where npm is as the user has it', () => {
    const env: NodeJS.ProcessEnv = { HOME: '/home/ann' };
    const forScript = tune(env);
    expect(env).to.include({ HOME: '/home/ann', npm_config_offline: 'true', CI: '1' });
    expect(forScript({ ...env, FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' })).to.deep.equal({
      HOME: '/home/ann',
      FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080',
      METADATA_SERVER_DETECTION: 'none',
    });
  });

  it('has what is set already, for the script, too', () => {
    const env: NodeJS.ProcessEnv = { CI: 'yes', npm_config_offline: '' };
    const forScript = tune(env);
    expect(env).to.include({ CI: 'yes', npm_config_offline: '' });
    expect(forScript(env)).to.include({ CI: 'yes', npm_config_offline: '' });
  });
});
